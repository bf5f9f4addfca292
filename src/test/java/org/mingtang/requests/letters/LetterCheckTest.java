package org.mingtang.requests.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.requests.letters.Cases.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.Objection;
import org.mingtang.requests.Rule;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.letters.LetterFacts.Naming;

/// What the check refuses and what it warns of.
class LetterCheckTest {
    private static final String FIRST = "如不服，应当自收到本答复之日起六十日内先向云岭市人民政府申请行政复议；对复议决定不服的，可以在十五日内向云岭县人民法院提起行政诉讼。";
    private static final String EITHER = "如不服，可以自收到本答复之日起六十日内向云岭市人民政府申请行政复议，或者自收到本答复之日起六个月内向云岭县人民法院提起行政诉讼。";
    private static final String ONLY = "如不服，可以自收到本答复之日起六十日内向云岭市人民政府申请行政复议。";

    private static List<Rule> refused(LetterDraft draft) {
        return refused(draft, facts(draft.kind()));
    }

    private static List<Rule> refused(LetterDraft draft, LetterFacts facts) {
        return rules(LetterCheck.check(draft, facts, PACKS).refusals());
    }

    private static List<Rule> rules(List<Objection> objections) {
        return objections.stream().map(Objection::rule).toList();
    }

    private static LetterDraft with(LetterDraft draft, String more) {
        var body = new ArrayList<>(draft.body());
        body.add(more);
        return draft.withBody(body);
    }

    private static LetterDraft of(OutcomeCode code) {
        return Cases.answer(Answers.of(code));
    }

    private static LetterDraft of(OutcomeCode code, LocalDate written) {
        return Cases.answer(Answers.of(code), on(written));
    }

    private static LetterFacts on(LocalDate written) {
        return facts(written.minusDays(25), written, APPLICANT, Naming.NO_CONSENT);
    }

    @DisplayName("没有引用应当引用的条款")
    @ParameterizedTest
    @EnumSource(value = OutcomeCode.class)
    @Clause("REQ-13")
    void an_answer_cites_its_articles(OutcomeCode code) {
        var draft = of(code);
        var bare = draft.withBody(draft.body().stream()
                .map(text -> text.replaceAll("第[一二三四五六七八九十]+条(第[一二三四五六七八九十]+[款项])?", "有关规定"))
                .toList());
        assertThat(refused(bare)).isNotEmpty().containsOnly(LetterRule.NO_ARTICLE);
    }

    @DisplayName("引用了别的条款，不能代替应当引用的条款；项号加不加括号都可以")
    @Test
    @Clause("REQ-13")
    void another_article_does_not_do() {
        var draft = of(OutcomeCode.G1);
        assertThat(refused(replaced(draft, "第三十六条第一项", "第三十六条第二项"))).containsExactly(LetterRule.NO_ARTICLE);
        assertThat(refused(replaced(draft, "第三十六条第一项", "第三十六条第（一）项"))).isEmpty();
        assertThat(refused(replaced(draft, "第三十六条第一项", "第三十六条 第(一)项"))).isEmpty();
    }

    @DisplayName("分项答复的每一项都要引用自己的条款")
    @Test
    @Clause("REQ-13")
    void each_part_cites_its_own() {
        var parts = List.of(
                new PartAnswer(1, "规划", Answers.of(OutcomeCode.G2)),
                new PartAnswer(2, "纪要", Answers.of(OutcomeCode.N6)));
        var draft = Cases.answer(parts, Optional.empty());
        assertThat(refused(draft)).isEmpty();
        assertThat(LetterCheck.check(replaced(draft, "第十六条第二款", "第十六条"), facts(), PACKS)
                        .refusals())
                .singleElement()
                .satisfies(objection -> assertThat(objection.message()).contains("过程性信息", "第三十六条第三项、第十六条第二款"));
    }

    @DisplayName("改过的告知书，不予公开的依据不能是别的情形的条款；部分公开的也一样")
    @ParameterizedTest(name = "{0} {1}")
    @Clause({"REQ-13", "REQ-25"})
    @CsvSource(delimiter = '|', textBlock = """
        N4 | 《中华人民共和国政府信息公开条例》第十六条 | ARTICLE_OF_ANOTHER_GROUND
        N4 | 《中华人民共和国政府信息公开条例》第十五条 |
        N4 | 《反不正当竞争法》第九条 |
        N6 | 条例第十六条第一款 | ARTICLE_OF_ANOTHER_GROUND
        P1 | 条例第十六条第一款 | ARTICLE_OF_ANOTHER_GROUND
        P1 | 条例第十五条 |
        """)
    void what_is_relied_on_is_of_the_ground(OutcomeCode code, String article, LetterRule rule) {
        var draft = of(code);
        var edited = draft.withBody(draft.body().stream()
                .map(text -> text.replaceAll("（依据：[^）]*）", "（依据：" + article + "）"))
                .toList());
        assertThat(refused(edited)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @DisplayName("部分公开的告知书删去不予公开情形的条款，不行")
    @Test
    @Clause({"REQ-13", "REQ-25"})
    void a_partial_answer_names_the_article_of_what_it_keeps_back() {
        assertThat(refused(replaced(of(OutcomeCode.P1), "第十五条", "第十六条"))).contains(LetterRule.NO_ARTICLE);
    }

    static Stream<LetterKind> noticesOfLaw() {
        return Stream.of(
                LetterKind.CORRECTION,
                LetterKind.REASONS,
                LetterKind.EXTENSION,
                LetterKind.DELAY,
                LetterKind.THIRD_PARTY_OPINION,
                LetterKind.OPINION_NOTICE,
                LetterKind.OVERRIDE_NOTICE,
                LetterKind.AGENCY_OPINION,
                LetterKind.FEE_NOTICE,
                LetterKind.RECORD_CORRECTION);
    }

    @DisplayName("有法律后果的通知要写明条款")
    @ParameterizedTest
    @MethodSource("noticesOfLaw")
    @Clause("REQ-13")
    void a_notice_cites_an_article(LetterKind kind) {
        var draft = Cases.letter(kind);
        assertThat(refused(draft)).isEmpty();
        var bare = draft.withBody(draft.body().stream()
                .map(text -> text.replaceAll("第[一二三四五六七八九十]+条", "有关条款"))
                .toList());
        assertThat(refused(bare)).containsExactly(LetterRule.NO_ARTICLE);
    }

    @DisplayName("救济途径与答复类型、文书日期不符：三种写法各在何时可用")
    @ParameterizedTest(name = "{0} {1}：先 {2}，选 {3}，只 {4}")
    @Clause("REQ-13")
    @CsvSource({
        "N1, 2023-12-31, 拒, 可, 拒",
        "N1, 2024-01-01, 可, 拒, 拒",
        "N2, 2024-01-01, 可, 拒, 拒",
        "N3, 2024-01-01, 可, 拒, 拒",
        "N4, 2024-01-01, 可, 拒, 拒",
        "N5, 2024-01-01, 可, 拒, 拒",
        "N6, 2024-01-01, 可, 拒, 拒",
        "N7, 2024-01-01, 可, 拒, 拒",
        "P1, 2023-12-31, 拒, 可, 拒",
        "P1, 2024-01-01, 可, 拒, 拒",
        "N8, 2024-01-01, 拒, 可, 拒",
        "N8, 2025-05-31, 拒, 可, 拒",
        "N8, 2025-06-01, 拒, 拒, 可",
        "U1, 2025-06-01, 拒, 可, 拒",
        "U2, 2025-06-01, 拒, 拒, 可",
        "X1, 2025-05-31, 拒, 可, 拒",
        "X1, 2025-06-01, 拒, 拒, 可",
        "X2, 2025-06-01, 拒, 拒, 可",
        "X3, 2025-06-01, 拒, 拒, 可",
        "X4, 2025-06-01, 拒, 可, 拒",
        "O1, 2025-06-01, 拒, 可, 拒"
    })
    void the_remedy_fits_outcome_and_date(
            OutcomeCode code, LocalDate written, String first, String either, String only) {
        var draft = of(code, written);
        var texts = List.of(FIRST, EITHER, ONLY);
        var verdicts = List.of(first, either, only);
        for (int i = 0; i < texts.size(); i++) {
            var broken = remedyRules(draft.withRemedy(Optional.of(texts.get(i))), written);
            assertThat(broken)
                    .as(texts.get(i))
                    .isEqualTo(verdicts.get(i).equals("可") ? List.of() : List.of(LetterRule.REMEDY_WRONG));
        }
        assertThat(remedyRules(draft.withRemedy(Optional.empty()), written)).containsExactly(LetterRule.REMEDY_MISSING);
    }

    private static List<Rule> remedyRules(LetterDraft draft, LocalDate written) {
        return LetterCheck.check(draft, on(written), PACKS).refusals().stream()
                .filter(objection -> objection.field().equals("remedy"))
                .map(Objection::rule)
                .toList();
    }

    @DisplayName("救济文字的旧写法")
    @ParameterizedTest(name = "{0} {1}")
    @Clause("REQ-13")
    @CsvSource(delimiter = '|', textBlock = """
        N5 | 可以直接向人民法院起诉。 | REMEDY_WRONG
        N5 | 可以自收到之日起三个月内向人民法院提起行政诉讼。 | REMEDY_WRONG
        N5 | 应当自收到之日起六十日内先申请行政复议，也可以直接向人民法院提起行政诉讼。 | REMEDY_WRONG
        N5 | 应当自收到之日起六十日内先申请行政复议或者向人民法院提起行政诉讼。 | REMEDY_WRONG
        N5 | 应当自收到之日起三十日内先向云岭市人民政府申请行政复议；对复议决定不服的，可以在十五日内向云岭县人民法院起诉。 | REMEDY_PERIOD
        N5 | 应当自收到之日起60日内先向云岭市人民政府申请行政复议；对复议决定不服的，可以在15日内向云岭县人民法院起诉。 |
        N5 | 须先行申请行政复议，期限为六十日，复议机关是云岭市人民政府；不服复议决定的，十五日内向云岭县人民法院起诉。 |
        N5 | 应当自收到之日起六十日内先向云岭市人民政府申请行政复议，对复议决定不服的，可以在三个月内向云岭县人民法院提起行政诉讼。 | REMEDY_PERIOD
        U1 | 可以自收到之日起六十日内向云岭市人民政府申请行政复议，或者三个月内向云岭县人民法院提起行政诉讼。 | REMEDY_PERIOD
        U1 | 可以在60日内向云岭市人民政府申请行政复议，或者在6个月内向云岭县人民法院提起行政诉讼。 |
        """)
    void old_ways_of_telling_the_remedy(OutcomeCode code, String remedy, LetterRule rule) {
        assertThat(refused(of(code).withRemedy(Optional.of(remedy))))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @DisplayName("复议决定以后起诉的期限是十五日")
    @ParameterizedTest(name = "{0}")
    @Clause("REQ-13")
    @CsvSource(delimiter = '|', textBlock = """
        十五日内         |
        15日内           |
        十五日之内       |
        三十日内         | REMEDY_PERIOD
        十五个工作日内   | REMEDY_PERIOD
        一百一十五日内   | REMEDY_PERIOD
        六个月内         | REMEDY_PERIOD
        及时             | REMEDY_PERIOD
        """)
    void fifteen_days_after_reconsideration(String within, LetterRule rule) {
        assertThat(refused(remedied(OutcomeCode.N5, "十五日内", within)))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @DisplayName("复议、起诉的期限各是各的：六十日、六个月，写错一处就不行")
    @ParameterizedTest(name = "{0}：{1} 改为 {2}")
    @Clause("REQ-13")
    @CsvSource({"U1, 六十日内, 一百六十日内", "U1, 六十日内, 六十个工作日内", "U1, 六个月内, 十六个月内", "U1, 六个月内, 十五日内", "N5, 六十日内, 十五日内"})
    void each_period_is_its_own(OutcomeCode code, String right, String wrong) {
        assertThat(refused(remedied(code, right, wrong))).containsExactly(LetterRule.REMEDY_PERIOD);
    }

    @DisplayName("写法不同而期限、机关都对的，不拦")
    @ParameterizedTest(name = "{0} {1}")
    @Clause("REQ-13")
    @CsvSource(delimiter = '|', textBlock = """
        U1 | 可以在六十日内向云岭市人民政府申请行政复议或者在六个月内向云岭县人民法院提起行政诉讼。
        U1 | 可以在六个月内向云岭县人民法院提起行政诉讼或者在六十日内向云岭市人民政府申请行政复议。
        U1 | 本机关的行政复议机关是云岭市人民政府，可以在六十日内申请行政复议，或者在六个月内向云岭县人民法院起诉。
        U1 | 可以在六十日内向云岭市人民政府申请行政复议，对复议决定不服的在十五日内起诉，或者在六个月内向云岭县人民法院起诉。
        N5 | 应当在六十日内先向云岭市人民政府申请行政复议；复议机关逾期不作决定的，十五日内向云岭县人民法院起诉。
        N5 | 应当在六十日内先向云岭市人民政府申请行政复议；不予受理的，可以自收到决定之日起十五日内依法向云岭县人民法院起诉。
        """)
    void other_words_for_the_right_remedy(OutcomeCode code, String remedy) {
        assertThat(refused(of(code).withRemedy(Optional.of(remedy)))).isEmpty();
    }

    @DisplayName("救济途径写明的复议机关、法院，是本机关落款设定的那一个")
    @ParameterizedTest(name = "{0}：{1} 改为 {2}")
    @Clause("REQ-13")
    @CsvSource({
        "N5, 云岭市人民政府, 云岭县人民政府",
        "N5, 云岭市人民政府, 云岭市人民政府办公室",
        "N5, 云岭市人民政府, 复议机关",
        "N5, 云岭县人民法院, 云岭市中级人民法院",
        "N5, 云岭县人民法院, 人民法院",
        "U1, 云岭市人民政府, 云岭县人民政府",
        "U1, 云岭县人民法院, 云岭市中级人民法院",
        "X2, 云岭市人民政府, 云岭县人民政府"
    })
    void the_remedy_names_organ_and_court(OutcomeCode code, String right, String wrong) {
        var draft = remedied(code, right, wrong);
        assertThat(LetterCheck.check(draft, facts(), PACKS).refusals())
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.rule()).isEqualTo(LetterRule.REMEDY_WHERE);
                    assertThat(objection.field()).isEqualTo("remedy");
                    assertThat(objection.message()).contains("“" + right + "”");
                });
    }

    @DisplayName("正确的机关之外又写别的机关的，也不行；写明地址的可以")
    @Test
    @Clause("REQ-13")
    void no_other_organ_beside_the_right_one() {
        assertThat(refused(remedied(OutcomeCode.U1, "申请行政复议，", "申请行政复议，也可以向云岭县人民政府申请行政复议，")))
                .containsExactly(LetterRule.REMEDY_WHERE);
        assertThat(refused(remedied(OutcomeCode.U1, "云岭市人民政府", "云岭市人民政府（朝阳路1号）")))
                .isEmpty();
        assertThat(refused(remedied(OutcomeCode.U1, "云岭县人民法院提起", "云岭县人民法院直接提起")))
                .isEmpty();
    }

    private static LetterDraft remedied(OutcomeCode code, String words, String instead) {
        var draft = of(code);
        return draft.withRemedy(draft.remedy().map(told -> told.replace(words, instead)));
    }

    @DisplayName("正文里另写可以直接起诉的，也不行")
    @Test
    @Clause("REQ-13")
    void the_body_may_not_say_otherwise() {
        assertThat(refused(with(of(OutcomeCode.N5), "你（单位）也可以直接向人民法院起诉。"))).containsExactly(LetterRule.REMEDY_WRONG);
    }

    @DisplayName("补正、延期、收费等通知不告知救济途径")
    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            names = {"CORRECTION", "EXTENSION", "FEE_NOTICE", "REASONS", "DELAY", "OPINION_NOTICE"})
    @Clause("REQ-13")
    void procedural_letters_tell_no_remedy(LetterKind kind) {
        var draft = Cases.letter(kind);
        assertThat(refused(draft)).isEmpty();
        assertThat(refused(draft.withRemedy(Optional.of(EITHER)))).containsExactly(LetterRule.REMEDY_NOT_WANTED);
        assertThat(refused(with(draft, "如不服，可以申请行政复议。"))).containsExactly(LetterRule.REMEDY_NOT_WANTED);
    }

    @DisplayName("收件人不对")
    @ParameterizedTest(name = "{0} 送 {1}：{2}")
    @Clause("REQ-13")
    @CsvSource({
        "CORRECTION, 李明远, 对",
        "CORRECTION, 云岭宏泰建设有限公司, 错",
        "CORRECTION, '', 错",
        "THIRD_PARTY_OPINION, 云岭宏泰建设有限公司, 对",
        "THIRD_PARTY_OPINION, 云岭县水务局, 错",
        "AGENCY_OPINION, 云岭县水务局, 对",
        "ASSISTANCE, 云岭宏泰建设有限公司, 错",
        "REVIEW_SHEET, '', 对"
    })
    void the_addressee_is_the_right_one(LetterKind kind, String addressee, String verdict) {
        var draft = Cases.letter(kind);
        var sent = new LetterDraft(
                draft.kind(),
                draft.template(),
                draft.title(),
                draft.unit(),
                draft.number(),
                addressee,
                draft.date(),
                draft.body(),
                draft.remedy(),
                draft.attachments(),
                draft.decided());
        assertThat(refused(sent)).isEqualTo(verdict.equals("对") ? List.of() : List.of(LetterRule.ADDRESSEE));
    }

    @DisplayName("第三方意见书误送申请人")
    @Test
    @Clause("REQ-13")
    void a_letter_to_the_third_party_sent_to_the_applicant() {
        var draft = Cases.drafted(LetterWriter.write(
                LetterKind.THIRD_PARTY_OPINION, Cases.words(LetterKind.THIRD_PARTY_OPINION), facts(), PACKS));
        assertThat(refused(draft, facts())).containsExactly(LetterRule.ADDRESSEE);
    }

    @DisplayName("告知书里的登记编号不是本件的，不能送出；重复申请的前次编号在后面写，不算")
    @Test
    @Clause("REQ-13")
    void the_registration_number_is_that_of_the_case() {
        var draft = of(OutcomeCode.X2);
        assertThat(refused(draft)).isEmpty();
        var own = facts().about().registration();
        var wrong = draft.withBody(draft.body().stream()
                .map(words -> words.replace(own, "别" + own))
                .toList());
        assertThat(wrong.body()).isNotEqualTo(draft.body());
        assertThat(refused(wrong)).containsExactly(LetterRule.REGISTRATION_NUMBER);
    }

    @DisplayName("日期与本件矛盾")
    @ParameterizedTest(name = "{0}")
    @Clause("REQ-13")
    @CsvSource(delimiter = '|', textBlock = """
        本机关于2026年3月3日收到你的申请。       | RECEIVED_DATE
        本机关于2026年3月2日收到你的申请。       |
        本机关2026年3月28日作出决定。            | LATER_DATE
        本机关2026年3月27日作出决定。            |
        请于2026年4月27日前来取。                |
        本机关2026年2月30日作出决定。            | NO_SUCH_DATE
        """)
    void dates_agree_with_the_case(String more, LetterRule rule) {
        assertThat(refused(with(of(OutcomeCode.G1), more))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @DisplayName("落款日期早于收到之日，或者与登记的不一致")
    @Test
    @Clause("REQ-13")
    void the_date_of_the_letter_agrees_with_the_case() {
        var early = facts(RECEIVED, RECEIVED.minusDays(1), APPLICANT, Naming.NO_CONSENT);
        assertThat(refused(Cases.answer(Answers.of(OutcomeCode.G1), early), early))
                .contains(LetterRule.WRITTEN_BEFORE_RECEIPT);
        var later = facts(RECEIVED, WRITTEN.plusDays(3), APPLICANT, Naming.NO_CONSENT);
        assertThat(refused(of(OutcomeCode.G1), later)).containsExactly(LetterRule.WRITTEN_DATE);
    }

    @DisplayName("通知所定的期限不能早于落款日期")
    @Test
    @Clause("REQ-13")
    void a_notice_sets_no_limit_that_has_passed() {
        var late = facts(RECEIVED, DUE.plusDays(1), APPLICANT, Naming.NO_CONSENT);
        var draft = Cases.drafted(
                LetterWriter.write(LetterKind.CORRECTION, Cases.words(LetterKind.CORRECTION), late, PACKS));
        assertThat(refused(draft, late)).containsExactly(LetterRule.LIMIT_PASSED);
        var told = with(Cases.answer(Answers.of(OutcomeCode.G1), late), "期限为" + ChineseDate.inDigits(DUE) + "。");
        assertThat(refused(told, late)).as("an answer may tell of one").isEmpty();
    }

    @DisplayName("本机关自己的联系手机不是他人的号码")
    @Test
    @Clause("REQ-13")
    void the_own_number_is_no_personal_one() {
        var facts = facts();
        var sender = new LetterFacts.Sender(
                facts.sender().unit(),
                "公开办 13700001111",
                facts.sender().reconsiderationOrgan(),
                facts.sender().court());
        var own = new LetterFacts(
                sender,
                facts.about(),
                facts.number(),
                facts.written(),
                facts.addressee(),
                facts.attachments(),
                List.of());
        var draft = with(of(OutcomeCode.G1), "请与公开办（13700001111）联系。");
        assertThat(refused(draft, own)).isEmpty();
        assertThat(refused(draft, facts)).containsExactly(LetterRule.OTHER_NUMBER);
    }

    @DisplayName("别人的姓名、号码")
    @ParameterizedTest(name = "{0} → {1}")
    @Clause("REQ-13")
    @CsvSource({
        "经向赵晓兰核实。, OTHER_PERSON",
        "经向赵 晓兰核实。, OTHER_PERSON",
        "云岭宏泰建设有限公司不同意公开。, OTHER_PERSON",
        "身份证号为530102197505051111。, OTHER_NUMBER",
        "电话13700001111。, OTHER_NUMBER",
        "申请人电话13800001234。,",
        "请向云岭县水务局（0870-7654321）了解。,",
        "文件编号20260327001。,"
    })
    void other_people_stay_out(String more, LetterRule rule) {
        assertThat(refused(with(of(OutcomeCode.G1), more))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @DisplayName("两个字的姓名也认得出；只有一个字的到处都有，不当作姓名")
    @ParameterizedTest(name = "{0}：{1} → {2}")
    @Clause("REQ-13")
    @CsvSource({"赵兰, 经向赵兰核实。, OTHER_PERSON", "赵兰, 经向赵明核实。,", "本, 经向本单位核实。,"})
    void a_name_has_at_least_two_characters(String name, String more, LetterRule rule) {
        var facts = facts();
        var about = facts.about();
        var named = new LetterFacts(
                facts.sender(),
                new LetterFacts.About(
                        about.applicant(),
                        about.registration(),
                        about.received(),
                        about.channel(),
                        about.requested(),
                        List.of(new Party(Party.Standing.THIRD_PARTY, name, List.of())),
                        about.naming(),
                        about.limits()),
                facts.number(),
                facts.written(),
                facts.addressee(),
                List.of(),
                List.of());
        assertThat(refused(with(of(OutcomeCode.N5), more), named)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @DisplayName("申请人自己写到的名称可以对申请人复述")
    @Test
    void what_the_applicant_wrote_may_be_repeated() {
        var facts = facts();
        var about = facts.about();
        var asked = new LetterFacts(
                facts.sender(),
                new LetterFacts.About(
                        about.applicant(),
                        about.registration(),
                        about.received(),
                        about.channel(),
                        "云岭宏泰建设有限公司的中标合同，公示至2027年1月1日",
                        about.others(),
                        about.naming(),
                        about.limits()),
                facts.number(),
                facts.written(),
                facts.addressee(),
                List.of(),
                List.of());
        assertThat(refused(Cases.answer(Answers.of(OutcomeCode.G1), asked), asked))
                .isEmpty();
        var toAgency = new LetterFacts(
                asked.sender(), asked.about(), asked.number(), asked.written(), AGENCY, asked.attachments(), List.of());
        var opinion = with(Cases.letter(LetterKind.AGENCY_OPINION), "云岭宏泰建设有限公司不同意公开。");
        assertThat(refused(opinion, toAgency)).as("but not to others").containsExactly(LetterRule.OTHER_PERSON);
        var parts = List.of(
                new PartAnswer(1, "我们要2027年1月1日起的规划", Answers.of(OutcomeCode.G1)),
                new PartAnswer(2, "附表", Answers.of(OutcomeCode.G2)));
        var report = LetterCheck.check(Cases.answer(parts, Optional.empty()), facts, PACKS);
        assertThat(report.passes()).as("%s", report.refusals()).isTrue();
        assertThat(report.warnings()).isEmpty();
    }

    @DisplayName("送第三方、其他机关的文书不写申请人，登记了同意的除外；号码任何时候都不写")
    @ParameterizedTest(name = "{0}，{1}，{2} → {3}")
    @Clause("REQ-13")
    @CsvSource({
        "THIRD_PARTY_OPINION, NO_CONSENT, 申请人李明远要求公开。, NAMES_APPLICANT",
        "THIRD_PARTY_OPINION, CONSENT_RECORDED, 申请人李明远要求公开。,",
        "THIRD_PARTY_OPINION, CONSENT_RECORDED, 申请人住云岭县朝阳路8号。, NAMES_APPLICANT",
        "OVERRIDE_NOTICE, NO_CONSENT, 将向李明远公开。, NAMES_APPLICANT",
        "AGENCY_OPINION, NO_CONSENT, 申请人李明远要求公开。, NAMES_APPLICANT",
        "AGENCY_OPINION, CONSENT_RECORDED, 申请人李明远要求公开。,",
        "ASSISTANCE, NO_CONSENT, 申请人为李明远。, NAMES_APPLICANT",
        "ASSISTANCE, NO_CONSENT, 申请人为个人。,"
    })
    void the_applicant_is_not_named_to_others(LetterKind kind, Naming naming, String more, LetterRule rule) {
        var facts = facts(RECEIVED, WRITTEN, facts(kind).addressee(), naming);
        var draft = with(Cases.letter(kind), more);
        assertThat(refused(draft, facts)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @DisplayName("绝对化、口语化的词只是提醒，申请人自己的话不算")
    @ParameterizedTest(name = "{0} → {1}")
    @Clause("REQ-13")
    @CsvSource({"本机关绝对没有该信息。, ABSOLUTE_WORD", "这事没法办。, COLLOQUIAL_WORD", "这事无法办理。,"})
    void words_are_warned_of(String more, LetterRule rule) {
        var report = LetterCheck.check(with(of(OutcomeCode.G1), more), facts(), PACKS);
        assertThat(report.passes()).isTrue();
        assertThat(rules(report.warnings())).isEqualTo(rule == null ? List.of() : List.of(rule));
        if (rule == LetterRule.ABSOLUTE_WORD) {
            assertThat(report.warnings().getFirst().message()).isEqualTo("“绝对”是绝对化用语，建议：写明事实和依据。");
        }
    }

    @DisplayName("提供的文件里遮盖了什么、为什么，告知书要写明；不是部分公开的提醒")
    @Test
    @Clause("SEC-06")
    void what_was_taken_out_is_told() {
        var facts = Cases.removing(
                new LetterFacts.Removed("手机号码", "个人隐私", 2),
                new LetterFacts.Removed("手机号码", "个人隐私", 1),
                new LetterFacts.Removed("文字", "商业秘密", 1));
        var partly = Cases.answer(Answers.of(OutcomeCode.P1), facts);
        assertThat(String.join("", partly.body())).contains("手机号码3处，属于个人隐私；文字1处，属于商业秘密");
        assertThat(LetterCheck.check(partly, facts, PACKS)).isEqualTo(new LetterReport(List.of(), List.of()));
        var silent = partly.withBody(partly.body().subList(0, partly.body().size() - 1));
        assertThat(refused(silent, facts)).containsExactly(LetterRule.REMOVED_UNTOLD);
        var whole = LetterCheck.check(Cases.answer(Answers.of(OutcomeCode.G2), facts), facts, PACKS);
        assertThat(rules(whole.warnings())).containsExactly(LetterRule.REMOVED_FROM_WHOLE);
        assertThat(String.join("", Cases.answer(Answers.of(OutcomeCode.P1)).body()))
                .as("nothing was taken out")
                .doesNotContain("已经遮盖");
        assertThat(LetterCheck.check(Cases.answer(Answers.of(OutcomeCode.N5), facts), facts, PACKS)
                        .refusals())
                .as("nothing is given")
                .isEmpty();
    }

    @DisplayName("没有编号的提醒")
    @Test
    void a_letter_without_a_number_is_warned_of() {
        var facts = facts();
        var unnumbered = new LetterFacts(
                facts.sender(), facts.about(), " ", facts.written(), facts.addressee(), List.of(), List.of());
        var report = LetterCheck.check(Cases.answer(Answers.of(OutcomeCode.G1), unnumbered), unnumbered, PACKS);
        assertThat(rules(report.warnings())).containsExactly(LetterRule.NO_NUMBER);
    }

    private static LetterDraft replaced(LetterDraft draft, String one, String other) {
        return draft.withBody(
                draft.body().stream().map(text -> text.replace(one, other)).toList());
    }
}
