package org.mingtang.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The facts that come with the program: one notice for each year 2004-2026, from `working-days.csv`.
final class BundledFacts {
    private BundledFacts() {}

    static TreeMap<Integer, HolidayNotice> notices() {
        var years = new TreeMap<Integer, List<NoticedDay>>();
        for (var line : lines("working-days.csv")) {
            var day = day(line);
            years.computeIfAbsent(day.date().getYear(), _ -> new ArrayList<>()).add(day);
        }
        var notices = new TreeMap<Integer, HolidayNotice>();
        years.forEach((year, days) -> notices.put(year, new HolidayNotice(Year.of(year), days)));
        return notices;
    }

    /// The lines of a resource beside this class, without its heading.
    static List<String> lines(String resource) {
        try (var stream = BundledFacts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NoticedDay day(String line) {
        var cells = line.split(",", 3);
        var date = IsoDay.read(cells[0]).orElseThrow(() -> new IllegalStateException("working-days.csv: " + line));
        var kind = cells[1].equals("holiday") ? NoticedDay.Kind.HOLIDAY : NoticedDay.Kind.WORKDAY;
        return new NoticedDay(date, kind, cells[2]);
    }
}
