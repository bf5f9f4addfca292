package org.mingtang.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.documents.redaction.Form;
import org.mingtang.documents.redaction.NameMasks;

/// What stands in the place of what was taken out (脱敏), the same for the same text throughout a document:
/// `3502**********123X`, `138****1234`, 张某某. Two persons of one surname stay two: 张某甲, 张某乙 (SEC-12).
public final class Masking {
    /// For what goes without a trace.
    public static final String GONE = "〔已删除〕";

    private static final Pattern ROAD = Pattern.compile("^(.*?(?:路|街|巷|弄|大道|胡同|村|屯|社区|镇|乡|区|县|市))[^路街巷弄道同村屯]*$");
    private static final Pattern FIRST_NUMBER =
            Pattern.compile("[\\d一二三四五六七八九十]+(?:号|幢|栋|弄|单元|室|组|楼|座|层|-|[A-Za-z])|\\d");

    private final Map<String, String> masks = new HashMap<>();

    /// @param deletions all that go from one document
    public Masking(List<Deletion> deletions) {
        var names = NameMasks.of(deletions.stream()
                .filter(deletion -> deletion.kind().equals(Optional.of(FindingKind.NAME)))
                .map(deletion -> Form.of(deletion.text()))
                .toList());
        for (var deletion : deletions) {
            masks.putIfAbsent(
                    key(deletion),
                    deletion.phrase()
                            .or(() -> deletion.kind()
                                    .map(kind -> kind == FindingKind.NAME
                                            ? names.of(plain(deletion))
                                            : mask(kind, plain(deletion))))
                            .orElse(GONE));
        }
        // a mask may not say what another deletion takes out
        var gone = deletions.stream().map(deletion -> Form.of(deletion.text())).toList();
        masks.replaceAll((_, mask) -> gone.stream().anyMatch(Form.of(mask)::contains) ? GONE : mask);
    }

    /// @param deletion one of those that this was made with
    public String mask(Deletion deletion) {
        return masks.getOrDefault(key(deletion), GONE);
    }

    private static String key(Deletion deletion) {
        return deletion.kind().map(FindingKind::code).orElse("") + " " + Form.of(deletion.text());
    }

    /// In the form of comparison, but with capital letters where numbers have them.
    private static String plain(Deletion deletion) {
        return Form.of(deletion.text());
    }

    private static String mask(FindingKind kind, String text) {
        return switch (kind) {
            case RESIDENT_ID -> text.length() < 15 ? GONE : middle(text.toUpperCase(Locale.ROOT), 4, 4);
            case MOBILE -> mobile(text.replace("-", ""));
            case LANDLINE -> end(text, 4);
            case BANK_CARD -> text.length() < 12 ? GONE : middle(text.replace("-", ""), 4, 4);
            case EMAIL -> email(text);
            case PASSPORT -> text.length() < 6 ? GONE : middle(text.toUpperCase(Locale.ROOT), 1, 2);
            case LICENCE_PLATE -> plate(text.toUpperCase(Locale.ROOT));
            case ADDRESS -> address(text);
            case NAME, HEALTH, FAMILY, PROPERTY, MINOR, SECRET_MARK, CITATION, FORWARDED, ANNOTATION, METADATA -> GONE;
        };
    }

    private static String middle(String text, int first, int last) {
        return text.substring(0, first)
                + "*".repeat(text.length() - first - last)
                + text.substring(text.length() - last);
    }

    private static String mobile(String digits) {
        int own = digits.length() - 11;
        return own < 0 ? GONE : digits.substring(0, own + 3) + "****" + digits.substring(own + 7);
    }

    private static String end(String text, int hidden) {
        return text.length() < hidden + 3 ? GONE : text.substring(0, text.length() - hidden) + "*".repeat(hidden);
    }

    private static String email(String text) {
        int at = text.indexOf('@');
        return at < 2 ? GONE : text.charAt(0) + "***" + text.substring(at);
    }

    private static String plate(String text) {
        var bare = text.replace("·", "");
        return bare.length() < 6 ? GONE : middle(bare, 2, 2);
    }

    /// Down to the road or the village.
    private static String address(String text) {
        var number = FIRST_NUMBER.matcher(text);
        var before = number.find() ? text.substring(0, number.start()) : text;
        var road = ROAD.matcher(before);
        return road.matches() ? road.group(1) + "***" : GONE;
    }
}
