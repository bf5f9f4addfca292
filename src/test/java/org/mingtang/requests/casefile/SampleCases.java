package org.mingtang.requests.casefile;

import static org.mingtang.requests.casefile.DeskAct.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseFact.PartOutcome;
import org.mingtang.requests.casefile.CaseFact.Participant;
import org.mingtang.requests.casefile.CaseFact.Side;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.Consulted;

/// Case files at every step, each act with what it needs, and the people of a unit.
final class SampleCases {
    static final LocalDate RECEIVED = day("2026-03-02");
    static final LocalDate TODAY = day("2026-03-11");
    static final AgencyId OURS = new AgencyId("ours");
    static final AgencyId OTHERS = new AgencyId("others");
    static final SectionId LAND = new SectionId(new UUID(1, 1));
    static final SectionId FINANCE = new SectionId(new UUID(1, 2));
    static final Consulted COMPANY = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方一");
    static final CaseId OTHER = new CaseId(new UUID(3, 4));
    static final CaseId THIRD = new CaseId(new UUID(3, 5));
    static final Kept TEXT = new Kept(12, "a".repeat(64));

    private static final PersonId HANDLER = person(7);
    private static final Map<String, Packs> PACKS = new ConcurrentHashMap<>();

    private SampleCases() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static PersonId person(int number) {
        return new PersonId(new UUID(2, number));
    }

    static Signature signature(int person) {
        return signature(TODAY, person);
    }

    private static Signature signature(LocalDate on, int person) {
        return new Signature(person(person), "签字人" + person, on, Optional.empty());
    }

    static Officer officer(AgencyId agency, Role... roles) {
        var posts = Stream.of(roles).map(role -> new Officer.Post(agency, role)).collect(Collectors.toSet());
        return new Officer(person(1), "经办人", posts);
    }

    static Officer everyRole() {
        return officer(OURS, Role.values());
    }

    static CaseStanding standing(Officer officer) {
        return standing(officer, TODAY, "licheng");
    }

    static CaseStanding standing(Officer officer, LocalDate today, String district) {
        return new CaseStanding(
                officer, today, PACKS.computeIfAbsent(district, Packs::bundled), WorkingCalendar.bundled());
    }

    static CaseFile file(List<CaseFact> facts) {
        return CaseFile.fold(new CaseId(new UUID(3, 3)), facts);
    }

    /// A file at a step in which nothing but the step and the awaited stands against an act.
    static CaseFile at(Step step, Awaited awaited, DeskAct act) {
        var facts = new ArrayList<CaseFact>();
        for (var reached : Step.values()) {
            facts.addAll(reaching(reached, act));
            if (reached == Step.TRIAGE) {
                facts.addAll(before(act));
            }
            if (reached == step) {
                break;
            }
        }
        if (step == Step.ENDED) {
            facts.subList(facts.size() - 8, facts.size() - 1).clear();
        }
        if (step == Step.SPLIT) {
            facts.subList(facts.size() - 10, facts.size() - 1).clear();
        }
        if (act == ENTER_FROM_PAPER && awaited != Awaited.NOTHING) {
            facts.add(new CaseFact.DoneOnPaper(day("2026-03-03"), "案卷第 4 页", "a".repeat(64)));
        }
        facts.addAll(asking(awaited, act));
        return file(facts);
    }

    private static List<CaseFact> reaching(Step step, DeskAct act) {
        return switch (step) {
            case ARRIVED -> arrived(act);
            case CONFIRMED -> List.of(new CaseFact.Confirmed(RECEIVED, "登记回执"));
            case TRIAGE ->
                List.of(registered(act == ENTER_FROM_PAPER), new CaseFact.Sorted(1, List.of("land"), act == DISPOSE));
            case WITH_SECTIONS -> List.of(new CaseFact.HandedOver(LAND, "自然资源股", RECEIVED));
            case OPINION ->
                List.of(opinion(act == CLEAR_SECRECY || act == REDACT_COPIES ? OutcomeCode.G2 : OutcomeCode.N5));
            case SIGNED -> List.of(new CaseFact.Signed(signature(8)));
            case DRAFTED ->
                List.of(new CaseFact.LetterDrafted(
                        "告〔2026〕1号", OutcomeCode.N5, "refusal@1", act == REVIEW_LEGALITY, "b".repeat(64)));
            case APPROVED -> List.of(new CaseFact.LetterApproved(signature(9)));
            case SEALED -> List.of(new CaseFact.Sealed("c".repeat(64), List.of(), day("2026-03-11")));
            case DELIVERED -> List.of(new CaseFact.Delivered(Delivery.EMS, ended(act), "d".repeat(64)));
            case ARCHIVED -> archived(act);
            case ENDED -> List.of(new CaseFact.Withdrawn(ended(act), "f".repeat(64)));
            case SPLIT -> List.of(new CaseFact.Split(ended(act), List.of(OTHER, THIRD)));
        };
    }

    /// Personal data are disposed of three years later.
    private static LocalDate ended(DeskAct act) {
        return act == DISPOSE ? TODAY.minusYears(3) : TODAY;
    }

    private static CaseFact registered(boolean onPaper) {
        return new CaseFact.Registered(
                "2026-001", onPaper ? TODAY : RECEIVED, onPaper ? Optional.of(TODAY) : Optional.empty());
    }

    /// A rectification can be asked for from the first entry on.
    private static List<CaseFact> arrived(DeskAct act) {
        var arrived = new CaseFact.Arrived(
                OURS, Channel.IN_PERSON, RECEIVED, ApplicantKind.NATURAL_PERSON, "a".repeat(64), false);
        return act == DECIDE_RECTIFICATION
                ? List.of(
                        arrived,
                        new CaseFact.RectificationAsked(
                                1, 1, Right.day(RECEIVED.minusDays(1)), person(7), "登记人", "a".repeat(64)))
                : List.of(arrived);
    }

    /// It is archived again only where something happened since.
    private static List<CaseFact> archived(DeskAct act) {
        var archived = new CaseFact.Archived("e".repeat(64), true);
        return act == ARCHIVE
                ? List.of(archived, new CaseFact.Explained(day("2026-03-11"), "自然资源股", "a".repeat(64)))
                : List.of(archived);
    }

    private static CaseCommand opinion(OutcomeCode code, boolean direct) {
        return new CaseCommand.GiveOpinion(List.of(part(1, code)), code, direct, TEXT, List.of());
    }

    /// A part that gives one file where its outcome gives any.
    static PartOutcome part(int number, OutcomeCode code) {
        boolean gives = code == OutcomeCode.G2 || code == OutcomeCode.P1;
        return new PartOutcome(number, code, code == OutcomeCode.U1, gives ? 1 : 0);
    }

    static CaseFact.OpinionGiven opinion(OutcomeCode code) {
        return new CaseFact.OpinionGiven(List.of(part(1, code)), code, false, HANDLER, "承办人", "a".repeat(64));
    }

    /// What has to have happened for an act to make sense.
    private static List<CaseFact> before(DeskAct act) {
        var asked = new CaseFact.OpinionAsked(day("2026-03-03"), COMPANY, day("2026-03-03"), "a".repeat(64));
        return switch (act) {
            case RECORD_ANSWER -> List.of(asked);
            case UNLINK -> List.of(new CaseFact.Linked(OTHER, "2026-007"));
            case ASSENT_TO_OVERRIDE, TELL_THIRD_PARTY ->
                List.of(asked, new CaseFact.OpinionCame(day("2026-03-05"), COMPANY, false, "a".repeat(64)));
            case RECORD_REASONS, DELAY -> List.of(new CaseFact.ReasonsAsked(day("2026-03-03")));
            case COUNTERSIGN -> List.of(new CaseFact.CountersignAsked(FINANCE, "财政股"));
            case DECIDE_DISPUTE ->
                List.of(new CaseFact.DisputeFiled(1, CaseFact.Forum.RECONSIDERATION, "市人民政府", "", day("2026-03-05")));
            case RECORD_DISCUSSION ->
                List.of(new CaseFact.DiscussionCalled(
                        day("2026-03-03"), CaseFact.DiscussionCause.HARD, "a".repeat(64)));
            case RECORD_REFERRAL ->
                List.of(new CaseFact.Referred(1, CaseFact.Partner.COURT, "区人民法院", day("2026-03-03"), "a".repeat(64)));
            default -> List.of();
        };
    }

    private static List<CaseFact> asking(Awaited awaited, DeskAct act) {
        return switch (awaited) {
            case NOTHING -> List.of();
            case CORRECTION ->
                List.of(new CaseFact.CorrectionAsked(
                        day("2026-03-03"), day(act == LAPSE ? "2026-03-06" : "2026-03-20"), "a".repeat(64)));
            case PAYMENT ->
                List.of(new CaseFact.FeeNoticed(
                        day("2026-03-03"), day("2026-03-03"), 100, Optional.of(Method.BY_PAGES)));
        };
    }

    /// The act in a form that lacks nothing.
    static CaseCommand command(DeskAct act) {
        return command(act, TODAY);
    }

    /// The same where the applicant is asked for something: from paper comes what the applicant did.
    static CaseCommand command(DeskAct act, Awaited awaited) {
        if (act != ENTER_FROM_PAPER) {
            return command(act);
        }
        return fromPaper(
                switch (awaited) {
                    case NOTHING -> new CaseCommand.AskReasons(TODAY);
                    case CORRECTION -> new CaseCommand.TakeCorrection(TODAY, Kept.NOTHING, TEXT);
                    case PAYMENT -> new CaseCommand.RecordPayment(TODAY, "票据 5 号");
                });
    }

    static CaseCommand fromPaper(CaseCommand.PaperStep step) {
        return new CaseCommand.EnterFromPaper(step, "案卷第 5 页", TEXT);
    }

    static CaseCommand command(DeskAct act, LocalDate today) {
        return switch (act) {
            case ENTER_FROM_PAPER -> fromPaper(new CaseCommand.AskReasons(today));
            case CONFIRM -> new CaseCommand.Confirm(today, "通话录音 12 号");
            case REGISTER -> new CaseCommand.Register("2026-002");
            case SORT -> new CaseCommand.Sort(1, List.of("land"), false);
            case SPLIT ->
                new CaseCommand.Split(
                        List.of(new CaseCommand.Split.Part(OTHER, TEXT), new CaseCommand.Split.Part(THIRD, TEXT)));
            case LINK -> new CaseCommand.Link(OTHER, "2026-007");
            case UNLINK -> new CaseCommand.Unlink(OTHER, "2026-007");
            case HAND_OVER -> new CaseCommand.HandOver(Optional.of(FINANCE), "财政股");
            case ASK_CORRECTION -> new CaseCommand.AskCorrection(today, today.plusDays(14), TEXT);
            case TAKE_CORRECTION -> new CaseCommand.TakeCorrection(today, Kept.NOTHING, TEXT);
            case ASK_ASSISTANCE -> new CaseCommand.AskAssistance(today, "档案馆", today.plusDays(3), TEXT);
            case RECORD_SEARCH -> new CaseCommand.RecordSearch(0, "自然资源股", "2015 年以来案卷", "征地", "档案库", "王五", false);
            case ASK_FOR_OPINION ->
                new CaseCommand.AskForOpinion(today, new Consulted(Consulted.Kind.AGENCY, "水利局"), today, TEXT);
            case RECORD_ANSWER -> new CaseCommand.RecordAnswer(today, COMPANY, true, Kept.NOTHING);
            case RECORD_CONSENT -> new CaseCommand.RecordConsent(today, true, TEXT);
            case ASSENT_TO_OVERRIDE -> new CaseCommand.AssentToOverride(Side.SECTION, TEXT);
            case TELL_THIRD_PARTY -> new CaseCommand.TellThirdParty(today, COMPANY, TEXT);
            case EXTEND -> new CaseCommand.Extend(today, 10, TEXT);
            case EXTEND_INTERNALLY -> new CaseCommand.ExtendInternally(2);
            case NOTICE_FEE -> new CaseCommand.NoticeFee(today, today, 100, Method.BY_PAGES);
            case RECORD_PAYMENT -> new CaseCommand.RecordPayment(today, "票据 5 号");
            case WAIVE_FEE -> new CaseCommand.WaiveFee(100, Method.BY_PAGES, TEXT);
            case ASK_REASONS -> new CaseCommand.AskReasons(today);
            case RECORD_REASONS -> new CaseCommand.RecordReasons(today, TEXT);
            case DELAY -> new CaseCommand.Delay(today, today.plusDays(120));
            case ANSWER_DIRECTLY -> opinion(OutcomeCode.G1, true);
            case GIVE_OPINION -> opinion(OutcomeCode.N5, false);
            case ASK_COUNTERSIGN -> new CaseCommand.AskCountersign(FINANCE, "财政股");
            case COUNTERSIGN -> new CaseCommand.Countersign(FINANCE, true, signature(today, 5), "");
            case GIVE_BACK -> new CaseCommand.GiveBack("依据写得不全");
            case SIGN -> new CaseCommand.Sign(signature(today, 8));
            case REDACT_COPIES ->
                new CaseCommand.RedactCopies(List.of(new CaseFact.Redaction(
                        "a".repeat(64), "d".repeat(64), List.of(new CaseFact.Deleted("手机号码", "个人隐私", 1)))));
            case CLEAR_SECRECY -> new CaseCommand.ClearSecrecy(List.of("b".repeat(64)), List.of(), signature(today, 6));
            case DRAFT_LETTER ->
                new CaseCommand.DraftLetter("告〔2026〕1号", OutcomeCode.N5, "refusal@1", false, "b".repeat(64), List.of());
            case REVIEW_LEGALITY -> new CaseCommand.ReviewLegality(true, signature(today, 4), "");
            case APPROVE -> new CaseCommand.Approve(signature(today, 9));
            case SEAL -> new CaseCommand.Seal("c".repeat(64));
            case DELIVER -> new CaseCommand.Deliver(Delivery.EMS, today, TEXT);
            case ARCHIVE -> new CaseCommand.Archive("e".repeat(64));
            case WITHDRAW -> new CaseCommand.Withdraw(today, TEXT);
            case LAPSE -> new CaseCommand.Lapse();
            case DISPOSE -> new CaseCommand.Dispose(2, 1, List.of(), TEXT);
            case CORRECT_RECORD -> new CaseCommand.CorrectRecord(today, CaseFact.Correction.CORRECTED, TEXT, TEXT);
            case RECORD_DISPATCH -> new CaseCommand.RecordDispatch("a".repeat(64), Delivery.COUNTER, today, TEXT);
            case EXPLAIN -> new CaseCommand.Explain(today, "自然资源股", TEXT);
            case FILE_DISPUTE -> new CaseCommand.FileDispute(CaseFact.Forum.RECONSIDERATION, "市人民政府", "", today);
            case DECIDE_DISPUTE ->
                new CaseCommand.DecideDispute(
                        1, CaseFact.DisputeResult.UPHELD, today, today, TEXT, false, Optional.empty());
            case CALL_DISCUSSION -> new CaseCommand.CallDiscussion(CaseFact.DiscussionCause.LIVELIHOOD, TEXT);
            case RECORD_DISCUSSION ->
                new CaseCommand.RecordDiscussion(
                        today,
                        List.of(
                                new Participant(Participant.Kind.SECTION, "自然资源股"),
                                new Participant(Participant.Kind.COURT, "区人民法院")),
                        TEXT,
                        TEXT,
                        TEXT,
                        TEXT,
                        TEXT,
                        TEXT);
            case REFER -> new CaseCommand.Refer(CaseFact.Partner.PETITION_OFFICE, "区信访局", today, TEXT);
            case RECORD_REFERRAL -> new CaseCommand.RecordReferral(1, today, TEXT);
            case GIVE_CODE -> new CaseCommand.GiveCode(TEXT);
            case ASK_RECTIFICATION -> new CaseCommand.AskRectification(1, Right.day(RECEIVED.minusDays(1)), TEXT);
            case DECIDE_RECTIFICATION -> new CaseCommand.DecideRectification(1, true, "");
        };
    }

    static Set<Role> roles(String names) {
        return Stream.of(names.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
