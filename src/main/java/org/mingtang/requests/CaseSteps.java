package org.mingtang.requests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.organs.Signature;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Term;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFact.*;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.Right;
import org.mingtang.requests.clock.Consulted;
import org.mingtang.requests.letters.ChineseDate;

/// Everything that was done with a request, step by step, with the words behind each entry of its journal: what stands
/// on the handling sheet (REQ-12). The names of those who were asked are told from what is kept, and as gone once they
/// were disposed of (REQ-26).
final class CaseSteps {
    static final String GONE = "（内容已处置，不再存有）";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String COMMITMENT = "[0-9a-f]{64}|-";
    private static final Pattern COMMITTED = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private final RequestView view;
    private final Law law;
    private final Function<Kept, String> kept;
    private final Function<CaseFile, Optional<AnswerDue>> due;

    /// @param kept the words of a kept text, or where a kept file is found; asked for nothing that is gone
    /// @param due  by when a case file has to be answered
    CaseSteps(RequestView view, Law law, Function<Kept, String> kept, Function<CaseFile, Optional<AnswerDue>> due) {
        this.view = view;
        this.law = law;
        this.kept = kept;
        this.due = due;
    }

    /// @param day  of what was done; where nobody typed one, the day of its entry
    /// @param what in a few characters, as at the head of a row
    /// @param text may be several lines, or none
    /// @param who  signed, or entered it
    record Told(LocalDate day, String what, String text, String who) {}

    /// In the order of the journal.
    List<Told> all() {
        var told = new ArrayList<Told>();
        for (int i = 0; i < view.entries().size(); i++) {
            told.add(told(i));
        }
        return told;
    }

    private Told told(int index) {
        var entry = view.entries().get(index);
        var fact = view.file().facts().get(index);
        return new Told(
                day(fact, index + 1).orElseGet(() -> LocalDate.ofInstant(entry.at(), CHINA)),
                what(fact),
                lines(text(fact, index), fact.equals(entry.fact()) ? "" : "（登记时有误，已经更正）"),
                signed(fact).map(CaseSteps::by).orElse(entry.actor().name()));
    }

    /// In one line: what it was, and what was said.
    String summary(CaseFact fact) {
        return what(fact) + "：" + text(fact, view.file().facts().indexOf(fact)).replace("\n", "，");
    }

    private Optional<LocalDate> day(CaseFact fact, int place) {
        return fact instanceof Dated dated
                ? Optional.of(dated.on())
                : view.file()
                        .read(place, Right.Mistyped.DAY)
                        .map(Right::day)
                        .or(() -> signed(fact).map(Signature::on));
    }

    private static String what(CaseFact fact) {
        return switch (fact) {
            case Arrived _ -> "收到申请";
            case Confirmed _ -> "确认收到";
            case Registered _ -> "登记";
            case DoneOnPaper _ -> "纸质办理";
            case Sorted _ -> "分办";
            case Split _, SplitOff _ -> "分案";
            case Linked _ -> "关联";
            case Unlinked _ -> "取消关联";
            case HandedOver _ -> "承办";
            case CorrectionAsked _ -> "告知补正";
            case Corrected _ -> "收到补正";
            case AssistanceAsked _ -> "请求协助";
            case Searched _ -> "检索";
            case OpinionAsked _ -> "征求意见";
            case OpinionCame _ -> "对方意见";
            case NamingConsented _ -> "同意写明身份";
            case NamingRevoked _ -> "不再同意写明";
            case OverrideAssented _ -> "公共利益";
            case ThirdPartyTold _ -> "告知第三方";
            case Extended _ -> "延长答复";
            case ExtendedInternally _ -> "延长内部办理";
            case FeeNoticed _ -> "收费通知";
            case FeeWaived _ -> "免收信息处理费";
            case FeePaid _ -> "缴费";
            case ReasonsAsked _ -> "要求说明理由";
            case ReasonsCame _ -> "说明理由";
            case Delayed _ -> "延迟答复";
            case OpinionGiven given -> given.direct() ? "直接答复" : "办理意见";
            case CountersignAsked _ -> "请会签";
            case Countersigned _ -> "会签";
            case GivenBack _ -> "退回重办";
            case Signed _ -> "审签";
            case CopiesRedacted _ -> "遮盖";
            case SecrecyCleared _ -> "保密审查";
            case LetterDrafted _ -> "拟告知书";
            case LegalityReviewed _ -> "合法性审核";
            case LetterApproved _ -> "审定告知书";
            case Sealed _ -> "用印";
            case LetterDispatched _ -> "文书送达";
            case Delivered _ -> "送达";
            case Archived _ -> "归档";
            case Withdrawn _ -> "撤回申请";
            case Lapsed _ -> "逾期终止";
            case PersonalDataDisposed _ -> "处置个人信息";
            case ApplicantWrote _ -> "申请人来信";
            case DueMoved _ -> "期限变动";
            case DisputeFiled _ -> "复议、诉讼";
            case DisputeDecided _ -> "复议、诉讼结果";
            case Remanded _ -> "重新答复";
            case AnswerOrdered _ -> "责令答复";
            case RecordCorrected _ -> "更正要求";
            case Explained _ -> "解释说明";
            case CodeGiven _ -> "发给查询码";
            case DiscussionCalled _ -> "提请会商";
            case DiscussionHeld _ -> "会商";
            case Referred _ -> "转送";
            case ReferralAnswered _ -> "转送的答复";
            case RectificationAsked _ -> "提请更正登记";
            case Rectified _ -> "更正登记";
            case RectificationRefused _ -> "不予更正登记";
        };
    }

    private String text(CaseFact fact, int index) {
        return switch (fact) {
            case Arrived arrived ->
                arrived.channel().chinese() + "，" + arrived.applicant().chinese();
            case Confirmed confirmed -> said("凭证：", confirmed.evidence());
            case Registered registered ->
                registered.number()
                        + registered.paperUntil().map(_ -> "（沿用纸质登记的编号）").orElse("");
            case DoneOnPaper paper -> lines("改用平台以前办理，依据：" + paper.source(), said("", paper.scan()));
            case Sorted sorted -> sorted(sorted);
            case Split split -> "分为 " + split.parts().size() + " 件办理，本件不再计数";
            case SplitOff part -> "从 " + part.number() + " 分出，答复期限从这一天起算" + (part.corrected() ? "；分案以前已经补正" : "");
            case Linked link -> link.number() + " 申请同样的内容";
            case Unlinked link -> "与 " + link.number();
            case HandedOver handed -> "交" + handed.name() + "承办";
            case CorrectionAsked asked -> lines("限" + date(asked.limit()) + "前补正", said("", asked.commitment()));
            case Corrected came -> lines(said("补正为：", came.commitment()), said("迟交的理由：", came.reason()));
            case AssistanceAsked asked ->
                lines("请" + asked.unit() + "协助检索，" + date(asked.limit()) + "前反馈", said("", asked.commitment()));
            case Searched searched -> searched(searched);
            case OpinionAsked asked ->
                lines(
                        name(asked.whom()) + "，" + date(asked.on()) + "发出，" + date(asked.received()) + "收到",
                        said("", asked.commitment()));
            case OpinionCame came ->
                lines(name(came.whom()) + (came.consents() ? "：同意公开" : "：不同意公开"), said("", came.commitment()));
            case NamingConsented consented -> lines("申请人同意征求意见时写明身份", said("", consented.commitment()));
            case NamingRevoked revoked -> lines("申请人不再同意写明身份", said("", revoked.commitment()));
            case OverrideAssented assented ->
                lines(
                        switch (assented.side()) {
                            case SECTION -> "承办股室认为不公开会对公共利益造成重大影响";
                            case OFFICE -> "公开工作机构认为不公开会对公共利益造成重大影响";
                        },
                        said("", assented.commitment()));
            case ThirdPartyTold told -> lines("书面告知" + name(told.whom()) + "决定公开的内容和理由", said("", told.commitment()));
            case Extended extended ->
                lines(
                        "延长 " + extended.workingDays() + " 个工作日"
                                + dueAfter(index).map(day -> "，至" + date(day)).orElse(""),
                        said("理由：", extended.commitment()));
            case ExtendedInternally extended -> extended.workingDays() + " 个工作日";
            case FeeNoticed noticed ->
                noticed.yuan() + " 元"
                        + noticed.method()
                                .map(method -> "（" + method.chinese() + "）")
                                .orElse("") + "，" + date(noticed.on()) + "发出，" + date(noticed.received()) + "收到";
            case FeeWaived waived ->
                lines(
                        waived.yuan() + " 元"
                                + waived.method()
                                        .map(method -> "（" + method.chinese() + "）")
                                        .orElse("") + (waived.noticed() ? "，已经通知缴费" : ""),
                        said("理由：", waived.commitment()));
            case FeePaid paid -> said("凭证：", paid.voucher());
            case ReasonsAsked _ -> "申请的数量、频次明显超过合理范围";
            case ReasonsCame came -> said("", came.commitment());
            case Delayed delayed -> "至" + date(delayed.until());
            case OpinionGiven given -> given(given);
            case CountersignAsked asked -> asked.name();
            case Countersigned said ->
                lines(view.file().sectionAsked(said.section()) + (said.agrees() ? "：同意" : "：不同意"), said.remark());
            case GivenBack back -> back.reason();
            case Signed _, LetterApproved _ -> "同意";
            case CopiesRedacted redacted ->
                redacted.copies().stream().map(this::redacted).collect(Collectors.joining("\n"));
            case SecrecyCleared cleared -> lines("提供的 " + cleared.files().size() + " 个文件可以公开", cleared.looked());
            case LetterDrafted drafted ->
                lines(
                        drafted.number() + "：" + outcome(drafted.outcome()) + (drafted.legality() ? "，送合法性审核" : ""),
                        said("", drafted.hash()));
            case LegalityReviewed said -> lines(said.lawful() ? "通过" : "不通过", said.remark());
            case Sealed sealed ->
                lines(
                        said("", sealed.hash()),
                        sealed.enclosed().isEmpty()
                                ? ""
                                : "随附 " + sealed.enclosed().size() + " 个文件");
            case LetterDispatched sent ->
                lines(
                        view.committed(sent.letter()).map(Kept::name).orElse("") + "，"
                                + sent.way().chinese(),
                        said("凭证：", sent.proof()));
            case Delivered delivered -> lines(delivered.way().chinese(), said("凭证：", delivered.proof()));
            case Archived archived -> "归档包 SHA-256：" + archived.checksum();
            case Withdrawn withdrawn -> said("", withdrawn.commitment());
            case Lapsed lapsed ->
                "到" + date(lapsed.limit()) + "没有" + lapsed.awaited().chinese() + "，视为放弃申请";
            case PersonalDataDisposed done -> "清除文字 " + done.texts() + " 段、文件 " + done.files() + " 个";
            case ApplicantWrote wrote -> lines(wrote.about().chinese(), said("", wrote.commitment()));
            case DueMoved moved ->
                "%d 年放假安排（%s），答复期限由%s改为%s"
                        .formatted(moved.noticeYear(), moved.notice(), date(moved.before()), date(moved.due()));
            case DisputeFiled filed ->
                "第 " + filed.number() + " 件，" + filed.forum().chinese() + "：" + filed.body()
                        + (filed.reference().isBlank() ? "" : "，案号：" + filed.reference());
            case DisputeDecided decided ->
                lines(
                        "第 " + decided.number() + " 件，" + decided.result().chinese() + "，" + date(decided.on()) + "决定，"
                                + date(decided.received()) + "收到",
                        said("", decided.commitment()));
            case Remanded remanded ->
                "第 " + remanded.dispute() + " 件复议、诉讼撤销或者变更了原答复，期限从这一天重新计算"
                        + remanded.ordered().map(by -> "，责令" + date(by) + "前答复").orElse("");
            case AnswerOrdered ordered -> "第 " + ordered.dispute() + " 件复议、诉讼责令" + date(ordered.by()) + "前答复";
            case RecordCorrected corrected -> lines(corrected.result().chinese(), said("", corrected.commitment()));
            case Explained explained -> lines("由" + explained.by() + "解释", said("", explained.commitment()));
            case CodeGiven given -> said("核实身份：", given.commitment());
            case DiscussionCalled called -> lines(called.cause().chinese(), said("", called.commitment()));
            case DiscussionHeld held -> held(held);
            case Referred sent ->
                lines(
                        "第 " + sent.number() + " 件，" + sent.partner().chinese() + "，" + sent.name(),
                        said("", sent.commitment()));
            case ReferralAnswered answered -> lines("第 " + answered.number() + " 件", said("", answered.commitment()));
            case RectificationAsked asked ->
                lines(
                        "第 " + asked.number() + " 件：第 " + asked.entry() + " 条的"
                                + asked.right().what().chinese() + "应为"
                                + (asked.right().what() == Right.Mistyped.DAY
                                        ? date(asked.right().day())
                                        : asked.right().chinese()),
                        said("理由：", asked.commitment()));
            case Rectified done -> "核准第 " + done.number() + " 件更正";
            case RectificationRefused refused -> lines("第 " + refused.number() + " 件", refused.reason());
        };
    }

    private String redacted(Redaction copy) {
        return lines(
                copy.isTakenBack() ? "恢复原件" : said("提供件：", copy.released()),
                copy.deleted().stream().map(Deleted::chinese).collect(Collectors.joining("；")));
    }

    private String sorted(Sorted sorted) {
        var subjects = sorted.subjects().stream().map(this::subject).collect(Collectors.joining("、"));
        return "共 " + sorted.parts() + " 项" + (subjects.isEmpty() ? "" : "，主题：" + subjects)
                + (sorted.publicHealth() ? "，涉及公共卫生事件" : "");
    }

    private String subject(String id) {
        return law.requestSubjects().stream()
                .filter(subject -> subject.id().equals(id))
                .map(Term::name)
                .findFirst()
                .orElse(id);
    }

    private static String searched(Searched searched) {
        return lines(
                searched.unit()
                        + (searched.found() ? "：检索到" : "：没有检索到")
                        + (searched.part() == 0 ? "" : "（第 " + searched.part() + " 项）"),
                "范围：" + searched.where(),
                "关键词：" + searched.words(),
                "系统和目录：" + searched.systems(),
                "检索人：" + searched.by());
    }

    private String given(OpinionGiven given) {
        var words = view.committed(given.commitment());
        var parts = given.parts().stream()
                .map(part -> "第 " + part.part() + " 项：" + outcome(part.outcome()))
                .collect(Collectors.joining("\n"));
        if (words.filter(Kept::erased).isPresent()) {
            return lines(parts, GONE);
        }
        return lines(
                parts,
                words.map(kept)
                        .map(CaseTexts::opinion)
                        .map(opinion -> "理由：" + opinion.reasons())
                        .orElse(""));
    }

    private String held(DiscussionHeld held) {
        var findings = held.findings();
        return lines(
                said("参加：", held.participants()),
                said("内容是否明确：", findings.clear()),
                said("是否公开：", findings.disclosed()),
                said("怎样公开：", findings.how()),
                said("有何影响：", findings.effect()),
                said("结论：", findings.conclusion()));
    }

    /// The name under which an outcome is known, with its code.
    String outcome(OutcomeCode code) {
        return law.requests().outcome(code).name() + "（" + code + "）";
    }

    /// A label of the journal, such as 第三方一, with the name it stands for.
    String name(Consulted whom) {
        var label = whom.name().startsWith(whom.kind().chinese()) ? whom.name() : whom.toString();
        return view.kept().stream()
                .filter(each -> each.what().equals(Clerk.PARTY + whom.name()))
                .reduce((_, last) -> last)
                .map(each -> label + (each.erased() ? "（名称已处置，不再存有）" : "（" + kept.apply(each) + "）"))
                .orElse(label);
    }

    /// Entries of the first versions held the words themselves.
    private String said(String head, String commitment) {
        var words = view.committed(commitment)
                .map(each -> each.erased() ? GONE : kept.apply(each))
                .orElse(commitment.matches(COMMITMENT) ? "" : commitment);
        return words.isBlank() ? "" : head + paper(words);
    }

    /// Words may name a paper by its commitment, as those of a delivery do.
    private String paper(String words) {
        return COMMITTED
                .matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(view.committed(found.group())
                        .map(each -> each.erased() ? GONE : kept.apply(each))
                        .orElse(found.group())));
    }

    /// Not told while somebody is asked: the end of that moves it.
    private Optional<LocalDate> dueAfter(int index) {
        var then = CaseFile.fold(view.file().id(), view.file().facts().subList(0, index + 1));
        return then.unanswered().findAny().isPresent()
                ? Optional.empty()
                : due.apply(then).map(AnswerDue::day);
    }

    private static Optional<Signature> signed(CaseFact fact) {
        return PersonalTraces.signature(fact).findFirst();
    }

    private static String date(LocalDate day) {
        return ChineseDate.inDigits(day);
    }

    private static String by(Signature signature) {
        return signature.name()
                + signature
                        .paper()
                        .map(paper -> "（纸上签字，" + paper.recordedBy() + "代录）")
                        .orElse("");
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
