package org.mingtang.secrecy.undecided;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;
import org.mingtang.calendar.Light;
import org.mingtang.documents.FileHash;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Conclusion;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.AnswerClock.Running;
import org.mingtang.secrecy.undecided.ReportUpCommand.*;

class ReportUpRulesTest {
    @Test
    @Clause("SEC-10")
    @DisplayName("没有文本、没有申请公文、不说明原因的，逐项拒绝")
    void nothing_is_reported_without_text_and_application() {
        var empty = new UndecidedCase("dossier/1", AReportUp.UNIT, "临时救助名单", "", List.of());
        var nothing = new Open(Optional.empty(), List.of(), " ", Optional.empty(), "");

        var decision = ReportUpRules.open(
                empty, nothing, AReportUp.toTheCompetentDepartment().standing(AReportUp.reporter()));

        assertThat(((ReportUpDecision.Refused) decision).objections())
                .extracting(Objection::field, objection -> objection.clause().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("text", "SEC-10"),
                        org.assertj.core.groups.Tuple.tuple("authority", "SEC-05"),
                        org.assertj.core.groups.Tuple.tuple("doubts", "SEC-10"),
                        org.assertj.core.groups.Tuple.tuple("explanation", "SEC-10"),
                        org.assertj.core.groups.Tuple.tuple("file", "SEC-10"));
    }

    @ParameterizedTest(name = "{0} 收到 → {1} 前答复；延长 {2} 个工作日 → {3}（{4}）")
    @Clause("SEC-11")
    @DisplayName("自收到起七个工作日内书面答复，延长的另加")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-03 | 2026-03-12 | 7 | 2026-03-23 | plain weeks
            2026-03-03 | 2026-03-12 | 1 | 2026-03-13 | one day more
            2026-09-28 | 2026-10-13 | 7 | 2026-10-22 | National Day; Saturday 10 October is worked
            2026-03-07 | 2026-03-17 | 7 | 2026-03-26 | received on a Saturday
            """)
    void the_answer_is_due(String received, LocalDate due, int more, LocalDate later, String why) {
        var reportUp = AReportUp.toTheCompetentDepartment().receivedOn(received);

        assertThat(running(reportUp).due().day()).isEqualTo(due);
        assertThat(running(reportUp.extended(more)).due().day()).isEqualTo(later);
    }

    @Test
    @Clause("SEC-11")
    @DisplayName("期限逐日说明，编号到第七日")
    void the_clock_explains_itself() {
        var reportUp = AReportUp.toTheCompetentDepartment().receivedOn("2026-09-28");

        var days = running(reportUp).derivation(org.mingtang.calendar.WorkingCalendar.bundled());

        assertThat(days.getFirst().date()).isEqualTo("2026-09-28");
        assertThat(days.getLast().number()).isEqualTo(7);
        assertThat(days).filteredOn(day -> day.name().contains("国庆")).hasSizeGreaterThan(4);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"2026-03-06, GREEN", "2026-03-10, YELLOW", "2026-03-12, YELLOW", "2026-03-13, RED", "2026-03-14, RED"})
    @DisplayName("剩两个工作日亮黄灯，届满次日亮红灯")
    void the_light_turns(String day, Light light) {
        assertThat(running(AReportUp.toTheCompetentDepartment()
                                .receivedOn("2026-03-03")
                                .on(day))
                        .light())
                .isEqualTo(light);
    }

    @ParameterizedTest(name = "{0} 告知延长：{1}")
    @CsvSource({"2026-03-12, true", "2026-03-13, false", "2026-03-16, false"})
    @Clause("SEC-11")
    @DisplayName("延长在届满之前告知；届满之后的，说明依据和日期，拒绝")
    void an_extension_is_told_before_the_end(String day, boolean inTime) {
        var reportUp =
                AReportUp.toTheCompetentDepartment().receivedOn("2026-03-03").on(day);

        var objections = reportUp.objections(reportUp.answering(), new Extend(7, "情况复杂"));

        assertThat(objections.isEmpty()).isEqualTo(inTime);
        assertThat(objections).allSatisfy(objection -> {
            assertThat(objection.field()).isEqualTo("workingDays");
            assertThat(objection.message()).contains("2026-03-12").contains("鲤城保密规则第十三条");
            assertThat(objection.clause().value()).isEqualTo("SEC-11");
        });
    }

    @ParameterizedTest
    @CsvSource({"0", "8", "-3", "1000000"})
    @Clause("SEC-11")
    @DisplayName("最多延长七个工作日")
    void an_extension_is_at_most_seven_days(int days) {
        var reportUp = AReportUp.toTheCompetentDepartment().receivedOn("2026-03-03");

        assertThat(reportUp.objections(reportUp.answering(), new Extend(days, "情况复杂")))
                .singleElement()
                .satisfies(objection -> assertThat(objection.message()).contains("1 至 7 个工作日"));
    }

    @Test
    @Clause("SEC-11")
    @DisplayName("只能延长一次")
    void an_extension_is_given_once() {
        var reportUp =
                AReportUp.toTheCompetentDepartment().receivedOn("2026-03-03").extended(2);

        assertThat(reportUp.objections(reportUp.answering(), new Extend(2, "情况复杂")))
                .extracting(Objection::message)
                .singleElement()
                .asString()
                .contains("已经延长过一次");
    }

    @Test
    @Clause("SEC-10")
    @DisplayName("要求补充材料的，补充之前不答复；期限照常计算")
    void a_request_for_material_keeps_the_case_open() {
        var reportUp =
                AReportUp.toTheCompetentDepartment().receivedOn("2026-03-03").asked();

        assertThat(reportUp.objections(
                        reportUp.answering(), new Answer(Optional.of(Verdict.DISCLOSE), "可以", "", List.of())))
                .extracting(Objection::message)
                .containsExactly("已要求补充参考材料，材料还没有补充。请等报送单位补充，或者先说明不再需要。");
        assertThat(running(reportUp.on("2026-03-10").supplied()).due().day()).isEqualTo("2026-03-12");
        assertThat(reportUp.answered(Verdict.PARTLY).now().answer()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04, 还没有到", "2026-03-01, 早于报送的日期"})
    @Clause("SEC-11")
    @DisplayName("收到的日期不早于报送、不晚于今天")
    void the_day_of_receipt_is_believable(LocalDate day, String why) {
        var reportUp = AReportUp.toTheCompetentDepartment().on("2026-03-03");

        assertThat(reportUp.objections(reportUp.answering(), new Acknowledge(Optional.of(day))))
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.field()).isEqualTo("receivedOn");
                    assertThat(objection.message()).contains(why);
                });
    }

    @Test
    @Clause("SEC-05")
    @DisplayName("报送的人兼任主管部门的，不能答复自己报送的件")
    void nobody_answers_what_they_reported() {
        var reportUp = AReportUp.toTheCompetentDepartment();
        var both = new org.mingtang.organs.Officer(
                AReportUp.reporter().person(),
                "一身二任",
                Set.of(new org.mingtang.organs.Officer.Post(AReportUp.UNIT, Role.SUPERVISOR)));

        assertThat(reportUp.objections(both, new Acknowledge(Optional.of(LocalDate.of(2026, 3, 2)))))
                .extracting(Objection::message)
                .containsExactly("一身二任报送了此件，不能自己答复。请由他人办理。");
    }

    @ParameterizedTest(name = "答复“{0}”，结论“{1}”：{2}")
    @CsvSource({
        "DISCLOSE, DISCLOSE, true",
        "DISCLOSE, DO_NOT_DISCLOSE, true",
        "PARTLY, DISCLOSE, false",
        "PARTLY, DISCLOSE_AFTER_DELETION, true",
        "DO_NOT_DISCLOSE, DISCLOSE, false",
        "DO_NOT_DISCLOSE, DISCLOSE_AFTER_DELETION, false",
        "DO_NOT_DISCLOSE, ON_REQUEST_ONLY, false",
        "DO_NOT_DISCLOSE, DO_NOT_DISCLOSE, true"
    })
    @Clause("SEC-11")
    @DisplayName("对所报的文件，审查结论不得宽于答复；文件换过的，另行判断")
    void the_answer_binds_the_review_of_the_same_files(Verdict verdict, Conclusion conclusion, boolean lets) {
        var reportUp = AReportUp.toTheCompetentDepartment()
                .receivedOn("2026-03-03")
                .answered(verdict)
                .now();

        assertThat(reportUp.lets(conclusion, Set.of(AReportUp.TEXT.hash()))).isEqualTo(lets);
        assertThat(reportUp.lets(conclusion, Set.of(new FileHash("d".repeat(64)))))
                .isTrue();
    }

    @Test
    @Clause("SEC-11")
    @DisplayName("放假通知使答复期限提前的，已告知的日期不变")
    void a_date_told_does_not_become_earlier() {
        var reportUp = AReportUp.toTheCompetentDepartment().receivedOn("2026-03-03");
        var received = LocalDate.of(2026, 3, 3);
        var told = LocalDate.of(2026, 3, 16);

        reportUp.and(new ReportUpFact.AnswerDueMoved(
                received, LocalDate.of(2026, 3, 12), told, told, 2026, "国办发明电〔2026〕1号", "x"));

        assertThat(running(reportUp).due().day()).isEqualTo(told);
        assertThat(running(reportUp).computed().day()).isEqualTo("2026-03-12");
        assertThat(running(reportUp.extended(7)).due().day()).isEqualTo("2026-03-23");
    }

    private static Running running(AReportUp reportUp) {
        return (Running) reportUp.clock();
    }
}
