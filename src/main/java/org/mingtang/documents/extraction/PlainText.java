package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.OptionalInt;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.TextEncoding;

/// A plain text: a line a paragraph. Lines pushed far to the right by blanks are signatures and dates.
final class PlainText {
    /// in half widths
    private static final int PUSHED_RIGHT = 16;

    private static final int CENTRED = 8;

    private PlainText() {}

    static Extraction read(byte[] bytes, Allowance allowance) {
        var decoded = TextEncoding.decode(bytes).orElseThrow(() -> new CannotRead(Refusal.damaged("TXT")));
        allowance.characters(decoded.text().length());
        var notes = new Extraction.Notes();
        var blocks = new ArrayList<Block>();
        decoded.text().lines().forEach(line -> {
            var text = ChineseText.clean(line);
            if (!text.isEmpty()) {
                blocks.add(new Paragraph(text, alignment(line), 0));
            }
        });
        return notes.with(blocks, OptionalInt.empty());
    }

    private static Alignment alignment(String line) {
        int width = 0;
        for (int at = 0; at < line.length(); at++) {
            var character = line.charAt(at);
            if (character == '\u3000') {
                width += 2;
            } else if (character == ' ' || character == '\u00A0') {
                width++;
            } else if (character == '\t') {
                width += 4;
            } else {
                break;
            }
        }
        return width >= PUSHED_RIGHT ? Alignment.END : width >= CENTRED ? Alignment.CENTRE : Alignment.START;
    }
}
