package org.mingtang.organs.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.organs.login.LoginDelay.Failures;

class LoginDelayTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @ParameterizedTest(name = "同一登录名失败 {0} 次后等 {1} 秒")
    @CsvSource({"0, 0", "4, 0", "5, 2", "6, 4", "7, 8", "13, 512", "14, 900", "100, 900", "2000000000, 900"})
    void per_login(int failures, long seconds) {
        assertThat(LoginDelay.PER_LOGIN.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest(name = "同一地址失败 {0} 次后等 {1} 秒")
    @CsvSource({"19, 0", "20, 2", "21, 4", "40, 300"})
    void per_address(int failures, long seconds) {
        assertThat(LoginDelay.PER_ADDRESS.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    @DisplayName("等待从最后一次失败起算；时钟回拨也不会超过最长等待")
    void what_is_left() {
        var six = new Failures(6, Optional.of(NOW));
        assertThat(LoginDelay.PER_LOGIN.left(six, NOW.plusSeconds(1))).isEqualTo(Duration.ofSeconds(3));
        assertThat(LoginDelay.PER_LOGIN.left(six, NOW.plusSeconds(4))).isEqualTo(Duration.ZERO);
        assertThat(LoginDelay.PER_LOGIN.left(six, NOW.minusSeconds(86_400))).isEqualTo(Duration.ofMinutes(15));
        assertThat(LoginDelay.PER_LOGIN.left(new Failures(0, Optional.empty()), NOW))
                .isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest(name = "{0} 归入 {1}")
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void networks(String address, String network) throws UnknownHostException {
        assertThat(Whereabouts.of(InetAddress.ofLiteral(address)).network()).isEqualTo(network);
    }
}
