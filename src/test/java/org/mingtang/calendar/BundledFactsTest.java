package org.mingtang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BundledFactsTest {
    @Test
    @DisplayName("随附的 2004-2026 年工作日与资料逐日相同")
    void equal_to_the_shared_facts_day_by_day() throws IOException {
        var source = Path.of(
                        Optional.ofNullable(System.getenv("MINGTANG_SHARED")).orElse("../shared"))
                .resolve("data/working-days.csv");
        assumeThat(source).as("shared facts, not present here").exists();

        var kinds = new HashMap<LocalDate, String>();
        Files.readAllLines(source).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .forEach(cells -> kinds.put(LocalDate.parse(cells[0]), cells[1]));
        LocalDate.of(2004, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
            boolean works = kinds.containsKey(day)
                    ? "workday".equals(kinds.get(day))
                    : day.getDayOfWeek().getValue() <= 5;
            assertThat(WorkingCalendar.bundled().isWorkingDay(day))
                    .as(day.toString())
                    .isEqualTo(works);
        });
    }
}
