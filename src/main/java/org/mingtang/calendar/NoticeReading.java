package org.mingtang.calendar;

import java.util.List;

/// What came of reading a holiday notice: the notice, or everything that is wrong with the file.
public sealed interface NoticeReading {
    record Accepted(HolidayNotice notice) implements NoticeReading {}

    /// @param problems one or more, in order of lines
    record Refused(List<Problem> problems) implements NoticeReading {}

    /// @param line    line of the file, from 1; 0 when the file as a whole is meant
    /// @param message in Chinese, with what to do
    record Problem(int line, String message) {
        @Override
        public String toString() {
            return line > 0 ? "第 " + line + " 行：" + message : message;
        }
    }
}
