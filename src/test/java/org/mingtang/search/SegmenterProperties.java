package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SegmenterProperties {
    private static final Segmenter SEGMENTER = new Segmenter(List.of("云岭县"));

    @Property(tries = 500)
    void every_term_is_the_folded_text_between_its_places(@ForAll("texts") String text) {
        var folded = FoldedText.of(text);
        for (var tokens : List.of(
                SEGMENTER.words(folded),
                SEGMENTER.queryWords(folded),
                SEGMENTER.grams(folded),
                SEGMENTER.phrase(folded))) {
            assertThat(tokens).allSatisfy(token -> {
                assertThat(FoldedText.lettersOf(text.substring(token.start(), token.end())))
                        .isEqualTo(token.text());
                assertThat(folded.letters(
                                token.position(),
                                token.position() + token.text().length()))
                        .isEqualTo(token.text());
            });
        }
    }

    @Property(tries = 500)
    void query_words_leave_no_letter_out_and_take_none_twice(@ForAll("texts") String text) {
        var folded = FoldedText.of(text);
        var together = new StringBuilder();
        SEGMENTER.queryWords(folded).forEach(token -> together.append(token.text()));
        assertThat(together.toString()).isEqualTo(folded.letters());
    }

    @Property(tries = 500)
    void a_document_holds_the_terms_of_each_of_its_stretches(
            @ForAll("texts") String text, @ForAll int from, @ForAll int length) {
        var folded = FoldedText.of(text);
        if (folded.length() == 0) {
            return;
        }
        int start = folded.source(Math.floorMod(from, folded.length()));
        int end = Math.min(text.length(), start + 1 + Math.floorMod(length, 12));
        var stretch = FoldedText.of(text.substring(start, end));
        var held = SEGMENTER.grams(folded).stream().map(Segmenter.Token::text).toList();
        // A stretch of Han letters; where it cuts a word of another script in two, it does not match.
        if (stretch.length() > 1 && stretch.letters().codePoints().allMatch(FoldedText::isHan)) {
            assertThat(held)
                    .containsAll(SEGMENTER.phrase(stretch).stream()
                            .map(Segmenter.Token::text)
                            .filter(term -> term.codePointCount(0, term.length()) > 1)
                            .toList());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var han = Arbitraries.of("政府", "信息公开", "云岭县", "的", "教育局", "𠮷", "〇", "二", "县", "依申请公开");
        var other = Arbitraries.of("A4", "２０１９", "ｇ324", "85", "É", "བོད", "\uD840", "\uDC00", "ẞ", "İ");
        var marks = Arbitraries.of("，", "。", "《", "》", " ", "　", "\n", "\n\n", "<b>", "&", "\"", "〔", "〕", "\u0000");
        return Arbitraries.oneOf(han, han, other, marks).list().ofMaxSize(30).map(parts -> String.join("", parts));
    }
}
