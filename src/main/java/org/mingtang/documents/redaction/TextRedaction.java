package org.mingtang.documents.redaction;

import java.nio.charset.StandardCharsets;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.TextEncoding;

/// Takes strings out of a plain text, which stays in its encoding.
final class TextRedaction {
    private TextRedaction() {}

    static byte[] redact(byte[] bytes, Ledger ledger, Allowance allowance) {
        var decoded = TextEncoding.decode(bytes).orElseThrow(() -> new CannotRead(Refusal.damaged("TXT")));
        allowance.characters(decoded.text().length());
        var kept = ledger.replaced(decoded.text(), "正文");
        // the byte order mark, without which UTF-16 is hard to tell
        var marked = decoded.charset().equals(StandardCharsets.UTF_16LE)
                || decoded.charset().equals(StandardCharsets.UTF_16BE)
                || bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB;
        return ((marked ? "\uFEFF" : "") + kept).getBytes(decoded.charset());
    }
}
