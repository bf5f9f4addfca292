package org.mingtang.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;
import org.mingtang.calendar.WorkingDays;

class BundledPacksTest {
    private static final LocalDate AT_HAND_OVER = LocalDate.of(2020, 9, 25);

    private static Law law(String jurisdiction) {
        return Packs.bundled(jurisdiction).inForceOn(AT_HAND_OVER);
    }

    @DisplayName("期限表")
    @ParameterizedTest(name = "{0} {1}：{2}（{3}）")
    @CsvSource(delimiter = '|', textBlock = """
        national | disclosure.publication       | 20 个工作日 | 条例第二十六条
        national | request.reply                | 20 个工作日 | 条例第三十三条第二款
        national | request.extension            | 20 个工作日 | 条例第三十三条第二款
        national | request.correction           | 7 个工作日  | 条例第三十条
        national | request.third-party-opinion  | 15 个工作日 | 条例第三十二条
        national | request.agency-opinion       | 15 个工作日 | 条例第三十四条
        national | request.personal-data        | 36 个月     | 个人信息保护法第十九条（期限由规程包设定）
        licheng  | disclosure.publication       | 20 个工作日 | 鲤城公开细则一（四）1
        licheng  | request.reply                | 20 个工作日 | 条例第三十三条第二款
        licheng  | request.acceptance           | 2 个工作日  | 鲤城申请细则一
        licheng  | request.internal             | 5 个工作日  | 鲤城申请细则二（一）
        licheng  | request.internal-extension   | 2 个工作日  | 鲤城申请细则二（一）
        licheng  | secrecy.report-up            | 7 个工作日  | 鲤城保密规则第十三条
        licheng  | secrecy.report-up-extension  | 7 个工作日  | 鲤城保密规则第十三条
        licheng  | secrecy.record-retention     | 3 年        | 鲤城保密规则第十一条
        licheng  | delivery.reading-room        | 20 个工作日 | 鲤城公开细则一（四）2；送交规则第一条
        licheng  | reading-room.shelving        | 5 个工作日  | 鲤城查阅规则五（一）②
        licheng  | interpretation.publication   | 3 个工作日  | 鲤城解读规则第二条
        licheng  | interpretation.filing        | 1 个月      | 鲤城解读规则五（一）
        yunling  | disclosure.publication       | 15 个工作日 | 云岭规程第六条
        yunling  | request.reply                | 20 个工作日 | 条例第三十三条第二款
        """)
    @Clause({"ACT-06", "REQ-01", "REQ-08", "SEC-09", "SEC-11"})
    void periods_are_those_of_the_sources(String jurisdiction, String key, String length, String cite) {
        var period = law(jurisdiction).period(new PeriodKey(key));
        assertThat(period.length()).hasToString(length);
        assertThat(period.cite().text()).isEqualTo(cite);
    }

    @DisplayName("收费期限自2021年起才有")
    @Test
    void no_fee_before_2021() {
        var packs = Packs.bundled("licheng");
        assertThat(packs.inForceOn(LocalDate.of(2020, 12, 31)).findPeriod(PeriodKey.REQUEST_FEE_PAYMENT))
                .isEmpty();
        var fee = packs.inForceOn(LocalDate.of(2021, 1, 1)).period(PeriodKey.REQUEST_FEE_PAYMENT);
        assertThat(fee.workingDays()).isEqualTo(new WorkingDays(20));
        assertThat(fee.cite().chinese()).endsWith("（未核）");
    }

    @DisplayName("条例施行前没有有效规程")
    @ParameterizedTest
    @ValueSource(strings = {"national", "licheng", "yunling"})
    @Clause("LAW-01")
    void no_law_before_the_regulation(String jurisdiction) {
        var packs = Packs.bundled(jurisdiction);
        assertThat(packs.inForceOn(LocalDate.of(2019, 5, 15)).title()).isNotBlank();
        assertThatThrownBy(() -> packs.inForceOn(LocalDate.of(2019, 5, 14)))
                .isInstanceOf(NoLawInForce.class)
                .hasMessageContaining("2019-05-14")
                .hasMessageContaining("没有有效的规程");
    }

    @DisplayName("本地规程施行前适用条例，施行后未尽事宜仍适用条例")
    @Test
    @Clause({"LAW-01", "LAW-02"})
    void before_the_local_rules_the_regulation_applies_alone() {
        var packs = Packs.bundled("licheng");
        var before = packs.inForceOn(LocalDate.of(2019, 12, 30));
        assertThat(before.title()).isEqualTo("中华人民共和国政府信息公开条例");
        assertThat(before.findPeriod(PeriodKey.REQUEST_INTERNAL)).isEmpty();
        var after = packs.inForceOn(LocalDate.of(2019, 12, 31));
        assertThat(after.findPeriod(PeriodKey.REQUEST_INTERNAL)).isPresent();
        assertThat(after.period(PeriodKey.REQUEST_CORRECTION).cite().text()).isEqualTo("条例第三十条");
        assertThat(after.sources()).extracting(Law.Source::id).containsExactly("national-2019", "licheng-2019");
    }

    @DisplayName("公文流程：拟稿到发布的十二个环节")
    @Test
    @Clause({"ACT-01", "ACT-03", "ACT-04", "ACT-05"})
    void the_chain_of_official_documents() {
        assertThat(law("licheng").chain(ItemKind.OFFICIAL_DOCUMENT).stages())
                .extracting(stage -> stage.kind() + " " + stage.role())
                .containsExactly(
                        "DRAFT DRAFTER",
                        "SECTION_CHECK SECTION_HEAD",
                        "REVIEW REVIEWER",
                        "LEGALITY LEGALITY_REVIEWER",
                        "SIGN SIGNER",
                        "PREPRINT_CHECK OFFICE_CLERK",
                        "ISSUE OFFICE_CLERK",
                        "CONTENT_REVIEW DISCLOSURE_OFFICER",
                        "SECRECY_REVIEW SECRECY_REVIEWER",
                        "DISCLOSURE_APPROVAL DISCLOSURE_LEADER",
                        "SECRECY_APPROVAL SECRECY_LEADER",
                        "PUBLISH PUBLISHER");
    }

    @DisplayName("合法性审核只用于规范性文件")
    @Test
    void legality_is_for_normative_documents_only() {
        var chain = law("licheng").chain(ItemKind.OFFICIAL_DOCUMENT);
        assertThat(chain.applying(Set.of())).extracting(Stage::kind).doesNotContain(StageKind.LEGALITY);
        assertThat(chain.applying(Set.of(StageCondition.NORMATIVE_DOCUMENT)))
                .extracting(Stage::kind)
                .contains(StageKind.LEGALITY);
    }

    @DisplayName("非公文类信息和保存类信息各有流程，发布前均经保密审查")
    @Test
    @Clause({"ACT-08", "ACT-09", "SEC-01"})
    void the_other_two_chains() {
        var law = law("licheng");
        assertThat(law.chain(ItemKind.OTHER_INFORMATION).stages())
                .extracting(Stage::kind)
                .containsExactly(
                        StageKind.DRAFT,
                        StageKind.SECTION_CHECK,
                        StageKind.SIGN,
                        StageKind.SECRECY_REVIEW,
                        StageKind.PUBLISH);
        assertThat(law.chain(ItemKind.OBTAINED_INFORMATION).stages())
                .extracting(stage -> stage.role().chinese())
                .containsExactly("公开工作人员", "签发人", "保密审查员", "信息发布员");
    }

    @DisplayName("每个环节都有岗位、名称和登记在册的条款")
    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void every_stage_has_a_role_a_name_and_a_clause(ItemKind kind) {
        for (var jurisdiction : Packs.jurisdictions(PackSource.bundled())) {
            assertThat(law(jurisdiction).chain(kind).stages()).allSatisfy(stage -> {
                assertThat(stage.role().isAdministrator()).isFalse();
                assertThat(stage.name()).isNotBlank();
                assertThat(ClauseRegister.bundled().find(stage.clause())).isPresent();
            });
        }
    }

    @DisplayName("每个期限都有出处，凡未核对的都带标记")
    @ParameterizedTest
    @ValueSource(strings = {"national", "licheng", "yunling"})
    void every_period_has_a_citation(String jurisdiction) {
        var packs = Packs.bundled(jurisdiction);
        var days = Stream.concat(packs.changes().stream(), Stream.of(LocalDate.of(2026, 1, 1)));
        assertThat(days.map(packs::inForceOn).flatMap(law -> law.periods().stream()))
                .isNotEmpty()
                .allSatisfy(period -> assertThat(period.cite().text()).isNotBlank());
        assertThat(packs.inForceOn(LocalDate.of(2026, 1, 1)).unchecked()).allMatch(text -> text.endsWith("（未核）"));
    }

    @DisplayName("鲤城三种公开属性，云岭五种")
    @Test
    @Clause({"ACT-02", "ACT-22"})
    void three_attributes_or_five() {
        assertThat(law("licheng").attributes())
                .extracting(AttributeRule::annotation)
                .containsExactly("此件主动公开", "此件依申请公开", "此件不予公开");
        assertThat(law("yunling").attributes())
                .extracting(rule -> rule.attribute().chinese())
                .containsExactly("主动公开", "脱密后公开", "依申请公开", "删减后公开", "不予公开");
        assertThat(law("yunling").attributes())
                .filteredOn(rule -> rule.attribute() != DisclosureAttribute.PROACTIVE)
                .allMatch(AttributeRule::needsReason)
                .allMatch(AttributeRule::officeCheck);
        assertThat(law("licheng").attribute(DisclosureAttribute.AFTER_DELETION)).isEmpty();
    }

    @DisplayName("从附注认出公开属性")
    @ParameterizedTest(name = "“{0}” → {1}")
    @CsvSource({"（此件主动公开）, PROACTIVE", "此件依申请公开, ON_REQUEST", "( 此件 不予公开 ), NON", "此件删减后公开,", "此件不公开,"})
    @Clause("ACT-02")
    void reads_the_attribute_from_the_annotation(String annotation, DisclosureAttribute expected) {
        assertThat(law("licheng").attributeOf(annotation).map(AttributeRule::attribute))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @DisplayName("主动公开须拟上网分类，其余须说明理由")
    @ParameterizedTest
    @ValueSource(strings = {"national", "licheng", "yunling"})
    @Clause("ACT-01")
    void proactive_needs_a_column_and_the_others_a_reason(String jurisdiction) {
        assertThat(law(jurisdiction).attributes())
                .allMatch(rule -> rule.attribute() == DisclosureAttribute.PROACTIVE
                        ? rule.needsColumn() && !rule.needsReason()
                        : rule.needsReason());
    }

    @DisplayName("不予公开的三种强度")
    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "STATE_SECRET, MUST",
        "FORBIDDEN_BY_LAW, MUST",
        "SECURITY_AND_STABILITY, MUST",
        "FORWARDED_CLASSIFIED, MUST",
        "TRADE_SECRET, UNLESS_CONSENT_OR_PUBLIC_INTEREST",
        "PERSONAL_PRIVACY, UNLESS_CONSENT_OR_PUBLIC_INTEREST",
        "THIRD_PARTY_HARM, UNLESS_CONSENT_OR_PUBLIC_INTEREST",
        "INTERNAL_AFFAIRS, MAY",
        "PROCESS, MAY",
        "ENFORCEMENT_FILE, MAY"
    })
    @Clause({"SEC-04", "SEC-06", "ACT-12"})
    void grounds_have_three_strengths(String id, Ground.Effect effect) {
        assertThat(law("licheng").ground(id).orElseThrow().effect()).isEqualTo(effect);
    }

    @DisplayName("二十条十五类，二十一条县级七类，每一类都有栏目")
    @ParameterizedTest
    @ValueSource(strings = {"national", "licheng", "yunling"})
    @Clause("ACT-11")
    void every_statutory_category_has_a_column(String jurisdiction) {
        var law = law(jurisdiction);
        assertThat(law.categories())
                .filteredOn(c -> c.level() == Category.Level.ALL)
                .hasSize(15);
        assertThat(law.categories())
                .filteredOn(c -> c.level() == Category.Level.COUNTY)
                .hasSize(7);
        var shown = law.columns().stream()
                .flatMap(column -> column.categories().stream())
                .collect(Collectors.toSet());
        assertThat(shown)
                .containsAll(law.categories().stream().map(Category::id).toList());
    }

    @DisplayName("公文只进信息公开目录，其他信息只进公开栏和门户")
    @ParameterizedTest
    @ValueSource(strings = {"national", "licheng", "yunling"})
    @Clause("ACT-28")
    void documents_and_other_information_have_columns_of_their_own(String jurisdiction) {
        var law = law(jurisdiction);
        assertThat(law.columns())
                .filteredOn(column -> !column.kinds().isEmpty())
                .allSatisfy(column -> {
                    boolean inDirectory = law.columnPath(column.id()).getFirst().equals("政府信息公开目录");
                    assertThat(column.accepts(ItemKind.OFFICIAL_DOCUMENT)).isEqualTo(inDirectory);
                });
    }

    @DisplayName("本人起草的不能由本人签发或保密审查，任何地区都一样")
    @ParameterizedTest
    @ValueSource(strings = {"national", "licheng", "yunling"})
    void nobody_signs_or_reviews_their_own_draft(String jurisdiction) {
        assertThat(law(jurisdiction).separationsOf(StageKind.DRAFT))
                .extracting(Separation::other)
                .contains(StageKind.SIGN, StageKind.SECRECY_REVIEW);
    }

    @DisplayName("保密审查：三级负责、六项记载、三样报请材料")
    @Test
    @Clause({"SEC-02", "SEC-08", "SEC-10"})
    void the_secrecy_review_of_the_district() {
        var law = law("licheng");
        assertThat(law.reviewLevels()).extracting(ReviewLevel::name).containsExactly("信息形成部门", "单位保密机构", "单位主要负责人");
        assertThat(law.reviewContents()).hasSize(6);
        assertThat(law.reportUpMaterials()).hasSize(3);
        assertThat(law("yunling").judgements()).extracting(Term::name).containsExactly("措辞", "时机", "方式", "范围");
    }

    @DisplayName("保密法条文按当时有效的版本引用")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2019-12-31, 保守国家秘密法（2010年修订）第二十条",
        "2024-04-30, 保守国家秘密法（2010年修订）第二十条",
        "2024-05-01, 保守国家秘密法（2024年修订）第二十四条（未核）"
    })
    @Clause("SEC-19")
    void the_secrecy_law_is_cited_as_it_stood(LocalDate day, String cite) {
        assertThat(Packs.bundled("licheng")
                        .inForceOn(day)
                        .citation("secrecy-law.classification-unclear")
                        .orElseThrow()
                        .chinese())
                .isEqualTo(cite);
    }

    @DisplayName("二十二个主题、十六种体裁、八种平台外渠道")
    @Test
    @Clause("ACT-18")
    void the_national_lists() {
        var law = law("licheng");
        assertThat(law.topics()).hasSize(22);
        assertThat(law.isTopic("综合政务\\政务公开")).isTrue();
        assertThat(law.isTopic("其他")).isTrue();
        assertThat(law.isTopic("综合政务")).isFalse();
        assertThat(law.genres()).hasSize(16).endsWith("其他").contains("通知");
        assertThat(law.channels()).hasSize(8);
    }

    @DisplayName("另有公开期限的事项从其规定")
    @Test
    @Clause("ACT-25")
    void other_publication_periods() {
        assertThat(law("licheng").publicationRules())
                .extracting(rule -> rule.name() + "：" + rule.countedFrom() + "起" + rule.length())
                .isEqualTo(List.of("行政许可和行政处罚决定：决定作出之日起7 个工作日", "预算和决算：批准之日起20 日"));
    }

    @DisplayName("没有规定的本地期限要先问有没有")
    @Test
    void a_local_period_that_is_not_there() {
        var national = law("national");
        assertThat(national.findPeriod(PeriodKey.REQUEST_INTERNAL)).isEmpty();
        assertThatThrownBy(() -> national.period(PeriodKey.REQUEST_INTERNAL))
                .isInstanceOf(MissingFromPack.class)
                .hasMessageContaining("request.internal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "licheng", "yunling"})
    @DisplayName("每个期限和参数在页面上都有中文名称")
    void every_key_has_a_name_on_pages(String pack) {
        var law = Packs.bundled(pack).inForceOn(LocalDate.of(2026, 11, 22));
        assertThat(law.periods())
                .extracting(period -> period.key().chinese())
                .allMatch(name -> name.codePoints().anyMatch(Character::isIdeographic));
        assertThat(law.values())
                .extracting(value -> value.key().chinese())
                .allMatch(name -> name.codePoints().anyMatch(Character::isIdeographic));
    }

    @DisplayName("法定公开类别按编号查到自己那一条，没有的查不到")
    @Test
    void a_category_is_found_by_its_own_number() {
        var law = law("licheng");

        assertThat(law.categories())
                .isNotEmpty()
                .allSatisfy(category -> assertThat(law.category(category.id())).contains(category));
        assertThat(law.category("A99-01")).isEmpty();
    }
}
