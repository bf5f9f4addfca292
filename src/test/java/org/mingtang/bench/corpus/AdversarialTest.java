package org.mingtang.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.documents.FindingKind;

class AdversarialTest {
    private static final List<LabelledText> CASES = Adversarial.cases();

    static Stream<LabelledText> cases() {
        return CASES.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每个刁钻例子：标注的合乎形式，没有标注的不是")
    void a_case_is_what_it_says(LabelledText text) {
        CorpusTest.hasFormsAsLabelled(text);
        CorpusTest.liesApart(text);
        CorpusTest.leavesNothingRight(text);
        assertThat(text.text()).doesNotContain("{", "}");
        assertThat(text.labels().size() + text.negatives()).isPositive();
    }

    @Test
    @DisplayName("刁钻例子各有其名，覆盖文字里的所有种类")
    void cases_have_names_and_cover_all_kinds() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(100);
        assertThat(CASES).extracting(LabelledText::name).doesNotHaveDuplicates().noneMatch(String::isEmpty);
        assertThat(CASES.stream().flatMap(text -> text.labels().stream()).map(Label::kind))
                .contains(Stream.of(FindingKind.values())
                        .filter(kind -> kind != FindingKind.METADATA)
                        .toArray(FindingKind[]::new));
    }

    @Test
    @DisplayName("书写记号：位置按码点计，书名号里的题名在转发标题之内")
    void marks_are_read_by_code_points() {
        var rare = named("生僻字姓名在基本平面之外");
        assertThat(rare.labels().getFirst()).isEqualTo(new Label(FindingKind.NAME, 3, 5, "identity"));
        assertThat(rare.labels().getFirst().in(rare.text())).isEqualTo("𠮷祥");
        var forwarded = named("标题里印发带书名号");
        assertThat(forwarded.labels())
                .extracting(label -> label.in(forwarded.text()))
                .containsExactly("《社会救助暂行办法》", "社会救助暂行办法");
    }

    private static LabelledText named(String name) {
        return CASES.stream()
                .filter(text -> text.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
