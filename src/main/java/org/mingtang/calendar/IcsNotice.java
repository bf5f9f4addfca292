package org.mingtang.calendar;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the all-day events of an iCalendar file (RFC 5545), as calendar services publish the yearly
/// arrangement. An event is a holiday or a make-up day by Apple's mark or by its title: 休 / 放假 / 假期, or
/// 班.
final class IcsNotice {
    private static final int LONGEST_EVENT = 31;
    private static final Set<String> REPEATING = Set.of("RRULE", "RDATE", "DURATION");

    private final NoticeLines found = new NoticeLines();
    private final Deque<String> open = new ArrayDeque<>();
    private Event event = new Event(0);

    private record ContentLine(int number, String name, String value) {}

    private static final class Event {
        final int line;

        @Nullable
        ContentLine start;

        @Nullable
        ContentLine end;

        String title = "";
        String mark = "";

        Event(int line) {
            this.line = line;
        }
    }

    private IcsNotice() {}

    static NoticeLines read(String text) {
        var reader = new IcsNotice();
        for (var line : unfold(text)) {
            reader.take(line);
        }
        if (!reader.open.isEmpty()) {
            reader.found.refuse(0, "ICS 文件不完整：缺少 END:" + reader.open.peek());
        }
        return reader.found;
    }

    /// Long lines are broken and go on after a blank (RFC 5545 §3.1).
    private static List<ContentLine> unfold(String text) {
        var lines = text.lines().toList();
        var unfolded = new ArrayList<ContentLine>();
        for (int i = 0; i < lines.size(); ) {
            var line = new StringBuilder(lines.get(i));
            int number = ++i;
            while (i < lines.size()
                    && (lines.get(i).startsWith(" ") || lines.get(i).startsWith("\t"))) {
                line.append(lines.get(i++), 1, lines.get(i - 1).length());
            }
            if (!line.toString().isBlank()) {
                unfolded.add(parse(number, line.toString()));
            }
        }
        return unfolded;
    }

    private static ContentLine parse(int number, String line) {
        boolean quoted = false;
        int nameEnds = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (nameEnds < 0 && (c == ';' || c == ':')) {
                nameEnds = i;
            }
            if (c == ':' && !quoted) {
                return new ContentLine(
                        number,
                        line.substring(0, nameEnds).toUpperCase(Locale.ROOT),
                        line.substring(i + 1).strip());
            }
        }
        return new ContentLine(number, "", line);
    }

    private void take(ContentLine line) {
        switch (line.name()) {
            case "" -> found.refuse(line.number(), "不是 ICS 的内容行：" + shortened(line.value()));
            case "BEGIN" -> begin(line);
            case "END" -> end(line);
            default -> property(line);
        }
    }

    private void begin(ContentLine line) {
        open.push(line.value().toUpperCase(Locale.ROOT));
        if (inEvent()) {
            event = new Event(line.number());
        }
    }

    private void end(ContentLine line) {
        var ended = line.value().toUpperCase(Locale.ROOT);
        if (!ended.equals(open.peek())) {
            found.refuse(line.number(), "END:" + shortened(ended) + " 没有对应的 BEGIN");
            return;
        }
        if (inEvent()) {
            addDays(event);
        }
        open.pop();
    }

    private boolean inEvent() {
        return "VEVENT".equals(open.peek());
    }

    private void property(ContentLine line) {
        if (!inEvent()) {
            return;
        }
        switch (line.name()) {
            case "DTSTART" -> event.start = line;
            case "DTEND" -> event.end = line;
            case "SUMMARY" -> event.title = line.value().replace("\\", "");
            case "X-APPLE-SPECIAL-DAY" -> event.mark = line.value();
            default -> {
                if (REPEATING.contains(line.name())) {
                    found.refuse(line.number(), "不收重复日程和 " + line.name() + "，请逐项写明 DTSTART 和 DTEND");
                }
            }
        }
    }

    private void addDays(Event event) {
        var kind = kind(event);
        if (event.start == null) {
            found.refuse(event.line, "日程缺少 DTSTART");
            return;
        }
        if (kind.isEmpty()) {
            found.refuse(event.line, "日程“" + shortened(event.title) + "”看不出是放假还是上班，标题应带（休）或（班）；其他日程请删去");
            return;
        }
        var first = day(event.start);
        // DTEND is the day after the last (RFC 5545 §3.6.1); without it the event lasts a day.
        var end = event.end == null ? first.map(day -> day.plusDays(1)) : day(event.end);
        if (first.isEmpty() || end.isEmpty()) {
            return;
        }
        if (!end.get().isAfter(first.get()) || end.get().isAfter(first.get().plusDays(LONGEST_EVENT))) {
            found.refuse(event.line, "日程从 " + first.get() + " 到 " + end.get() + "（不含），应为 1 至 " + LONGEST_EVENT + " 天");
            return;
        }
        first.get()
                .datesUntil(end.get())
                .forEach(day -> found.add(event.line, new NoticedDay(day, kind.get(), name(event.title))));
    }

    private Optional<LocalDate> day(ContentLine line) {
        var day = IsoDay.readBasic(line.value());
        if (day.isEmpty()) {
            found.refuse(line.number(), line.name() + " 应为全天日程的真实日期，写作 20270101，现为“" + shortened(line.value()) + "”");
        }
        return day;
    }

    private static Optional<NoticedDay.Kind> kind(Event event) {
        var title = event.title.replace("调休", "");
        boolean work = title.contains("班");
        boolean rest = title.contains("休") || title.contains("假");
        if (event.mark.equals("ALTERNATE-WORKDAY") || event.mark.isEmpty() && work && !rest) {
            return Optional.of(NoticedDay.Kind.WORKDAY);
        }
        if (event.mark.equals("WORK-HOLIDAY") || event.mark.isEmpty() && rest && !work) {
            return Optional.of(NoticedDay.Kind.HOLIDAY);
        }
        return Optional.empty();
    }

    private static String name(String title) {
        var name = HolidayNames.in(title.replaceAll("[(（\\[【].*?[)）\\]】]", "").strip());
        return name.isEmpty() ? HolidayNames.in(title) : name;
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
