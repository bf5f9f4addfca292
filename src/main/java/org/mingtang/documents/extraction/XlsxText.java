package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.XmlElement;
import org.mingtang.documents.recognition.XmlParts;

/// Text of an XLSX, row by row, so that a large sheet is never held as a tree. Values are written as the sheet shows
/// them.
final class XlsxText {
    private static final String KIND = "XLSX";
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;
    /// rows at the top of a sheet in which a secrecy mark would stand
    static final int HEAD_ROWS = 5;

    private final OfficePackage office;
    private final Allowance allowance;
    private final Extraction.Notes notes = new Extraction.Notes();
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final List<String> shared = new ArrayList<>();
    private final List<Integer> cellFormats = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private boolean from1904;

    private XlsxText(byte[] bytes, Allowance allowance) {
        office = new OfficePackage(bytes, KIND, allowance);
        this.allowance = allowance;
    }

    static Extraction read(byte[] bytes, Allowance allowance) {
        return new XlsxText(bytes, allowance).read();
    }

    private Extraction read() {
        var main = office.mainPart();
        var workbook = office.tree(main).orElseThrow(() -> new CannotRead(Refusal.damaged(KIND)));
        from1904 = workbook.child("workbookPr")
                .map(properties -> properties.attribute("date1904", "").matches("1|true"))
                .orElse(false);
        office.related(main, "sharedStrings").flatMap(office::bytes).ifPresent(this::readShared);
        office.related(main, "styles").flatMap(office::tree).ifPresent(this::readFormats);
        var targets = new HashMap<String, String>();
        office.relations(main).forEach(relation -> targets.put(relation.id(), relation.target()));
        var blocks = new ArrayList<Block>();
        var sheets =
                workbook.child("sheets").map(list -> list.children("sheet")).orElse(List.of());
        if (sheets.isEmpty()) {
            throw new CannotRead(Refusal.damaged(KIND));
        }
        for (var sheet : sheets) {
            var target = targets.getOrDefault(sheet.attribute("id", ""), "");
            office.bytes(target).ifPresent(bytes -> sheet(sheet, bytes, sheets.size() > 1, blocks));
        }
        drawings(blocks);
        sayWhatIsBesides();
        return notes.with(blocks, OptionalInt.empty());
    }

    private void readShared(byte[] bytes) {
        XmlParts.each(bytes, KIND, allowance, Set.of("si"), item -> shared.add(richText(item)));
    }

    /// Text in runs, without the phonetic guide beside it.
    private static String richText(XmlElement item) {
        var text = new StringBuilder();
        for (var part : item.children()) {
            if (part.is("t")) {
                text.append(part.text());
            } else if (part.is("r")) {
                part.children("t").forEach(run -> text.append(run.text()));
            }
        }
        return text.toString();
    }

    private void readFormats(XmlElement styles) {
        styles.child("numFmts").stream()
                .flatMap(list -> list.children("numFmt").stream())
                .forEach(
                        format -> formats.put(format.number("numFmtId", 0), format.attribute("formatCode", "General")));
        styles.child("cellXfs").stream()
                .flatMap(list -> list.children("xf").stream())
                .forEach(format -> cellFormats.add(format.number("numFmtId", 0)));
    }

    private void sheet(XmlElement sheet, byte[] bytes, boolean named, List<Block> blocks) {
        allowance.look();
        var table = new SheetTable(allowance);
        var nextRow = new int[1];
        XmlParts.each(bytes, KIND, allowance, Set.of("row", "col", "mergeCell", "headerFooter"), element -> {
            switch (element.name()) {
                case "row" -> nextRow[0] = row(element, nextRow[0], table);
                case "col" -> {
                    if (element.attribute("hidden", "").matches("1|true")) {
                        table.hideColumns(element.number("min", 1) - 1, element.number("max", 1) - 1);
                    }
                }
                case "mergeCell" -> merge(element.attribute("ref", ""), table);
                case "headerFooter" -> element.children().forEach(part -> notes.margin(withoutCodes(part.text())));
                default -> {}
            }
        });
        var name = sheet.attribute("name", "");
        table.firstLines(HEAD_ROWS).forEach(notes::margin);
        if (!sheet.attribute("state", "visible").equals("visible")) {
            notes.unread("工作表“" + name + "”被隐藏，没有列入正文");
            return;
        }
        if (table.hidesText()) {
            notes.unread("工作表“" + name + "”有隐藏的行或列，没有列入正文");
        }
        table.shown().ifPresent(shown -> {
            if (named) {
                blocks.add(new Paragraph(name, Alignment.START, 2));
            }
            blocks.add(shown);
        });
    }

    /// @return the number of the row after this one
    private int row(XmlElement row, int expected, SheetTable table) {
        int number = Math.clamp(row.number("r", expected + 1) - 1, 0, ROWS - 1);
        if (row.attribute("hidden", "").matches("1|true")) {
            table.hideRow(number);
        }
        int column = 0;
        for (var cell : row.children("c")) {
            column = columnOf(cell.attribute("r", ""), column);
            table.put(number, column, text(cell));
            column++;
        }
        return number + 1;
    }

    private static int columnOf(String reference, int otherwise) {
        int letters = 0;
        while (letters < reference.length() && letters < 4 && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        var name = reference.substring(0, letters).toUpperCase(Locale.ROOT);
        return name.matches("[A-Z]{1,3}")
                ? Math.min(COLUMNS - 1, CellReference.convertColStringToIndex(name))
                : Math.min(COLUMNS - 1, otherwise);
    }

    private String text(XmlElement cell) {
        var value = cell.child("v").map(XmlElement::text).orElse("").strip();
        return switch (cell.attribute("t", "n")) {
            case "s" -> {
                int at = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
                yield at >= 0 && at < shared.size() ? shared.get(at) : "";
            }
            case "inlineStr" -> cell.child("is").map(XlsxText::richText).orElse("");
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(value, cell.number("s", 0));
            default -> value;
        };
    }

    private String number(String value, int style) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            int id = style >= 0 && style < cellFormats.size() ? cellFormats.get(style) : 0;
            var builtin =
                    id >= 0 && id < BuiltinFormats.getAll().length ? BuiltinFormats.getBuiltinFormat(id) : "General";
            var format = formats.getOrDefault(id, builtin == null ? "General" : builtin);
            return formatter.formatRawCellContents(Double.parseDouble(value), id, format, from1904);
        } catch (RuntimeException e) {
            // a number or a format that nobody can show stays as it is written
            return value;
        }
    }

    private static void merge(String reference, SheetTable table) {
        if (reference.matches("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}")) {
            var range = CellRangeAddress.valueOf(reference);
            table.merge(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn());
        }
    }

    /// `&L` `&C` `&R` part a header, `&"font"` and `&12` dress it.
    static String withoutCodes(String header) {
        return header.replaceAll("&\"[^\"]*\"", "").replaceAll("&[LCR]", "\n").replaceAll("&(?:\\d{1,3}|[A-Z])", "");
    }

    private void drawings(List<Block> blocks) {
        for (var name : office.names("xl/drawings/drawing")) {
            if (!name.endsWith(".xml")) {
                continue;
            }
            office.bytes(name)
                    .ifPresent(bytes -> XmlParts.each(bytes, KIND, allowance, Set.of("txBody"), box -> {
                        var text = String.join(
                                "\n",
                                box.children("p").stream()
                                        .map(paragraph -> paragraph.all("t").stream()
                                                .map(XmlElement::text)
                                                .reduce("", String::concat))
                                        .toList());
                        notes.margin(text);
                        var clean = ChineseText.clean(text);
                        if (!clean.isEmpty()) {
                            blocks.add(new Paragraph(clean, Alignment.START, 0));
                        }
                    }));
        }
    }

    private void sayWhatIsBesides() {
        if (office.holds("xl/media/")) {
            notes.unread("图像中的文字没有读");
        }
        if (office.holds("xl/charts/")) {
            notes.unread("图表没有读");
        }
        if (office.holds("xl/embeddings/")) {
            notes.unread("嵌入的对象没有读");
        }
        if (office.holds("xl/comments") || office.holds("xl/threadedComments")) {
            notes.remark("文件带有批注，批注没有列入正文。");
        }
        if (office.holds("xl/externalLinks/")) {
            notes.remark("文件引用了外部工作簿。");
        }
        if (office.holds("xl/pivotCache/")) {
            notes.unread("数据透视表的缓存没有读");
        }
    }
}
