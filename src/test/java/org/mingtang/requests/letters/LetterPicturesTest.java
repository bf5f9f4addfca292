package org.mingtang.requests.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.regulation.LetterKind;
import org.mingtang.requests.answer.Answers;

/// Every kind of letter about one request, to one reader, of one day and under one number, printed and looked at: what
/// stands below the number is compared as a picture and as text, so that none is another one under a new title.
class LetterPicturesTest {
    private static final Instant STAMPED = Instant.parse("2026-03-27T08:00:00Z");

    /// Pixels to a point: 60 to the inch.
    private static final float SCALE = 60 / 72f;

    /// Points below the number that lie on the first page also where the title takes two lines.
    private static final int HEIGHT = 480;

    private static final int WIDTH = 595;

    /// Below this share of the ink two pictures are one letter: what is the same is drawn the same to the pixel, so a
    /// copy is 0.00, and one line more or less moves all that follows it. The nearest two kinds that the law itself
    /// words nearly alike (N1 and N2: opening, severability, remedy and signature are the same) are 0.25 apart.
    private static final double SAME = 0.15;

    /// From this share of common pairs of characters two texts are one letter; N1 and N2 have 0.92 in common.
    private static final double ALIKE = 0.95;

    private static Map<LetterKind, Printed> letters = Map.of();

    /// @param body     text below the number, without blanks and page numbers
    /// @param lastPage text of the last page, likewise
    private record Printed(byte[] picture, String body, String lastPage) {

        static Printed of(LetterDraft draft) {
            var bytes = new OfficialDocumentWriter(TypefaceFolder.fonts()).pdf(draft.onPaper(), STAMPED);
            try (var document = Loader.loadPDF(bytes)) {
                var number = new NumberLine(draft.number());
                var text = bare(number.getText(document));
                assertThat(text).contains(draft.number());
                var below = text.substring(
                        text.indexOf(draft.number()) + draft.number().length());
                var last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                return new Printed(drawn(document, number.y), below, bare(last.getText(document)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String bare(String text) {
            return text.replaceAll("— *\\d+ *—", "").replaceAll("\\s+", "");
        }

        /// Moved up by just as much as the title takes, so that equal lines fall on equal pixels.
        private static byte[] drawn(PDDocument document, float below) throws IOException {
            var picture =
                    new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_BYTE_GRAY);
            var graphics = picture.createGraphics();
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, picture.getWidth(), picture.getHeight());
            graphics.translate(0.0, -(below + 6) * SCALE);
            new PDFRenderer(document).renderPageToGraphics(0, graphics, SCALE);
            graphics.dispose();
            return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        }

        /// The share of the ink of both that is not in the other; 0 for the same picture, 1 for nothing in common.
        double differs(Printed other) {
            long apart = 0;
            long ink = 0;
            for (int i = 0; i < picture.length; i++) {
                int here = 255 - Byte.toUnsignedInt(picture[i]);
                int there = 255 - Byte.toUnsignedInt(other.picture[i]);
                apart += Math.abs(here - there);
                ink += Math.max(here, there);
            }
            return (double) apart / ink;
        }

        /// The share of pairs of neighbouring characters that both have.
        double alike(Printed other) {
            var common = new HashSet<>(pairs());
            common.retainAll(other.pairs());
            var all = new HashSet<>(pairs());
            all.addAll(other.pairs());
            return (double) common.size() / all.size();
        }

        private Set<String> pairs() {
            return IntStream.range(1, body.length())
                    .mapToObj(i -> body.substring(i - 1, i + 1))
                    .collect(Collectors.toSet());
        }

        long ink() {
            return IntStream.range(0, picture.length)
                    .filter(i -> Byte.toUnsignedInt(picture[i]) < 128)
                    .count();
        }
    }

    /// Finds where on the first page the number stands.
    private static final class NumberLine extends PDFTextStripper {
        private final String number;
        private float y;

        NumberLine(String number) {
            this.number = number;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            if (y == 0 && text.contains(number)) {
                y = positions.getFirst().getYDirAdj();
            }
            super.writeString(text, positions);
        }
    }

    @BeforeAll
    static void print() {
        letters = new EnumMap<>(LetterKind.class);
        Answers.all().map(Cases::answer).forEach(draft -> letters.putIfAbsent(draft.kind(), Printed.of(draft)));
        for (var kind : LetterKind.values()) {
            letters.computeIfAbsent(kind, each -> Printed.of(other(each)));
        }
    }

    private static Printed printed(LetterKind kind) {
        return Objects.requireNonNull(letters.get(kind), kind.name());
    }

    /// A letter that decides nothing, to the same reader as all others.
    private static LetterDraft other(LetterKind kind) {
        return Cases.drafted(LetterWriter.write(kind, Cases.words(kind), Cases.facts(), Cases.PACKS));
    }

    @DisplayName("每种文书都印得出来，编号以下有正文")
    @Test
    @Clause("REQ-23")
    void every_kind_is_printed() {
        assertThat(letters).containsOnlyKeys(LetterKind.values());
        assertThat(letters).allSatisfy((_, letter) -> {
            assertThat(letter.ink()).isGreaterThan(1_000);
            assertThat(letter.body()).hasSizeGreaterThan(60);
        });
    }

    @DisplayName("标题以下，没有两种文书的版面相同，也没有两种文书的文字相同")
    @Test
    @Clause("REQ-23")
    void none_is_another_under_a_new_title() {
        var copies = new ArrayList<String>();
        for (var one : LetterKind.values()) {
            for (var two : LetterKind.values()) {
                if (one.compareTo(two) < 0) {
                    copy(printed(one), printed(two)).ifPresent(how -> copies.add(one + ", " + two + ": " + how));
                }
            }
        }
        assertThat(copies).isEmpty();
    }

    private static Optional<String> copy(Printed one, Printed two) {
        double apart = one.differs(two);
        double alike = one.alike(two);
        return apart < SAME || alike > ALIKE
                ? Optional.of("ink %.3f, text %.3f".formatted(apart, alike))
                : Optional.empty();
    }

    @DisplayName("换了标题的同一份文书，不论标题长短，看得出是同一份；只改一处的也看得出")
    @Test
    void a_copy_under_another_title_is_caught() {
        var letter = other(LetterKind.CORRECTION);
        var copied = Printed.of(titled(letter, "政府信息公开申请答复书（不予公开·危及安全稳定）", letter.body()));
        var original = printed(LetterKind.CORRECTION);
        assertThat(copied.differs(original)).isCloseTo(0, within(0.001));
        assertThat(copied.alike(original)).isEqualTo(1);

        var retouched = letter.body().stream()
                .map(paragraph -> paragraph.replace("不再处理", "不予受理"))
                .toList();
        assertThat(retouched).isNotEqualTo(letter.body());
        assertThat(copy(Printed.of(titled(letter, "告知书", retouched)), original))
                .as("by its picture")
                .isPresent();

        var moved = new ArrayList<>(letter.body());
        moved.addFirst("现告知如下。");
        var lower = Printed.of(titled(letter, "告知书", moved));
        assertThat(lower.differs(original)).isGreaterThan(SAME);
        assertThat(copy(lower, original)).as("by its text").isPresent();
    }

    @DisplayName("落款不单独占一页：最后一页上还有正文；第三方寄回的确认函由第三方签名，写给本机关")
    @Test
    void signatures() {
        assertThat(letters)
                .allSatisfy((_, letter) -> assertThat(letter.lastPage()).doesNotStartWith("云岭县人民政府办公室二〇二六年"));
        assertThat(printed(LetterKind.OPINION_CONFIRMATION).body())
                .startsWith("云岭县人民政府办公室：")
                .doesNotContain("二〇二六年");
        assertThat(printed(LetterKind.CORRECTION).body()).endsWith("云岭县人民政府办公室二〇二六年三月二十七日");
    }

    private static LetterDraft titled(LetterDraft letter, String title, List<String> body) {
        return new LetterDraft(
                letter.kind(),
                letter.template(),
                title,
                letter.unit(),
                letter.number(),
                letter.addressee(),
                letter.date(),
                body,
                letter.remedy(),
                letter.attachments(),
                letter.decided());
    }
}
