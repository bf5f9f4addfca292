package org.mingtang.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.journal.Entry;
import org.mingtang.organs.Signature;
import org.mingtang.pages.Formats;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Term;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFact.*;
import org.mingtang.requests.casefile.Right;
import org.mingtang.requests.clock.Consulted;

/// The journal of a request as a timeline in plain words, with the text or file behind each entry.
public final class CaseLines {
    private final RequestView view;
    private final Law law;
    private final Function<String, Optional<String>> texts;

    /// @param texts gives the text of a commitment
    CaseLines(RequestView view, Law law, Function<String, Optional<String>> texts) {
        this.view = view;
        this.law = law;
        this.texts = texts;
    }

    /// @param what what was done
    /// @param more day, remark, signature; may be empty
    /// @param text kept behind the entry; empty for none
    /// @param file kept behind the entry
    public record Line(
            Instant at, String who, String what, String more, String text, Optional<Kept> file, String clauses) {}

    /// Latest first.
    List<Line> all() {
        return view.entries().reversed().stream().map(this::line).toList();
    }

    /// Who did what, a line each: what an officer is told whose page is stale.
    List<String> brief(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.actor().name() + "：" + what((CaseFact) entry.fact()))
                .toList();
    }

    Line line(Entry entry) {
        var fact = (CaseFact) entry.fact();
        var behind = behind(fact).filter(commitment -> !commitment.isEmpty()).flatMap(view::committed);
        return new Line(
                entry.at(),
                entry.actor().name(),
                what(fact),
                join(more(fact), rectified(entry)),
                behind.filter(kept -> kept.extension().isEmpty())
                        .flatMap(kept -> texts.apply(kept.commitment()))
                        .orElse(""),
                behind.filter(kept -> !kept.extension().isEmpty() && !kept.erased()),
                entry.clauses().stream().map(ClauseId::value).collect(Collectors.joining("、")));
    }

    /// The entry stands as it was written; what it was put right to is told beside it.
    private String rectified(Entry entry) {
        int place = Math.toIntExact(entry.sequence());
        var file = view.file();
        if (file.facts().size() < place || file.facts().get(place - 1).equals(entry.fact())) {
            return "";
        }
        var put = file.facts().stream()
                .filter(RectificationAsked.class::isInstance)
                .map(RectificationAsked.class::cast)
                .filter(asked -> asked.entry() == place && file.isRectified(asked))
                .map(asked -> asked.right().what())
                .distinct()
                .flatMap(what -> file.read(place, what).stream())
                .map(CaseLines::words)
                .collect(Collectors.joining("、"));
        return join(put.isEmpty() ? "" : "已更正为 " + put, movedFromAbove(place, entry));
    }

    /// As a page tells it.
    static String words(Right right) {
        return right.what() == Right.Mistyped.DAY ? Formats.date(right.day()) : right.chinese();
    }

    /// A step on paper has the day of the entry above it, and moves with it.
    private String movedFromAbove(int place, Entry entry) {
        return place > 1
                        && view.file().facts().get(place - 2) instanceof DoneOnPaper paper
                        && entry.fact() instanceof Dated was
                        && !was.on().equals(paper.on())
                ? "随补记的日期更正为 " + Formats.date(paper.on())
                : "";
    }

    private String held(DiscussionHeld held) {
        var findings = held.findings();
        return day("会商", held.on())
                + texts.apply(held.participants())
                        .map(names -> "；参加：" + names)
                        .orElse(unlessKept("；参加：", held.participants()))
                + said("内容是否明确", findings.clear())
                + said("是否公开", findings.disclosed())
                + said("怎样公开", findings.how())
                + said("有何影响", findings.effect());
    }

    private String said(String question, String commitment) {
        return texts.apply(commitment).map(text -> "；" + question + "：" + text).orElse("");
    }

    private String subject(String id) {
        return law.requestSubjects().stream()
                .filter(subject -> subject.id().equals(id))
                .map(Term::name)
                .findFirst()
                .orElse(id);
    }

    /// What was done, of whatever kind it was.
    String what(CaseFact fact) {
        return switch (fact) {
            case Arrived arrived -> "收到申请：" + arrived.channel().chinese();
            case Confirmed _ -> "确认收到";
            case Registered registered -> "登记编号：" + registered.number();
            case Sorted sorted -> "分办：共 " + sorted.parts() + " 项" + (sorted.publicHealth() ? "，涉及公共卫生事件" : "");
            case Split split -> "分为 " + split.parts().size() + " 件办理";
            case SplitOff part -> "从 " + part.number() + " 分出";
            case Linked link -> "关联申请同样内容的 " + link.number();
            case Unlinked link -> "取消与 " + link.number() + " 的关联";
            case HandedOver handed -> "交" + handed.name() + "承办";
            case CorrectionAsked asked -> "告知补正，限 " + Formats.date(asked.limit()) + " 前";
            case Corrected _ -> "收到补正";
            case AssistanceAsked asked -> "请" + asked.unit() + "协助检索";
            case Searched searched -> (searched.found() ? "检索到信息" : "检索没有找到") + of(searched.part());
            case OpinionAsked asked -> "征求" + whom(asked.whom()) + "意见";
            case OpinionCame came -> whom(came.whom()) + (came.consents() ? "同意公开" : "不同意公开");
            case NamingConsented _ -> "申请人同意征求意见时写明身份";
            case NamingRevoked _ -> "申请人收回写明身份的同意";
            case OverrideAssented assented ->
                switch (assented.side()) {
                    case SECTION -> "承办股室认为不公开会对公共利益造成重大影响";
                    case OFFICE -> "公开工作机构认为不公开会对公共利益造成重大影响";
                };
            case ThirdPartyTold told -> "书面告知" + whom(told.whom()) + "决定公开的内容和理由";
            case Extended extended -> "延长答复 " + extended.workingDays() + " 个工作日";
            case ExtendedInternally extended -> "内部办理时限延长 " + extended.workingDays() + " 个工作日";
            case FeeNoticed noticed -> "通知收费 " + noticed.yuan() + " 元";
            case FeePaid _ -> "登记缴费";
            case FeeWaived waived -> "免收信息处理费 " + waived.yuan() + " 元";
            case ReasonsAsked _ -> "要求申请人说明理由";
            case ReasonsCame _ -> "收到申请人说明的理由";
            case Delayed delayed -> "延迟至 " + Formats.date(delayed.until()) + " 答复";
            case OpinionGiven given -> (given.direct() ? "直接答复：" : "提出办理意见：") + outcome(given.whole());
            case CountersignAsked asked -> "请" + asked.name() + "会签";
            case Countersigned signed ->
                view.file().sectionAsked(signed.section()) + "会签：" + (signed.agrees() ? "同意" : "不同意");
            case GivenBack _ -> "退回重办";
            case Signed _ -> "审签";
            case CopiesRedacted redacted -> redacted(redacted);
            case SecrecyCleared cleared -> "保密审查：提供的 " + cleared.files().size() + " 份文件可以公开";
            case LetterDrafted drafted -> "拟告知书：" + drafted.number();
            case LegalityReviewed reviewed -> "合法性审核：" + (reviewed.lawful() ? "通过" : "不通过");
            case LetterApproved _ -> "审定告知书";
            case Sealed _ -> "告知书用印";
            case LetterDispatched sent ->
                "文书送达：" + view.committed(sent.letter()).map(Kept::name).orElse("") + "，"
                        + sent.way().chinese();
            case Delivered delivered -> "送达：" + delivered.way().chinese();
            case Archived _ -> "归档";
            case Withdrawn _ -> "申请人撤回申请";
            case ApplicantWrote wrote -> "申请人来信：" + wrote.about().chinese();
            case Lapsed lapsed -> "逾期没有" + lapsed.awaited().chinese() + "，视为放弃申请";
            case PersonalDataDisposed _ -> "处置个人信息";
            case DueMoved moved -> moved(moved);
            case DisputeFiled filed -> filed.forum().chinese() + "：" + filed.body();
            case DisputeDecided decided -> "复议、诉讼" + decided.result().chinese();
            case Remanded _ -> "原答复被撤销或者变更，重新答复";
            case RecordCorrected corrected -> "办理更正要求：" + corrected.result().chinese();
            case Explained explained -> "对答复作解释说明：" + explained.by();
            case AnswerOrdered ordered -> "复议、诉讼限定答复日期：" + Formats.date(ordered.by());
            case CodeGiven _ -> "发给申请人新的查询码";
            case DiscussionCalled called -> "提请会商：" + called.cause().chinese();
            case DiscussionHeld _ -> "会商有了结论";
            case Referred sent -> "转送" + sent.partner().chinese() + "：" + sent.name();
            case ReferralAnswered answered -> "第 " + answered.number() + " 件转送有了答复";
            case RectificationAsked asked ->
                "提请更正第 " + asked.entry() + " 条的" + asked.right().what().chinese();
            case Rectified done -> "核准第 " + done.number() + " 件更正";
            case RectificationRefused refused -> "不同意第 " + refused.number() + " 件更正";
            case DoneOnPaper _ -> "补记改用平台以前在纸上办理的一步";
        };
    }

    private String more(CaseFact fact) {
        return switch (fact) {
            case Arrived arrived ->
                day("收到", arrived.on()) + "；" + arrived.applicant().chinese();
            case Confirmed confirmed -> day("确认", confirmed.on()) + unlessKept("；凭证：", confirmed.evidence());
            case Registered registered -> day("登记", registered.on());
            case Sorted sorted ->
                "主题：" + sorted.subjects().stream().map(this::subject).collect(Collectors.joining("、"));
            case Split split -> day("分案", split.on());
            case SplitOff part -> day("收到", part.received()) + "，答复期限从这一天起算" + (part.corrected() ? "；分案前已经补正" : "");
            case Linked _, Unlinked _ -> "";
            case HandedOver handed -> day("交办", handed.on());
            case CorrectionAsked asked -> day("告知", asked.on());
            case Corrected came ->
                join(
                        day("补正", came.on()),
                        texts.apply(came.reason())
                                .map(reason -> "迟交的理由：" + reason)
                                .orElse(unlessKept("迟交的理由：", came.reason())));
            case AssistanceAsked asked -> day("反馈期限", asked.limit());
            case Searched searched ->
                "%s；范围：%s；检索词：%s；系统：%s；检索人：%s"
                        .formatted(
                                searched.unit(), searched.where(), searched.words(), searched.systems(), searched.by());
            case OpinionAsked asked -> day("征求", asked.on()) + "；" + day("对方收到", asked.received());
            case OpinionCame came -> day("答复", came.on());
            case NamingConsented consented -> day("同意", consented.on());
            case NamingRevoked revoked -> day("收回", revoked.on());
            case ThirdPartyTold told -> day("告知", told.on());
            case Extended extended -> day("决定", extended.on());
            case FeeNoticed noticed -> day("通知", noticed.on()) + "；" + day("申请人收到", noticed.received());
            case FeeWaived waived -> day("决定", waived.on());
            case FeePaid paid -> day("缴费", paid.on()) + unlessKept("；凭证：", paid.voucher());
            case ReasonsAsked asked -> day("告知", asked.on());
            case ReasonsCame came -> day("说明", came.on());
            case Delayed delayed -> day("决定", delayed.on());
            case OpinionGiven given ->
                given.parts().stream()
                        .map(part -> "第 " + part.part() + " 项：" + outcome(part.outcome()))
                        .collect(Collectors.joining("；"));
            case Countersigned signed -> join(signed.remark(), onPaper(signed.signature()));
            case GivenBack back -> back.reason();
            case Signed signed -> onPaper(signed.signature());
            case CopiesRedacted redacted ->
                redacted.copies().stream()
                        .flatMap(copy -> copy.deleted().stream())
                        .map(Deleted::chinese)
                        .collect(Collectors.joining("；"));
            case SecrecyCleared cleared -> join(cleared.looked(), onPaper(cleared.signature()));
            case LetterDrafted drafted -> outcome(drafted.outcome()) + (drafted.legality() ? "；送合法性审核" : "");
            case LegalityReviewed reviewed -> join(reviewed.remark(), onPaper(reviewed.signature()));
            case LetterApproved approved -> onPaper(approved.signature());
            case Sealed sealed ->
                join(
                        day("用印", sealed.on()),
                        sealed.enclosed().isEmpty()
                                ? ""
                                : "随附 " + sealed.enclosed().size() + " 个文件");
            case LetterDispatched sent -> day("送达", sent.on());
            case Delivered delivered -> day("答复", delivered.on());
            case Withdrawn withdrawn -> day("撤回", withdrawn.on());
            case ApplicantWrote wrote -> day("来信", wrote.on());
            case Lapsed lapsed -> "期限为 " + Formats.date(lapsed.limit());
            case PersonalDataDisposed done ->
                day("处置", done.on()) + "；清除文字 " + done.texts() + " 段、文件 " + done.files() + " 个";
            case DueMoved moved ->
                "%d 年放假安排（%s），日历版本 %s".formatted(moved.noticeYear(), moved.notice(), moved.calendar());
            case DisputeFiled filed ->
                join(
                        join(day("提出", filed.on()), filed.reference().isBlank() ? "" : "案号：" + filed.reference()),
                        owners());
            case DisputeDecided decided -> day("决定", decided.on()) + "；" + day("收到", decided.received());
            case Remanded remanded ->
                join(
                        day("收到决定", remanded.received()) + "，期限重新计算",
                        remanded.ordered().map(by -> day("责令答复期限", by)).orElse(""));
            case RecordCorrected corrected -> day("提出", corrected.on());
            case Explained explained -> day("解释", explained.on());
            case AnswerOrdered _ -> "";
            case CodeGiven given -> day("发给", given.on());
            case DiscussionCalled called -> day("提请", called.on());
            case DiscussionHeld held -> held(held);
            case Referred sent -> day("转送", sent.sent());
            case ReferralAnswered answered -> day("答复", answered.on());
            case RectificationAsked asked -> "更正为 " + words(asked.right());
            case Rectified _ -> "";
            case RectificationRefused refused -> refused.reason();
            case DoneOnPaper paper -> day("办理", paper.on()) + "；依据：" + paper.source();
            case Archived archived -> "归档包 SHA-256：" + archived.checksum();
            case OverrideAssented _, ExtendedInternally _, CountersignAsked _ -> "";
        };
    }

    /// What the entry commits to. The application and the opinion stand on the page by themselves.
    private static Optional<String> behind(CaseFact fact) {
        return switch (fact) {
            case Confirmed confirmed -> Optional.of(confirmed.evidence());
            case CorrectionAsked asked -> Optional.of(asked.commitment());
            case Corrected came -> Optional.of(came.commitment());
            case AssistanceAsked asked -> Optional.of(asked.commitment());
            case OpinionAsked asked -> Optional.of(asked.commitment());
            case OpinionCame came -> Optional.of(came.commitment());
            case NamingConsented consented -> Optional.of(consented.commitment());
            case NamingRevoked revoked -> Optional.of(revoked.commitment());
            case OverrideAssented assented -> Optional.of(assented.commitment());
            case ThirdPartyTold told -> Optional.of(told.commitment());
            case Extended extended -> Optional.of(extended.commitment());
            case FeePaid paid -> Optional.of(paid.voucher());
            case FeeWaived waived -> Optional.of(waived.commitment());
            case ReasonsCame came -> Optional.of(came.commitment());
            case LetterDrafted drafted -> Optional.of(drafted.hash());
            case Sealed sealed -> Optional.of(sealed.hash());
            case LetterDispatched sent -> Optional.of(sent.proof());
            case Delivered delivered -> Optional.of(delivered.proof());
            case Archived archived -> Optional.of(archived.checksum());
            case Withdrawn withdrawn -> Optional.of(withdrawn.commitment());
            case ApplicantWrote wrote -> Optional.of(wrote.commitment());
            case DisputeDecided decided -> Optional.of(decided.commitment());
            case RecordCorrected corrected -> Optional.of(corrected.commitment());
            case Explained explained -> Optional.of(explained.commitment());
            case CodeGiven given -> Optional.of(given.commitment());
            case DiscussionCalled called -> Optional.of(called.commitment());
            case DiscussionHeld held -> Optional.of(held.findings().conclusion());
            case Referred sent -> Optional.of(sent.commitment());
            case ReferralAnswered answered -> Optional.of(answered.commitment());
            case RectificationAsked asked -> Optional.of(asked.commitment());
            case DoneOnPaper paper -> Optional.of(paper.scan());
            case Arrived _,
                    Registered _,
                    Sorted _,
                    Split _,
                    SplitOff _,
                    Linked _,
                    Unlinked _,
                    HandedOver _,
                    Searched _,
                    ExtendedInternally _,
                    FeeNoticed _,
                    ReasonsAsked _,
                    Delayed _,
                    OpinionGiven _,
                    CountersignAsked _,
                    Countersigned _,
                    GivenBack _,
                    Signed _,
                    CopiesRedacted _,
                    SecrecyCleared _,
                    LegalityReviewed _,
                    LetterApproved _,
                    Lapsed _,
                    PersonalDataDisposed _,
                    DueMoved _,
                    DisputeFiled _,
                    Remanded _,
                    AnswerOrdered _,
                    Rectified _,
                    RectificationRefused _ -> Optional.empty();
        };
    }

    /// Sections and office answer for a dispute together (REQ-16).
    private String owners() {
        var sections = view.file().handedOver().map(HandedOver::name).distinct().toList();
        return sections.isEmpty() ? "由公开工作机构办理" : "由" + String.join("、", sections) + "和公开工作机构共同办理";
    }

    private static String redacted(CopiesRedacted redacted) {
        long made =
                redacted.copies().stream().filter(copy -> !copy.isTakenBack()).count();
        long back = redacted.copies().size() - made;
        return Stream.of(made > 0 ? "遮盖要提供的文件 " + made + " 份" : "", back > 0 ? "取消遮盖，恢复原件 " + back + " 份" : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static String moved(DueMoved moved) {
        return moved.computed().isBefore(moved.due())
                ? "放假通知：答复期限算得 %s，已告知的 %s 不提前".formatted(Formats.date(moved.computed()), Formats.date(moved.due()))
                : "放假通知：答复期限由 %s 改为 %s".formatted(Formats.date(moved.before()), Formats.date(moved.due()));
    }

    private String outcome(OutcomeCode code) {
        return law.requests().outcome(code).name();
    }

    /// What was written down, not kept apart, as entries of the first days have it.
    private String unlessKept(String label, String proof) {
        return proof.isBlank() || view.committed(proof).isPresent() ? "" : label + proof;
    }

    /// A label such as 第三方一 says already what kind it is.
    private static String whom(Consulted whom) {
        return whom.name().startsWith(whom.kind().chinese()) ? whom.name() : whom.toString();
    }

    private static String of(int part) {
        return part == 0 ? "" : "：第 " + part + " 项";
    }

    private static String day(String what, LocalDate on) {
        return what + " " + Formats.date(on);
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
}
