package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.casefile.CaseFact.Arrived;
import org.mingtang.requests.casefile.CaseFact.Confirmed;
import org.mingtang.requests.casefile.CaseFact.Corrected;
import org.mingtang.requests.casefile.CaseFact.CorrectionAsked;
import org.mingtang.requests.casefile.CaseFact.Delivered;
import org.mingtang.requests.casefile.CaseFact.DisputeDecided;
import org.mingtang.requests.casefile.CaseFact.DisputeFiled;
import org.mingtang.requests.casefile.CaseFact.FeeNoticed;
import org.mingtang.requests.casefile.CaseFact.FeePaid;
import org.mingtang.requests.casefile.CaseFact.Lapsed;
import org.mingtang.requests.casefile.CaseFact.LetterDrafted;
import org.mingtang.requests.casefile.CaseFact.OpinionAsked;
import org.mingtang.requests.casefile.CaseFact.OpinionCame;
import org.mingtang.requests.casefile.CaseFact.OpinionGiven;
import org.mingtang.requests.casefile.CaseFact.PersonalDataDisposed;
import org.mingtang.requests.casefile.CaseFact.Registered;
import org.mingtang.requests.casefile.CaseFact.Remanded;
import org.mingtang.requests.casefile.CaseFact.Sorted;
import org.mingtang.requests.casefile.CaseFact.Withdrawn;
import org.mingtang.requests.clock.ClockEvent;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.clock.Consulted;

/// A request as its entries make it. Nothing here is set: everything follows from the facts.
///
/// @param facts everything that happened, in order, each with the day that was put right; the arrival is the first
public record CaseFile(CaseId id, List<CaseFact> facts, Progress progress) {

    /// @throws IllegalArgumentException when the first fact, and only that, is not the arrival
    public static CaseFile fold(CaseId id, List<CaseFact> facts) {
        if (facts.isEmpty() || !(facts.getFirst() instanceof Arrived)) {
            throw new IllegalArgumentException("request " + id + ": " + facts + " (expected: begins with the arrival)");
        }
        var progress = Progress.ARRIVED;
        for (int i = 1; i < facts.size(); i++) {
            progress = progress.after(facts.get(i), i + 1);
        }
        return new CaseFile(id, Rectifying.applied(facts), progress);
    }

    /// As it would be read if an entry said something else.
    ///
    /// @param entry place in the stream, from 1
    public CaseFile with(int entry, Right right) {
        var moved = new ArrayList<>(facts);
        Rectifying.change(moved, entry, right);
        return new CaseFile(id, List.copyOf(moved), progress);
    }

    /// What of an entry can be put right, as it is read now.
    ///
    /// @param entry place in the stream, from 1
    public List<Right> rectifiable(int entry) {
        return Rectifying.typed(facts, entry);
    }

    /// What an entry says of this now; empty where it says nothing of it.
    public Optional<Right> read(int entry, Right.Mistyped what) {
        return Rectifying.read(facts.get(entry - 1), what);
    }

    /// How far the handling has come.
    public Step step() {
        return progress.step();
    }

    /// What the applicant is asked for.
    public Awaited awaited() {
        return progress.awaited();
    }

    public Arrived arrived() {
        return (Arrived) facts.getFirst();
    }

    public AgencyId agency() {
        return arrived().agency();
    }

    public Optional<Confirmed> confirmed() {
        return last(Confirmed.class);
    }

    public Optional<Registered> registered() {
        return last(Registered.class);
    }

    public Optional<Sorted> sorted() {
        return last(Sorted.class);
    }

    /// The request it was a part of.
    public Optional<CaseFact.SplitOff> splitOff() {
        return last(CaseFact.SplitOff.class);
    }

    /// What it was split into.
    public Optional<CaseFact.Split> split() {
        return last(CaseFact.Split.class);
    }

    /// Requests of others that ask the same, as the officers linked them, oldest link first.
    public List<CaseFact.Linked> linked() {
        return all(CaseFact.Linked.class)
                .filter(link -> facts.subList(facts.lastIndexOf(link), facts.size()).stream()
                        .noneMatch(fact -> fact instanceof CaseFact.Unlinked undone
                                && undone.other().equals(link.other())))
                .distinct()
                .toList();
    }

    public Stream<CaseFact.HandedOver> handedOver() {
        return all(CaseFact.HandedOver.class);
    }

    /// The sections that handle it.
    public Set<SectionId> handlingSections() {
        return handedOver().map(CaseFact.HandedOver::section).collect(Collectors.toSet());
    }

    /// The sections that handle it or were asked to countersign.
    public Set<SectionId> sections() {
        return Stream.concat(
                        handlingSections().stream(),
                        all(CaseFact.CountersignAsked.class).map(CaseFact.CountersignAsked::section))
                .collect(Collectors.toSet());
    }

    /// Name of a section that was asked to countersign; empty for another.
    public String sectionAsked(SectionId section) {
        return all(CaseFact.CountersignAsked.class)
                .filter(asked -> asked.section().equals(section))
                .map(CaseFact.CountersignAsked::name)
                .findFirst()
                .orElse("");
    }

    public Optional<CorrectionAsked> correctionAsked() {
        return last(CorrectionAsked.class);
    }

    public Optional<FeeNoticed> feeNoticed() {
        return last(FeeNoticed.class);
    }

    /// The opinion that stands; none after it was given back.
    public Optional<OpinionGiven> opinion() {
        return last(OpinionGiven.class, progress.current());
    }

    /// Of the present handling.
    public Optional<Delivered> delivered() {
        return last(Delivered.class, progress.current());
    }

    /// The last letter that was drafted and has not left the house, whether it stands or was given back.
    public Optional<LetterDrafted> drafted() {
        return last(
                LetterDrafted.class,
                last(Delivered.class).map(facts::lastIndexOf).orElse(0));
    }

    public Optional<LetterDrafted> letter() {
        return last(LetterDrafted.class, progress.current());
    }

    /// What the present answer gives, as commitments: the sealed letter and the files that were cleared.
    public Set<String> given() {
        return Given.in(facts.subList(progress.current(), facts.size()));
    }

    /// What was delivered with any answer, that of an earlier handling too.
    public Set<String> givenAway() {
        return Given.withAnyAnswer(facts);
    }

    /// What was delivered with an answer that was set aside since, and not given again.
    public Set<String> setAside() {
        var aside = new HashSet<String>();
        if (remanded().isPresent()) {
            aside.addAll(Given.withAnyAnswer(
                    facts.subList(0, facts.lastIndexOf(remanded().get()))));
            aside.removeAll(given());
        }
        return aside;
    }

    /// What it says of who asks what, as a commitment: as it came, or as it was left when personal data were disposed
    /// of.
    public String application() {
        return personalDataDisposed()
                .map(PersonalDataDisposed::commitment)
                .orElseGet(() -> arrived().commitment());
    }

    /// The last time.
    public Optional<PersonalDataDisposed> personalDataDisposed() {
        return last(PersonalDataDisposed.class);
    }

    /// Under which outcome it counts once it has ended; empty while it is open. What was split does not count, its
    /// parts do.
    public Optional<OutcomeCode> outcome() {
        if (step().isOpen() || step() == Step.SPLIT) {
            return Optional.empty();
        }
        return facts.reversed().stream()
                .map(this::endedBy)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<OutcomeCode> endedBy(CaseFact fact) {
        if (fact instanceof Lapsed lapsed) {
            return Optional.of(lapsed.awaited() == Awaited.PAYMENT ? OutcomeCode.O2 : OutcomeCode.O1);
        }
        if (fact instanceof Withdrawn) {
            return Optional.of(OutcomeCode.O3);
        }
        return fact instanceof Delivered ? opinion().map(OpinionGiven::whole) : Optional.empty();
    }

    /// What moves the clock, in order.
    public List<ClockEvent> clockEvents() {
        return ClockEvents.of(this);
    }

    /// Whether the clock knows of a question to somebody: a payment, a correction or a new handling takes all out of it
    /// (clock.md, 5.7).
    boolean isCounted(Consulted whom) {
        return sinceItBeganAnew()
                .anyMatch(fact ->
                        fact instanceof OpinionAsked asked && asked.whom().equals(whom));
    }

    /// Whether somebody of this kind was asked since the clock began anew.
    public boolean hasAsked(Consulted.Kind kind) {
        return sinceItBeganAnew()
                .anyMatch(fact ->
                        fact instanceof OpinionAsked asked && asked.whom().kind() == kind);
    }

    /// The last of its kind since the clock began anew, which does away with what was told before.
    public <F extends CaseFact> Optional<F> sinceReceipt(Class<F> type) {
        return sinceItBeganAnew().filter(type::isInstance).map(type::cast).reduce((_, later) -> later);
    }

    /// Working days added to the time inside the house, also in a handling that was given back (REQ-08).
    int extendedInternally() {
        return sinceItBeganAnew()
                .filter(CaseFact.ExtendedInternally.class::isInstance)
                .map(CaseFact.ExtendedInternally.class::cast)
                .mapToInt(CaseFact.ExtendedInternally::workingDays)
                .sum();
    }

    /// From the last payment, correction or new handling on; everything where there was none.
    private Stream<CaseFact> sinceItBeganAnew() {
        int since = facts.size() - 1;
        while (since > 0
                && !(facts.get(since) instanceof Corrected
                        || facts.get(since) instanceof FeePaid
                        || facts.get(since) instanceof Remanded)) {
            since--;
        }
        return facts.subList(since, facts.size()).stream();
    }

    /// Whether letters to others may name the applicant.
    public boolean mayBeNamed() {
        return namingConsent().isPresent();
    }

    /// The applicant's consent to be named to others, unless it was taken back.
    public Optional<CaseFact.NamingConsented> namingConsent() {
        int revoked = last(CaseFact.NamingRevoked.class).map(facts::lastIndexOf).orElse(0);
        return last(CaseFact.NamingConsented.class, revoked);
    }

    /// Questions to others to which no answer has come.
    public Stream<OpinionAsked> unanswered() {
        return all(OpinionAsked.class)
                .filter(asked -> facts.subList(facts.lastIndexOf(asked), facts.size()).stream()
                        .noneMatch(fact ->
                                fact instanceof OpinionCame came && came.whom().equals(asked.whom())));
    }

    /// The third parties whose last word is that they do not agree.
    public List<Consulted> objecting() {
        return all(OpinionCame.class)
                .filter(came -> came.whom().kind() == Consulted.Kind.THIRD_PARTY)
                .filter(came -> all(OpinionCame.class)
                        .filter(other -> other.whom().equals(came.whom()))
                        .reduce((_, later) -> later)
                        .filter(last -> last == came)
                        .isPresent())
                .filter(came -> !came.consents())
                .map(OpinionCame::whom)
                .toList();
    }

    /// Rectifications that nobody has agreed to or refused.
    public Stream<CaseFact.RectificationAsked> openRectifications() {
        return all(CaseFact.RectificationAsked.class)
                .filter(asked -> !isRectified(asked)
                        && all(CaseFact.RectificationRefused.class)
                                .noneMatch(refused -> refused.number() == asked.number()));
    }

    /// Whether a second person agreed.
    public boolean isRectified(CaseFact.RectificationAsked asked) {
        return all(CaseFact.Rectified.class).anyMatch(done -> done.number() == asked.number());
    }

    /// Referrals that nobody has answered.
    public Stream<CaseFact.Referred> openReferrals() {
        return all(CaseFact.Referred.class)
                .filter(sent ->
                        all(CaseFact.ReferralAnswered.class).noneMatch(answered -> answered.number() == sent.number()));
    }

    /// The discussion that was called and has no conclusion.
    public Optional<CaseFact.DiscussionCalled> openDiscussion() {
        return Discussing.openDiscussion(this);
    }

    /// Whether the applicant has a query code and so can look at it on the portal.
    public boolean hasCode() {
        return arrived().coded() || last(CaseFact.CodeGiven.class).isPresent();
    }

    /// The day on which the request itself came (收到申请之日): that of its correction where there was one. A payment and a
    /// new handling begin the clock anew, but nobody asked anew.
    public Optional<LocalDate> requestReceived() {
        return last(Corrected.class)
                .map(Corrected::on)
                .or(() -> splitOff().map(CaseFact.SplitOff::received))
                .or(() -> ClockEvents.arrival(this).day());
    }

    /// What it says now of what is asked, as a commitment: the last correction; empty where there was none.
    public Optional<String> correction() {
        return last(Corrected.class).map(Corrected::commitment);
    }

    /// Messages of the applicant that nobody has acted after; what was entered from elsewhere is no act
    /// on it. Places in the stream, from 1.
    public List<Integer> unread() {
        var places = new ArrayList<Integer>();
        for (int i = facts.size(); i > 0; i--) {
            var fact = facts.get(i - 1);
            if (fact instanceof CaseFact.ApplicantWrote) {
                places.addFirst(i);
            } else if (!isFromElsewhere(fact)) {
                break;
            }
        }
        return places;
    }

    /// The messages about this since something was asked of the applicant, oldest first.
    public List<CaseFact.ApplicantWrote> messagesSince(Class<? extends CaseFact> asked, CaseFact.About about) {
        return last(asked).stream()
                .flatMap(last -> facts.subList(facts.lastIndexOf(last), facts.size()).stream())
                .filter(CaseFact.ApplicantWrote.class::isInstance)
                .map(CaseFact.ApplicantWrote.class::cast)
                .filter(wrote -> wrote.about() == about)
                .toList();
    }

    /// The first message about this since something was asked of the applicant; empty where it was not asked or nothing
    /// came.
    public Optional<CaseFact.ApplicantWrote> messageSince(Class<? extends CaseFact> asked, CaseFact.About about) {
        return messagesSince(asked, about).stream().findFirst();
    }

    /// The message in which the applicant does what is awaited, while no officer has taken it up.
    public Optional<CaseFact.ApplicantWrote> awaitedMessage() {
        return switch (awaited()) {
            case NOTHING -> Optional.empty();
            case CORRECTION -> messageSince(CaseFact.CorrectionAsked.class, CaseFact.About.CORRECTION);
            case PAYMENT -> messageSince(CaseFact.FeeNoticed.class, CaseFact.About.PAYMENT);
        };
    }

    private static boolean isFromElsewhere(CaseFact fact) {
        return fact instanceof CaseFact.Linked
                || fact instanceof CaseFact.Unlinked
                || fact instanceof CaseFact.CodeGiven
                || fact instanceof CaseFact.DueMoved;
    }

    /// The day that a decision names for the answer, as long as it binds the present handling.
    Optional<LocalDate> ordered() {
        return last(
                        CaseFact.AnswerOrdered.class,
                        remanded().map(facts::lastIndexOf).orElse(0))
                .map(CaseFact.AnswerOrdered::by)
                .or(() -> remanded().flatMap(Remanded::ordered));
    }

    /// The last time that its answer was set aside.
    public Optional<Remanded> remanded() {
        return last(Remanded.class);
    }

    public Stream<DisputeFiled> disputes() {
        return all(DisputeFiled.class);
    }

    /// The decision of a dispute; empty while it is pending.
    public Optional<DisputeDecided> decision(int dispute) {
        return all(DisputeDecided.class)
                .filter(decided -> decided.number() == dispute)
                .findFirst();
    }

    /// The days of acts that were told stand in the entries; the present day is the desk's.
    public ClockReading clock(LocalDate day, CaseStanding standing) {
        return standing.clock(clockEvents(), day);
    }

    <F extends CaseFact> Optional<F> last(Class<F> type) {
        return last(type, 0);
    }

    private <F extends CaseFact> Optional<F> last(Class<F> type, int since) {
        for (int i = facts.size() - 1; i >= since; i--) {
            if (type.isInstance(facts.get(i))) {
                return Optional.of(type.cast(facts.get(i)));
            }
        }
        return Optional.empty();
    }

    <F extends CaseFact> Stream<F> all(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    /// Files to be given in whose place another stands, as commitments (SEC-06).
    public Set<String> replacedCopies() {
        return Redacting.replaced(this);
    }

    /// Files that something was taken out of and that may be given, as commitments, with what went.
    public Map<String, List<CaseFact.Deleted>> redactedCopies() {
        return Redacting.standing(this);
    }

    /// The file that was handed in, of one that was made from it.
    public String originalOf(String commitment) {
        return Redacting.original(this, commitment);
    }

    /// What went from the files that are given.
    public List<CaseFact.Deleted> deleted() {
        return Redacting.told(this);
    }

    /// Whether it was archived, and the package can be had.
    public boolean isArchivedWhole() {
        return NextStep.isArchivedWhole(this);
    }

    /// As it stood when this was entered.
    CaseFile before(CaseFact fact) {
        return new CaseFile(id, facts.subList(0, facts.lastIndexOf(fact)), progress);
    }

    /// Of the present handling.
    <F extends CaseFact> Stream<F> now(Class<F> type) {
        return facts.subList(progress.current(), facts.size()).stream()
                .filter(type::isInstance)
                .map(type::cast);
    }
}
