package org.mingtang.calendar;

import java.time.LocalDate;

/// A date before 2004-01-01 or after 2100-12-31 was asked for or would be the answer. The calendar does not
/// guess.
public final class OutsideCalendar extends RuntimeException {
    private static final String RANGE_CHINESE = "日历只含 2004-01-01 至 2100-12-31：";
    private static final String RANGE_ENGLISH = "the calendar holds 2004-01-01 to 2100-12-31 only: ";

    private final String english;

    private OutsideCalendar(String chinese, String english) {
        super(RANGE_CHINESE + chinese);
        this.english = RANGE_ENGLISH + english;
    }

    static OutsideCalendar day(LocalDate day) {
        return new OutsideCalendar(day + " 不在其中，请核对日期", day + " is not among them");
    }

    static OutsideCalendar pastTheEnd(String countInChinese, String countInEnglish) {
        return new OutsideCalendar(countInChinese + "已超出，请核对日期和期限", countInEnglish + " is past its end");
    }

    /// What [#getMessage()] says in Chinese.
    public String inEnglish() {
        return english;
    }
}
