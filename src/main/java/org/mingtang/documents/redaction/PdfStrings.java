package org.mingtang.documents.redaction;

import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.recognition.Allowance;

/// Strings of a PDF outside its pages: bookmarks, alternative texts, names of places in the file.
final class PdfStrings {
    private static final Map<String, String> PLACES = Map.of(
            "Title", "书签",
            "ActualText", "替代文字",
            "Alt", "替代文字",
            "E", "缩写的全称",
            "Contents", "链接的说明",
            "P", "页码标签",
            "URI", "链接");

    private final Ledger ledger;
    private final Allowance allowance;

    PdfStrings(Ledger ledger, Allowance allowance) {
        this.ledger = ledger;
        this.allowance = allowance;
    }

    /// Masks in every string that can be reached.
    void scrub(COSBase root, String otherwise) {
        CosWalk.from(root, allowance, object -> {
            if (object instanceof COSDictionary dictionary) {
                for (var key : dictionary.keySet()) {
                    if (dictionary.getDictionaryObject(key) instanceof COSString string && !COSName.ID.equals(key)) {
                        var kept = masked(string, PLACES.get(key.getName()), otherwise);
                        if (kept != string) {
                            dictionary.setItem(key, kept);
                        }
                    }
                }
            } else if (object instanceof COSArray array) {
                for (int at = 0; at < array.size(); at++) {
                    if (array.getObject(at) instanceof COSString string) {
                        var kept = masked(string, null, otherwise);
                        if (kept != string) {
                            array.set(at, kept);
                        }
                    }
                }
            }
        });
    }

    private COSString masked(COSString string, @Nullable String place, String otherwise) {
        var text = string.getString();
        var kept = place == null ? ledger.replacedIfDistinct(text, otherwise) : ledger.replaced(text, place);
        return kept.equals(text) ? string : new COSString(kept);
    }

    /// Whether an address names something that goes.
    boolean isTold(String address) {
        return Addresses.tell(address, ledger.needles());
    }
}
