package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_LEADER;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.regulation.Role.OFFICE_CLERK;
import static org.mingtang.regulation.Role.SECRECY_REVIEWER;
import static org.mingtang.regulation.Role.SIGNER;
import static org.mingtang.requests.casefile.SampleCases.TEXT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.AnswerRule;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.answer.CaseOutcome;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.casefile.CaseCommand.Approve;
import org.mingtang.requests.casefile.CaseCommand.AskCorrection;
import org.mingtang.requests.casefile.CaseCommand.AskReasons;
import org.mingtang.requests.casefile.CaseCommand.ClearSecrecy;
import org.mingtang.requests.casefile.CaseCommand.Deliver;
import org.mingtang.requests.casefile.CaseCommand.DraftLetter;
import org.mingtang.requests.casefile.CaseCommand.GiveOpinion;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseCommand.RecordReasons;
import org.mingtang.requests.casefile.CaseCommand.RecordSearch;
import org.mingtang.requests.casefile.CaseCommand.Seal;
import org.mingtang.requests.casefile.CaseCommand.Sign;
import org.mingtang.requests.casefile.CaseCommand.TakeCorrection;
import org.mingtang.requests.clock.ClockReading.Outcome;
import org.mingtang.requests.letters.Cases;
import org.mingtang.requests.letters.LetterCheck;
import org.mingtang.requests.letters.LetterDraft;
import org.mingtang.requests.letters.LetterWriter;

/// From the opinion to the letter that tells it: rules of answers, case file and letters together.
@DisplayName("意见、告知书、送达：一条线上的几套规则")
class AnsweredLivesTest {
    private static List<PartAnswer> parts(OutcomeCode code) {
        return List.of(new PartAnswer(1, "城区排水规划", Answers.of(code)));
    }

    private static GiveOpinion opinion(List<PartAnswer> parts) {
        return GiveOpinion.of(
                parts, Optional.empty(), false, TEXT, Answers.ORDINARY, Cases.PACKS.inForceOn(Cases.WRITTEN));
    }

    private static LetterDraft letter(List<PartAnswer> parts) {
        var counted = (CaseOutcome.Counted) CaseOutcome.of(parts, Optional.empty());
        return (LetterDraft) LetterWriter.answer(parts, counted, Cases.facts(Cases.APPLICANT), Cases.PACKS);
    }

    private static DraftLetter drafted(LetterDraft letter) {
        var report = LetterCheck.check(letter, Cases.facts(Cases.APPLICANT), Cases.PACKS);
        return DraftLetter.of(letter, report, false, "b".repeat(64));
    }

    private static CaseLife life() {
        return CaseLife.withSection("yunling", "2026-03-02").on(Cases.WRITTEN.toString());
    }

    @ParameterizedTest(name = "{0} → 年报 {1}")
    @Clause("REQ-06")
    @DisplayName("每一种答复都能办到送达，告知书通过检查，计入年报相应的行")
    @CsvSource({
        "G1, granted",
        "G2, granted",
        "P1, partial",
        "N1, refused.1",
        "N2, refused.2",
        "N3, refused.3",
        "N4, refused.4",
        "N5, refused.5",
        "N6, refused.6",
        "N7, refused.7",
        "N8, refused.8",
        "U1, notProvided.1",
        "U2, notProvided.2",
        "U3, notProvided.3",
        "X1, notProcessed.1",
        "X2, notProcessed.2",
        "X3, notProcessed.3",
        "X4, notProcessed.4",
        "X5, notProcessed.5",
    })
    void every_answer_reaches_the_applicant(OutcomeCode code, String row) {
        var parts = parts(code);
        var life = life();
        if (code == OutcomeCode.U1) {
            life.does(DRAFTER, new RecordSearch(1, "规划股", "2015年至2025年规划类档案", "排水", "档案系统", "王某", false));
        }
        if (code == OutcomeCode.U3) {
            life.on("2026-03-04")
                    .does(
                            DISCLOSURE_OFFICER,
                            new AskCorrection(life.today(), life.today().plusDays(7), TEXT))
                    .does(DISCLOSURE_OFFICER, new TakeCorrection(life.today(), Kept.NOTHING, TEXT))
                    .on(Cases.WRITTEN.toString());
        }
        if (code == OutcomeCode.X4) {
            life.does(DISCLOSURE_OFFICER, new AskReasons(life.today()))
                    .does(DISCLOSURE_OFFICER, new RecordReasons(life.today(), TEXT));
        }
        life.does(DRAFTER, opinion(parts)).does(SIGNER, new Sign(life.signed(SIGNER)));
        if (Deciding.copies(life.file()) > 0) {
            life.does(
                    SECRECY_REVIEWER,
                    new ClearSecrecy(List.of("c".repeat(64)), List.of(), life.signed(SECRECY_REVIEWER)));
        }
        life.does(DISCLOSURE_OFFICER, drafted(letter(parts)))
                .does(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)));
        if (code == OutcomeCode.X2) {
            life.cannot(OFFICE_CLERK, new Seal("d".repeat(64)), CaseRule.ENCLOSURES_MISSING);
        }
        life.does(OFFICE_CLERK, new Seal("d".repeat(64), code == OutcomeCode.X2 ? List.of("e".repeat(64)) : List.of()))
                .does(OFFICE_CLERK, new Deliver(Delivery.EMS, life.today(), TEXT))
                .ends(Outcome.REPLIED);
        if (code == OutcomeCode.X2) {
            assertThat(life.file().givenAway()).as("goes with the letter").contains("e".repeat(64));
        }
        var whole = life.file().outcome().orElseThrow();
        assertThat(Cases.PACKS
                        .inForceOn(life.today())
                        .requests()
                        .outcome(whole)
                        .row()
                        .key())
                .isEqualTo(row);
    }

    @Test
    @DisplayName("告知书的结论与审签的意见不一致，不能用")
    void a_letter_that_tells_otherwise() {
        var life = life().does(DRAFTER, opinion(parts(OutcomeCode.N6)));
        life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .cannot(DISCLOSURE_OFFICER, drafted(letter(parts(OutcomeCode.N5))), CaseRule.LETTER_TELLS_OTHERWISE);
    }

    @Test
    @Clause("REQ-13")
    @DisplayName("改掉了依据条款的告知书，检查不通过，不能用")
    void a_letter_the_check_refuses() {
        var life = life().does(DRAFTER, opinion(parts(OutcomeCode.N5)));
        var spoilt = letter(parts(OutcomeCode.N5)).withBody(List.of("您申请的信息不予公开。"));
        var report = LetterCheck.check(spoilt, Cases.facts(Cases.APPLICANT), Cases.PACKS);
        assertThat(report.passes()).isFalse();
        life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .cannot(
                        DISCLOSURE_OFFICER,
                        drafted(spoilt),
                        report.refusals().getFirst().rule());
    }

    @Test
    @DisplayName("意见缺少应当写明的内容，提不上去")
    void an_answer_that_lacks_something() {
        life().cannot(
                        DRAFTER,
                        opinion(List.of(new PartAnswer(1, "规划", new Answer.AlreadyPublic("政府网站", "")))),
                        AnswerRule.ROUTE);
    }

    @Test
    @DisplayName("几项都不提供而理由不同，没有指定主要的一项，提不上去")
    void the_main_part_is_named() {
        var parts = List.of(
                new PartAnswer(1, "会议纪要", Answers.of(OutcomeCode.N6)),
                new PartAnswer(2, "食堂合同", Answers.of(OutcomeCode.N5)));
        life().cannot(DRAFTER, opinion(parts), AnswerRule.MAIN_PART);
    }
}
