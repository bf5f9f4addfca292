package org.mingtang.documents.redaction;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.documents.recognition.Allowance;
import org.w3c.dom.Document;

/// What Office Open XML files of every kind hold beside their text: properties, embedded files, images.
final class OfficeLeaks {
    private static final Map<String, String> PROPERTIES = Map.of(
            "creator", "作者",
            "lastModifiedBy", "最后修改者",
            "subject", "主题",
            "keywords", "关键词",
            "description", "备注",
            "category", "类别",
            "Company", "单位",
            "Manager", "负责人",
            "Template", "模板",
            "HyperlinkBase", "超链接基础");

    /// Templates that come with the program.
    private static final Pattern USUAL_TEMPLATE =
            Pattern.compile("Normal(?:\\.dotm?|\\.dotx|\\.wpt)?|normal|WPS.*|0*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOCAL = Pattern.compile("(?i)file:.*|[a-z]:[\\\\/].*|\\\\\\\\.*");

    private final Parts parts;
    private final String kind;
    private final Allowance allowance;
    private final LeakList leaks;

    OfficeLeaks(Parts parts, String kind, Allowance allowance, LeakList leaks) {
        this.parts = parts;
        this.kind = kind;
        this.allowance = allowance;
        this.leaks = leaks;
    }

    Optional<Document> xml(String part) {
        return parts.get(part).map(bytes -> Dom.parse(bytes, kind, allowance));
    }

    void find() {
        properties("docProps/core.xml");
        properties("docProps/app.xml");
        custom();
        for (var name : parts.names()) {
            byPlace(name);
        }
    }

    private void properties(String part) {
        xml(part)
                .ifPresent(document -> Dom.all(document).forEach(element -> {
                    var property = PROPERTIES.get(Dom.name(element));
                    if (property == null
                            || property.equals("模板")
                                    && USUAL_TEMPLATE
                                            .matcher(element.getTextContent().strip())
                                            .matches()) {
                        return;
                    }
                    leaks.add("文档属性“" + property + "”", element.getTextContent(), "文档属性中的" + property);
                }));
    }

    private void custom() {
        xml("docProps/custom.xml")
                .ifPresent(document -> Dom.all(document, "property")
                        .forEach(property -> leaks.add(
                                "自定义属性“" + Dom.attribute(property, "name") + "”",
                                property.getTextContent(),
                                "自定义的文档属性")));
    }

    private void byPlace(String name) {
        if (name.matches("customXml/item\\d+\\.xml")) {
            leaks.add(
                    "自定义 XML 数据",
                    xml(name).map(d -> d.getDocumentElement().getTextContent()).orElse(""),
                    "文件中的自定义数据");
        } else if (name.contains("/embeddings/") || name.startsWith("embeddings/")) {
            leaks.present("嵌入的文件 " + fileName(name), "文件中嵌入了另一个文件，其内容没有读");
        } else if (name.contains("/activeX/") || name.contains("/ctrlProps/")) {
            leaks.present("控件 " + fileName(name), "文件中有控件");
        } else if (name.matches("(?i)docProps/thumbnail\\..*")) {
            leaks.present("缩略图", "首页的缩略图，可能是修改之前的样子");
        } else if (name.contains("/printerSettings/")) {
            leaks.present("打印机设置", "打印机设置中可能有打印机和计算机的名称");
        } else if (name.contains("/media/")) {
            parts.get(name).ifPresent(bytes -> ImageLeaks.find(bytes, "图像 " + fileName(name), leaks));
        } else if (name.endsWith(".rels")) {
            outside(name);
        }
    }

    /// Relations to the writer's own disk or network.
    private void outside(String name) {
        xml(name)
                .ifPresent(document -> Dom.all(document, "Relationship").stream()
                        .filter(relation ->
                                Dom.attribute(relation, "TargetMode").equals("External"))
                        .map(relation -> Dom.attribute(relation, "Target"))
                        .filter(target -> LOCAL.matcher(target).matches())
                        .forEach(target -> leaks.add("外部文件的位置", target, "指向本人电脑或者内部网络上的文件")));
    }

    /// Whether an address lies on a person's own disk or an internal network.
    static boolean isLocal(String target) {
        return LOCAL.matcher(target).matches();
    }

    static String fileName(String part) {
        return part.substring(part.lastIndexOf('/') + 1);
    }
}
