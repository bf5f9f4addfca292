package org.mingtang.calendar;

import java.util.Optional;

/// Reads `date,kind,name` lines, kind `holiday` or `workday`.
final class CsvNotice {
    private static final String HEADING = "date,kind,name";
    private static final int LONGEST_NAME = 40;

    private CsvNotice() {}

    static NoticeLines read(String text) {
        var found = new NoticeLines();
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADING)) {
            found.refuse(1, "首行应为 " + HEADING + "；也可上传 ICS 文件");
            return found;
        }
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty()) {
                read(i + 1, line, found);
            }
        }
        return found;
    }

    private static void read(int number, String line, NoticeLines found) {
        var cells = line.split(",", -1);
        if (cells.length != 3) {
            found.refuse(number, "应有 3 列（日期,类别,名称），现有 " + cells.length + " 列");
            return;
        }
        var date = IsoDay.read(cells[0].strip());
        var kind = kind(cells[1].strip());
        var name = cells[2].strip();
        if (date.isEmpty()) {
            found.refuse(number, "日期“" + cells[0].strip() + "”不对，应为真实日期，写作 2027-01-01");
        }
        if (kind.isEmpty()) {
            found.refuse(number, "类别“" + cells[1].strip() + "”不对，放假写 holiday，调休上班写 workday");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            found.refuse(number, "节日名称应为 1 至 " + LONGEST_NAME + " 字，如 春节");
        } else if (date.isPresent() && kind.isPresent()) {
            found.add(number, new NoticedDay(date.get(), kind.get(), HolidayNames.in(name)));
        }
    }

    private static Optional<NoticedDay.Kind> kind(String word) {
        return switch (word) {
            case "holiday" -> Optional.of(NoticedDay.Kind.HOLIDAY);
            case "workday" -> Optional.of(NoticedDay.Kind.WORKDAY);
            default -> Optional.empty();
        };
    }
}
