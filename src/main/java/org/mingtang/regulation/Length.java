package org.mingtang.regulation;

import java.time.LocalDate;
import org.mingtang.calendar.WorkingDays;

/// How long a period is, in the unit in which the law counts it.
///
/// @param count 1 or more
public record Length(int count, Unit unit) {
    public Length {
        if (count < 1) {
            throw new IllegalArgumentException("length: " + count + " (expected: >= 1)");
        }
    }

    /// Units of time; `key` is the word used in packs.
    public enum Unit {
        WORKING_DAYS("working-days", "个工作日"),
        DAYS("days", "日"),
        MONTHS("months", "个月"),
        YEARS("years", "年"),
        HOURS("hours", "小时");

        private final String key;
        private final String chinese;

        Unit(String key, String chinese) {
            this.key = key;
            this.chinese = chinese;
        }

        public String key() {
            return key;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// The day this long after another.
    ///
    /// @throws IllegalStateException where the law counts in working days or hours
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(count);
            case MONTHS -> day.plusMonths(count);
            case YEARS -> day.plusYears(count);
            case WORKING_DAYS, HOURS ->
                throw new IllegalStateException("length: " + this + " (expected: days, months or years)");
        };
    }

    /// @throws IllegalStateException where the law counts in another unit
    public WorkingDays workingDays() {
        if (unit != Unit.WORKING_DAYS) {
            throw new IllegalStateException("length: " + this + " (expected: working days)");
        }
        return new WorkingDays(count);
    }

    @Override
    public String toString() {
        return count + " " + unit.chinese;
    }
}
