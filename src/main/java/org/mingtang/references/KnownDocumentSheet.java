package org.mingtang.references;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.regulation.DisclosureAttribute;

/// A sheet of known documents (CSV): `documentNumber,title,attribute`, or in Chinese `文号,标题,公开属性`; the attribute
/// in Chinese. UTF-8 or GB18030.
///
/// @param faults lines that could not be read, in Chinese with their number; the others stand
public record KnownDocumentSheet(List<KnownDocument> documents, List<String> faults) {
    /// The most lines of a sheet
    public static final int MOST_LINES = 100_000;

    private static final Map<String, String> COLUMNS =
            Map.of("文号", "documentNumber", "发文字号", "documentNumber", "标题", "title", "公开属性", "attribute");

    public KnownDocumentSheet {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
    }

    public static KnownDocumentSheet read(byte[] file) {
        var documents = new ArrayList<KnownDocument>();
        var faults = new ArrayList<String>();
        try (var lines = CSVParser.parse(new StringReader(decoded(file)), format())) {
            var columns = columns(lines);
            if (!columns.containsKey("attribute")
                    || !columns.containsKey("documentNumber") && !columns.containsKey("title")) {
                return new KnownDocumentSheet(
                        List.of(), List.of("第 1 行：表头应为 documentNumber,title,attribute（或者 文号,标题,公开属性）。"));
            }
            for (var line : lines) {
                if (line.getRecordNumber() > MOST_LINES) {
                    faults.add("超过 " + MOST_LINES + " 行，其余没有读。请分成几个文件。");
                    break;
                }
                read(line, columns, documents, faults);
            }
        } catch (IOException | RuntimeException e) {
            faults.add("文件不是有效的 CSV，请用电子表格软件另存为“CSV UTF-8”后再试。");
        }
        return new KnownDocumentSheet(documents, faults);
    }

    /// For looking up in memory.
    public KnownDocuments lookup() {
        var byKey = new HashMap<String, KnownDocument>();
        for (var document : documents) {
            document.number().map(CitationKey::of).ifPresent(key -> keep(byKey, key, document));
            CitationKey.ofTitle(document.title()).ifPresent(key -> keep(byKey, key, document));
        }
        return citation -> CitationKey.of(citation).map(CitationKey::value).map(byKey::get);
    }

    private static void keep(Map<String, KnownDocument> byKey, CitationKey key, KnownDocument document) {
        byKey.merge(key.value(), document, (before, next) -> before.isPublic() ? next : before);
    }

    private static CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
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

    private static void read(
            CSVRecord line, Map<String, Integer> columns, List<KnownDocument> documents, List<String> faults) {
        var where = "第 " + line.getRecordNumber() + " 行：";
        var written = cell(line, columns, "documentNumber");
        var title = cell(line, columns, "title").replaceAll("^《|》$", "");
        var number = written.isEmpty() ? Optional.<DocumentNumber>empty() : DocumentNumber.parse(written);
        var attribute = Arrays.stream(DisclosureAttribute.values())
                .filter(known -> known.chinese().equals(cell(line, columns, "attribute")))
                .findFirst();
        if (!written.isEmpty() && number.isEmpty()) {
            faults.add(where + "文号“" + written + "”不是“泉鲤政办〔2019〕85号”的写法。");
        } else if (number.isEmpty() && title.isBlank()) {
            faults.add(where + "文号和标题至少要有一项。");
        } else if (title.length() > CitationKey.LONGEST) {
            faults.add(where + "标题最多 " + CitationKey.LONGEST + " 字。");
        } else if (attribute.isEmpty()) {
            faults.add(where + "公开属性应为："
                    + String.join(
                            "、",
                            Arrays.stream(DisclosureAttribute.values())
                                    .map(DisclosureAttribute::chinese)
                                    .toList())
                    + "。");
        } else {
            documents.add(new KnownDocument(number, title, attribute.get()));
        }
    }

    private static String cell(CSVRecord line, Map<String, Integer> columns, String name) {
        var column = columns.get(name);
        return column == null || column >= line.size() ? "" : line.get(column).strip();
    }

    private static String decoded(byte[] file) throws CharacterCodingException {
        int mark =
                file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        try {
            return strictly(file, mark, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strictly(file, 0, Charset.forName("GB18030"));
        }
    }

    private static String strictly(byte[] file, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from))
                .toString();
    }
}
