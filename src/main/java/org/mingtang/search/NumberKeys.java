package org.mingtang.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms under which a document number (发文字号) or an index number (索引号) is kept and looked up. Brackets, spaces,
/// full-width digits, 第, leading zeros and a missing 号 make no difference; the digits do.
final class NumberKeys {
    /// A document number as somebody typed it.
    ///
    /// @param code issuer's word, empty when left out
    record Typed(String code, String year, String serial) {
        String key() {
            return code + "/" + year + "/" + serial;
        }

        /// The letters as they stand in a text that cites the number.
        String letters() {
            return code + year + serial;
        }

        /// The same, kept apart: year and serial are two terms.
        String spaced() {
            return code + " " + year + " " + serial;
        }
    }

    private static final String OPENING = "[〔\\[(【﹝{<〈]";
    private static final String CLOSING = "[〕\\])】﹞}>〉]";
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("(?<code>[\\p{IsHan}]{0,20}?)\\s*(?:第\\s*)?(?<open>"
            + OPENING + ")?\\s*(?<year>(?:19|20)\\d{2})\\s*(?:" + CLOSING
            + ")?\\s*(?:年\\s*)?(?:第\\s*)?0*(?<serial>[1-9]\\d{0,5})\\s*(?<close>号)?");
    private static final Pattern INDEX_NUMBER = Pattern.compile(
            "(?:(?<prefix>[0-9A-Za-z][0-9A-Za-z-]*?)\\s*/\\s*)?(?<year>\\d{4})\\s*-\\s*0*(?<serial>\\d+)");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―－﹣]");

    private NumberKeys() {}

    /// The keys of a document.
    static Set<String> ofDocument(String id, Optional<String> documentNumber) {
        var keys = new LinkedHashSet<String>();
        keys.add(FoldedText.lettersOf(id));
        int slash = id.lastIndexOf('/');
        if (slash >= 0) {
            keys.add(FoldedText.lettersOf(id.substring(slash + 1)));
        }
        indexNumber(id).ifPresent(number -> {
            keys.add(indexKey(number, true));
            keys.add(indexKey(number, false));
        });
        documentNumber.ifPresent(number -> {
            keys.add(FoldedText.lettersOf(number));
            typed(number).ifPresent(typed -> {
                keys.add(typed.key());
                keys.add(new Typed("", typed.year(), typed.serial()).key());
            });
        });
        keys.remove("");
        return keys;
    }

    /// The keys to look for; empty when the text holds no digit and so no number.
    static Set<String> ofQuery(String text) {
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return Set.of();
        }
        var keys = new LinkedHashSet<String>();
        keys.add(FoldedText.lettersOf(text));
        indexNumber(text).ifPresent(number -> keys.add(indexKey(number, true)));
        typed(text).ifPresent(typed -> keys.add(typed.key()));
        keys.remove("");
        return keys;
    }

    /// Reads a document number in any usual spelling. Without the issuer's word, brackets or 号 must show that it is
    /// one.
    static Optional<Typed> typed(String text) {
        var matcher = DOCUMENT_NUMBER.matcher(plain(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean shown = matcher.group("open") != null || matcher.group("close") != null;
        if (matcher.group("code").isEmpty() && !shown) {
            return Optional.empty();
        }
        return Optional.of(new Typed(matcher.group("code"), matcher.group("year"), matcher.group("serial")));
    }

    private static Optional<Matcher> indexNumber(String text) {
        var matcher = INDEX_NUMBER.matcher(DASHES.matcher(plain(text)).replaceAll("-"));
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static String indexKey(Matcher number, boolean withPrefix) {
        String prefix = number.group("prefix");
        String before = withPrefix && prefix != null ? FoldedText.lettersOf(prefix) + "#" : "#";
        return before + number.group("year") + "-" + number.group("serial");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
