package org.mingtang.documents.redaction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/// The bytes as which needles can stand in data of any make: UTF-8, UTF-16 both ways round, GBK, each also written out
/// in
/// hexadecimal digits, and the forms of markup for characters. Knows nothing of formats.
final class BytePatterns {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));
    /// in pictures and typefaces four bytes stand together by chance
    static final int MEANINGFUL = 6;

    private record Pattern(Needle needle, byte[] bytes) {}

    private final List<List<Pattern>> byFirst = new ArrayList<>();

    BytePatterns(Needles needles) {
        for (int first = 0; first < 256; first++) {
            byFirst.add(new ArrayList<>());
        }
        for (var needle : needles.all()) {
            for (var bytes : patterns(needle)) {
                byFirst.get(bytes[0] & 0xFF).add(new Pattern(needle, bytes));
            }
        }
    }

    private static List<byte[]> patterns(Needle needle) {
        var texts = new LinkedHashSet<String>();
        texts.add(needle.form());
        texts.add(needle.form().toUpperCase(Locale.ROOT));
        texts.add(needle.raw().strip());
        var patterns = new ArrayList<byte[]>();
        for (var text : texts) {
            for (var charset : CHARSETS) {
                var bytes = text.getBytes(charset);
                if (isByChance(bytes, needle, charset)) {
                    continue;
                }
                patterns.add(bytes);
                var hex = HexFormat.of().formatHex(bytes);
                if (hex.length() >= 2 * MEANINGFUL || !charset.equals(StandardCharsets.UTF_8)) {
                    patterns.add(hex.getBytes(StandardCharsets.US_ASCII));
                    patterns.add(hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
                }
            }
            if (text.chars().anyMatch(character -> character > 0x7F)) {
                patterns.add(written(text, "&#%d;").getBytes(StandardCharsets.US_ASCII));
                patterns.add(written(text, "&#x%x;").getBytes(StandardCharsets.US_ASCII));
                patterns.add(written(text, "&#x%X;").getBytes(StandardCharsets.US_ASCII));
                patterns.add(written(text, "\\u%04x").getBytes(StandardCharsets.US_ASCII));
                patterns.add(percent(text).getBytes(StandardCharsets.US_ASCII));
                patterns.add(percent(text).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return patterns;
    }

    /// Two Han characters in UTF-16 may be four Latin letters: no evidence.
    static boolean isByChance(byte[] bytes, Needle needle, Charset charset) {
        if (bytes.length >= MEANINGFUL || charset.equals(StandardCharsets.UTF_8) || !needle.isDistinct()) {
            return false;
        }
        for (var one : bytes) {
            if (one < 0x09) {
                return false;
            }
        }
        return true;
    }

    private static String written(String text, String format) {
        var written = new StringBuilder();
        text.codePoints().forEach(point -> written.append(format.formatted(point)));
        return written.toString();
    }

    private static String percent(String text) {
        return "%" + HexFormat.ofDelimiter("%").withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param meaningful how long a pattern must be to mean anything in these bytes
    /// @param found      called with each needle once, and where its bytes begin
    void find(byte[] bytes, int meaningful, BiConsumer<Needle, Integer> found) {
        Set<Needle> seen = new LinkedHashSet<>();
        for (int at = 0; at < bytes.length; at++) {
            var candidates = byFirst.get(bytes[at] & 0xFF);
            for (int each = 0; each < candidates.size(); each++) {
                var pattern = candidates.get(each);
                if (pattern.bytes().length >= meaningful && stands(pattern, bytes, at) && seen.add(pattern.needle())) {
                    found.accept(pattern.needle(), at);
                }
            }
        }
    }

    private static boolean stands(Pattern pattern, byte[] bytes, int at) {
        var wanted = pattern.bytes();
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int offset = 1; offset < wanted.length; offset++) {
            if (bytes[at + offset] != wanted[offset]) {
                return false;
            }
        }
        return !isPartOfNumber(pattern, bytes, at);
    }

    // A number within a longer one is another number, in letters of one byte or of two.
    private static boolean isPartOfNumber(Pattern pattern, byte[] bytes, int at) {
        if (!pattern.needle().isNumber()) {
            return false;
        }
        var wanted = pattern.bytes();
        int width = wanted.length > 1 && wanted[1] == 0 || wanted[0] == 0 ? 2 : 1;
        int digit = wanted[0] == 0 ? 1 : 0;
        int end = at + wanted.length;
        return isDigit(bytes, at - width + digit) && (width == 1 || bytes[at - width + 1 - digit] == 0)
                || isDigit(bytes, end + digit) && isDigit(wanted, wanted.length - width + digit);
    }

    private static boolean isDigit(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9';
    }
}
