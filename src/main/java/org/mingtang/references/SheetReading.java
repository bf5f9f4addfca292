package org.mingtang.references;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.regulation.DisclosureAttribute;

/// Reads a sheet of known documents line by line.
final class SheetReading {
    private static final Map<String, String> COLUMNS =
            Map.of("文号", "documentNumber", "发文字号", "documentNumber", "标题", "title", "公开属性", "attribute");
    private static final String ATTRIBUTES = Arrays.stream(DisclosureAttribute.values())
            .map(DisclosureAttribute::chinese)
            .collect(Collectors.joining("、"));

    private final List<KnownDocument> documents = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> repeats = new ArrayList<>();
    private final Map<CitationKey, Stated> stated = new HashMap<>();

    /// @param line number of the line that stated it
    private record Stated(long line, KnownDocument document) {}

    KnownDocumentSheet sheet() {
        return new KnownDocumentSheet(documents, faults, repeats);
    }

    void unreadable() {
        faults.add("文件不是有效的 CSV，请用电子表格软件另存为“CSV UTF-8”后再试。");
    }

    void read(CSVParser lines) {
        var columns = columns(lines);
        if (!columns.containsKey("attribute")
                || !columns.containsKey("documentNumber") && !columns.containsKey("title")) {
            faults.add("第 1 行：表头应为 documentNumber,title,attribute（或者 文号,标题,公开属性）。");
            return;
        }
        for (var line : lines) {
            if (line.getRecordNumber() > KnownDocumentSheet.MOST_LINES) {
                faults.add("超过 " + KnownDocumentSheet.MOST_LINES + " 行，其余没有读。请分成几个文件。");
                return;
            }
            if (!line.stream().allMatch(String::isBlank)) {
                read(line, columns);
            }
        }
    }

    private static Map<String, Integer> columns(CSVParser lines) {
        var columns = new HashMap<String, Integer>();
        var head = lines.iterator();
        if (head.hasNext()) {
            var names = head.next();
            for (int i = 0; i < names.size(); i++) {
                var name = names.get(i).strip();
                columns.put(COLUMNS.getOrDefault(name, name), i);
            }
        }
        return columns;
    }

    private void read(CSVRecord line, Map<String, Integer> columns) {
        var where = "第 " + line.getRecordNumber() + " 行：";
        var written = cell(line, columns, "documentNumber");
        var title = withoutMarks(cell(line, columns, "title"));
        var number = DocumentNumber.parse(written.replaceAll("\\s", ""));
        var attribute = attribute(cell(line, columns, "attribute"));
        if (!written.isEmpty() && number.isEmpty()) {
            faults.add(where + "文号“" + written + "”不是“泉鲤政办〔2019〕85号”的写法。");
        } else if (number.isEmpty() && CitationKey.ofTitle(title).isEmpty()) {
            faults.add(where + "文号和标题至少要有一项。");
        } else if (title.length() > CitationKey.LONGEST) {
            faults.add(where + "标题最多 " + CitationKey.LONGEST + " 字。");
        } else if (attribute.isEmpty()) {
            faults.add(where + "公开属性应为：" + ATTRIBUTES + "。");
        } else {
            keep(line.getRecordNumber(), new KnownDocument(number, title, attribute.get()));
        }
    }

    private void keep(long line, KnownDocument document) {
        var before = stated.putIfAbsent(document.identity(), new Stated(line, document));
        if (before != null && before.document().equals(document)) {
            return;
        }
        if (before != null) {
            repeats.add("第 " + line + " 行：与第 " + before.line() + " 行是同一份文件，标题或者公开属性不同，请只留一行。");
        }
        documents.add(document);
    }

    private static Optional<DisclosureAttribute> attribute(String written) {
        return Arrays.stream(DisclosureAttribute.values())
                .filter(known -> known.chinese().equals(written))
                .findFirst();
    }

    /// On one line; the apostrophe is the one that exports put before what a spreadsheet program would compute.
    private static String cell(CSVRecord line, Map<String, Integer> columns, String name) {
        var column = columns.get(name);
        var cell = column == null || column >= line.size()
                ? ""
                : line.get(column).replaceAll("\\s*\\R\\s*", "").strip();
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String withoutMarks(String title) {
        boolean marked = title.startsWith("《") && title.indexOf('》') == title.length() - 1;
        return marked ? title.substring(1, title.length() - 1) : title;
    }
}
