package org.mingtang.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;

/// What the packs say of answers to requests, letters and fees, and what a pack may not lack.
class RequestPackTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final RequestLaw LAW =
            Packs.bundled("national").inForceOn(DAY).requests();
    private static final PackSource NATIONAL = PackSource.bundled().stream()
            .filter(source -> source.name().startsWith("national"))
            .findFirst()
            .orElseThrow();

    @DisplayName("二十二种答复：年报行次和应当引用的条款")
    @ParameterizedTest(name = "{0} → {1}，{2}")
    @Clause("REQ-06")
    @CsvSource(delimiter = '|', textBlock = """
        G1 | granted        | 第三十六条第一项
        G2 | granted        | 第三十六条第二项
        P1 | partial        | 第三十七条
        N1 | refused.1      | 第三十六条第三项、第十四条
        N2 | refused.2      | 第三十六条第三项、第十四条
        N3 | refused.3      | 第三十六条第三项、第十四条
        N4 | refused.4      | 第三十六条第三项、第十五条
        N5 | refused.5      | 第三十六条第三项、第十六条第一款
        N6 | refused.6      | 第三十六条第三项、第十六条第二款
        N7 | refused.7      | 第三十六条第三项、第十六条第二款
        N8 | refused.8      | 第三十六条第七项
        U1 | notProvided.1  | 第三十六条第四项 或 第三十六条第五项
        U2 | notProvided.2  | 第三十八条
        U3 | notProvided.3  | 第三十条
        X1 | notProcessed.1 | 第三十九条第一款
        X2 | notProcessed.2 | 第三十六条第六项
        X3 | notProcessed.3 | 第三十九条第二款
        X4 | notProcessed.4 | 第三十五条
        X5 | notProcessed.5 | 第三十六条第六项 或 第二条
        O1 | other.1        | 第三十条
        O2 | other.2        | 第四十二条
        O3 | other.3        | ''
        """)
    void each_outcome_has_its_row_and_articles(OutcomeCode code, String row, String articles) {
        var outcome = LAW.outcome(code);
        assertThat(outcome.row().key()).isEqualTo(row);
        assertThat(String.join(" 或 ", outcome.articles())).isEqualTo(articles);
        assertThat(outcome.name()).isNotBlank();
    }

    @DisplayName("2020年以前的年报，其他处理只有一行")
    @Test
    void the_old_layout_has_one_row_for_other_handling() {
        assertThat(ReportRow.LAPSED_PAYMENT.keyIn(2020)).isEqualTo("other");
        assertThat(ReportRow.LAPSED_PAYMENT.keyIn(2021)).isEqualTo("other.2");
        assertThat(ReportRow.GRANTED.keyIn(2020)).isEqualTo("granted");
    }

    @DisplayName("每种文书在每个地区都有标准文本，没有两种文本相同")
    @ParameterizedTest
    @ValueSource(strings = {"national", "licheng", "yunling", "panlong", "chizhou-county"})
    @Clause("REQ-23")
    void one_standard_text_a_kind(String jurisdiction) {
        var requests = Packs.bundled(jurisdiction).inForceOn(DAY).requests();
        var texts = Stream.of(LetterKind.values()).map(requests::letter).toList();
        assertThat(texts).extracting(LetterTemplate::body).doesNotHaveDuplicates();
        assertThat(texts).extracting(LetterTemplate::title).doesNotHaveDuplicates();
        var withoutPlaces = texts.stream()
                .map(text -> String.join("", text.body()).replaceAll("\\{[^}]*}", ""))
                .toList();
        assertThat(withoutPlaces).doesNotHaveDuplicates();
    }

    @DisplayName("标准文本不含本平台自己列出的不用的词")
    @Test
    @Clause("REQ-13")
    void the_standard_texts_keep_their_own_rules() {
        for (var letter : LAW.letters()) {
            for (var wording : LAW.wordings()) {
                assertThat(letter.paragraphs()).as(letter.id()).noneMatch(text -> text.contains(wording.word()));
            }
        }
    }

    @DisplayName("不属于本机关的答复可以写负责机关及联系方式")
    @Test
    @Clause("REQ-06")
    void not_ours_has_room_for_the_right_agency() {
        assertThat(LAW.letter(LetterKind.ANSWER_U1_NOT_OURS).paragraphs())
                .anyMatch(text -> LetterPlace.in(text).contains(LetterPlace.RIGHT_AGENCY));
    }

    @DisplayName("修订的文本自某日起适用，之前的文书仍取旧文本")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2025-06-30, receipt-2019", "2025-07-01, qingshi-receipt-2025"})
    @Clause("REQ-24")
    void a_new_version_applies_from_its_date(LocalDate day, String id) {
        var own = pack("""
                letters:
                  - id: qingshi-receipt-2025
                    kind: RECEIPT
                    title: 登记回执（新版）
                    body: ["{registration-number} {received-on} {requested}"]
                    cite: 青石规程第九条
                    from: 2025-07-01
                """);
        assertThat(load(own)
                        .inForceOn(day)
                        .requests()
                        .letter(LetterKind.RECEIPT)
                        .id())
                .isEqualTo(id);
    }

    @DisplayName("本地文本缺少必须写明的项目、写了没有的项目")
    @ParameterizedTest(name = "{0}")
    @Clause("REQ-06")
    @CsvSource(delimiter = '|', textBlock = """
        {registration-number} {received-on}                | 这种文书必须写明申请内容，请写入 {requested}
        {registration-number} {received-on} {requested} {x}| 没有 {x} 这一项
        {registration-number} {received-on} {requested} {  | 花括号不成对
        """)
    void a_template_without_its_content_is_refused(String body, String told) {
        var own = pack("letters:\n  - {id: q, kind: RECEIPT, title: 回执, body: [\"%s\"], cite: 青石规程}\n".formatted(body));
        assertThatThrownBy(() -> load(own))
                .isInstanceOf(PackError.class)
                .hasMessageContaining("qingshi.yaml:8: letters[1].body: ")
                .hasMessageContaining(told);
    }

    @DisplayName("答复书的文本不引用规定的条款")
    @Test
    @Clause("REQ-13")
    void an_answer_without_its_article_is_refused() {
        var own = pack("""
                letters:
                  - {id: q, kind: ANSWER_G1, title: 答复书, body: ["{way} {route}"], cite: 青石规程}
                """);
        assertThatThrownBy(() -> load(own))
                .hasMessageContaining("qingshi.yaml:8: letters[1]")
                .hasMessageContaining("应当引用的条款：第三十六条第一项");
    }

    @DisplayName("本地规程不能改年报行次，不能另设收费标准")
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        'outcomes: [{id: N5, name: 内部, report-row: refused.6, remedies: [{is: EITHER, cite: 甲}], cite: 甲, clause: REQ-06}]' | 应当计入 refused.5
        'tariffs: [{id: q, method: BY_PAGES, bands: [{from: 1, yuan: 9}], cite: 甲}]' | 本地规程不能另设
        """)
    void what_is_the_same_everywhere(String section, String told) {
        assertThatThrownBy(() -> load(pack(section + "\n"))).hasMessageContaining(told);
    }

    @DisplayName("依申请公开各环节由谁办理、叫什么，照规程包")
    @Test
    @Clause({"REQ-12", "REQ-17"})
    void who_takes_which_part() {
        var licheng = Packs.bundled("licheng").inForceOn(DAY).requests();
        assertThat(licheng.stages()).extracting(RequestStage::kind).containsExactly(RequestStage.Kind.values());
        assertThat(licheng.stage(RequestStage.Kind.APPROVAL))
                .extracting(RequestStage::name, RequestStage::roles)
                .containsExactly("区分管领导审核", Set.of(Role.DISCLOSURE_LEADER));
        var own = load(pack("""
                        request-stages:
                          - {id: APPROVAL, name: 值班领导审定, roles: [SIGNER, DISCLOSURE_HEAD], cite: 青石规程第九条, clause: REQ-12}
                        """)).inForceOn(DAY).requests();
        assertThat(own.stage(RequestStage.Kind.APPROVAL).roles())
                .containsExactlyInAnyOrder(Role.SIGNER, Role.DISCLOSURE_HEAD);
        assertThat(own.stage(RequestStage.Kind.SIGNATURE)).isEqualTo(LAW.stage(RequestStage.Kind.SIGNATURE));
    }

    @DisplayName("盘龙：接收、登记、办理、答复四个环节，另有法制机构审核，每件都要")
    @Test
    @Clause("REQ-29")
    void four_parts_and_the_legal_one() {
        var own = Packs.bundled("panlong").inForceOn(DAY).requests().stages().stream()
                .filter(stage -> stage.clause().equals(new ClauseId("REQ-29")))
                .toList();
        assertThat(own).extracting(RequestStage::name).containsExactly("接收", "登记", "办理", "法制机构审核", "答复");
        assertThat(own.get(3).when()).isEqualTo(RequestStage.When.ALWAYS);
    }

    @DisplayName("环节写错了：三员不办理，只有合法性审核可以按需要，每件都要的不能放宽")
    @ParameterizedTest(name = "{1}")
    @Clause("REQ-17")
    @CsvSource(delimiter = '|', textBlock = """
        id: SIGNATURE, roles: [SYSTEM_ADMINISTRATOR] | request-stages[1].roles: 应当写明由哪些岗位办理
        id: SIGNATURE, roles: []                     | request-stages[1].roles
        id: SIGNATURE, roles: [SIGNER], when: ASKED  | request-stages[1].when: 合法性审核（LEGALITY）要写明
        id: LEGALITY, roles: [LEGALITY_REVIEWER]     | request-stages[1].when: 合法性审核（LEGALITY）要写明
        id: LEGALITY, roles: [LEGALITY_REVIEWER], when: ASKED | 本地规定不得宽于上位规定：青石规程定为不是每件都要
        """)
    void a_part_that_cannot_be(String stage, String told) {
        var strict = new PackSource(NATIONAL.name(), NATIONAL.text().replace("when: ASKED", "when: ALWAYS"));
        var own = pack("request-stages:\n  - {%s, cite: 青石规程, clause: REQ-12}\n".formatted(stage));
        assertThatThrownBy(() -> Packs.load("qingshi", List.of(strict, own)))
                .isInstanceOf(PackError.class)
                .hasMessageContaining(told);
    }

    @DisplayName("国家规程缺了什么都不能用：文件、行、键")
    @ParameterizedTest(name = "{1}")
    @Clause({"REQ-06", "REQ-23"})
    @CsvSource(delimiter = '|', textBlock = """
        \\n  - id: X4\\n.*?(?=\\n  - id: X5)                  | national-2019.yaml:4: outcomes.X4: 缺少答复类型 X4
        \\n  - id: correction-2019\\n.*?(?=\\n  - id: reasons) | national-2019.yaml:4: letters.CORRECTION: 文书 CORRECTION 自 2019-05-15 起没有文本
        \\n  - id: first-2024\\n.*?(?=\\n  - id: only)         | remedy-texts.RECONSIDERATION_FIRST: 自 2024-01-01 起没有“应当先申请行政复议”的告知文字
        \\n  - id: by-pages-2021\\n.*?(?=\\n\\n)               | tariffs.BY_PAGES: 自 2021-01-01 起没有按量计收的标准
        \\n  letter: .*?(?=\\n)                               | national-2019.yaml:4: numbering.letter: 缺少这一编号的格式
        \\n  - \\{id: APPROVAL, .*?(?=\\n)                    | national-2019.yaml:4: request-stages.APPROVAL: 依申请公开缺少“审定告知书”
        , outcome: N6                                         | grounds[8]: “过程性信息（讨论记录、过程稿、磋商信函、请示报告）”没有写明申请答复的类型
        , from: 2024-01-01\\}\\n    cite: 条例第三十六条第三项、第十五条 | remedies: 两条的有效期重叠
        , to: 2025-05-31\\}\\n.*?(?=\\n    cite: 条例第三十八条) | 没有救济途径
        """)
    void a_national_pack_that_lacks_something_is_refused(String cut, String told) {
        var pattern = Pattern.compile(cut, Pattern.DOTALL);
        String replacement = cut.startsWith(", from")
                ? "}\n    cite: 条例第三十六条第三项、第十五条"
                : cut.startsWith(", to") ? ", to: 2025-05-31}" : "";
        String text = pattern.matcher(NATIONAL.text()).replaceFirst(replacement);
        assertThat(text).isNotEqualTo(NATIONAL.text());
        assertThatThrownBy(() -> Packs.load("national", List.of(new PackSource(NATIONAL.name(), text))))
                .isInstanceOf(PackError.class)
                .hasMessageContaining(told);
    }

    @DisplayName("收费标准的档次须首尾相接")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{from: 2, yuan: 0}",
                "{from: 1, to: 10, yuan: 0}",
                "{from: 1, to: 10, yuan: 0}, {from: 12, yuan: 1}",
                "{from: 1, yuan: 0}, {from: 11, yuan: 1}",
                "{from: 1, yuan: 0, every: 10}",
                "{from: 1, yuan: 0, every: 0, more: 1}"
            })
    void bands_follow_each_other(String bands) {
        String text = NATIONAL.text().replaceFirst("(?s)bands:\\n.*?(?=\\n    cite)", "bands: [" + bands + "]");
        assertThatThrownBy(() -> Packs.load("national", List.of(new PackSource(NATIONAL.name(), text))))
                .isInstanceOf(PackError.class);
    }

    @DisplayName("个人信息的保存期限以日、月、年计，到期之日不随放假变动")
    @Test
    void personal_data_are_kept_for_days_months_or_years() {
        var bad = new PackSource(
                NATIONAL.name(),
                NATIONAL.text()
                        .replace("request.personal-data: {months: 36", "request.personal-data: {working-days: 36"));
        assertThatThrownBy(() -> Packs.load("national", List.of(bad)))
                .isInstanceOf(PackError.class)
                .hasMessageContaining("periods.request.personal-data: “36 个工作日”应当以日、月或者年计");
    }

    @DisplayName("没有核对原文的在规程包页面上显示未核")
    @Test
    void what_nobody_compared_is_shown() {
        assertThat(Packs.bundled("national").inForceOn(DAY).unchecked())
                .contains("国办函〔2020〕109号第四条（未核）", "法释〔2025〕8号（未核）", "条例第二条、第三十六条第六项（未核）");
    }

    private static PackSource pack(String sections) {
        return new PackSource("qingshi.yaml", """
                id: qingshi-2022
                title: 青石区规程
                jurisdiction: qingshi
                base: national
                edition: 2022-01-01
                in-force: {from: 2022-01-01}
                """ + sections);
    }

    private static Packs load(PackSource own) {
        var sources = new ArrayList<>(PackSource.bundled());
        sources.add(own);
        return Packs.load("qingshi", sources);
    }
}
