package org.mingtang.workbench;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierFact.*;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.*;
import org.mingtang.journal.Entry;
import org.mingtang.organs.Signature;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Law;

/// The journal of a dossier as a timeline in plain words.
public final class JournalLines {
    private JournalLines() {}

    /// @param what  what was done
    /// @param more  reason, remark or signature on paper; may be empty
    public record Line(Instant at, String who, String what, String more, String clauses) {}

    static List<Line> of(List<Entry> entries, Law law, ItemKind kind) {
        return entries.reversed().stream().map(entry -> line(entry, law, kind)).toList();
    }

    private static Line line(Entry entry, Law law, ItemKind kind) {
        var fact = (DossierFact) entry.fact();
        return new Line(
                entry.at(),
                entry.actor().name(),
                what(fact, law, kind),
                more(fact),
                String.join("、", entry.clauses().stream().map(ClauseId::value).toList()));
    }

    private static String what(DossierFact fact, Law law, ItemKind kind) {
        return switch (fact) {
            case Opened _ -> "建立办件";
            case FormFilled filled ->
                "填写办理单" + filled.form().attribute().map(a -> "：" + a.chinese()).orElse("");
            case PaperPlaced placed ->
                switch (placed.paper().part()) {
                    case MAIN -> "上传正文：" + placed.paper().name();
                    case ATTACHMENT -> "上传附件：" + placed.paper().name();
                };
            case PaperRemoved removed -> "移除文件：" + removed.name();
            case ReleasedCopyPlaced placed -> "换上公开件：" + placed.copy().name();
            case OriginalRestored _ -> "恢复原件";
            case PaperRead _ -> "记明已阅读机器未读出的内容";
            case StagePassed passed -> stage(passed.stage(), law, kind) + "：办理完毕";
            case Returned returned -> "退回" + stage(returned.to(), law, kind);
            case OpinionAsked _ -> "对能否公开不能确定，送保密审查";
            case OpinionGiven _ -> "出具保密审查意见";
            case Issued issued -> "印发" + (issued.number().isEmpty() ? "（无文号）" : "：" + issued.number());
            case DueMoved moved ->
                moved.toldDateStands()
                        ? "放假通知：按 %d 年安排发布期限为%s，已告知的%s不提前"
                                .formatted(
                                        moved.noticeYear(),
                                        Formats.monthAndDay(moved.computed()),
                                        Formats.monthAndDay(moved.due()))
                        : "放假通知：发布期限由%s改为%s".formatted(Formats.date(moved.before()), Formats.date(moved.due()));
            case IndexNumberGiven given -> "编制索引号：" + given.indexNumber();
            case IndexNumberVoided voided -> "索引号作废：" + voided.indexNumber();
            case LateReasonGiven _ -> "说明逾期原因";
            case Published published -> "公开发布：" + published.indexNumber();
            case Withdrawn _ -> "撤回";
            case TakenDown _ -> "紧急撤下";
            case TakedownConfirmed _ -> "确认紧急撤下";
            case Closed _ -> "办结，不发布";
            case Deliberated said -> said(said, law);
        };
    }

    private static String more(DossierFact fact) {
        return switch (fact) {
            case StagePassed passed -> join(passed.remark(), onPaper(passed.signature()));
            case Returned returned -> returned.reason();
            case OpinionAsked asked -> asked.question();
            case OpinionGiven given -> join(given.opinion(), onPaper(given.signature()));
            case PaperRead read -> read.remark();
            case Issued issued -> "成文日期 " + issued.issueDate();
            case DueMoved moved ->
                "%d 年放假安排（%s），日历版本 %s".formatted(moved.noticeYear(), moved.notice(), moved.calendar());
            case IndexNumberVoided voided -> voided.reason();
            case LateReasonGiven late -> late.reason();
            case Withdrawn withdrawn -> withdrawn.reason();
            case TakenDown taken -> taken.reason();
            case TakedownConfirmed confirmed -> confirmed.remark();
            case Closed closed -> closed.reason();
            case Deliberated said -> saidMore(said);
            case ReleasedCopyPlaced placed -> removed(placed.removed());
            case Opened _,
                    FormFilled _,
                    PaperPlaced _,
                    PaperRemoved _,
                    OriginalRestored _,
                    IndexNumberGiven _,
                    Published _ -> "";
        };
    }

    private static String removed(List<Removed> removed) {
        return removed.stream()
                .map(one -> one.what() + "→" + one.masked() + "（" + one.ground() + "，" + one.times() + " 处）")
                .collect(Collectors.joining("；"));
    }

    private static String said(Deliberated said, Law law) {
        return switch (said) {
            case CoIssuersNamed named ->
                named.coIssuers().isEmpty()
                        ? "联合发文单位：没有"
                        : "联合发文单位："
                                + String.join(
                                        "、",
                                        named.coIssuers().stream()
                                                .map(unit -> unit.name())
                                                .toList());
            case LevelOpinionGiven given ->
                law.reviewLevels().stream()
                                .filter(level -> level.id().equals(given.level()))
                                .map(level -> level.name())
                                .findFirst()
                                .orElse(given.level())
                        + "出具保密审查意见";
            case UnitAsked asked -> asked.purpose().chinese() + "：" + asked.name();
            case UnitAnswered answered ->
                answered.name() + "答复：" + answered.verdict().chinese();
            case QuestionWithdrawn withdrawn -> "收回对" + withdrawn.name() + "的征求意见";
            case JointlyConcluded concluded ->
                concluded.name() + "保密审查结论：" + concluded.conclusion().chinese();
            case LetterRecorded letter ->
                "录入" + letter.name() + "来函：" + letter.conclusion().chinese();
        };
    }

    private static String saidMore(Deliberated said) {
        return switch (said) {
            case LevelOpinionGiven given -> join(given.opinion(), onPaper(given.signature()));
            case UnitAsked asked -> asked.question();
            case UnitAnswered answered -> join(answered.answer(), onPaper(answered.signature()));
            case QuestionWithdrawn withdrawn -> withdrawn.reason();
            case JointlyConcluded concluded -> onPaper(concluded.signature());
            case LetterRecorded letter -> Formats.date(letter.dated()) + "，" + letter.letter();
            case CoIssuersNamed _ -> "";
        };
    }

    private static String onPaper(Signature signature) {
        return signature
                .paper()
                .map(paper -> "%s 于 %s 在纸上签字，%s 代录".formatted(signature.name(), signature.on(), paper.recordedBy()))
                .orElse("");
    }

    private static String join(String one, String other) {
        return one.isBlank() || other.isBlank() ? one + other : one + "；" + other;
    }

    private static String stage(String id, Law law, ItemKind kind) {
        return law.chain(kind).stage(id).map(stage -> "“" + stage.name() + "”").orElse(id);
    }
}
