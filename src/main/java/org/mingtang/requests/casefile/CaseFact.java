package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.Consulted;
import tools.jackson.databind.node.ObjectNode;

/// What may be written in the stream of a case file. Who asks, what is asked and what is reasoned are not among it:
/// of these an entry holds a salted commitment, 64 hexadecimal digits, and the text is kept apart.
public sealed interface CaseFact extends Fact {

    /// What is entered beside the handling: it moves neither the step nor the clock, and asks nothing of the applicant.
    sealed interface Aside extends CaseFact {}

    /// What moves the clock, or may: it can have been done on paper before the unit went live.
    sealed interface Dated extends CaseFact {
        LocalDate on();

        /// The same on another day.
        Dated on(LocalDate day);
    }

    /// It came in.
    ///
    /// @param on         arrival or submission
    /// @param commitment of the application as it came
    /// @param coded      whether the applicant got a query code with the receipt
    record Arrived(
            AgencyId agency, Channel channel, LocalDate on, ApplicantKind applicant, String commitment, boolean coded)
            implements CaseFact {}

    /// Both sides know that it came (REQ-04).
    ///
    /// @param evidence recording, slip or page that proves it
    record Confirmed(LocalDate on, String evidence) implements CaseFact {
        private static final String PORTAL = "门户收件回执 ";

        /// By the page with the number, which both sides have in hand (clock.md 3).
        public static Confirmed byThePortal(LocalDate on, String receipt) {
            return new Confirmed(on, PORTAL + receipt);
        }

        /// Whether nobody typed it.
        boolean wasThePortal() {
            return evidence.startsWith(PORTAL);
        }
    }

    /// @param number     by the pattern of the pack, without gaps (REQ-03)
    /// @param paperUntil the day on which its unit went live, where it had the number on paper
    record Registered(String number, LocalDate on, Optional<LocalDate> paperUntil) implements CaseFact {}

    /// The next entry was done on paper before the unit went live, on this day.
    ///
    /// @param source where on paper it stands
    /// @param scan   commitment of the paper's scan
    record DoneOnPaper(LocalDate on, String source, String scan) implements Aside {}

    /// @param parts        how many things are asked for, numbered from 1
    /// @param subjects     ids of the pack (REQ-31)
    /// @param publicHealth it is about an event of public health (REQ-26)
    record Sorted(int parts, List<String> subjects, boolean publicHealth) implements Aside {
        public Sorted {
            subjects = List.copyOf(subjects);
        }
    }

    /// It is answered in parts from now on, each a request of its own; itself it counts no more.
    ///
    /// @param parts the requests it became, in order
    record Split(LocalDate on, List<CaseId> parts) implements CaseFact {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /// It is a part of a request that was split. Its limit runs from the day of receipt of that one.
    ///
    /// @param number    registration number of the request it comes from
    /// @param first     day on which that one was first received: the law of that day counts
    /// @param received  day of receipt from which it was counted in the end
    /// @param corrected whether it had been corrected, and so counts from there: that is asked only once
    /// @param typed     whether somebody typed the day, and not the portal
    record SplitOff(CaseId from, String number, LocalDate first, LocalDate received, boolean corrected, boolean typed)
            implements Aside {
        /// The same with another day of receipt.
        SplitOff on(LocalDate day) {
            return new SplitOff(from, number, corrected ? first : day, day, corrected, typed);
        }
    }

    /// Somebody else asks the same of the unit: both know of each other (条例第四十四条).
    ///
    /// @param number registration number of the other
    record Linked(CaseId other, String number) implements Aside {}

    /// @param number registration number of the other
    record Unlinked(CaseId other, String number) implements Aside {}

    record HandedOver(SectionId section, String name, LocalDate on) implements CaseFact {}

    /// @param commitment of what is to be corrected, as told
    record CorrectionAsked(LocalDate on, LocalDate limit, String commitment) implements Dated {
        @Override
        public CorrectionAsked on(LocalDate day) {
            return new CorrectionAsked(day, limit, commitment);
        }
    }

    /// @param reason why it came late, as a commitment; empty where it did not or where there was none
    record Corrected(LocalDate on, String reason, String commitment) implements Dated {
        @Override
        public Corrected on(LocalDate day) {
            return new Corrected(day, reason, commitment);
        }
    }

    /// Another unit or section was asked to look for it too (协办函); what it finds is entered as its search.
    ///
    /// @param limit      until when it is to answer
    /// @param commitment of the letter
    record AssistanceAsked(LocalDate on, String unit, LocalDate limit, String commitment) implements Aside {}

    /// A search, as proof that something is not held (REQ-30).
    ///
    /// @param part 0 for all
    record Searched(int part, String unit, String where, String words, String systems, String by, boolean found)
            implements Aside {}

    /// @param commitment of the letter; it names no applicant
    record OpinionAsked(LocalDate on, Consulted whom, LocalDate received, String commitment) implements Dated {
        @Override
        public OpinionAsked on(LocalDate day) {
            return new OpinionAsked(day, whom, received, commitment);
        }
    }

    record OpinionCame(LocalDate on, Consulted whom, boolean consents, String commitment) implements Dated {
        @Override
        public OpinionCame on(LocalDate day) {
            return new OpinionCame(day, whom, consents, commitment);
        }
    }

    /// The applicant agrees in writing to be named to third parties and other agencies.
    ///
    /// @param commitment of how and to what
    record NamingConsented(LocalDate on, String commitment) implements Aside {}

    /// The applicant takes that back. What was written before stays written.
    ///
    /// @param commitment of how
    record NamingRevoked(LocalDate on, String commitment) implements Aside {}

    /// Withholding may gravely harm the public interest, says one of the two that must say so (REQ-09).
    record OverrideAssented(Side side, Optional<PersonId> by, String commitment) implements Aside {}

    enum Side {
        SECTION,
        OFFICE
    }

    record ThirdPartyTold(LocalDate on, Consulted whom, String commitment) implements Aside {}

    record Extended(LocalDate on, int workingDays, String commitment) implements Dated {
        @Override
        public Extended on(LocalDate day) {
            return new Extended(day, workingDays, commitment);
        }
    }

    /// @param workingDays added to the time inside the house
    record ExtendedInternally(int workingDays) implements Aside {}

    /// @param yuan   whole yuan
    /// @param method empty in entries of version 1
    record FeeNoticed(LocalDate on, LocalDate received, int yuan, Optional<Method> method) implements Dated {
        @Override
        public FeeNoticed on(LocalDate day) {
            return new FeeNoticed(day, received, yuan, method);
        }
    }

    /// The fee is not asked for though it could be.
    ///
    /// @param noticed whether the applicant had been asked to pay, and is waited for no longer
    record FeeWaived(LocalDate on, int yuan, Optional<Method> method, boolean noticed, String commitment)
            implements CaseFact {}

    record FeePaid(LocalDate on, String voucher) implements Dated {
        @Override
        public FeePaid on(LocalDate day) {
            return new FeePaid(day, voucher);
        }
    }

    record ReasonsAsked(LocalDate on) implements Dated {
        @Override
        public ReasonsAsked on(LocalDate day) {
            return new ReasonsAsked(day);
        }
    }

    record ReasonsCame(LocalDate on, String commitment) implements Aside, Dated {
        @Override
        public ReasonsCame on(LocalDate day) {
            return new ReasonsCame(day, commitment);
        }
    }

    record Delayed(LocalDate on, LocalDate until) implements Dated {
        @Override
        public Delayed on(LocalDate day) {
            return new Delayed(day, until);
        }
    }

    /// @param whole      what the case counts as
    /// @param direct     by the office itself, without a section (REQ-05)
    /// @param commitment of the reasoned opinion
    record OpinionGiven(
            List<PartOutcome> parts, OutcomeCode whole, boolean direct, PersonId by, String byName, String commitment)
            implements CaseFact {
        public OpinionGiven {
            parts = List.copyOf(parts);
        }
    }

    /// @param copies   files it gives, each to be cleared before the letter goes out
    /// @param part     numbered from 1
    /// @param notFound it is not held because a search found nothing, not because another agency is responsible
    record PartOutcome(int part, OutcomeCode outcome, boolean notFound, int copies) {}

    record CountersignAsked(SectionId section, String name) implements Aside {}

    record Countersigned(SectionId section, boolean agrees, Signature signature, String remark) implements Aside {}

    record GivenBack(String reason) implements CaseFact {}

    record Signed(Signature signature) implements CaseFact {}

    /// The copies to be given have passed the secrecy review.
    ///
    /// @param files    SHA-256 of each copy
    /// @param letStand what the machine found in them and the reviewer, item by item, lets go out
    record SecrecyCleared(List<String> files, List<LetStand> letStand, Signature signature) implements Aside {
        public SecrecyCleared {
            files = List.copyOf(files);
            letStand = List.copyOf(letStand);
        }

        /// Such as 机器读到的逐项看过：手机号码 2 处；empty where there was nothing.
        public String looked() {
            return letStand.isEmpty()
                    ? ""
                    : letStand.stream().map(LetStand::chinese).collect(Collectors.joining("，", "机器读到的逐项看过，可以提供：", ""));
        }
    }

    /// @param kind  of what was found, in Chinese, never itself
    /// @param times how often it stands in the files
    record LetStand(String kind, int times) {
        /// Such as 手机号码 2 处.
        public String chinese() {
            return kind + " " + times + " 处";
        }
    }

    /// Something was taken out of copies before they are given (SEC-06, SEC-12).
    record CopiesRedacted(List<Redaction> copies) implements Aside {
        public CopiesRedacted {
            copies = List.copyOf(copies);
        }
    }

    /// From now on one file stands in the place of another.
    ///
    /// @param original commitment of the file it was made from
    /// @param released commitment of the file that may be given; that of the original where it stands again
    /// @param deleted  what the difference is
    record Redaction(String original, String released, List<Deleted> deleted) {
        public Redaction {
            deleted = List.copyOf(deleted);
        }

        /// Whether the original may be given as it is, after all.
        public boolean isTakenBack() {
            return released.equals(original);
        }
    }

    /// @param kind   of what went, in Chinese, never itself
    /// @param ground why it may not be given, in the words of the pack
    /// @param times  how often it stood in the file
    record Deleted(String kind, String ground, int times) {
        /// Such as 手机号码 2 处（个人隐私）.
        public String chinese() {
            return kind + " " + times + " 处（" + ground + "）";
        }
    }

    /// @param outcome  what it tells
    /// @param template version of the standard text, kept with the letter (REQ-24)
    /// @param legality whether the justice bureau must look at it (REQ-14)
    /// @param hash     of the letter's bytes
    record LetterDrafted(String number, OutcomeCode outcome, String template, boolean legality, String hash)
            implements CaseFact {}

    record LegalityReviewed(boolean lawful, Signature signature, String remark) implements Aside {}

    record LetterApproved(Signature signature) implements CaseFact {}

    /// @param hash     of the sealed letter: these bytes are what is delivered
    /// @param enclosed commitments of what goes with it
    record Sealed(String hash, List<String> enclosed, LocalDate on) implements CaseFact {
        public Sealed {
            enclosed = List.copyOf(enclosed);
        }
    }

    /// Another letter than the answer went out (REQ-15).
    ///
    /// @param letter commitment of the letter
    /// @param proof  tracking number, signature or address it was sent to, as a commitment; blank by the portal
    record LetterDispatched(String letter, Delivery way, LocalDate on, String proof) implements Aside {}

    /// @param on    the day of the answer
    /// @param proof tracking number, signature or address it was sent to, as a commitment
    record Delivered(Delivery way, LocalDate on, String proof) implements CaseFact {}

    /// @param checksum of the package, SHA-256
    /// @param printed  whether its sheets are kept, so that the package can be put together again
    record Archived(String checksum, boolean printed) implements CaseFact {}

    record Withdrawn(LocalDate on, String commitment) implements CaseFact {}

    /// The applicant wrote again on the portal. By itself it moves nothing: an officer takes it up.
    ///
    /// @param commitment of the text
    record ApplicantWrote(About about, LocalDate on, String commitment) implements Aside {}

    /// What a message of the applicant is about.
    enum About {
        CORRECTION("补正"),
        PAYMENT("缴费凭证"),
        REASONS("说明理由"),
        WITHDRAWAL("撤回申请"),
        OTHER("其他");

        private final String chinese;

        About(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// A holiday notice moved the due date.
    ///
    /// @param received   the day of receipt it is counted from
    /// @param before     due date told so far
    /// @param computed   due date by the new calendar
    /// @param due        due date that stands: a date told never becomes earlier
    /// @param noticeYear year of the notice
    /// @param notice     number of the notice
    /// @param calendar   version of the calendar that computed it
    record DueMoved(
            LocalDate received,
            LocalDate before,
            LocalDate computed,
            LocalDate due,
            int noticeYear,
            String notice,
            String calendar)
            implements Aside {}

    /// Reconsideration or a suit was filed against the answer (行政复议、行政诉讼).
    ///
    /// @param number    of the disputes of this request, from 1
    /// @param body      which organ or court
    /// @param reference number of its case; blank where it has none yet
    record DisputeFiled(int number, Forum forum, String body, String reference, LocalDate on) implements Aside {}

    enum Forum {
        RECONSIDERATION("行政复议", "申请行政复议", "行政复议"),
        SUIT("未经复议直接起诉", "提起行政诉讼", "行政诉讼"),
        SUIT_AFTER_RECONSIDERATION("复议后起诉", "行政复议以后提起行政诉讼", "行政诉讼");

        private final String chinese;
        private final String filing;
        private final String proceedings;

        Forum(String chinese, String filing, String proceedings) {
            this.chinese = chinese;
            this.filing = filing;
            this.proceedings = proceedings;
        }

        /// By the columns of the annual report.
        public String chinese() {
            return chinese;
        }

        /// What the applicant does.
        public String filing() {
            return filing;
        }

        /// What organ or court then have before them.
        public String proceedings() {
            return proceedings;
        }
    }

    /// @param on         day of the decision
    /// @param received   day on which it reached the agency
    /// @param commitment of what it says
    record DisputeDecided(int number, DisputeResult result, LocalDate on, LocalDate received, String commitment)
            implements Aside {}

    /// By the columns of the annual report.
    enum DisputeResult {
        UPHELD("结果维持"),
        CORRECTED("结果纠正"),
        OTHER("其他结果");

        private final String chinese;

        DisputeResult(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// The answer was set aside; the request is handled anew from that day. It is no new request.
    ///
    /// @param dispute  number of the one that set it aside
    /// @param received day on which the decision reached the agency: the new clock begins there
    /// @param ordered  the day it names for the new answer
    record Remanded(int dispute, LocalDate received, Optional<LocalDate> ordered) implements CaseFact {}

    /// A decision orders that a request nobody has answered be answered by a day.
    record AnswerOrdered(int dispute, LocalDate by) implements Aside {}

    /// Somebody proved, or did not, that a record about the own person is wrong, and was told what became of it
    /// (条例第四十一条).
    ///
    /// @param on         day on which it was asked
    /// @param commitment of what is wrong and how it was looked at
    record RecordCorrected(LocalDate on, Correction result, String commitment) implements Aside {}

    /// What becomes of a record that is said to be wrong.
    enum Correction {
        CORRECTED("已经更正"),
        TRANSFERRED("不属于本机关职能范围，已经转送有权更正的机关处理"),
        REFERRED("不属于本机关职能范围，请向有权更正的机关提出"),
        DECLINED("经核实记录无误，不予更正");

        private final String chinese;

        Correction(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// What the applicant asks about the answer is explained by section and office (REQ-16).
    ///
    /// @param by         who explained
    /// @param commitment of question and explanation
    record Explained(LocalDate on, String by, String commitment) implements Aside {}

    /// The limit for correction or payment went by; the request is given up.
    record Lapsed(LocalDate limit, Awaited awaited) implements CaseFact {}

    /// What told who asks was made unreadable for good (REQ-26).
    ///
    /// @param texts      how many of those kept went
    /// @param files      how many of those kept went
    /// @param erased     commitments of all of them
    /// @param commitment of the application as it is left: what is asked, without who asks
    record PersonalDataDisposed(LocalDate on, int texts, int files, List<String> erased, String commitment)
            implements Aside {
        public PersonalDataDisposed {
            erased = List.copyOf(erased);
        }
    }

    /// A new query code was given to somebody who proved to be the applicant. The code itself stands nowhere.
    ///
    /// @param commitment of how it was proved
    record CodeGiven(LocalDate on, String commitment) implements Aside {}

    /// Why a request is discussed with others before it is answered (会商, REQ-22).
    enum DiscussionCause {
        LIVELIHOOD("涉及民生"),
        SEVERAL("涉及多个地区或者部门"),
        HARD("疑难复杂");

        private final String chinese;

        DiscussionCause(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// @param commitment of what is to be discussed
    record DiscussionCalled(LocalDate on, DiscussionCause cause, String commitment) implements Aside {}

    /// Who took part in a discussion.
    record Participant(Kind kind, String name) {
        /// As which it took part; a court may be invited early.
        public enum Kind {
            SECTION("本单位股室"),
            AGENCY("其他机关"),
            COURT("人民法院"),
            COUNSEL("法律顾问、专家");

            private final String chinese;

            Kind(String chinese) {
                this.chinese = chinese;
            }

            public String chinese() {
                return chinese;
            }
        }
    }

    /// The four questions and what was concluded, each as a commitment.
    ///
    /// @param clear     whether it is clear what is asked
    /// @param disclosed whether it should be disclosed
    /// @param how       in which way
    /// @param effect    with what effect
    record Findings(String clear, String disclosed, String how, String effect, String conclusion) {}

    /// @param kinds        of those who took part, each as often as it did
    /// @param participants commitment of their names; in entries of version 1 the names
    record DiscussionHeld(LocalDate on, List<Participant.Kind> kinds, String participants, Findings findings)
            implements Aside {
        public DiscussionHeld {
            kinds = List.copyOf(kinds);
        }
    }

    /// To whom a matter is referred that goes with the request but is not answered by it (REQ-21).
    enum Partner {
        PETITION_OFFICE("信访工作机构"),
        COURT("人民法院"),
        OTHER("其他单位");

        private final String chinese;

        Partner(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// @param number     counted within the request, from 1
    /// @param commitment of what is referred
    record Referred(int number, Partner partner, String name, LocalDate sent, String commitment) implements Aside {}

    /// @param commitment of the answer and its result
    record ReferralAnswered(int number, LocalDate on, String commitment) implements Aside {}

    /// Somebody says that something of an entry is mistyped. It counts once a second person agrees.
    ///
    /// @param number     counted within the request, from 1
    /// @param entry      place of the entry in the stream, from 1
    /// @param right      what it should have said
    /// @param commitment of the reason
    record RectificationAsked(int number, int entry, Right right, PersonId by, String name, String commitment)
            implements Aside {}

    record Rectified(int number) implements Aside {}

    /// @param reason why the entry stands
    record RectificationRefused(int number, String reason) implements Aside {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(
            new FactType("request.arrived", Arrived.class, List.of(CaseFact::withCode)),
            FactType.of("request.confirmed", Confirmed.class),
            new FactType("request.registered", Registered.class, List.of(given -> given.putNull("paperUntil"))),
            FactType.of("request.sorted", Sorted.class),
            FactType.of("request.split", Split.class),
            FactType.of("request.split-off", SplitOff.class),
            FactType.of("request.linked", Linked.class),
            FactType.of("request.unlinked", Unlinked.class),
            FactType.of("request.handed-over", HandedOver.class),
            FactType.of("request.correction-asked", CorrectionAsked.class),
            FactType.of("request.corrected", Corrected.class),
            FactType.of("request.assistance-asked", AssistanceAsked.class),
            FactType.of("request.searched", Searched.class),
            FactType.of("request.opinion-asked", OpinionAsked.class),
            FactType.of("request.opinion-came", OpinionCame.class),
            FactType.of("request.naming-consented", NamingConsented.class),
            FactType.of("request.naming-revoked", NamingRevoked.class),
            new FactType(
                    "request.override-assented", OverrideAssented.class, List.of(assented -> assented.putNull("by"))),
            FactType.of("request.third-party-told", ThirdPartyTold.class),
            FactType.of("request.extended", Extended.class),
            FactType.of("request.extended-internally", ExtendedInternally.class),
            new FactType("request.fee-noticed", FeeNoticed.class, List.of(fee -> fee.putNull("method"))),
            FactType.of("request.fee-waived", FeeWaived.class),
            FactType.of("request.fee-paid", FeePaid.class),
            FactType.of("request.reasons-asked", ReasonsAsked.class),
            FactType.of("request.reasons-came", ReasonsCame.class),
            FactType.of("request.delayed", Delayed.class),
            new FactType("request.opinion-given", OpinionGiven.class, List.of(CaseFact::withCopies)),
            FactType.of("request.countersign-asked", CountersignAsked.class),
            FactType.of("request.countersigned", Countersigned.class),
            FactType.of("request.given-back", GivenBack.class),
            FactType.of("request.signed", Signed.class),
            new FactType("request.secrecy-cleared", SecrecyCleared.class, List.of(CaseFact::withLetStand)),
            FactType.of("request.copies-redacted", CopiesRedacted.class),
            FactType.of("request.letter-drafted", LetterDrafted.class),
            FactType.of("request.legality-reviewed", LegalityReviewed.class),
            FactType.of("request.letter-approved", LetterApproved.class),
            new FactType("request.sealed", Sealed.class, List.of(CaseFact::withEnclosed)),
            FactType.of("request.letter-dispatched", LetterDispatched.class),
            FactType.of("request.delivered", Delivered.class),
            new FactType("request.archived", Archived.class, List.of(archived -> archived.put("printed", false))),
            FactType.of("request.withdrawn", Withdrawn.class),
            FactType.of("request.lapsed", Lapsed.class),
            FactType.of("request.personal-data-disposed", PersonalDataDisposed.class),
            FactType.of("request.applicant-wrote", ApplicantWrote.class),
            FactType.of("request.due-moved", DueMoved.class),
            FactType.of("request.dispute-filed", DisputeFiled.class),
            FactType.of("request.dispute-decided", DisputeDecided.class),
            FactType.of("request.remanded", Remanded.class),
            FactType.of("request.explained", Explained.class),
            FactType.of("request.record-corrected", RecordCorrected.class),
            FactType.of("request.answer-ordered", AnswerOrdered.class),
            FactType.of("request.code-given", CodeGiven.class),
            FactType.of("request.discussion-called", DiscussionCalled.class),
            new FactType("request.discussion-held", DiscussionHeld.class, List.of(CaseFact::withKinds)),
            FactType.of("request.referred", Referred.class),
            FactType.of("request.referral-answered", ReferralAnswered.class),
            new FactType("request.rectification-asked", RectificationAsked.class, List.of(CaseFact::withRight)),
            FactType.of("request.rectified", Rectified.class),
            FactType.of("request.rectification-refused", RectificationRefused.class),
            FactType.of("request.done-on-paper", DoneOnPaper.class));

    /// Version 1 did not tell whether there was a code: whoever applied on the portal got one.
    private static ObjectNode withCode(ObjectNode arrived) {
        return arrived.put("coded", arrived.get("channel").stringValue().equals(Channel.ONLINE.name()));
    }

    /// Version 1 did not tell what was let stand.
    private static ObjectNode withLetStand(ObjectNode cleared) {
        cleared.putArray("letStand");
        return cleared;
    }

    /// Version 1 enclosed nothing.
    private static ObjectNode withEnclosed(ObjectNode sealed) {
        sealed.putArray("enclosed");
        return sealed;
    }

    /// Version 1 did not tell how many files a part gives: those that give any count as one.
    private static ObjectNode withCopies(ObjectNode opinion) {
        opinion.withArray("parts").forEach(part -> {
            var outcome = OutcomeCode.valueOf(part.get("outcome").stringValue());
            boolean gives = outcome == OutcomeCode.G2 || outcome == OutcomeCode.P1;
            ((ObjectNode) part).put("copies", gives ? 1 : 0);
        });
        return opinion;
    }

    /// Version 1 put right nothing but days.
    private static ObjectNode withRight(ObjectNode asked) {
        asked.putObject("right")
                .put("what", Right.Mistyped.DAY.name())
                .put("value", asked.remove("day").stringValue());
        return asked;
    }

    /// Version 1 held the names of who took part themselves.
    private static ObjectNode withKinds(ObjectNode held) {
        var names = new ArrayList<String>();
        var kinds = held.arrayNode();
        held.withArray("participants").forEach(one -> {
            var kind = one.get("kind").stringValue();
            kinds.add(kind);
            names.add(one.get("name").stringValue() + "（"
                    + Participant.Kind.valueOf(kind).chinese() + "）");
        });
        held.set("kinds", kinds);
        return held.put("participants", String.join("、", names));
    }
}
