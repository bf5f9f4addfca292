package org.mingtang.documents.redaction;

import java.math.BigDecimal;
import java.util.Set;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Looks through a zip container: names, every part unpacked, the text of every XML part joined over its elements,
/// every
/// value of an attribute, and numbers stored as numbers.
final class PackageCheck {
    private static final Set<String> BLOCKS =
            Set.of("p", "si", "is", "c", "row", "tc", "tr", "pt", "TextObject", "definedName", "comment");
    private static final int LONGEST_NUMBER = 40;

    private final DataCheck check;
    private final String kind;
    private final Allowance allowance;

    private PackageCheck(DataCheck check, String kind, Allowance allowance) {
        this.check = check;
        this.kind = kind;
        this.allowance = allowance;
    }

    static void look(byte[] bytes, FileKind kind, DataCheck check, Allowance allowance) {
        var look = new PackageCheck(check, kind.name(), allowance);
        // the container itself: names, comments and whatever stands between the parts
        check.data(bytes, DataCheck.Data.PICTURE_OR_TYPEFACE, "压缩包");
        var parts = Parts.of(bytes, kind.name(), allowance);
        for (var name : parts.names()) {
            check.figure(name, "文件部件的名称");
            look.part(name, parts.get(name).orElseThrow());
        }
    }

    private void part(String name, byte[] bytes) {
        allowance.look();
        if (!Parts.isXml(name, bytes)) {
            check.data(bytes, DataCheck.Data.PICTURE_OR_TYPEFACE, "部件 " + name);
            return;
        }
        check.data(bytes, DataCheck.Data.TEXT, "部件 " + name);
        try {
            var root = Dom.parse(bytes, kind, allowance).getDocumentElement();
            var joined = new StringBuilder();
            var written = new StringBuilder();
            walk(root, joined, written, "部件 " + name);
            check.figure(joined, "部件 " + name);
            check.text(written, "部件 " + name);
        } catch (CannotRead e) {
            // a part that nobody can parse was looked through by its bytes
        }
    }

    private void walk(Element element, StringBuilder joined, StringBuilder written, String where) {
        if (BLOCKS.contains(Dom.name(element))) {
            joined.append(Form.PARAGRAPH);
            written.append(Form.PARAGRAPH);
        }
        for (var attribute : Dom.attributes(element)) {
            var value = attribute.getValue();
            if (!isFigure(value)) {
                check.figure(value, where);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                walk(below, joined, written, where);
            } else if (child.getNodeValue() != null) {
                joined.append(child.getNodeValue());
                if (NodeText.WORDS.contains(Dom.name(element))) {
                    written.append(child.getNodeValue());
                }
                number(element, child.getNodeValue(), where);
            }
        }
        if (BLOCKS.contains(Dom.name(element))) {
            joined.append(Form.PARAGRAPH);
        }
    }

    /// Measures and identifiers, where a short number says nothing; a long one was looked for in the bytes.
    private static boolean isFigure(String value) {
        return value.length() < LONGEST_NUMBER && value.matches("[-+\\dA-Fa-f.%]*");
    }

    /// A sheet stores 13812345678 as 1.3812345678E10, too.
    private void number(Element element, String value, String where) {
        if (Dom.is(element, "v") && value.length() < LONGEST_NUMBER && value.matches("[\\d.]+[Ee]\\+?\\d{1,3}")) {
            check.text(new BigDecimal(value).toPlainString(), where);
        }
    }
}
