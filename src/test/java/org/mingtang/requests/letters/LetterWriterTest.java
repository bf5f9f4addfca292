package org.mingtang.requests.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.requests.letters.Cases.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.PackSource;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Answer.*;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.answer.CaseOutcome;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.answer.Supply;
import org.mingtang.requests.letters.LetterFacts.Naming;

/// Standard texts filled with a case.
class LetterWriterTest {
    static Stream<Answer> answers() {
        return Answers.all();
    }

    static Stream<LetterKind> others() {
        return Stream.of(LetterKind.values()).filter(kind -> kind.outcome().isEmpty());
    }

    @DisplayName("每种答复都能写成文书，并通过文书检查")
    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    @Clause({"REQ-06", "REQ-23"})
    void every_answer_becomes_a_letter_that_passes(Answer answer) {
        for (var day : List.of("2023-12-31", "2024-01-01", "2025-05-31", "2025-06-01")) {
            var written = LocalDate.parse(day);
            var facts = facts(written.minusDays(20), written, APPLICANT, Naming.NO_CONSENT);
            // the sample answers tell days of March 2026
            var draft = Cases.answer(answer, facts);
            assertThat(LetterCheck.check(draft, facts, PACKS).refusals())
                    .filteredOn(objection -> objection.rule() != LetterRule.LATER_DATE)
                    .isEmpty();
        }
        var draft = Cases.answer(answer);
        var report = LetterCheck.check(draft, facts(), PACKS);
        assertThat(report.passes()).as("%s", report.refusals()).isTrue();
        assertThat(report.warnings()).isEmpty();
        assertThat(draft.kind().outcome()).contains(answer.code());
        assertThat(draft.body()).noneMatch(paragraph -> paragraph.contains("{"));
        assertThat(draft.remedy()).isPresent();
    }

    @DisplayName("其他文书都能写成，并通过文书检查")
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    @Clause("REQ-23")
    void every_other_letter_passes(LetterKind kind) {
        var draft = Cases.letter(kind);
        var report = LetterCheck.check(draft, facts(kind), PACKS);
        assertThat(report.passes()).as("%s", report.refusals()).isTrue();
        assertThat(draft.body()).noneMatch(paragraph -> paragraph.contains("{"));
        assertThat(draft.remedy().isPresent())
                .isEqualTo(kind == LetterKind.OVERRIDE_NOTICE || kind == LetterKind.RECORD_CORRECTION);
    }

    @DisplayName("一份写成的答复书")
    @Test
    void a_whole_letter() {
        var draft = Cases.answer(Answers.of(OutcomeCode.N4));
        assertThat(draft.title()).isEqualTo("政府信息公开申请答复书（不予公开·第三方合法权益）");
        assertThat(draft.number()).isEqualTo("政公开告〔2026〕第12号");
        assertThat(draft.addressee()).isEqualTo("李明远");
        assertThat(draft.unit()).isEqualTo("云岭县人民政府办公室");
        assertThat(draft.dateInNumerals()).isEqualTo("二〇二六年三月二十七日");
        assertThat(draft.template()).isEqualTo("answer-n4-2019");
        assertThat(draft.body())
                .containsExactly(
                        "本机关于2026年3月2日收到你（单位）提出的政府信息公开申请（登记编号：云岭依申请〔2026〕政0012号），申请内容为：云岭县城区排水规划（2025—2030年）及其附表。",
                        "经审查，公开该信息会对第三方合法权益造成损害（依据：条例第十四条、第十五条、第十六条中的相应条款）。理由：所涉内容符合该情形的各项条件。",
                        "征求第三方意见的情况：2026年3月4日书面征求意见，第三方3月11日答复不同意公开。对公共利益的权衡：公开报价方案会损害其竞争地位，公众已可从中标公告了解价款。",
                        "本机关审查了能否区分处理：全部内容均属该情形，不能区分。",
                        "根据《中华人民共和国政府信息公开条例》第三十六条第三项、第十五条的规定，本机关决定不予公开。");
        assertThat(draft.remedy())
                .contains("如对本答复中不予公开的决定不服，应当自收到本答复之日起六十日内先向云岭市人民政府申请行政复议；"
                        + "对行政复议决定（包括不予受理、驳回申请的决定）不服的，可以自收到决定书之日起十五日内向云岭县人民法院提起行政诉讼；"
                        + "行政复议机关受理后超过行政复议期限不作答复的，可以自行政复议期限届满之日起十五日内向云岭县人民法院提起行政诉讼。");
    }

    @DisplayName("告知方式、途径、时间的，分开写，填了什么都读得通")
    @Test
    @Clause("REQ-06")
    void way_route_and_time_stand_apart() {
        var access = new Supply.Access("县府前路1号二楼。", "查阅", "工作日");
        var words = "请按下列方式获取（获取方式：县府前路1号二楼；获取途径：查阅；获取时间：工作日）。";
        assertThat(Cases.answer(new Granted(access)).body().getLast()).endsWith("本机关决定予以公开：" + words);
        assertThat(Cases.answer(new PartlyGranted(access, List.of(Answers.withholding(OutcomeCode.N4))))
                        .body())
                .contains("该信息中可以公开的内容，本机关予以公开：" + words);
        assertThat(Cases.answer(new AlreadyPublic("政府网站", "https://www.example.gov.cn/42.html"))
                        .body()
                        .getLast())
                .contains("该信息已经主动公开。")
                .endsWith("公开方式：政府网站；获取途径：https://www.example.gov.cn/42.html。");
    }

    @DisplayName("补正告知书写的是需要补正的事项")
    @Test
    @Clause("REQ-23")
    void a_correction_notice_says_what_is_to_be_corrected() {
        var words = Cases.words(LetterKind.CORRECTION);
        words.put(LetterPlace.UNCLEAR, "请写明哪一年度");
        assertThat(Cases.drafted(LetterWriter.write(LetterKind.CORRECTION, words, facts(), PACKS))
                        .body())
                .contains("经审查，申请内容不明确，需要补正的事项：请写明哪一年度。");
    }

    @DisplayName("告知第三方决定公开的，救济写“本决定”；更正答复写“本答复”")
    @Test
    @Clause("REQ-13")
    void a_third_party_is_told_of_a_decision() {
        assertThat(Cases.letter(LetterKind.OVERRIDE_NOTICE).remedy().orElseThrow())
                .startsWith("如对本决定不服，可以自收到本决定之日起六十日内")
                .contains("自收到本决定之日起六个月内")
                .doesNotContain("答复");
        assertThat(Cases.letter(LetterKind.RECORD_CORRECTION).remedy().orElseThrow())
                .startsWith("如对本答复不服，可以自收到本答复之日起六十日内");
    }

    @DisplayName("分项答复：开头只写一次，各项用各自的文本")
    @Test
    @Clause("REQ-06")
    void a_letter_about_several_parts() {
        var parts = List.of(
                new PartAnswer(1, "排水规划", Answers.of(OutcomeCode.G2)),
                new PartAnswer(2, "附表中的住址", Answers.of(OutcomeCode.N4)),
                new PartAnswer(3, "2010年的规划", Answers.of(OutcomeCode.U1)));
        var draft = Cases.answer(parts, Optional.empty());
        assertThat(draft.kind()).isEqualTo(LetterKind.ANSWER_P1);
        assertThat(draft.body())
                .filteredOn(text -> text.startsWith("本机关于2026年3月2日收到"))
                .hasSize(1);
        assertThat(draft.body()).contains("（1）关于“排水规划”", "（2）关于“附表中的住址”", "（3）关于“2010年的规划”");
        assertThat(String.join("", draft.body())).contains("第三十七条", "第三十六条第二项", "第三十六条第三项、第十五条", "第三十六条第四项");
        assertThat(draft.remedy().orElseThrow()).contains("先向云岭市人民政府申请行政复议");
        var report = LetterCheck.check(draft, facts(), PACKS);
        assertThat(report.passes()).as("%s", report.refusals()).isTrue();
    }

    @DisplayName("重复申请的，原申请材料和原告知书列入附件")
    @Test
    @Clause("REQ-06")
    void the_earlier_papers_go_with_the_letter() {
        assertThat(Cases.answer(Answers.of(OutcomeCode.X2)).attachments()).containsExactly("原申请材料", "原告知书");
        assertThat(Cases.answer(Answers.of(OutcomeCode.X3)).attachments()).isEmpty();
    }

    @DisplayName("检索人留在检索记录里，文书只写部门")
    @Test
    @Clause("REQ-30")
    void the_letter_names_the_department_that_searched() {
        var text = String.join("", Cases.answer(Answers.of(OutcomeCode.U1)).body());
        assertThat(text).contains("规划股于2026年3月10日检索了", "档案管理系统", "“排水、管网”").doesNotContain("王某");
    }

    @DisplayName("能够确定负责机关的写明，不能确定的略去这一段")
    @Test
    @Clause("REQ-06")
    void the_right_agency_where_it_is_known() {
        assertThat(Cases.answer(new NotOurs("由市级审批", Optional.of(new RightAgency("云岭市规划局", "0870-1111111"))))
                        .body())
                .anyMatch(text -> text.contains("云岭市规划局（联系方式：0870-1111111）"));
        assertThat(Cases.answer(new NotOurs("由市级审批", Optional.empty())).body())
                .noneMatch(text -> text.contains("请向负责公开"))
                .hasSize(2);
    }

    @DisplayName("必须写明的项目没有内容，不能成文")
    @Test
    @Clause("REQ-06")
    void an_empty_place_is_told() {
        var words = Map.of(LetterPlace.UNCLEAR, " ");
        assertThat(LetterWriter.write(LetterKind.CORRECTION, words, facts(), PACKS))
                .isInstanceOfSatisfying(
                        LetterWriting.Unwritten.class,
                        unwritten -> assertThat(unwritten.objections())
                                .extracting(objection -> objection.rule() + " " + objection.field())
                                .containsExactly("PLACE_EMPTY unclear", "PLACE_EMPTY limit"));
        assertThat(LetterWriter.answer(
                        List.of(new PartAnswer(1, "规划", new Publication(""))),
                        new CaseOutcome.Counted(OutcomeCode.X3, List.of(OutcomeCode.X3)),
                        facts(),
                        PACKS))
                .isInstanceOf(LetterWriting.Unwritten.class);
    }

    @DisplayName("填写的内容不再当作项目，多余的句号去掉，换行并成一行")
    @Test
    void what_is_filled_in_is_not_read_again() {
        var draft = Cases.answer(new Publication("县图书馆{applicant}二楼。\n \n电话$1咨询。"));
        assertThat(draft.body()).anyMatch(text -> text.endsWith("获取途径：县图书馆{applicant}二楼。；电话$1咨询。"));
    }

    @DisplayName("文书日期决定用哪个版本的文本，已成文的留着版本标识")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2026-03-31, answer-x3-2019", "2026-04-01, qingshi-x3-2026"})
    @Clause("REQ-24")
    void the_date_of_the_letter_picks_the_version(LocalDate written, String template) {
        var sources = new ArrayList<>(PackSource.bundled());
        sources.add(new PackSource("qingshi.yaml", """
                id: qingshi-2022
                title: 青石区规程
                jurisdiction: qingshi
                base: national
                edition: 2022-01-01
                in-force: {from: 2022-01-01}
                letters:
                  - id: qingshi-x3-2026
                    kind: ANSWER_X3
                    title: 答复书（2026年版）
                    body: ["依条例第三十九条第二款告知：{where}"]
                    cite: 青石规程
                    from: 2026-04-01
                """));
        var part = new PartAnswer(1, "公报", Answers.of(OutcomeCode.X3));
        var counted = new CaseOutcome.Counted(OutcomeCode.X3, List.of(OutcomeCode.X3));
        var facts = facts(RECEIVED, written, APPLICANT, Naming.NO_CONSENT);
        var draft = drafted(LetterWriter.answer(List.of(part), counted, facts, Packs.load("qingshi", sources)));
        assertThat(draft.template()).isEqualTo(template);
    }

    @DisplayName("答复书不能当作普通文书来写")
    @Test
    void an_answer_is_written_from_its_answer() {
        assertThatThrownBy(() -> LetterWriter.write(LetterKind.ANSWER_N1, Map.of(), facts(), PACKS))
                .hasMessageContaining("expected: one that tells no outcome");
    }
}
