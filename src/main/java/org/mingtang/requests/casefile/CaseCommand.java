package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.Objection;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.AnswerRules;
import org.mingtang.requests.answer.CaseOutcome;
import org.mingtang.requests.answer.Handling;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.casefile.CaseFact.DiscussionCause;
import org.mingtang.requests.casefile.CaseFact.DisputeResult;
import org.mingtang.requests.casefile.CaseFact.Forum;
import org.mingtang.requests.casefile.CaseFact.PartOutcome;
import org.mingtang.requests.casefile.CaseFact.Participant;
import org.mingtang.requests.casefile.CaseFact.Partner;
import org.mingtang.requests.casefile.CaseFact.Side;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.Consulted;
import org.mingtang.requests.letters.LetterDraft;
import org.mingtang.requests.letters.LetterReport;

/// What somebody asks to be done with a request. Texts that are kept apart from the journal come as a [Kept].
public sealed interface CaseCommand {
    /// Which act of the table it is.
    default DeskAct act() {
        return switch (this) {
            case Confirm _ -> DeskAct.CONFIRM;
            case EnterFromPaper _ -> DeskAct.ENTER_FROM_PAPER;
            case Register _ -> DeskAct.REGISTER;
            case Sort _ -> DeskAct.SORT;
            case Split _ -> DeskAct.SPLIT;
            case Link _ -> DeskAct.LINK;
            case Unlink _ -> DeskAct.UNLINK;
            case HandOver _ -> DeskAct.HAND_OVER;
            case AskCorrection _ -> DeskAct.ASK_CORRECTION;
            case TakeCorrection _ -> DeskAct.TAKE_CORRECTION;
            case AskAssistance _ -> DeskAct.ASK_ASSISTANCE;
            case RecordSearch _ -> DeskAct.RECORD_SEARCH;
            case AskForOpinion _ -> DeskAct.ASK_FOR_OPINION;
            case RecordAnswer _ -> DeskAct.RECORD_ANSWER;
            case RecordConsent _ -> DeskAct.RECORD_CONSENT;
            case AssentToOverride _ -> DeskAct.ASSENT_TO_OVERRIDE;
            case TellThirdParty _ -> DeskAct.TELL_THIRD_PARTY;
            case Extend _ -> DeskAct.EXTEND;
            case ExtendInternally _ -> DeskAct.EXTEND_INTERNALLY;
            case NoticeFee _ -> DeskAct.NOTICE_FEE;
            case RecordPayment _ -> DeskAct.RECORD_PAYMENT;
            case WaiveFee _ -> DeskAct.WAIVE_FEE;
            case AskReasons _ -> DeskAct.ASK_REASONS;
            case RecordReasons _ -> DeskAct.RECORD_REASONS;
            case Delay _ -> DeskAct.DELAY;
            case GiveOpinion give -> give.direct() ? DeskAct.ANSWER_DIRECTLY : DeskAct.GIVE_OPINION;
            case AskCountersign _ -> DeskAct.ASK_COUNTERSIGN;
            case Countersign _ -> DeskAct.COUNTERSIGN;
            case GiveBack _ -> DeskAct.GIVE_BACK;
            case Sign _ -> DeskAct.SIGN;
            case RedactCopies _ -> DeskAct.REDACT_COPIES;
            case ClearSecrecy _ -> DeskAct.CLEAR_SECRECY;
            case DraftLetter _ -> DeskAct.DRAFT_LETTER;
            case ReviewLegality _ -> DeskAct.REVIEW_LEGALITY;
            case Approve _ -> DeskAct.APPROVE;
            case Seal _ -> DeskAct.SEAL;
            case Deliver _ -> DeskAct.DELIVER;
            case Archive _ -> DeskAct.ARCHIVE;
            case Withdraw _ -> DeskAct.WITHDRAW;
            case Lapse _ -> DeskAct.LAPSE;
            case Dispose _ -> DeskAct.DISPOSE;
            case RecordDispatch _ -> DeskAct.RECORD_DISPATCH;
            case Explain _ -> DeskAct.EXPLAIN;
            case CorrectRecord _ -> DeskAct.CORRECT_RECORD;
            case FileDispute _ -> DeskAct.FILE_DISPUTE;
            case DecideDispute _ -> DeskAct.DECIDE_DISPUTE;
            case CallDiscussion _ -> DeskAct.CALL_DISCUSSION;
            case RecordDiscussion _ -> DeskAct.RECORD_DISCUSSION;
            case Refer _ -> DeskAct.REFER;
            case RecordReferral _ -> DeskAct.RECORD_REFERRAL;
            case GiveCode _ -> DeskAct.GIVE_CODE;
            case AskRectification _ -> DeskAct.ASK_RECTIFICATION;
            case DecideRectification _ -> DeskAct.DECIDE_RECTIFICATION;
        };
    }

    /// A text kept apart.
    ///
    /// @param length     characters
    /// @param commitment salted, 64 hexadecimal digits
    record Kept(int length, String commitment) {
        public static final Kept NOTHING = new Kept(0, "");

        boolean isBlank() {
            return length == 0;
        }
    }

    /// It came in; no act of the desk, since nobody has it yet.
    ///
    /// @param coded whether the applicant gets a query code with the receipt
    record Arrive(
            AgencyId agency, Channel channel, LocalDate on, ApplicantKind applicant, Kept application, boolean coded) {}

    record Confirm(LocalDate on, String evidence) implements CaseCommand {}

    /// @param number     the next of the series, given by the store, or the one it has on paper
    /// @param paperUntil the day on which the unit went live, for the one it has on paper
    record Register(String number, Optional<LocalDate> paperUntil) implements CaseCommand {
        public Register(String number) {
            this(number, Optional.empty());
        }
    }

    /// What moves the clock, and so is entered from paper for a request that a unit had before it went live.
    sealed interface PaperStep extends CaseCommand {
        LocalDate on();

        enum Kind {
            CORRECTION_ASKED(DeskAct.ASK_CORRECTION),
            CORRECTED(DeskAct.TAKE_CORRECTION),
            OPINION_ASKED(DeskAct.ASK_FOR_OPINION),
            OPINION_CAME(DeskAct.RECORD_ANSWER),
            EXTENDED(DeskAct.EXTEND),
            FEE_NOTICED(DeskAct.NOTICE_FEE),
            FEE_PAID(DeskAct.RECORD_PAYMENT),
            REASONS_ASKED(DeskAct.ASK_REASONS),
            REASONS_CAME(DeskAct.RECORD_REASONS),
            DELAYED(DeskAct.DELAY);

            private final DeskAct act;

            Kind(DeskAct act) {
                this.act = act;
            }

            /// The act it would be here.
            public DeskAct act() {
                return act;
            }
        }
    }

    /// @param source where on paper it stands
    record EnterFromPaper(PaperStep step, String source, Kept scan) implements CaseCommand {}

    record Sort(int parts, List<String> subjects, boolean publicHealth) implements CaseCommand {
        public Sort {
            subjects = List.copyOf(subjects);
        }
    }

    /// @param parts what each part asks for
    record Split(List<Part> parts) implements CaseCommand {
        public Split {
            parts = List.copyOf(parts);
        }

        /// @param application of its own, kept apart; its length is that of what is asked
        public record Part(CaseId id, Kept application) {}
    }

    /// @param number registration number of the other, of the same unit
    record Link(CaseId other, String number) implements CaseCommand {}

    /// @param number registration number of the other
    record Unlink(CaseId other, String number) implements CaseCommand {}

    record HandOver(Optional<SectionId> section, String name) implements CaseCommand {}

    record AskCorrection(LocalDate on, LocalDate limit, Kept what) implements PaperStep {}

    /// @param reason why it came late; empty where it did not
    record TakeCorrection(LocalDate on, Kept reason, Kept corrected) implements PaperStep {}

    /// @param limit until when the other is to answer
    record AskAssistance(LocalDate on, String unit, LocalDate limit, Kept letter) implements CaseCommand {}

    /// @param part 0 for all
    record RecordSearch(int part, String unit, String where, String words, String systems, String by, boolean found)
            implements CaseCommand {}

    /// @param whom with a label such as 第三方一, never a person's name
    record AskForOpinion(LocalDate on, Consulted whom, LocalDate received, Kept letter) implements PaperStep {}

    /// @param consents false for an objection; `reason` is what it says
    record RecordAnswer(LocalDate on, Consulted whom, boolean consents, Kept reason) implements PaperStep {}

    /// @param given   false where the applicant takes it back
    /// @param consent how the applicant agreed to be named, and to whom; or how it was taken back
    record RecordConsent(LocalDate on, boolean given, Kept consent) implements CaseCommand {}

    record AssentToOverride(Side side, Kept reason) implements CaseCommand {}

    record TellThirdParty(LocalDate on, Consulted whom, Kept letter) implements CaseCommand {}

    record Extend(LocalDate on, int workingDays, Kept reason) implements PaperStep {}

    record ExtendInternally(int workingDays) implements CaseCommand {}

    record NoticeFee(LocalDate on, LocalDate received, int yuan, Method method) implements PaperStep {}

    /// @param yuan   what would be asked for; of no meaning where it was asked for already
    /// @param method as `yuan`
    record WaiveFee(int yuan, Method method, Kept reason) implements CaseCommand {}

    record RecordPayment(LocalDate on, String voucher) implements PaperStep {}

    record AskReasons(LocalDate on) implements PaperStep {}

    record RecordReasons(LocalDate on, Kept reasons) implements PaperStep {}

    record Delay(LocalDate on, LocalDate until) implements PaperStep {}

    /// @param direct by the office itself, without a section
    /// @param faults what the opinion lacks, by the rules of the answers
    record GiveOpinion(List<PartOutcome> parts, OutcomeCode whole, boolean direct, Kept reasons, List<Objection> faults)
            implements CaseCommand {
        public GiveOpinion {
            parts = List.copyOf(parts);
            faults = List.copyOf(faults);
        }

        /// The opinion as its parts are written, judged by the rules of the answers.
        ///
        /// @param mainPart named where all is refused for different reasons
        /// @param law      of the day of the answer
        public static GiveOpinion of(
                List<PartAnswer> answers,
                Optional<Integer> mainPart,
                boolean direct,
                Kept reasons,
                Handling handling,
                Law law) {
            var faults = new ArrayList<>(AnswerRules.check(answers, handling, law));
            var whole = switch (CaseOutcome.of(answers, mainPart)) {
                case CaseOutcome.Counted counted -> counted.code();
                case CaseOutcome.Undetermined(var objection) -> {
                    faults.add(objection);
                    yield OutcomeCode.O3;
                }
            };
            var parts = answers.stream()
                    .map(part -> new PartOutcome(
                            part.number(),
                            part.answer().code(),
                            part.answer() instanceof Answer.NotHeld,
                            part.answer().copies()))
                    .toList();
            return new GiveOpinion(parts, whole, direct, reasons, faults);
        }
    }

    record AskCountersign(SectionId section, String name) implements CaseCommand {}

    record Countersign(SectionId section, boolean agrees, Signature signature, String remark) implements CaseCommand {}

    record GiveBack(String reason) implements CaseCommand {}

    record Sign(Signature signature) implements CaseCommand {}

    record RedactCopies(List<CaseFact.Redaction> copies) implements CaseCommand {
        public RedactCopies {
            copies = List.copyOf(copies);
        }
    }

    /// @param letStand what the machine found in them and the reviewer has looked at
    record ClearSecrecy(List<String> files, List<CaseFact.LetStand> letStand, Signature signature)
            implements CaseCommand {
        public ClearSecrecy {
            files = List.copyOf(files);
            letStand = List.copyOf(letStand);
        }
    }

    /// @param legality whether it goes to the legality review
    /// @param hash     of the printed letter
    /// @param faults   what the letter check refuses
    record DraftLetter(
            String number, OutcomeCode outcome, String template, boolean legality, String hash, List<Objection> faults)
            implements CaseCommand {
        public DraftLetter {
            faults = List.copyOf(faults);
        }

        /// @throws IllegalArgumentException for a letter that answers nothing
        public static DraftLetter of(LetterDraft draft, LetterReport report, boolean legality, String hash) {
            var decided = draft.decided()
                    .orElseThrow(() -> new IllegalArgumentException(draft.kind() + " (expected: one that answers)"));
            return new DraftLetter(draft.number(), decided.code(), draft.template(), legality, hash, report.refusals());
        }
    }

    record ReviewLegality(boolean lawful, Signature signature, String remark) implements CaseCommand {}

    record Approve(Signature signature) implements CaseCommand {}

    /// @param letter commitment of a letter other than the answer
    record RecordDispatch(String letter, Delivery way, LocalDate on, Kept proof) implements CaseCommand {}

    /// @param enclosed commitments of what goes with the letter
    record Seal(String hash, List<String> enclosed) implements CaseCommand {
        public Seal {
            enclosed = List.copyOf(enclosed);
        }

        public Seal(String hash) {
            this(hash, List.of());
        }
    }

    record Deliver(Delivery way, LocalDate on, Kept proof) implements CaseCommand {}

    record Archive(String checksum) implements CaseCommand {}

    record Withdraw(LocalDate on, Kept declaration) implements CaseCommand {}

    record Lapse() implements CaseCommand {}

    /// @param texts       how many of those kept go
    /// @param files       how many of those kept go
    /// @param erased      commitments of all of them
    /// @param application as it is left: what is asked, without who asks
    record Dispose(int texts, int files, List<String> erased, Kept application) implements CaseCommand {
        public Dispose {
            erased = List.copyOf(erased);
        }
    }

    /// @param by   who explained
    /// @param what the question and the explanation
    record Explain(LocalDate on, String by, Kept what) implements CaseCommand {}

    /// @param letter that tells what became of it
    record CorrectRecord(LocalDate on, CaseFact.Correction result, Kept what, Kept letter) implements CaseCommand {}

    /// @param body      which organ or court
    /// @param reference number of its case; may be blank
    record FileDispute(Forum forum, String body, String reference, LocalDate on) implements CaseCommand {}

    /// @param received day on which the decision reached the agency
    /// @param what     what it says
    /// @param anew     whether the request is to be answered anew
    /// @param ordered  the day it names for that
    record DecideDispute(
            int number,
            DisputeResult result,
            LocalDate on,
            LocalDate received,
            Kept what,
            boolean anew,
            Optional<LocalDate> ordered)
            implements CaseCommand {}

    record CallDiscussion(DiscussionCause cause, Kept what) implements CaseCommand {}

    /// @param names of the participants, as one text
    record RecordDiscussion(
            LocalDate on,
            List<Participant> participants,
            Kept names,
            Kept clear,
            Kept disclosed,
            Kept how,
            Kept effect,
            Kept conclusion)
            implements CaseCommand {
        public RecordDiscussion {
            participants = List.copyOf(participants);
        }
    }

    record Refer(Partner partner, String name, LocalDate sent, Kept what) implements CaseCommand {}

    record RecordReferral(int number, LocalDate on, Kept what) implements CaseCommand {}

    /// @param identity how the applicant proved to be one
    record GiveCode(Kept identity) implements CaseCommand {}

    /// @param entry place in the stream, from 1
    /// @param entry place in the stream, from 1
    record AskRectification(int entry, Right right, Kept reason) implements CaseCommand {}

    /// @param reason why not; empty where it is agreed to
    record DecideRectification(int number, boolean agreed, String reason) implements CaseCommand {}
}
