package org.mingtang.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.documents.FindingKind;

/// The corpus is what docs/reader-corpus.md says; the forms are checked here a second time, by other means.
class CorpusTest {
    private static final List<LabelledText> TEXTS = Corpus.generate(20190101, 2_000);
    private static final Set<String> PROVINCES = Set.of(
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83"
                    .split(" "));
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])[0-9]{15,19}[Xx]?(?![0-9A-Za-z])");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    @Test
    @DisplayName("每条标注的文字确实具有该种类的形式")
    void what_is_labelled_has_the_form_of_its_kind() {
        TEXTS.forEach(CorpusTest::hasFormsAsLabelled);
    }

    static void hasFormsAsLabelled(LabelledText text) {
        for (var label : text.labels()) {
            var words = label.in(text.text());
            assertThat(hasForm(label.kind(), words))
                    .as("%s: %s “%s”", text.name(), label.kind(), words)
                    .isTrue();
        }
    }

    /// Blanks and hyphens out, full-width signs made narrow.
    static String bare(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000\\-—－–]", "");
    }

    static boolean hasForm(FindingKind kind, String words) {
        var bare = bare(words);
        return switch (kind) {
            case RESIDENT_ID -> isResidentId(bare.toUpperCase(Locale.ROOT));
            case PASSPORT ->
                bare.matches("[EGCWLT]\\d{8}|[EC][A-HJ-NP-Z]\\d{7}|[DSP]E?\\d{7}|[HM]\\d{8}(\\d\\d)?|\\d{8}");
            case MOBILE -> bare.matches("1(3\\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\\d|9[0-35-9])\\d{8}");
            case LANDLINE -> bare.matches("\\(?0\\d{2,3}\\)?[2-8]\\d{6,7}|[2-8]\\d{6,7}");
            case BANK_CARD -> bare.matches("(62|4|5[1-5]|35|60|9558)\\d+") && isBankCard(bare);
            case EMAIL ->
                bare.matches("[\\w.]+@[a-z0-9.]+\\.[a-z]+") || words.matches("[\\w.\\-]+[@＠][a-z0-9.]+\\.[a-z]+");
            case LICENCE_PLATE ->
                bare.replaceAll("[·•]", "")
                        .matches(
                                "\\p{IsHan}[A-HJ-NP-Z]([A-HJ-NP-Z0-9]{5}|[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF]|\\w{4}[警学挂])");
            case ADDRESS -> bare.matches(".*\\d+(号|室)");
            case NAME -> bare.codePointCount(0, bare.length()) >= 2;
            case CITATION -> bare.matches(".*[〔\\[(【]\\d{4}[〕\\])】]第?\\d+号") || bare.length() >= 4;
            case SECRET_MARK -> bare.matches(".*(绝密|机密|秘密|内部|不予公开|会议纪要).*");
            case ANNOTATION -> bare.matches("\\(.*(公开|此件).*\\)");
            case FORWARDED -> bare.length() >= 4 && !bare.endsWith("的通知");
            case HEALTH, FAMILY, PROPERTY, MINOR -> !words.matches("(?s).*[，。；\\n].*");
            case METADATA -> false;
        };
    }

    static boolean isResidentId(String id) {
        if (id.length() == 15) {
            return PROVINCES.contains(id.substring(0, 2)) && isDay("19" + id.substring(6, 12));
        }
        int sum = 0;
        // GB 11643: the weights are the powers of two modulo eleven, the last place has weight one
        for (int at = 0; at < 18; at++) {
            int value = id.charAt(at) == 'X' ? 10 : id.charAt(at) - '0';
            sum += value * (int) (Math.pow(2, 17 - at) % 11);
        }
        return id.length() == 18
                && sum % 11 == 1
                && PROVINCES.contains(id.substring(0, 2))
                && isDay(id.substring(6, 14));
    }

    private static boolean isDay(String digits) {
        try {
            int year = LocalDate.parse(digits, DAY).getYear();
            return year >= 1900 && year < 2026;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isBankCard(String digits) {
        var doubled = new StringBuilder();
        for (int at = digits.length() - 1, place = 0; at >= 0; at--, place++) {
            doubled.append((digits.charAt(at) - '0') * (1 + place % 2));
            doubled.append(' ');
        }
        int sum = doubled.chars()
                .filter(Character::isDigit)
                .map(sign -> sign - '0')
                .sum();
        return digits.length() >= 16 && digits.length() <= 19 && sum % 10 == 0;
    }

    @Test
    @DisplayName("同一种类的标注互不重叠，都在文字之内，按码点计位")
    void labels_of_one_kind_lie_apart() {
        TEXTS.forEach(CorpusTest::liesApart);
        assertThat(TEXTS)
                .as("names beyond the basic plane, by which code points and chars differ")
                .anyMatch(text -> text.labels().stream()
                        .filter(label -> label.kind() == FindingKind.NAME)
                        .anyMatch(label -> label.in(text.text()).length() != label.end() - label.start()));
    }

    static void liesApart(LabelledText text) {
        var ends = new EnumMap<FindingKind, Integer>(FindingKind.class);
        for (var label : text.labels()) {
            assertThat(label.start()).as(text.name()).isGreaterThanOrEqualTo(ends.getOrDefault(label.kind(), 0));
            ends.put(label.kind(), label.end());
        }
        int length = text.text().codePointCount(0, text.text().length());
        assertThat(ends.values()).as(text.name()).allMatch(end -> end <= length);
    }

    @Test
    @DisplayName("同一种子生成的文字和标注完全相同，不同种子不同")
    void a_seed_gives_the_same_texts_again() {
        assertThat(Corpus.generate(7, 50)).isEqualTo(Corpus.generate(7, 50)).isNotEqualTo(Corpus.generate(8, 50));
        assertThat(Corpus.bytes(7, 200_000)).isEqualTo(Corpus.bytes(7, 200_000)).hasSizeBetween(200_000, 220_000);
        assertThat(new String(Corpus.bytes(7, 10_000), StandardCharsets.UTF_8))
                .startsWith(Corpus.generate(7, 1).getFirst().text());
    }

    @Test
    @DisplayName("每个种类、七类个人隐私都至少有五十条标注")
    @Clause("SEC-20")
    void each_kind_and_each_aspect_of_privacy_is_there_often_enough() {
        var kinds = new EnumMap<FindingKind, Integer>(FindingKind.class);
        var aspects = new HashMap<String, Integer>();
        for (var text : TEXTS) {
            for (var label : text.labels()) {
                kinds.merge(label.kind(), 1, Integer::sum);
                aspects.merge(label.privacy(), 1, Integer::sum);
            }
        }
        var inText = EnumSet.complementOf(EnumSet.of(FindingKind.METADATA));
        assertThat(kinds).containsOnlyKeys(inText.toArray(FindingKind[]::new));
        assertThat(kinds.values()).allMatch(count -> count >= 50);
        assertThat(aspects)
                .containsOnlyKeys(
                        "", "identity", "communications", "health", "marriage", "family", "property", "biometrics");
        assertThat(aspects.values()).allMatch(count -> count >= 50);
    }

    @Test
    @DisplayName("只是看起来像的内容占四分之一到五分之二")
    void about_a_third_only_looks_like_something() {
        long labels = TEXTS.stream().mapToLong(text -> text.labels().size()).sum();
        long negatives = TEXTS.stream().mapToLong(LabelledText::negatives).sum();
        assertThat((double) negatives / (labels + negatives)).isBetween(0.25, 0.40);
    }

    @Test
    @DisplayName("没有标注的地方不含有效的身份证号码和银行卡号")
    void nothing_right_is_left_without_a_label() {
        TEXTS.forEach(CorpusTest::leavesNothingRight);
    }

    static void leavesNothingRight(LabelledText text) {
        var numbers = NUMBER.matcher(text.text());
        while (numbers.find()) {
            var digits = numbers.group().toUpperCase(Locale.ROOT);
            boolean right = (digits.length() == 15 || digits.length() == 18) && isResidentId(digits)
                    || digits.matches("(62|4|5[1-5]|35|60|9558)\\d+") && isBankCard(digits);
            int start = text.text().codePointCount(0, numbers.start());
            boolean labelled = text.labels().stream().anyMatch(label -> label.start() <= start && start < label.end());
            assertThat(right && !labelled).as("%s: %s", text.name(), digits).isFalse();
        }
    }
}
