package org.mingtang.documents.redaction;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mingtang.documents.recognition.Allowance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Takes strings out of an XLSX. What is handed out shows values only: formulas, hidden sheets, rows and columns,
/// names,
/// caches, comments and links to other workbooks are left behind.
final class SheetRedaction {
    private static final String KIND = "XLSX";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Set<String> OF_WORKBOOK = Set.of(
            "fileSharing",
            "definedNames",
            "externalReferences",
            "pivotCaches",
            "customWorkbookViews",
            "fileRecoveryPr",
            "webPublishing",
            "webPublishObjects",
            "functionGroups",
            "AlternateContent",
            "extLst",
            "calcPr");
    private static final Set<String> OF_SHEET = Set.of(
            "f",
            "customSheetViews",
            "scenarios",
            "dataConsolidate",
            "protectedRanges",
            "customProperties",
            "webPublishItems",
            "cellWatches",
            "smartTags",
            "controls",
            "oleObjects",
            "rPh",
            "phoneticPr",
            "calculatedColumnFormula",
            "totalsRowFormula");
    private static final int LONGEST_NUMBER = 40;

    private final OfficeFile file;
    private final Ledger ledger;
    private final Set<Integer> usedStrings = new HashSet<>();

    private SheetRedaction(OfficeFile file, Ledger ledger) {
        this.file = file;
        this.ledger = ledger;
    }

    static byte[] redact(byte[] bytes, Ledger ledger, Allowance allowance) {
        var redaction = new SheetRedaction(new OfficeFile(bytes, KIND, allowance, ledger), ledger);
        return redaction.redact();
    }

    private byte[] redact() {
        var workbook = file.documents().get(WORKBOOK);
        var relations = file.documents().get(RELATIONS);
        if (workbook == null || relations == null) {
            throw new NotSafe("工作簿的结构与通常的不同，无法可靠地删减。请用原软件另存为新的 XLSX 后再试。");
        }
        workbook(workbook, relations);
        for (var part : Map.copyOf(file.documents()).entrySet()) {
            if (part.getKey().startsWith("xl/worksheets/") && !part.getKey().endsWith(".rels")) {
                sheet(part.getValue());
            }
            Dom.all(part.getValue()).stream()
                    .filter(element -> OF_SHEET.contains(Dom.name(element)) && !isChart(part.getKey()))
                    .forEach(Dom::remove);
        }
        forgetUnusedStrings();
        file.redact(SheetRedaction::place);
        return file.bytes();
    }

    // the reference of a series is called f as well
    private static boolean isChart(String part) {
        return part.contains("/charts/");
    }

    private void workbook(Document workbook, Document relations) {
        Dom.all(workbook).stream()
                .filter(element -> OF_WORKBOOK.contains(Dom.name(element)))
                .forEach(Dom::remove);
        Dom.all(workbook, "workbookView").forEach(view -> {
            view.removeAttribute("activeTab");
            view.removeAttribute("firstSheet");
        });
        for (var sheet : Dom.all(workbook, "sheet")) {
            var state = Dom.attribute(sheet, "state");
            if (state.equals("hidden") || state.equals("veryHidden")) {
                var id = SheetLeaks.relationOf(sheet);
                Dom.all(relations, "Relationship").stream()
                        .filter(relation -> Dom.attribute(relation, "Id").equals(id))
                        .findFirst()
                        .ifPresent(relation ->
                                file.drop(PartPath.resolve(WORKBOOK, Dom.attribute(relation, "Target")), WORKBOOK));
                Dom.remove(sheet);
                ledger.remark("隐藏的工作表已删除。");
            }
        }
        ledger.remark("公式已换成它的值，名称和外部链接已删除。");
    }

    private void sheet(Document sheet) {
        var columns = HiddenColumns.of(sheet);
        for (var row : Dom.all(sheet, "row")) {
            var hidden = SheetLeaks.isHidden(row);
            for (var cell : Dom.children(row)) {
                if (hidden || columns.hold(cell)) {
                    if (!cell.getTextContent().isBlank()) {
                        ledger.remark("隐藏的行和列的内容已删除。");
                    }
                    Dom.remove(cell);
                } else {
                    cell(cell);
                }
            }
        }
    }

    private void cell(Element cell) {
        var type = Dom.attribute(cell, "t");
        var value =
                Dom.child(cell, "v").map(each -> each.getTextContent().strip()).orElse("");
        if (type.equals("s") && value.matches("\\d{1,9}")) {
            usedStrings.add(Integer.valueOf(value));
        } else if ((type.isEmpty() || type.equals("n")) && isNumber(value)) {
            number(cell, new BigDecimal(value).toPlainString());
        }
    }

    private static boolean isNumber(String value) {
        return value.length() < LONGEST_NUMBER && value.matches("-?\\d+(?:\\.\\d+)?(?:[Ee][-+]?\\d{1,3})?");
    }

    /// A number of a person stored as a number becomes text, for a mask is none.
    private void number(Element cell, String plain) {
        var masked = ledger.replaced(plain, "单元格");
        if (masked.equals(plain)) {
            return;
        }
        Dom.nodes(cell).forEach(Dom::remove);
        cell.setAttribute("t", "inlineStr");
        var inline = cell.getOwnerDocument().createElementNS(cell.getNamespaceURI(), "is");
        var text = cell.getOwnerDocument().createElementNS(cell.getNamespaceURI(), "t");
        text.setTextContent(masked);
        inline.appendChild(text);
        cell.appendChild(inline);
    }

    /// Texts of cells that are gone would still stand in the table of strings.
    private void forgetUnusedStrings() {
        var strings = file.documents().get("xl/sharedStrings.xml");
        if (strings == null) {
            return;
        }
        int number = 0;
        for (var string : Dom.all(strings, "si")) {
            if (!usedStrings.contains(number++)) {
                Dom.nodes(string).forEach(Dom::remove);
                string.appendChild(strings.createElementNS(string.getNamespaceURI(), "t"));
            }
        }
    }

    private static String place(String part) {
        if (part.equals("xl/sharedStrings.xml") || part.startsWith("xl/worksheets/sheet")) {
            return "单元格";
        }
        if (part.endsWith(".rels")) {
            return "链接";
        }
        if (part.contains("/charts/")) {
            return "图表";
        }
        return part.contains("/drawings/") ? "图形" : "文件部件 " + OfficeLeaks.fileName(part);
    }
}
