package org.mingtang.documents.redaction;

import java.util.Optional;
import java.util.Set;
import org.mingtang.documents.recognition.Allowance;
import org.w3c.dom.Document;

/// Takes strings out of a DOCX: masks stand in their place, tracked changes are accepted, comments, hidden text and
/// embedded files go. The package is put together anew from the parts that are needed.
final class WordRedaction {
    private static final String KIND = "DOCX";
    private static final Set<String> OF_SETTINGS = Set.of(
            "attachedTemplate",
            "mailMerge",
            "docVars",
            "rsids",
            "trackRevisions",
            "revisionView",
            "attachedSchema",
            "smartTagType",
            "saveThroughXslt",
            "documentType",
            "writeProtection",
            "docIds",
            "docId");

    private WordRedaction() {}

    static byte[] redact(byte[] bytes, Ledger ledger, Allowance allowance) {
        var file = new OfficeFile(bytes, KIND, allowance, ledger);
        var hidden = new HiddenRuns(Optional.ofNullable(file.documents().get("word/styles.xml")));
        file.documents().forEach((name, part) -> clean(part, hidden, ledger));
        file.redact(WordRedaction::place);
        return file.bytes();
    }

    private static void clean(Document part, HiddenRuns hidden, Ledger ledger) {
        if (!Dom.all(part, "altChunk", "subDoc").isEmpty()) {
            throw new NotSafe("文件中并入了其他文件，无法可靠地删减。请用原软件打开并保存为新的 DOCX 后再试。");
        }
        int before = Dom.all(part, "ins", "del", "moveFrom", "moveTo").size();
        WordChanges.accept(part);
        if (before > 0) {
            ledger.remark("修订已全部接受：插入的内容保留，删除的内容不再保留。");
        }
        for (var run : Dom.all(part, "r")) {
            if (Dom.child(run, "t").isPresent() && hidden.way(run).isPresent()) {
                ledger.remark("隐藏的、白色的或者极小的文字已删除。");
                Dom.remove(run);
            }
        }
        if (Dom.is(part.getDocumentElement(), "settings")) {
            Dom.children(part.getDocumentElement()).stream()
                    .filter(setting -> OF_SETTINGS.contains(Dom.name(setting)))
                    .forEach(Dom::remove);
        }
    }

    private static String place(String part) {
        var name = OfficeLeaks.fileName(part);
        if (part.endsWith(".rels")) {
            return "链接";
        }
        if (part.contains("/charts/")) {
            return "图表";
        }
        if (part.contains("/diagrams/")) {
            return "图示";
        }
        return switch (name.replaceAll("\\d*\\.xml$", "")) {
            case "document" -> "正文";
            case "header" -> "页眉";
            case "footer" -> "页脚";
            case "footnotes" -> "脚注";
            case "endnotes" -> "尾注";
            default -> "文件部件 " + name;
        };
    }
}
