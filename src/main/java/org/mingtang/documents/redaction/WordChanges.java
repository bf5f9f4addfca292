package org.mingtang.documents.redaction;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Accepts the tracked changes of a Word text: what was inserted stays, what was deleted is gone, nobody is named. The
/// marks of comments and of spelling go with them.
final class WordChanges {
    private static final Set<String> MARKS = Set.of(
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "proofErr",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd",
            "numberingChange",
            "cellIns",
            "cellMerge",
            "dataBinding");

    private WordChanges() {}

    static void accept(Document part) {
        for (var element : Dom.all(part)) {
            var name = Dom.name(element);
            if (MARKS.contains(name) || name.endsWith("PrChange") || name.equals("tblGridChange")) {
                Dom.remove(element);
            } else if (WordLeaks.DELETED.contains(name)) {
                deleted(element);
            } else if (name.equals("cellDel")) {
                around(element, "tc");
            }
        }
        // in a second pass, for an insertion may hold a deletion
        Dom.all(part).stream()
                .filter(element -> WordLeaks.INSERTED.contains(Dom.name(element)))
                .forEach(WordChanges::inserted);
    }

    private static void deleted(Element element) {
        var parent = element.getParentNode();
        if (Dom.is(parent, "trPr")) {
            around(element, "tr");
        } else if (Dom.is(parent, "rPr") && Dom.is(parent.getParentNode(), "pPr")) {
            join(parent.getParentNode().getParentNode());
            Dom.remove(element);
        } else {
            Dom.remove(element);
        }
    }

    private static void inserted(Element element) {
        var parent = element.getParentNode();
        if (Dom.is(parent, "trPr") || Dom.is(parent, "rPr") || Dom.is(parent, "ctrlPr")) {
            Dom.remove(element);
        } else {
            Dom.unwrap(element);
        }
    }

    private static void around(Node from, String name) {
        for (var node = from.getParentNode(); node != null; node = node.getParentNode()) {
            if (Dom.is(node, name)) {
                Dom.remove(node);
                return;
            }
        }
    }

    /// A paragraph whose mark was deleted goes on into the next one.
    private static void join(Node paragraph) {
        var next = paragraph.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        if (next == null || !Dom.is(next, "p")) {
            return;
        }
        var first = next.getFirstChild();
        while (first != null && Dom.is(first, "pPr")) {
            first = first.getNextSibling();
        }
        for (var child : Dom.nodes(paragraph)) {
            if (!Dom.is(child, "pPr")) {
                next.insertBefore(child, first);
            }
        }
        Dom.remove(paragraph);
    }
}
