package org.mingtang.documents.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.recognition.Allowance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What an XLSX holds beside what its sheets show.
public final class SheetLeaks {
    private static final String KIND = "XLSX";
    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("xl/pivotCache/", "数据透视表的缓存"),
            Map.entry("xl/externalLinks/", "外部工作簿的链接和缓存"),
            Map.entry("xl/revisions/", "共享工作簿的修订记录"),
            Map.entry("xl/queryTables/", "外部数据查询"),
            Map.entry("xl/connections.xml", "外部数据连接"),
            Map.entry("xl/model/", "数据模型"),
            Map.entry("xl/customProperty", "工作表的自定义属性"));

    private final LeakList leaks = new LeakList();
    private final OfficeLeaks office;
    private final Parts parts;

    private SheetLeaks(byte[] bytes, Allowance allowance) {
        parts = Parts.of(bytes, KIND, allowance);
        office = new OfficeLeaks(parts, KIND, allowance, leaks);
    }

    public static List<ReaderFinding> in(byte[] bytes, Allowance allowance) {
        return new SheetLeaks(bytes, allowance).find();
    }

    private List<ReaderFinding> find() {
        office.find();
        FOLDERS.forEach((folder, what) -> {
            if (!parts.names(folder).isEmpty()) {
                leaks.present(what, "文件中有" + what);
            }
        });
        office.xml("xl/workbook.xml").ifPresent(this::workbook);
        for (var name : parts.names("xl/")) {
            if (name.matches("xl/(?:comments|threadedComments)/?[^/]*\\.xml")) {
                office.xml(name).ifPresent(this::comments);
            } else if (name.startsWith("xl/persons/")) {
                office.xml(name)
                        .ifPresent(people -> Dom.all(people, "person")
                                .forEach(person ->
                                        leaks.add("参与批注的人", Dom.attribute(person, "displayName"), "文件记录的批注者")));
            }
        }
        return leaks.list();
    }

    private void workbook(Document workbook) {
        Dom.all(workbook, "absPath").forEach(path -> leaks.add("文件原来的位置", Dom.attribute(path, "url"), "保存时所在的文件夹"));
        Dom.all(workbook, "fileSharing")
                .forEach(sharing -> leaks.add("写保护的人", Dom.attribute(sharing, "userName"), "设置写保护的人"));
        Dom.all(workbook, "definedName").stream()
                .filter(SheetLeaks::leaks)
                .forEach(name -> leaks.add(
                        "定义的名称“" + Dom.attribute(name, "name") + "”", name.getTextContent(), "隐藏的，或者指向外部文件的名称"));
        var targets = targets();
        for (var sheet : Dom.all(workbook, "sheet")) {
            var name = Dom.attribute(sheet, "name");
            var state = Dom.attribute(sheet, "state");
            var target = targets.getOrDefault(relationOf(sheet), "");
            if (state.equals("hidden") || state.equals("veryHidden")) {
                leaks.present("隐藏的工作表“" + name + "”", "工作表被隐藏，其内容没有列入正文");
            } else {
                office.xml(target).ifPresent(part -> hidden(part, name));
            }
        }
    }

    static boolean leaks(Element definedName) {
        return Dom.attribute(definedName, "hidden").matches("1|true")
                        && !Dom.attribute(definedName, "name").startsWith("_xlnm.")
                || definedName.getTextContent().matches("(?s).*(?:\\[\\d+]|[A-Za-z]:\\\\|\\\\\\\\).*");
    }

    /// The attribute `id` of the relations' namespace, whatever its prefix.
    static String relationOf(Element element) {
        return Dom.attributes(element).stream()
                .filter(attribute -> "id".equals(attribute.getLocalName()) && attribute.getNamespaceURI() != null)
                .map(Attr::getValue)
                .findFirst()
                .orElse("");
    }

    private Map<String, String> targets() {
        var targets = new HashMap<String, String>();
        office.xml("xl/_rels/workbook.xml.rels")
                .ifPresent(relations -> Dom.all(relations, "Relationship")
                        .forEach(relation -> targets.put(
                                Dom.attribute(relation, "Id"),
                                PartPath.resolve("xl/workbook.xml", Dom.attribute(relation, "Target")))));
        return targets;
    }

    private void hidden(Document sheet, String name) {
        var rows = Dom.all(sheet, "row").stream()
                .filter(row -> isHidden(row) && hasValue(row))
                .map(row -> Dom.attribute(row, "r"))
                .toList();
        if (!rows.isEmpty()) {
            leaks.present(
                    "工作表“" + name + "”隐藏的行", "第 " + rows.stream().limit(20).collect(Collectors.joining("、")) + " 行被隐藏");
        }
        var columns = HiddenColumns.of(sheet);
        if (Dom.all(sheet, "c").stream().anyMatch(cell -> columns.hold(cell) && hasValue(cell))) {
            leaks.present("工作表“" + name + "”隐藏的列", "有内容的列被隐藏");
        }
    }

    static boolean isHidden(Element rowOrColumn) {
        return Dom.attribute(rowOrColumn, "hidden").matches("1|true")
                || Dom.attribute(rowOrColumn, "ht").matches("0(?:\\.0*)?")
                || Dom.is(rowOrColumn, "col")
                        && Dom.attribute(rowOrColumn, "width").matches("0(?:\\.0*)?");
    }

    private static boolean hasValue(Element rowOrCell) {
        return !rowOrCell.getTextContent().isBlank();
    }

    private void comments(Document comments) {
        Dom.all(comments, "author").forEach(author -> leaks.add("批注的作者", author.getTextContent(), "写批注的人"));
        Dom.all(comments, "comment", "threadedComment")
                .forEach(comment ->
                        leaks.add("批注（" + Dom.attribute(comment, "ref") + "）", comment.getTextContent(), "单元格的批注"));
    }
}
