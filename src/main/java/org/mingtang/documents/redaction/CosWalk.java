package org.mingtang.documents.redaction;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.mingtang.documents.recognition.Allowance;

/// Every object of a PDF that can be reached from one, each once.
final class CosWalk {
    private CosWalk() {}

    /// @param visitor gets every dictionary, stream, array, string and name; it may change what it is given
    static void from(COSBase root, Allowance allowance, Consumer<COSBase> visitor) {
        from(root, allowance, Collections.newSetFromMap(new IdentityHashMap<>()), visitor);
    }

    /// @param seen what was visited before, and is not again
    static void from(COSBase root, Allowance allowance, Set<COSBase> seen, Consumer<COSBase> visitor) {
        var open = new ArrayDeque<COSBase>();
        open.add(root);
        while (!open.isEmpty()) {
            var next = open.removeLast();
            var object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            allowance.step();
            visitor.accept(object);
            if (object instanceof COSDictionary dictionary) {
                dictionary.getValues().stream().filter(value -> value != null).forEach(open::add);
            } else if (object instanceof COSArray array) {
                for (int at = 0; at < array.size(); at++) {
                    var value = array.get(at);
                    if (value != null) {
                        open.add(value);
                    }
                }
            }
        }
    }
}
