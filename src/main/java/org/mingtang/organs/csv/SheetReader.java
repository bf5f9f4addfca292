package org.mingtang.organs.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganImport.LineIssue;
import org.mingtang.organs.OrganImport.Table;

/// Reads a CSV file as offices save it: UTF-8 with or without mark, or GB18030. Refuses what is too large before it is
/// taken apart.
final class SheetReader {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int LONGEST_CELL = 10_000;
    static final int MOST_AGENCIES = 2_000;
    static final int MOST_PEOPLE_LINES = 20_000;
    private static final int MOST_COLUMNS = 100;
    private static final char MARK = '\uFEFF';

    private final Table table;

    SheetReader(Table table) {
        this.table = table;
    }

    Sheet read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return unreadable("文件超过 " + MOST_BYTES / 1024 / 1024 + " MB，请分成几个文件导入。");
        }
        Optional<String> text = decoded(file);
        if (text.isEmpty()) {
            return unreadable("无法识别文件的编码。请用“CSV UTF-8”格式另存后重新导入。");
        }
        try {
            return table(text.get());
        } catch (UncheckedIOException | IOException e) {
            return unreadable("文件不是有效的 CSV（引号没有成对），请用电子表格软件另存为 CSV 后重新导入。");
        }
    }

    private static Optional<String> decoded(byte[] file) {
        if (file.length >= 2
                && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
                        || (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF))) {
            return Optional.empty();
        }
        return decoded(file, StandardCharsets.UTF_8)
                .or(() -> decoded(file, Charset.forName("GB18030")))
                .filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Sheet table(String text) throws IOException {
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser records = CSVParser.parse(new StringReader(text), format)) {
            var lines = records.iterator();
            if (!lines.hasNext()) {
                return unreadable("文件是空的，请使用模板填写。");
            }
            CSVRecord header = lines.next();
            List<LineIssue> issues = headerIssues(header);
            if (!issues.isEmpty()) {
                return new Sheet.Unreadable(issues);
            }
            List<Optional<OrganField>> columns = header.stream()
                    .map(name -> Columns.named(table, plain(name)))
                    .toList();
            var read = new ArrayList<Sheet.Line>();
            while (lines.hasNext()) {
                CSVRecord line = lines.next();
                if (isBlank(line)) {
                    continue;
                }
                issues.addAll(shapeIssues(line, columns.size()));
                read.add(new Sheet.Line((int) line.getRecordNumber(), cells(line, columns)));
                if (read.size() > mostLines()) {
                    return unreadable("文件超过 " + mostLines() + " 行，请分成几个文件导入。");
                }
            }
            return issues.isEmpty() ? new Sheet.Read(read) : new Sheet.Unreadable(issues);
        }
    }

    private List<LineIssue> headerIssues(CSVRecord header) {
        var issues = new ArrayList<LineIssue>();
        if (header.size() > MOST_COLUMNS) {
            issues.add(issue(1, "", "表头超过 " + MOST_COLUMNS + " 列，请使用模板。"));
            return issues;
        }
        var seen = new HashSet<OrganField>();
        for (String cell : header) {
            String name = plain(cell);
            Optional<OrganField> column = Columns.named(table, name);
            if (column.isEmpty() && !name.isEmpty()) {
                issues.add(issue(1, name, "不认识的列，请按模板修改表头或删除此列。"));
            } else if (column.isPresent() && !seen.add(column.get())) {
                issues.add(issue(1, name, "此列出现了两次，请保留一列。"));
            }
        }
        String missing = Columns.of(table).stream()
                .filter(Columns.needed(table)::contains)
                .filter(column -> !seen.contains(column))
                .map(OrganField::chinese)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            issues.add(issue(1, "", "缺少必需的列：" + missing + "。"));
        }
        return issues;
    }

    private List<LineIssue> shapeIssues(CSVRecord line, int columns) {
        var issues = new ArrayList<LineIssue>();
        int number = (int) line.getRecordNumber();
        if (line.size() > columns) {
            issues.add(issue(number, "", "这一行比表头多 " + (line.size() - columns) + " 格，请检查是否有未加引号的逗号。"));
        }
        if (line.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            issues.add(issue(number, "", "有单元格超过 " + LONGEST_CELL + " 字，请精简。"));
        }
        return issues;
    }

    private static Map<OrganField, String> cells(CSVRecord line, List<Optional<OrganField>> columns) {
        Map<OrganField, String> cells = new EnumMap<>(OrganField.class);
        for (int i = 0; i < Math.min(line.size(), columns.size()); i++) {
            String cell = line.get(i);
            columns.get(i).ifPresent(column -> cells.put(column, SafeCell.read(cell)));
        }
        return cells;
    }

    private static boolean isBlank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    /// Headers are matched without blanks, a star for "needed", and full-width differences.
    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("[\\s*]", "");
    }

    private int mostLines() {
        return switch (table) {
            case AGENCIES -> MOST_AGENCIES;
            case PEOPLE -> MOST_PEOPLE_LINES;
        };
    }

    private Sheet unreadable(String message) {
        return new Sheet.Unreadable(List.of(issue(0, "", message)));
    }

    private LineIssue issue(int line, String column, String message) {
        return new LineIssue(table, line, column, message);
    }
}
