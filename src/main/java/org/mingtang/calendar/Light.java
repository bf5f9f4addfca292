package org.mingtang.calendar;

import java.time.LocalDate;

/// How near a deadline is (时限灯).
public enum Light {
    GREEN("正常"),
    YELLOW("临近到期"),
    RED("已逾期"),
    GREY("已办结");

    private final String chinese;

    Light(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Of a deadline that is open.
    ///
    /// @param left    working days left, negative when late
    /// @param warning working days left at which it turns yellow
    public static Light of(DueDate due, LocalDate today, int left, int warning) {
        // By the day, not by the count: on the weekend after the due day no working day has gone by yet.
        if (today.isAfter(due.day())) {
            return RED;
        }
        return left <= warning ? YELLOW : GREEN;
    }
}
