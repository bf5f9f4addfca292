package org.mingtang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.calendar.WorkingDays;

class FormatsTest {
    @Test
    @DisplayName("日期写成 2026年11月22日，时刻按中国时间")
    void dates_are_written_in_full() {
        assertThat(Formats.date(LocalDate.of(2026, 1, 2))).isEqualTo("2026年1月2日");
        assertThat(Formats.date(Instant.parse("2026-11-21T16:00:00Z"))).isEqualTo("2026年11月22日");
        assertThat(Formats.dateAndTime(Instant.parse("2026-11-18T01:12:44Z"))).isEqualTo("2026年11月18日 09:12:44");
        assertThat(Formats.pageTagTime(Instant.parse("2026-11-18T01:12:44Z"))).isEqualTo("2026-11-18 09:12");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 字节", "1023, 1023 字节", "1024, 1 KB", "217088, 212 KB", "1048576, 1.0 MB", "104857600, 100.0 MB"})
    void sizes(long bytes, String shown) {
        assertThat(Formats.size(bytes)).isEqualTo(shown);
    }

    @Test
    @DisplayName("剩余和逾期都写出工作日数和到期日")
    void remaining_time_is_said_in_words() {
        var due = LocalDate.of(2026, 11, 27);
        assertThat(Formats.remaining(new WorkingDays(5), due)).isEqualTo("还有 5 个工作日（11月27日到期）");
        assertThat(Formats.remaining(new WorkingDays(0), due)).isEqualTo("今日到期（11月27日）");
        assertThat(Formats.overdue(new WorkingDays(2), due)).isEqualTo("逾期 2 个工作日（11月27日到期）");
    }

    @Test
    void numbers_and_durations() {
        assertThat(Formats.number(4318)).isEqualTo("4,318");
        assertThat(Formats.took(Duration.ZERO)).isEqualTo("1 毫秒");
        assertThat(Formats.took(Duration.ofMillis(1260))).isEqualTo("1.3 秒");
    }
}
