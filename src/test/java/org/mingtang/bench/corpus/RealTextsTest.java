package org.mingtang.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.FindingKind;

class RealTextsTest {
    @Test
    @DisplayName("五份真实文件：标注的位置上正是那些文字")
    void labels_of_the_real_documents_stand_where_they_say() {
        var left = new ArrayList<String>();
        var texts = RealTexts.seeds(left::add);
        assumeTrue(!texts.isEmpty(), "没有五份真实文件的文本，跳过（MINGTANG_SHARED 或 ../shared）");
        assertThat(left).isEmpty();
        assertThat(texts).hasSize(5);
        texts.forEach(CorpusTest::hasFormsAsLabelled);
        texts.forEach(CorpusTest::liesApart);
        assertThat(texts.stream()
                        .flatMap(text -> text.labels().stream()
                                .filter(label -> label.kind() == FindingKind.CITATION)
                                .map(label -> CorpusTest.bare(label.in(text.text())))))
                .contains("闽政办〔2015〕87号", "国发〔2017〕47号", "昆政办函〔2018〕17号", "国办发(2016)80号", "池政办(2020)32号");
    }

    @Test
    @DisplayName("没有真实文件，或者内容已变，就跳过并说明")
    void what_is_not_there_or_has_changed_is_left_out_and_said(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("000_c480ac91f16f69b6.txt"), "另一份文件");
        var left = new ArrayList<String>();
        assertThat(RealTexts.seeds(folder, left::add)).isEmpty();
        assertThat(left).hasSize(5);
        assertThat(left.getFirst()).contains("000_c480ac91f16f69b6.txt", "内容不同");
        assertThat(left.getLast()).contains("没有真实文件 004");
    }

    @Test
    @DisplayName("演示县区的文件：每份都读到，附注和引用都标注了，没有个人信息")
    void documents_of_the_demonstration_district_are_labelled() {
        var texts = RealTexts.district();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(60);
        texts.forEach(CorpusTest::hasFormsAsLabelled);
        texts.forEach(CorpusTest::liesApart);
        texts.forEach(CorpusTest::leavesNothingRight);
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.labels())
                        .as(text.name())
                        .filteredOn(label -> label.kind() == FindingKind.ANNOTATION)
                        .hasSize(1));
        assertThat(texts.stream().flatMap(text -> text.labels().stream()))
                .noneMatch(label -> label.kind().isPersonal());
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.labels().stream()
                                .filter(label -> label.kind() == FindingKind.CITATION)
                                .count())
                        .as(text.name())
                        .isEqualTo(
                                text.text().chars().filter(sign -> sign == '《').count()));
    }
}
