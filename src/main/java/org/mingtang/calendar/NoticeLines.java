package org.mingtang.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a reader of notice files found, line by line.
///
/// @param days     days read, each with its line
/// @param problems what could not be read
record NoticeLines(List<Line> days, List<NoticeReading.Problem> problems) {
    record Line(int number, NoticedDay day) {}

    NoticeLines() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void add(int line, NoticedDay day) {
        days.add(new Line(line, day));
    }

    void refuse(int line, String message) {
        problems.add(new NoticeReading.Problem(line, message));
    }

    Stream<NoticedDay> noticed() {
        return days.stream().map(Line::day);
    }
}
