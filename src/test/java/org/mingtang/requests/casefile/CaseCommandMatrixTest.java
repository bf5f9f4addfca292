package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.requests.casefile.SampleCases.OTHERS;
import static org.mingtang.requests.casefile.SampleCases.OURS;
import static org.mingtang.requests.casefile.SampleCases.officer;
import static org.mingtang.requests.casefile.SampleCases.standing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Objection;

@DisplayName("依申请公开：每个环节、每个事项、每个岗位")
class CaseCommandMatrixTest {
    /// Act, the steps at which it can be done, who may do it. Written down here a second time, on purpose.
    private static final String LISTED = """
            CONFIRM            | ARRIVED                                                  | OFFICE_CLERK DISCLOSURE_OFFICER
            REGISTER           | CONFIRMED                                                | DISCLOSURE_OFFICER
            ENTER_FROM_PAPER   | TRIAGE                                                   | DISCLOSURE_OFFICER
            SORT               | TRIAGE WITH_SECTIONS                                     | DISCLOSURE_OFFICER
            SPLIT              | TRIAGE                                                   | DISCLOSURE_OFFICER
            LINK               | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED | DISCLOSURE_OFFICER
            UNLINK             | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED | DISCLOSURE_OFFICER
            HAND_OVER          | TRIAGE WITH_SECTIONS                                     | DISCLOSURE_OFFICER
            ASK_CORRECTION     | TRIAGE WITH_SECTIONS                                     | DISCLOSURE_OFFICER
            TAKE_CORRECTION    | TRIAGE WITH_SECTIONS ENDED ARCHIVED                      | DISCLOSURE_OFFICER
            ASK_ASSISTANCE     | TRIAGE WITH_SECTIONS                                     | DISCLOSURE_OFFICER DRAFTER SECTION_HEAD
            RECORD_SEARCH      | TRIAGE WITH_SECTIONS                                     | DISCLOSURE_OFFICER DRAFTER SECTION_HEAD
            ASK_FOR_OPINION    | TRIAGE WITH_SECTIONS OPINION                             | DISCLOSURE_OFFICER DRAFTER SECTION_HEAD
            RECORD_ANSWER      | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED     | DISCLOSURE_OFFICER DRAFTER SECTION_HEAD
            RECORD_CONSENT     | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED     | DISCLOSURE_OFFICER
            ASSENT_TO_OVERRIDE | WITH_SECTIONS OPINION                                    | SECTION_HEAD
            TELL_THIRD_PARTY   | SIGNED DRAFTED APPROVED                                  | DISCLOSURE_OFFICER DRAFTER SECTION_HEAD
            EXTEND             | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED     | DISCLOSURE_HEAD
            EXTEND_INTERNALLY  | WITH_SECTIONS OPINION                                    | SIGNER
            NOTICE_FEE         | TRIAGE WITH_SECTIONS OPINION SIGNED                      | DISCLOSURE_OFFICER
            RECORD_PAYMENT     | TRIAGE WITH_SECTIONS OPINION SIGNED                      | DISCLOSURE_OFFICER
            WAIVE_FEE          | TRIAGE WITH_SECTIONS OPINION SIGNED                      | DISCLOSURE_HEAD
            ASK_REASONS        | TRIAGE WITH_SECTIONS                                     | DISCLOSURE_OFFICER
            RECORD_REASONS     | TRIAGE WITH_SECTIONS                                     | DISCLOSURE_OFFICER
            DELAY              | TRIAGE WITH_SECTIONS OPINION                             | DISCLOSURE_HEAD
            ANSWER_DIRECTLY    | TRIAGE                                                   | DISCLOSURE_OFFICER
            GIVE_OPINION       | WITH_SECTIONS                                            | DISCLOSURE_OFFICER DRAFTER SECTION_HEAD
            ASK_COUNTERSIGN    | WITH_SECTIONS OPINION                                    | DISCLOSURE_OFFICER DRAFTER SECTION_HEAD
            COUNTERSIGN        | WITH_SECTIONS OPINION                                    | SECTION_HEAD
            GIVE_BACK          | OPINION SIGNED DRAFTED APPROVED                          | DISCLOSURE_OFFICER SIGNER DISCLOSURE_LEADER
            SIGN               | OPINION                                                  | SIGNER
            REDACT_COPIES      | SIGNED DRAFTED                                           | DISCLOSURE_OFFICER SECRECY_REVIEWER
            CLEAR_SECRECY      | SIGNED DRAFTED                                           | SECRECY_REVIEWER
            DRAFT_LETTER       | SIGNED DRAFTED                                           | DISCLOSURE_OFFICER
            REVIEW_LEGALITY    | DRAFTED                                                  | LEGALITY_REVIEWER
            APPROVE            | DRAFTED                                                  | DISCLOSURE_LEADER
            SEAL               | APPROVED                                                 | OFFICE_CLERK
            DELIVER            | SEALED                                                   | DISCLOSURE_OFFICER OFFICE_CLERK
            ARCHIVE            | DELIVERED ENDED ARCHIVED SPLIT                           | ARCHIVIST DISCLOSURE_OFFICER
            WITHDRAW           | ARRIVED CONFIRMED TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED | DISCLOSURE_OFFICER
            RECORD_DISPATCH    | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED | DISCLOSURE_OFFICER OFFICE_CLERK DRAFTER SECTION_HEAD
            EXPLAIN            | DELIVERED ARCHIVED ENDED                                 | DISCLOSURE_OFFICER DRAFTER SECTION_HEAD
            CORRECT_RECORD     | DELIVERED ARCHIVED ENDED                                 | DISCLOSURE_OFFICER
            FILE_DISPUTE       | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED | DISCLOSURE_OFFICER
            DECIDE_DISPUTE     | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED | DISCLOSURE_OFFICER
            LAPSE              | ARRIVED CONFIRMED TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED | DISCLOSURE_OFFICER
            DISPOSE            | ARCHIVED ENDED SPLIT                                     | ARCHIVIST DISCLOSURE_OFFICER
            CALL_DISCUSSION | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED | DISCLOSURE_OFFICER DRAFTER SECTION_HEAD
            RECORD_DISCUSSION | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED | DISCLOSURE_OFFICER
            REFER | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED | DISCLOSURE_OFFICER
            RECORD_REFERRAL | TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED | DISCLOSURE_OFFICER
            GIVE_CODE | ARRIVED CONFIRMED TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED SPLIT | DISCLOSURE_OFFICER OFFICE_CLERK
            ASK_RECTIFICATION | ARRIVED CONFIRMED TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED | DISCLOSURE_OFFICER OFFICE_CLERK
            DECIDE_RECTIFICATION | ARRIVED CONFIRMED TRIAGE WITH_SECTIONS OPINION SIGNED DRAFTED APPROVED SEALED DELIVERED ARCHIVED ENDED | DISCLOSURE_OFFICER DISCLOSURE_HEAD DISCLOSURE_LEADER
            """;

    private static final Map<Awaited, Set<DeskAct>> WHILE_AWAITED = Map.of(
            Awaited.NOTHING,
            EnumSet.complementOf(EnumSet.of(DeskAct.TAKE_CORRECTION, DeskAct.RECORD_PAYMENT, DeskAct.LAPSE)),
            Awaited.CORRECTION,
            EnumSet.of(
                    DeskAct.ENTER_FROM_PAPER,
                    DeskAct.LINK,
                    DeskAct.UNLINK,
                    DeskAct.RECORD_CONSENT,
                    DeskAct.TAKE_CORRECTION,
                    DeskAct.WITHDRAW,
                    DeskAct.LAPSE,
                    DeskAct.DISPOSE,
                    DeskAct.RECORD_DISPATCH,
                    DeskAct.EXPLAIN,
                    DeskAct.CORRECT_RECORD,
                    DeskAct.FILE_DISPUTE,
                    DeskAct.DECIDE_DISPUTE,
                    DeskAct.REFER,
                    DeskAct.RECORD_REFERRAL,
                    DeskAct.GIVE_CODE,
                    DeskAct.ASK_RECTIFICATION,
                    DeskAct.DECIDE_RECTIFICATION),
            Awaited.PAYMENT,
            EnumSet.of(
                    DeskAct.ENTER_FROM_PAPER,
                    DeskAct.LINK,
                    DeskAct.UNLINK,
                    DeskAct.RECORD_CONSENT,
                    DeskAct.RECORD_PAYMENT,
                    DeskAct.WAIVE_FEE,
                    DeskAct.WITHDRAW,
                    DeskAct.DISPOSE,
                    DeskAct.RECORD_DISPATCH,
                    DeskAct.EXPLAIN,
                    DeskAct.CORRECT_RECORD,
                    DeskAct.FILE_DISPUTE,
                    DeskAct.DECIDE_DISPUTE,
                    DeskAct.REFER,
                    DeskAct.RECORD_REFERRAL,
                    DeskAct.GIVE_CODE,
                    DeskAct.ASK_RECTIFICATION,
                    DeskAct.DECIDE_RECTIFICATION));

    private record Row(Set<Step> steps, Set<Role> roles) {}

    private static final Map<DeskAct, Row> TABLE = table();

    private static Map<DeskAct, Row> table() {
        var rows = new EnumMap<DeskAct, Row>(DeskAct.class);
        LISTED.lines().map(line -> line.split("\\|")).forEach(cells -> {
            var steps =
                    Stream.of(cells[1].strip().split(" ")).map(Step::valueOf).collect(Collectors.toSet());
            rows.put(DeskAct.valueOf(cells[0].strip()), new Row(steps, SampleCases.roles(cells[2].strip())));
        });
        return rows;
    }

    @Test
    @DisplayName("每个事项都在表里")
    void every_act_is_listed() {
        assertThat(TABLE.keySet()).containsExactlyInAnyOrder(DeskAct.values());
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    @DisplayName("列出的能办，其他的都不能办，拒绝写明依据")
    void exactly_the_listed_ones_succeed(Step step) {
        for (var awaited : awaitedAt(step)) {
            for (var act : DeskAct.values()) {
                for (var role : Role.values()) {
                    check(step, awaited, act, role, isListed(step, awaited, act, role));
                }
            }
        }
    }

    private static boolean isListed(Step step, Awaited awaited, DeskAct act, Role role) {
        var row = Objects.requireNonNull(TABLE.get(act));
        return row.steps().contains(step)
                && row.roles().contains(role)
                && Objects.requireNonNull(WHILE_AWAITED.get(awaited)).contains(act);
    }

    /// The applicant is asked for something only while the case is being worked on.
    private static Set<Awaited> awaitedAt(Step step) {
        return switch (step) {
            case TRIAGE, WITH_SECTIONS -> EnumSet.allOf(Awaited.class);
            case OPINION, SIGNED -> EnumSet.of(Awaited.NOTHING, Awaited.PAYMENT);
            case ARRIVED, CONFIRMED, DRAFTED, APPROVED, SEALED, DELIVERED, ARCHIVED, ENDED, SPLIT ->
                EnumSet.of(Awaited.NOTHING);
        };
    }

    private static void check(Step step, Awaited awaited, DeskAct act, Role role, boolean listed) {
        var file = SampleCases.at(step, awaited, act);
        var what = step + ", " + awaited + ", " + act + ", " + role;
        assertThat(file.step()).as(what).isEqualTo(step);
        var ours = CaseDesk.decide(file, SampleCases.command(act, awaited), standing(officer(OURS, role)));
        if (listed) {
            assertThat(ours).as(what).isInstanceOf(CaseDecision.Accepted.class);
        } else {
            assertThat(ours).as(what).isInstanceOf(CaseDecision.Refused.class);
            assertThat(((CaseDecision.Refused) ours).objections())
                    .as(what)
                    .isNotEmpty()
                    .allSatisfy(objection -> assertThat(objection.clause()).matches("[A-Z]{3}-\\d{2}|条例.*|国办函.*"));
        }
        var theirs = CaseDesk.decide(file, SampleCases.command(act), standing(officer(OTHERS, role)));
        assertThat(rules(theirs)).as(what + ", another unit").contains(CaseRule.NOT_YOUR_UNIT);
    }

    private static Set<Object> rules(CaseDecision decision) {
        return switch (decision) {
            case CaseDecision.Accepted _ -> Set.of();
            case CaseDecision.Refused(var objections) ->
                objections.stream().map(Objection::rule).collect(Collectors.toSet());
        };
    }

    @Test
    @DisplayName("页面事先说明的理由，就是办理时拒绝的理由")
    void told_before_is_refused_then() {
        for (var step : Step.values()) {
            for (var act : DeskAct.values()) {
                var file = SampleCases.at(step, Awaited.NOTHING, act);
                for (var role : Arrays.asList(Role.DISCLOSURE_OFFICER, Role.AUDIT_ADMINISTRATOR)) {
                    var standing = standing(officer(OURS, role));
                    var before = CaseDesk.obstacles(file, act, standing);
                    var then = CaseDesk.decide(file, SampleCases.command(act), standing);
                    if (!before.isEmpty()) {
                        assertThat(then).as(step + ", " + act).isEqualTo(new CaseDecision.Refused(before));
                    }
                }
            }
        }
    }
}
