package org.mingtang.secrecy.undecided;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.Citation;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.Classification.Determination;
import org.mingtang.secrecy.undecided.Classification.Determiner;
import org.mingtang.secrecy.undecided.Classification.Question;
import org.mingtang.secrecy.undecided.ClassificationFact.Referred;
import org.mingtang.secrecy.undecided.ClassificationRules.Finding;
import org.mingtang.secrecy.undecided.ClassificationRules.Referral;

class ClassificationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest(name = "{0}：{1}、{2}")
    @Clause("SEC-19")
    @DisplayName("引用报送当日有效的条文")
    @CsvSource({
        "2020-06-01, 保守国家秘密法（2010年修订）第二十条, 保守国家秘密法实施条例（2014年）第十九条",
        "2024-04-30, 保守国家秘密法（2010年修订）第二十条, 保守国家秘密法实施条例（2014年）第十九条",
        "2024-05-01, 保守国家秘密法（2024年修订）第二十四条, 保守国家秘密法实施条例（2014年）第十九条",
        "2024-08-31, 保守国家秘密法（2024年修订）第二十四条, 保守国家秘密法实施条例（2014年）第十九条",
        "2024-09-01, 保守国家秘密法（2024年修订）第二十四条, 保守国家秘密法实施条例（2024年修订）相应条文"
    })
    void the_articles_in_force_are_cited(LocalDate day, String law, String regulation) {
        assertThat(Classifications.cites(Packs.bundled("licheng").inForceOn(day)))
                .extracting(Citation::text)
                .containsExactly(law, regulation);
    }

    @ParameterizedTest
    @EnumSource
    @Clause("SEC-19")
    @DisplayName("本单位的保密审查员和公开工作人员能报送")
    void the_units_reviewers_refer(Role role) {
        var complete = new Referral(Optional.of(Question.WHICH_LEVEL), Optional.of(Determiner.PROVINCE));

        assertThat(ClassificationRules.mayRefer(AReportUp.UNIT, complete, AReportUp.officer(role, AReportUp.UNIT))
                        .isEmpty())
                .isEqualTo(ReportUpRules.REPORTERS.contains(role));
        assertThat(ClassificationRules.mayRefer(AReportUp.UNIT, complete, AReportUp.officer(role, AReportUp.ELSEWHERE)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Clause("SEC-19")
    @DisplayName("认定结果由报送人以外的人登记")
    void somebody_else_records_the_determination(Role role) {
        var complete = finding("2026-03-09", "国保函〔2026〕5号");
        for (var agency : List.of(AReportUp.UNIT, AReportUp.ELSEWHERE)) {
            boolean may = role == Role.SECRECY_BUREAU
                    || agency.equals(AReportUp.UNIT) && ReportUpRules.REPORTERS.contains(role);
            assertThat(ClassificationRules.mayDetermine(referred(), complete, AReportUp.officer(role, agency), TODAY)
                            .isEmpty())
                    .isEqualTo(may);
        }
        assertThat(ClassificationRules.mayDetermine(referred(), complete, AReportUp.reporter(), TODAY))
                .extracting(Objection::message)
                .singleElement()
                .asString()
                .contains("请由另一人登记");
    }

    @Test
    @Clause("SEC-19")
    @DisplayName("登记认定结果要有结果、机关、日期和文号")
    void a_determination_is_whole() {
        var nothing = new Finding(Optional.empty(), Optional.empty(), Optional.empty(), "");

        assertThat(ClassificationRules.mayDetermine(referred(), nothing, bureau(), TODAY))
                .extracting(Objection::field)
                .containsExactly("determination", "by", "decidedOn", "decision");
        for (var day : List.of("2026-03-11", "2026-03-01")) {
            assertThat(ClassificationRules.mayDetermine(referred(), finding(day, "国保函〔2026〕5号"), bureau(), TODAY))
                    .extracting(Objection::field)
                    .containsExactly("decidedOn");
        }
    }

    @Test
    @Clause("SEC-19")
    @DisplayName("选了哪一种结果、机关、问题，就是哪一种；认不出的当作没有选")
    void what_was_chosen_is_what_is_recorded() {
        assertThat(Determination.values())
                .allSatisfy(each -> assertThat(Determination.of(each.name())).contains(each));
        assertThat(Determiner.values())
                .allSatisfy(each -> assertThat(Determiner.of(each.name())).contains(each));
        assertThat(Question.values())
                .allSatisfy(each -> assertThat(Question.of(each.name())).contains(each));
        assertThat(Determination.of("PERHAPS_SECRET")).isEmpty();
    }

    @Test
    @Clause("SEC-19")
    @DisplayName("报送的记录里没有可以写入标题、正文的地方")
    void the_record_has_no_room_for_the_text() {
        var components = Stream.of(Referred.class, ClassificationFact.Determined.class)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> component.getType() == String.class)
                .map(component -> component.getName())
                .toList();

        assertThat(components).containsExactly("reference", "caseStream", "byName", "decision", "recordedBy");
    }

    private static Finding finding(String day, String number) {
        return new Finding(
                Optional.of(Determination.NOT_SECRET),
                Optional.of(Determiner.CITY),
                Optional.of(LocalDate.parse(day)),
                number);
    }

    private static org.mingtang.organs.Officer bureau() {
        return AReportUp.officer(Role.SECRECY_BUREAU, AReportUp.ELSEWHERE);
    }

    private static Classification referred() {
        var fact = new Referred(
                "待定〔2026〕1号",
                "dossier/1",
                new AgencyId("civil-affairs"),
                Question.WHETHER_SECRET,
                Determiner.CITY,
                List.of(),
                AReportUp.reporter().person(),
                "甲",
                LocalDate.of(2026, 3, 2));
        return Classification.fold(ClassificationId.fresh(), List.of(fact));
    }
}
