package org.mingtang.workbench;

import java.util.List;
import org.mingtang.journal.Entry;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.ClauseId;
import org.mingtang.secrecy.undecided.CaseFile;
import org.mingtang.secrecy.undecided.ReportUpFact;
import org.mingtang.secrecy.undecided.ReportUpFact.*;
import org.mingtang.workbench.JournalLines.Line;

/// The journal of a report-up as a timeline in plain words.
final class ReportUpLines {
    private ReportUpLines() {}

    /// Newest first.
    static List<Line> of(List<Entry> entries) {
        return entries.reversed().stream()
                .map(entry -> {
                    var fact = (ReportUpFact) entry.fact();
                    return new Line(
                            entry.at(),
                            entry.actor().name(),
                            what(fact),
                            more(fact),
                            String.join(
                                    "、",
                                    entry.clauses().stream()
                                            .map(ClauseId::value)
                                            .toList()));
                })
                .toList();
    }

    private static String what(ReportUpFact fact) {
        return switch (fact) {
            case ReportedUp reported -> "报" + reported.authority().chinese() + "确定";
            case Received received -> "签收，收到日期 " + Formats.date(received.on());
            case MaterialAsked _ -> "要求补充参考材料";
            case MaterialSupplied _ -> "补充参考材料";
            case MaterialWaived _ -> "不再需要补充材料";
            case Extended more -> "延长答复 %d 个工作日，至%s".formatted(more.workingDays(), Formats.date(more.due()));
            case Answered answer -> "书面答复：" + answer.verdict().chinese();
            case TakenBack _ -> "撤回";
            case QuotedInReview _ -> "据此作出保密审查结论，审查表引用答复";
            case AnswerDueMoved moved ->
                moved.computed().isBefore(moved.due())
                        ? "放假通知：按 %d 年安排答复期限为%s，已告知的%s不提前"
                                .formatted(
                                        moved.noticeYear(),
                                        Formats.monthAndDay(moved.computed()),
                                        Formats.monthAndDay(moved.due()))
                        : "放假通知：答复期限由%s改为%s".formatted(Formats.date(moved.before()), Formats.date(moved.due()));
        };
    }

    private static String more(ReportUpFact fact) {
        return switch (fact) {
            case ReportedUp reported -> reported.explanation();
            case MaterialAsked asked -> asked.what();
            case MaterialSupplied supplied -> supplied.note() + files(supplied.files());
            case MaterialWaived waived -> waived.reason();
            case Extended more -> more.reason();
            case Answered answer -> answer.reasons() + (answer.number().isEmpty() ? "" : "（" + answer.number() + "）");
            case TakenBack back -> back.reason();
            case AnswerDueMoved moved ->
                "%d 年放假安排（%s），日历版本 %s".formatted(moved.noticeYear(), moved.notice(), moved.calendar());
            case Received _, QuotedInReview _ -> "";
        };
    }

    private static String files(List<CaseFile> files) {
        return files.isEmpty()
                ? ""
                : "；" + String.join("、", files.stream().map(CaseFile::name).toList());
    }
}
