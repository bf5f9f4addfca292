package org.mingtang.organs.csv;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganImport.Table;
import org.mingtang.organs.csv.Sheet.Line;

/// Reads the cells of one line as values; what cannot be read goes to the tally with its column.
final class CellReader {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

    private final Table table;
    private final Line line;
    private final Tally tally;
    private boolean clean = true;

    CellReader(Table table, Line line, Tally tally) {
        this.table = table;
        this.line = line;
        this.tally = tally;
    }

    /// Whether everything asked for so far could be read.
    boolean isClean() {
        return clean;
    }

    /// The text of the cell; what stands in the register where the file has no such column.
    String text(OrganField column, String before) {
        return line.cells().containsKey(column) ? line.cell(column) : before;
    }

    Optional<LocalDate> day(OrganField column) {
        return value(column, "应为日期，如 2026-01-31", CellReader::parseDay);
    }

    Optional<AgencyId> agency(OrganField column) {
        return value(column, "应为 1 到 40 个小写字母、数字或连字符", text -> Optional.of(new AgencyId(text)));
    }

    Optional<Integer> number(OrganField column) {
        return value(column, "应为整数", text -> Optional.of(Integer.valueOf(text)));
    }

    /// One of an enumeration by its Chinese name.
    <E extends Enum<E>> Optional<E> choice(OrganField column, E[] choices, Function<E, String> chinese) {
        String expected =
                "应为下列之一：" + String.join("、", Arrays.stream(choices).map(chinese).toList());
        return value(
                column,
                expected,
                text -> Arrays.stream(choices)
                        .filter(choice -> halfWidth(chinese.apply(choice)).equals(halfWidth(text)))
                        .findFirst());
    }

    /// Demands a value; says so in the tally when there is none and the cell is empty.
    <T> Optional<T> needed(OrganField column, Optional<T> value) {
        if (value.isEmpty() && line.cell(column).isEmpty()) {
            fail(column, "请填写" + column.chinese() + "。");
        }
        return value;
    }

    void fail(OrganField column, String message) {
        clean = false;
        tally.error(table, line.number(), column, message);
    }

    private <T> Optional<T> value(OrganField column, String expected, Function<String, Optional<T>> parse) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value;
        try {
            value = parse.apply(text);
        } catch (IllegalArgumentException e) {
            value = Optional.empty();
        }
        if (value.isEmpty()) {
            fail(column, "“" + shortened(text) + "”" + expected + "。");
        }
        return value;
    }

    static Optional<LocalDate> parseDay(String text) {
        Matcher day = DAY.matcher(halfWidth(text));
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 30
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}
