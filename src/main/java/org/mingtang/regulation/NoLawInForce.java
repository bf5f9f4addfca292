package org.mingtang.regulation;

import java.time.LocalDate;

/// On that day no pack of the district was in force: nothing can be due, and nothing may be guessed.
public final class NoLawInForce extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String jurisdiction;
    private final LocalDate day;

    NoLawInForce(String jurisdiction, LocalDate day) {
        super("规程包“" + jurisdiction + "”在 " + day + " 没有有效的规程，不能据以计算期限或者办理；请补充当时有效的规程包");
        this.jurisdiction = jurisdiction;
        this.day = day;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public LocalDate day() {
        return day;
    }
}
