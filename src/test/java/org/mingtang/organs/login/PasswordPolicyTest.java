package org.mingtang.organs.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.organs.Password;
import org.mingtang.organs.RegisterIssue;

class PasswordPolicyTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        correct horse battery | 可用
        春江花月夜不见海上明月共潮生 | 可用
        Ka7-tree-lamp-9 | 可用
        kept secret 4 long | 可用
        shortone123 | 至少
        123456789012 | 只由数字
        aaaaaaaaaaaa | 不同的字符太少
        abababababab | 不同的字符太少
        Password@2024 | 常见
        P@ssw0rd123456 | 常见
        admin123456789 | 常见
        adminadmin2026! | 常见
        qwertyuiop123 | 常见
        1qaz@WSX3edc4rfv | 常见
        Ｐａｓｓｗｏｒｄ２０２４！ | 常见
        wangfang-likes-tea | 登录名
        我是王芳我喜欢喝茶看书 | 姓名
        """)
    void passwords(String password, String answer) {
        var issues = PasswordPolicy.check(new Password(password), "wangfang", "王芳");
        if (answer.equals("可用")) {
            assertThat(issues).isEmpty();
        } else {
            assertThat(issues).extracting(RegisterIssue::message).anyMatch(message -> message.contains(answer));
        }
    }

    @Test
    @DisplayName("过长的密码也拒绝，免得被用来拖慢登录")
    void too_long() {
        assertThat(PasswordPolicy.check(new Password("春江花月夜".repeat(26)), "li", "李"))
                .extracting(RegisterIssue::message)
                .containsExactly("密码最多 128 个字符。");
    }

    @Test
    @DisplayName("密码不会出现在日志里")
    void never_shown() {
        assertThat(new Password("correct horse battery").toString()).doesNotContain("horse");
    }
}
