package org.mingtang.documents.redaction;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.recognition.Allowance;
import org.w3c.dom.Document;

/// What an OFD holds beside its pages (GB/T 33190-2016): 文档信息, attachments, annotations, versions, tags.
public final class OfdLeaks {
    private static final String KIND = "OFD";
    private static final Map<String, String> INFORMATION =
            Map.of("Author", "作者", "Subject", "主题", "Abstract", "摘要", "Keyword", "关键词", "CustomData", "自定义数据");
    private static final Map<String, String> PRESENT = Map.of(
            "Cover", "封面缩略图",
            "Versions", "历史版本",
            "Attachments", "附件",
            "CustomTags", "自定义标引",
            "Extensions", "扩展信息");

    private final LeakList leaks = new LeakList();
    private final Parts parts;
    private final Allowance allowance;

    private OfdLeaks(byte[] bytes, Allowance allowance) {
        this.allowance = allowance;
        parts = Parts.of(bytes, KIND, allowance);
    }

    public static List<ReaderFinding> in(byte[] bytes, Allowance allowance) {
        return new OfdLeaks(bytes, allowance).find();
    }

    private List<ReaderFinding> find() {
        xml("OFD.xml", this::entry);
        for (var name : parts.names()) {
            var bytes = parts.get(name).orElseThrow();
            if (!Parts.isXml(name, bytes)) {
                ImageLeaks.find(bytes, "图像 " + OfficeLeaks.fileName(name), leaks);
            } else if (!name.equals("OFD.xml")) {
                xml(name, this::part);
            }
        }
        return leaks.list();
    }

    private void xml(String name, Consumer<Document> reader) {
        parts.get(name).ifPresent(bytes -> reader.accept(Dom.parse(bytes, KIND, allowance)));
    }

    private void entry(Document ofd) {
        for (var element : Dom.all(ofd)) {
            var name = Dom.name(element);
            if (INFORMATION.containsKey(name)) {
                var word = INFORMATION.getOrDefault(name, "");
                leaks.add("文档信息“" + word + "”", element.getTextContent(), "文档信息中的" + word);
            }
            present(name);
        }
    }

    private void part(Document document) {
        var root = Dom.name(document.getDocumentElement());
        if (root.equals("Document")) {
            Dom.children(document.getDocumentElement()).forEach(element -> present(Dom.name(element)));
        } else if (root.equals("PageAnnot")) {
            Dom.all(document, "Annot")
                    .forEach(note -> leaks.present(
                            "注释", Dom.attribute(note, "Creator") + "的注释（" + Dom.attribute(note, "Type") + "）"));
        } else if (root.equals("Attachments")) {
            Dom.all(document, "Attachment")
                    .forEach(attached -> leaks.add("附件", Dom.attribute(attached, "Name"), "文件中的附件，其内容没有读"));
        }
    }

    private void present(String element) {
        var what = PRESENT.get(element);
        if (what != null) {
            leaks.present(what, "文件中有" + what);
        }
    }
}
