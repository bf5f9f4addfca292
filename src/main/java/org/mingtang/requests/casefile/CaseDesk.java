package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.journal.Journal.Act;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Objection;
import org.mingtang.requests.answer.AnswerRules;
import org.mingtang.requests.casefile.CaseCommand.Approve;
import org.mingtang.requests.casefile.CaseCommand.Archive;
import org.mingtang.requests.casefile.CaseCommand.Arrive;
import org.mingtang.requests.casefile.CaseCommand.AskAssistance;
import org.mingtang.requests.casefile.CaseCommand.AskCorrection;
import org.mingtang.requests.casefile.CaseCommand.AskCountersign;
import org.mingtang.requests.casefile.CaseCommand.AskForOpinion;
import org.mingtang.requests.casefile.CaseCommand.AskReasons;
import org.mingtang.requests.casefile.CaseCommand.AskRectification;
import org.mingtang.requests.casefile.CaseCommand.AssentToOverride;
import org.mingtang.requests.casefile.CaseCommand.CallDiscussion;
import org.mingtang.requests.casefile.CaseCommand.ClearSecrecy;
import org.mingtang.requests.casefile.CaseCommand.Confirm;
import org.mingtang.requests.casefile.CaseCommand.CorrectRecord;
import org.mingtang.requests.casefile.CaseCommand.Countersign;
import org.mingtang.requests.casefile.CaseCommand.DecideDispute;
import org.mingtang.requests.casefile.CaseCommand.DecideRectification;
import org.mingtang.requests.casefile.CaseCommand.Delay;
import org.mingtang.requests.casefile.CaseCommand.Deliver;
import org.mingtang.requests.casefile.CaseCommand.Dispose;
import org.mingtang.requests.casefile.CaseCommand.DraftLetter;
import org.mingtang.requests.casefile.CaseCommand.EnterFromPaper;
import org.mingtang.requests.casefile.CaseCommand.Explain;
import org.mingtang.requests.casefile.CaseCommand.Extend;
import org.mingtang.requests.casefile.CaseCommand.ExtendInternally;
import org.mingtang.requests.casefile.CaseCommand.FileDispute;
import org.mingtang.requests.casefile.CaseCommand.GiveBack;
import org.mingtang.requests.casefile.CaseCommand.GiveCode;
import org.mingtang.requests.casefile.CaseCommand.GiveOpinion;
import org.mingtang.requests.casefile.CaseCommand.HandOver;
import org.mingtang.requests.casefile.CaseCommand.Lapse;
import org.mingtang.requests.casefile.CaseCommand.Link;
import org.mingtang.requests.casefile.CaseCommand.NoticeFee;
import org.mingtang.requests.casefile.CaseCommand.RecordAnswer;
import org.mingtang.requests.casefile.CaseCommand.RecordConsent;
import org.mingtang.requests.casefile.CaseCommand.RecordDiscussion;
import org.mingtang.requests.casefile.CaseCommand.RecordDispatch;
import org.mingtang.requests.casefile.CaseCommand.RecordPayment;
import org.mingtang.requests.casefile.CaseCommand.RecordReasons;
import org.mingtang.requests.casefile.CaseCommand.RecordReferral;
import org.mingtang.requests.casefile.CaseCommand.RecordSearch;
import org.mingtang.requests.casefile.CaseCommand.RedactCopies;
import org.mingtang.requests.casefile.CaseCommand.Refer;
import org.mingtang.requests.casefile.CaseCommand.Register;
import org.mingtang.requests.casefile.CaseCommand.ReviewLegality;
import org.mingtang.requests.casefile.CaseCommand.Seal;
import org.mingtang.requests.casefile.CaseCommand.Sign;
import org.mingtang.requests.casefile.CaseCommand.Sort;
import org.mingtang.requests.casefile.CaseCommand.Split;
import org.mingtang.requests.casefile.CaseCommand.TakeCorrection;
import org.mingtang.requests.casefile.CaseCommand.TellThirdParty;
import org.mingtang.requests.casefile.CaseCommand.Unlink;
import org.mingtang.requests.casefile.CaseCommand.WaiveFee;
import org.mingtang.requests.casefile.CaseCommand.Withdraw;

/// Decides what is asked to be done with a request. Pure: the same question gets the same answer.
public final class CaseDesk {
    private static final Set<Role> RECORDERS = EnumSet.of(Role.OFFICE_CLERK, Role.DISCLOSURE_OFFICER);

    private CaseDesk() {}

    /// A request that comes in is always taken; what it lacks is asked for afterwards (条例第三十条).
    ///
    /// @throws org.mingtang.regulation.NoLawInForce where it came before the first law of the district
    public static CaseDecision arrive(Arrive arrive, LocalDate today) {
        if (arrive.on().isAfter(today)) {
            return new CaseDecision.Refused(
                    List.of(Objection.at("on", CaseRule.DATE_IN_FUTURE, arrive.on() + " 在今天以后，请核对收到的日期。")));
        }
        return Objections.accepted(
                "REQ-01",
                new CaseFact.Arrived(
                        arrive.agency(),
                        arrive.channel(),
                        arrive.on(),
                        arrive.applicant(),
                        arrive.application().commitment(),
                        arrive.coded()));
    }

    /// What the applicant writes is always taken, also when the case has ended.
    public static CaseDecision write(CaseFact.About about, CaseCommand.Kept text, LocalDate today) {
        if (text.isBlank()) {
            return new CaseDecision.Refused(
                    List.of(Objection.at("text", CaseRule.TEXT_MISSING, "请写明要告诉本机关的内容，或者附上文件并写一句说明。")));
        }
        if (text.length() > AnswerRules.LONGEST) {
            return new CaseDecision.Refused(List.of(Objection.at(
                    "text",
                    CaseRule.TEXT_TOO_LONG,
                    "最多 " + AnswerRules.LONGEST + " 字，现有 " + text.length() + " 字。请缩短。")));
        }
        return Objections.accepted("REQ-03", new CaseFact.ApplicantWrote(about, today, text.commitment()));
    }

    /// What a command does to a case file that stands.
    public static CaseDecision decide(CaseFile file, CaseCommand command, CaseStanding standing) {
        var before = new ArrayList<>(obstacles(file, command.act(), standing));
        if (before.isEmpty() && onlyRecords(file, command.act(), standing) && !isOnPaper(command)) {
            before.add(
                    Objection.at("signature", CaseRule.NOT_YOUR_ROLE, "这一步您不能自己签字，只能代录别人在纸上签的字：请选择签字人，写明日期，附签字页的扫描件。"));
        }
        return before.isEmpty()
                ? done(file, command, standing, new Objections(command.act(), file, standing))
                : new CaseDecision.Refused(before);
    }

    /// Whether the officer may not sign, but may record what somebody else signed on paper (代录).
    public static boolean onlyRecords(CaseFile file, DeskAct act, CaseStanding standing) {
        return act.isSigned()
                && !mayDo(standing.officer(), act, file, standing.law())
                && mayRecord(standing.officer(), file);
    }

    /// Whether somebody may record what others signed on paper.
    static boolean mayRecord(Officer officer, CaseFile file) {
        return RECORDERS.stream().anyMatch(role -> officer.holds(role, file.agency()));
    }

    /// Whether somebody's posts let them do the act with this request.
    ///
    /// @param law of the day of the act
    public static boolean mayDo(Officer officer, DeskAct act, CaseFile file, Law law) {
        return Sight.holds(officer, act, file, law);
    }

    private static boolean holds(Set<Role> roles, CaseFile file, CaseStanding standing) {
        return roles.stream().anyMatch(role -> standing.officer().holds(role, file.agency()));
    }

    private static boolean isOnPaper(CaseCommand command) {
        var signature = switch (command) {
            case Countersign countersign -> Optional.of(countersign.signature());
            case Sign sign -> Optional.of(sign.signature());
            case ReviewLegality review -> Optional.of(review.signature());
            case Approve approve -> Optional.of(approve.signature());
            case CaseCommand _ -> Optional.<Signature>empty();
        };
        return signature.flatMap(Signature::paper).isPresent();
    }

    /// Every reason why the act cannot be done by this officer now, whatever is written in its form. The page shows
    /// them before the officer tries.
    public static List<Objection> obstacles(CaseFile file, DeskAct act, CaseStanding standing) {
        var objections = new ArrayList<Objection>();
        if (!standing.officer().servesIn(file.agency())) {
            objections.add(obstacle(CaseRule.NOT_YOUR_UNIT, act, "这件申请不由您所在的单位办理。"));
        } else if (mayDo(standing.officer(), act, file, standing.law()) || onlyRecords(file, act, standing)) {
            // the posts are the right ones
        } else if (holds(act.roles(standing.law()), file, standing)) {
            objections.add(obstacle(
                    CaseRule.NOT_YOUR_SECTION,
                    act,
                    act == DeskAct.COUNTERSIGN ? "没有请您所在的股室会签，或者已经会签。" : "这件申请没有交您所在的股室承办。"));
        } else {
            var roles = act.roles(standing.law()).stream()
                    .sorted()
                    .map(Role::chinese)
                    .collect(Collectors.joining("、"));
            objections.add(obstacle(CaseRule.NOT_YOUR_ROLE, act, "“" + act.chinese() + "”由" + roles + "办理。"));
        }
        if (!act.steps().contains(file.step())) {
            objections.add(obstacle(
                    CaseRule.OTHER_STEP, act, "这件申请现在" + file.step().chinese() + "，不能“" + act.chinese() + "”。"));
        } else if (!act.goesWhile(file.awaited())) {
            objections.add(waiting(file, act));
        } else {
            Presupposed.missing(file, act, standing.law())
                    .or(() -> FromPaper.nothingFor(file, act, standing))
                    .or(() -> Disposal.tooEarly(file, act, standing))
                    .or(() -> Intake.askedOrTooLate(file, act, standing))
                    .ifPresent(objections::add);
        }
        return objections;
    }

    /// What an act on another request means to this one, under the act's clause.
    public static List<Act> entered(DeskAct act, CaseFact... facts) {
        return Objections.accepted(act.clause(), facts).acts();
    }

    /// What can be entered from paper now, while the request waits for nothing that has to be entered before.
    public static List<CaseCommand.PaperStep.Kind> stepsOnPaper(CaseFile file, CaseStanding standing) {
        return FromPaper.possible(file, standing);
    }

    private static Objection waiting(CaseFile file, DeskAct act) {
        return file.awaited() == Awaited.NOTHING
                ? obstacle(CaseRule.NOT_AWAITED, act, "没有在等申请人补正或者缴费，不能“" + act.chinese() + "”。")
                : new Objection(
                        Objection.CASE,
                        CaseRule.APPLICANT_AWAITED,
                        file.awaited().clause(),
                        "正在等申请人" + file.awaited().chinese() + "，期间不能“" + act.chinese() + "”。");
    }

    private static Objection obstacle(CaseRule rule, DeskAct act, String message) {
        return new Objection(Objection.CASE, rule, act.clause(), message);
    }

    static CaseDecision done(CaseFile file, CaseCommand command, CaseStanding standing, Objections objections) {
        return switch (command) {
            case Confirm confirm -> Intake.confirm(confirm, objections);
            case EnterFromPaper enter -> FromPaper.enter(file, enter, standing, objections);
            case Register register -> Intake.register(register, standing, objections);
            case Sort sort -> Intake.sort(sort, objections);
            case Split split -> Splitting.split(split, standing, objections);
            case Link link -> Linking.link(file, link, objections);
            case Unlink unlink -> Linking.unlink(file, unlink, objections);
            case HandOver handOver -> Intake.handOver(file, handOver, standing, objections);
            case AskCorrection ask -> Intake.askCorrection(ask, objections);
            case TakeCorrection take -> Intake.takeCorrection(take, objections);
            case AskAssistance ask -> Intake.askAssistance(ask, objections);
            case RecordSearch search -> Intake.recordSearch(file, search, objections);
            case AskForOpinion ask -> Consulting.ask(ask, objections);
            case RecordAnswer answer -> Consulting.record(file, answer, objections);
            case RecordConsent consent -> Consulting.consent(file, consent, objections);
            case AssentToOverride assent -> Consulting.assent(file, assent, standing, objections);
            case TellThirdParty tell -> Consulting.tell(file, tell, objections);
            case AskCountersign ask -> Consulting.askCountersign(file, ask, objections);
            case Countersign countersign -> Consulting.countersign(file, countersign, standing, objections);
            case Extend extend -> Deadlines.extend(extend, objections);
            case ExtendInternally extend -> Deadlines.extendInternally(file, extend, standing, objections);
            case NoticeFee notice -> Deadlines.noticeFee(notice, objections);
            case RecordPayment payment -> Deadlines.recordPayment(payment, objections);
            case WaiveFee waive -> Deadlines.waiveFee(file, waive, standing, objections);
            case AskReasons ask -> Deadlines.askReasons(ask, objections);
            case RecordReasons reasons -> Deadlines.recordReasons(reasons, objections);
            case Delay delay -> Deadlines.delay(delay, standing, objections);
            case GiveOpinion give -> Deciding.give(file, give, standing, objections);
            case GiveBack back -> Deciding.giveBack(back, objections);
            case Sign sign -> Deciding.sign(file, sign, standing, objections);
            case RedactCopies redact -> Redacting.redact(redact, objections);
            case ClearSecrecy clear -> Deciding.clear(file, clear, standing, objections);
            case DraftLetter draft -> Letters.draft(file, draft, standing, objections);
            case ReviewLegality review -> Letters.reviewLegality(review, objections);
            case Approve approve -> Letters.approve(file, approve, standing, objections);
            case Seal seal -> Letters.seal(file, seal, standing, objections);
            case Deliver deliver -> Closing.deliver(file, deliver, objections);
            case Archive archive -> Closing.archive(archive, objections);
            case Withdraw withdraw -> Closing.withdraw(withdraw, objections);
            case Lapse _ -> Closing.lapse(file, standing, objections);
            case Dispose dispose -> Disposal.dispose(dispose, standing, objections);
            case RecordDispatch dispatch -> Closing.dispatch(file, dispatch, objections);
            case Explain explain -> Disputes.explain(explain, objections);
            case CorrectRecord correct -> Disputes.correct(correct, objections);
            case FileDispute filing -> Disputes.file(file, filing, objections);
            case CallDiscussion call -> Discussing.call(call, standing, objections);
            case RecordDiscussion held -> Discussing.record(file, held, objections);
            case Refer refer -> Discussing.refer(file, refer, objections);
            case RecordReferral answered -> Discussing.record(file, answered, objections);
            case GiveCode give -> Closing.giveCode(give, standing, objections);
            case AskRectification ask -> Rectifying.ask(file, ask, standing, objections);
            case DecideRectification decide -> Rectifying.decide(file, decide, standing, objections);
            case DecideDispute decision -> Disputes.decide(file, decision, objections);
        };
    }
}
