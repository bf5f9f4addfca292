package org.mingtang.documents.recognition;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Characters out of bytes whose encoding nobody has named: UTF-8, UTF-16 or GB18030 (with GBK and GB2312 inside it).
public final class TextEncoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._\\-]{2,20})[\"']");
    /// how much of a text is looked at where a share of it decides
    private static final int SAMPLE = 1 << 16;

    private TextEncoding() {}

    /// @param text without a byte order mark
    public record Decoded(String text, Charset charset) {}

    /// Empty if the bytes are not a text in any of these encodings.
    public static Optional<Decoded> decode(byte[] bytes) {
        return marked(bytes).or(() -> unmarked(bytes)).filter(decoded -> isText(decoded.text()));
    }

    /// Decodes strictly by a named encoding; empty if the name or the bytes do not fit.
    public static Optional<Decoded> decode(byte[] bytes, String charsetName) {
        try {
            var named = Charset.forName(charsetName.strip());
            // pages name the small set and use the large one
            var charset = named.name().matches("GB2312|GBK|x-mswin-936|GB18030.*") ? GB18030 : named;
            return strict(bytes, 0, charset).filter(decoded -> isText(decoded.text()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Characters of an XML part, by its mark or its declaration, otherwise UTF-8; empty if the bytes do not fit.
    public static Optional<String> decodeXml(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(start);
        var name = declared.find() ? declared.group(1) : "UTF-8";
        try {
            return marked(bytes)
                    .or(() -> strict(bytes, 0, Charset.forName(name)))
                    .map(Decoded::text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Decoded> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<Decoded> unmarked(byte[] bytes) {
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .filter(decoded -> decoded.text().indexOf('\0') < 0)
                .or(() -> chineseUtf16(bytes, StandardCharsets.UTF_16LE))
                .or(() -> chineseUtf16(bytes, StandardCharsets.UTF_16BE))
                .or(() -> strict(bytes, 0, GB18030));
    }

    // The common characters of GB2312 read as UTF-16 lie outside the Han block in either byte order, so the two cannot
    // be taken for one another.
    private static Optional<Decoded> chineseUtf16(byte[] bytes, Charset charset) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        return strict(bytes, 0, charset).filter(decoded -> {
            var sample =
                    decoded.text().substring(0, Math.min(SAMPLE, decoded.text().length()));
            long usual = sample.chars().filter(TextEncoding::isUsual).count();
            return usual >= 0.95 * sample.length();
        });
    }

    private static boolean isUsual(int character) {
        return character >= 0x4E00 && character <= 0x9FFF
                || character >= 0x20 && character < 0x7F
                || character == '\n'
                || character == '\r'
                || character == '\t'
                || character >= 0x3000 && character <= 0x303F
                || character >= 0xFF00 && character <= 0xFFEF
                || character >= 0x2010 && character <= 0x2030;
    }

    private static Optional<Decoded> strict(byte[] bytes, int from, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new Decoded(text, charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// Whether these are characters that people write: hardly any controls or private ones. Big5 read as GB18030 fails
    /// here, for its commonest characters fall into the private areas of GB18030.
    private static boolean isText(String text) {
        int strange = 0;
        for (int at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character < 0x20 && "\t\n\r\f\u000B\u001A\u001B".indexOf(character) < 0) {
                if (character == '\0') {
                    return false;
                }
                strange++;
            } else if (character >= 0x7F && character < 0xA0
                    || character == 0xFFFE
                    || character == 0xFFFF
                    || character >= 0xE000 && character <= 0xF8FF) {
                strange++;
            }
        }
        return strange * 50 <= text.length();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int at = 0; at < start.length; at++) {
            if ((bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }
}
