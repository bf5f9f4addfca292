package org.mingtang.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.dossier.Decision;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierCommand;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview;
import org.mingtang.disclosure.dossier.DossierCommand.PassStage;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.disclosure.dossier.Findings;
import org.mingtang.disclosure.dossier.Issue;
import org.mingtang.disclosure.dossier.Standing;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.disclosure.dossier.Standing.Named;
import org.mingtang.disclosure.store.DossierProjection;
import org.mingtang.disclosure.store.IndexNumbers;
import org.mingtang.disclosure.store.Publications;
import org.mingtang.holidays.InstalledCalendar;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StaleStream;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.NumberSeries;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;
import org.mingtang.secrecy.AskedUnits;
import org.mingtang.secrecy.Finding;
import org.mingtang.secrecy.ReviewFact.Leader;
import org.mingtang.secrecy.ReviewId;
import org.mingtang.secrecy.SecrecyReview;
import org.mingtang.secrecy.SecrecyReviews;
import org.mingtang.secrecy.Subject;
import org.mingtang.secrecy.oversight.OpenReviews;
import org.mingtang.secrecy.undecided.Undecided;
import org.mingtang.secrecy.undecided.UndecidedCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Where officers act on dossiers: load, decide, append, project, all in one transaction. There is no other way to
/// change a dossier, and no way to publish but by the chain.
@Component
public class DossierDesk {
    /// Most bytes all papers of a dossier may have.
    public static final long LARGEST_DOSSIER = 500L << 20;

    private final Journal journal;
    private final Packs packs;
    private final InstalledCalendar calendar;
    private final Organs organs;
    private final SecrecyReviews reviews;
    private final DossierReadings readings;
    private final UndecidedCases undecided;
    private final OpenReviews openReviews;
    private final DossierProjection projection;
    private final IndexNumbers indexNumbers;
    private final Publications publications;
    private final AskedOfUnits asked;
    private final AskedUnits askedUnits;
    private final PublicationText publicationText;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DossierDesk(
            Journal journal,
            Packs packs,
            InstalledCalendar calendar,
            Organs organs,
            SecrecyReviews reviews,
            DossierReadings readings,
            UndecidedCases undecided,
            OpenReviews openReviews,
            DossierProjection projection,
            IndexNumbers indexNumbers,
            Publications publications,
            AskedOfUnits asked,
            AskedUnits askedUnits,
            PublicationText publicationText,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.journal = journal;
        this.packs = packs;
        this.calendar = calendar;
        this.organs = organs;
        this.reviews = reviews;
        this.readings = readings;
        this.undecided = undecided;
        this.openReviews = openReviews;
        this.projection = projection;
        this.indexNumbers = indexNumbers;
        this.publications = publications;
        this.asked = asked;
        this.askedUnits = askedUnits;
        this.publicationText = publicationText;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<DossierView> find(DossierId id) {
        var entries = journal.read(id.stream());
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DossierView(
                Dossier.fold(id, facts(entries)), entries.getLast().sequence(), entries));
    }

    /// The law in force today in the district.
    public Law law() {
        return packs.inForceOn(today());
    }

    /// The law that was in force on a day, for what was decided then.
    public Law lawOn(LocalDate day) {
        return packs.inForceOn(day);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The calendar of its due date: the current one while it is open, else the one in force when it ended.
    public WorkingCalendar calendar(DossierView view) {
        return view.endedAt().map(calendar::inForceAt).orElseGet(calendar::current);
    }

    /// What a decision on this dossier by this officer would rest on, for the page that tells what can be done.
    public Standing standing(Dossier dossier, Officer officer) {
        return standing(dossier.agency(), officer, officer, clearance(dossier));
    }

    public Outcome open(Officer officer, ItemKind kind, AgencyId agency) {
        var id = new DossierId(UUID.randomUUID());
        return transactions.execute(_ -> {
            calendar.hold();
            var decision = Desk.open(
                    new DossierCommand.Open(id, kind, agency),
                    standing(agency, officer, officer, new Clearance.None()));
            return switch (decision) {
                case Decision.Refused refused -> new Outcome.Refused(refused.issues());
                case Decision.Accepted accepted -> {
                    write(id, 0, accepted.acts(), actor(officer, agency));
                    yield new Outcome.Done(id);
                }
            };
        });
    }

    /// Every reason why the desk would refuse this command now, for callers that must not do anything before they know.
    public List<Issue> objections(Officer officer, Dossier dossier, DossierCommand command) {
        var unreachable = asked.objections(command, today());
        if (!unreachable.isEmpty()) {
            return unreachable;
        }
        return switch (Desk.decide(dossier, command, standing(dossier, officer))) {
            case Decision.Refused refused -> refused.issues();
            case Decision.Accepted _ -> List.of();
        };
    }

    /// Carries a command out on the dossier as the officer saw it.
    ///
    /// @param seen last sequence on the officer's page
    public Outcome act(Officer officer, DossierId id, long seen, DossierCommand command) {
        return act(officer, id, seen, command, Optional.empty());
    }

    /// Concludes the secrecy review that the chain waits for, and passes its stage.
    public Outcome concludeSecrecyReview(
            Officer officer, DossierId id, long seen, String stage, Signature signature, Finding finding) {
        var faults = Findings.issues(finding, law());
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var obstacles = find(id).map(DossierView::dossier)
                .filter(dossier -> dossier.goesBy(finding.conclusion()))
                .map(readings::obstacles)
                .orElse(List.of());
        if (!obstacles.isEmpty()) {
            return new Outcome.Refused(obstacles);
        }
        return act(
                officer,
                id,
                seen,
                new PassStage(stage, signature, finding.conclusion().chinese()),
                Optional.of(finding));
    }

    /// Concludes the review of a unit that issues the document with the one that leads (SEC-15).
    public Outcome concludeJointReview(
            Officer officer, DossierId id, long seen, AgencyId unit, Signature signature, Finding finding) {
        var faults = Findings.issues(finding, law());
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        return act(
                officer,
                id,
                seen,
                new OnReview.ConcludeJointly(unit, finding.conclusion(), signature),
                Optional.of(finding));
    }

    private Outcome act(Officer officer, DossierId id, long seen, DossierCommand command, Optional<Finding> finding) {
        var prepared = prepare(id, command);
        try {
            return transactions.execute(status -> {
                calendar.hold();
                undecided.hold(id.stream());
                var outcome = actInTransaction(officer, id, seen, command, finding, prepared);
                if (!(outcome instanceof Outcome.Done)) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (StaleStream e) {
            return new Outcome.Stale(since(id, seen));
        }
    }

    private Outcome actInTransaction(
            Officer officer,
            DossierId id,
            long seen,
            DossierCommand command,
            Optional<Finding> finding,
            Optional<PublicationText.Prepared> prepared) {
        var view = find(id).orElseThrow(() -> new IllegalArgumentException("dossier " + id + ": not found"));
        if (view.sequence() != seen) {
            return new Outcome.Stale(since(id, seen));
        }
        var dossier = view.dossier();
        var unreachable = asked.objections(command, today());
        if (!unreachable.isEmpty()) {
            return new Outcome.Refused(unreachable);
        }
        var actor = actor(officer, actsFor(command, dossier));
        var waiting = command instanceof PassStage pass
                ? Desk.waiting(dossier, law())
                        .filter(stage -> stage.id().equals(pass.stage()))
                        .map(s -> s.kind())
                : Optional.<StageKind>empty();
        long sequence = seen;
        if (waiting.equals(Optional.of(StageKind.PUBLISH))) {
            // A number carries the year of publication; one given in another year is voided and replaced (ACT-05).
            var renumbered = renumber(dossier);
            sequence = write(id, sequence, renumbered, actor);
            dossier = find(id).orElseThrow().dossier();
        }
        var signer = signer(command, officer);
        var clearance = waiting.equals(Optional.of(StageKind.SECRECY_REVIEW))
                ? undecided(dossier).orElseGet(Clearance.None::new)
                : clearance(dossier);
        var decision = Desk.decide(dossier, command, standing(dossier.agency(), officer, signer, clearance));
        if (decision instanceof Decision.Refused refused) {
            return new Outcome.Refused(refused.issues());
        }
        var bound = againstTheAnswer(dossier, finding);
        if (bound.isPresent()) {
            return new Outcome.Refused(List.of(bound.get()));
        }
        var acts = new ArrayList<>(((Decision.Accepted) decision).acts());
        if (waiting.isPresent()) {
            acts.addAll(0, passing(waiting.get(), dossier, (PassStage) command, finding, actor));
        }
        if (command instanceof OnReview.ConcludeJointly joint) {
            review(dossier, joint.agency(), joint.signature(), finding, actor);
        }
        write(id, sequence, acts, actor);
        var after = find(id).orElseThrow().dossier();
        voidReviewOfOtherContents(after, actor);
        publish(after, acts, prepared, actor);
        return new Outcome.Done(id);
    }

    /// What passing a stage does beside the signature.
    private List<Act> passing(StageKind kind, Dossier dossier, PassStage pass, Optional<Finding> finding, Actor actor) {
        return switch (kind) {
            case CONTENT_REVIEW -> dossier.indexNumber().isPresent() ? List.of() : List.of(number(dossier));
            case SECRECY_REVIEW -> {
                var review = review(dossier, dossier.agency(), pass.signature(), finding, actor);
                undecided.reviewed(dossier.id().stream(), review, actor, clock.instant());
                yield List.of();
            }
            case DISCLOSURE_APPROVAL -> approve(dossier, Leader.DISCLOSURE, pass, actor);
            case SECRECY_APPROVAL -> approve(dossier, Leader.SECRECY, pass, actor);
            case DRAFT, SECTION_CHECK, REVIEW, OFFICE_CHECK, LEGALITY, SIGN, PREPRINT_CHECK, ISSUE, PUBLISH ->
                List.of();
        };
    }

    private ReviewId review(
            Dossier dossier, AgencyId unit, Signature signature, Optional<Finding> finding, Actor actor) {
        var subject = new Subject(
                dossier.id().stream().value(),
                unit,
                dossier.form().title(),
                dossier.issued()
                        .map(DossierFact.Issued::number)
                        .orElse(dossier.form().number()),
                dossier.contents(),
                dossier.papers().stream().map(paper -> paper.name()).toList());
        return reviews.conclude(
                subject,
                finding.orElseThrow(() -> new IllegalArgumentException("secrecy review without a finding")),
                signature,
                actor,
                clock.instant());
    }

    /// For whom the officer acts: the unit of the dossier, or the one that is asked.
    private static AgencyId actsFor(DossierCommand command, Dossier dossier) {
        if (command instanceof OnReview.ConcludeJointly joint) {
            return joint.agency();
        }
        return dossier.deliberation().consultations().stream()
                .filter(asked -> command instanceof OnReview.AnswerUnit answer && asked.number() == answer.number())
                .map(asked -> asked.agency())
                .findFirst()
                .orElse(dossier.agency());
    }

    private List<Act> approve(Dossier dossier, Leader leader, PassStage pass, Actor actor) {
        var review = reviews.latestOf(dossier.id().stream(), dossier.agency()).orElseThrow();
        reviews.approve(review.id(), leader, pass.signature(), pass.remark(), actor, clock.instant());
        return List.of();
    }

    private Act number(Dossier dossier) {
        var given = indexNumbers.next(
                series(), organs.find(dossier.agency()).orElseThrow(), today().getYear(), dossier.id());
        return new Act(
                new DossierFact.IndexNumberGiven(given.indexNumber(), given.year(), given.serial()),
                List.of(new ClauseId("ACT-05")));
    }

    private NumberSeries series() {
        return Objects.requireNonNull(law().numbering().get(NumberSeries.INDEX_NUMBER), "every law numbers its items");
    }

    private List<Act> renumber(Dossier dossier) {
        var old = dossier.indexNumber();
        if (old.isEmpty() || old.get().year() == today().getYear()) {
            return List.of();
        }
        var voided = new DossierFact.IndexNumberVoided(old.get().indexNumber(), "跨年发布，改用发布年度的索引号");
        indexNumbers.voidNumber(voided.indexNumber(), voided.reason());
        return List.of(new Act(voided, List.of(new ClauseId("ACT-05"))), number(dossier));
    }

    private void publish(Dossier after, List<Act> acts, Optional<PublicationText.Prepared> prepared, Actor actor) {
        for (var act : acts) {
            switch ((DossierFact) act.fact()) {
                case DossierFact.Published published -> {
                    publications.publish(
                            after,
                            prepared.orElseThrow(),
                            organs.find(after.agency()).orElseThrow(),
                            clock.instant());
                    events.publishEvent(new ItemPublished(published.indexNumber()));
                }
                case DossierFact.Withdrawn withdrawn -> {
                    publications.withdraw(after, withdrawn.reason(), clock.instant());
                    events.publishEvent(
                            new ItemGone(after.indexNumber().orElseThrow().indexNumber()));
                }
                case DossierFact.TakenDown taken -> {
                    publications.takeDown(after, taken, clock.instant());
                    events.publishEvent(
                            new ItemGone(after.indexNumber().orElseThrow().indexNumber()));
                }
                case DossierFact.IndexNumberVoided voided ->
                    indexNumbers.voidNumber(voided.indexNumber(), voided.reason());
                case DossierFact.Closed closed ->
                    undecided.end(after.id().stream(), "办件已办结：" + closed.reason(), actor, clock.instant());
                case DossierFact.Opened _,
                        DossierFact.FormFilled _,
                        DossierFact.PaperPlaced _,
                        DossierFact.PaperRemoved _,
                        DossierFact.ReleasedCopyPlaced _,
                        DossierFact.OriginalRestored _,
                        DossierFact.PaperRead _,
                        DossierFact.StagePassed _,
                        DossierFact.Returned _,
                        DossierFact.OpinionAsked _,
                        DossierFact.OpinionGiven _,
                        DossierFact.Issued _,
                        DossierFact.DueMoved _,
                        DossierFact.IndexNumberGiven _,
                        DossierFact.LateReasonGiven _,
                        DossierFact.TakedownConfirmed _,
                        DossierFact.Deliberated _ -> {}
            }
        }
    }

    /// Reading and setting the text takes time: done before the transaction, for the paper as it stands then.
    private Optional<PublicationText.Prepared> prepare(DossierId id, DossierCommand command) {
        if (!(command instanceof PassStage)) {
            return Optional.empty();
        }
        return find(id).map(DossierView::dossier)
                .filter(dossier -> Desk.waiting(dossier, law())
                        .filter(stage -> stage.kind() == StageKind.PUBLISH)
                        .isPresent())
                .map(publicationText::prepare);
    }

    private void voidReviewOfOtherContents(Dossier dossier, Actor actor) {
        for (var review : reviews.allOf(dossier.id().stream())) {
            boolean leads = review.subject().agency().equals(dossier.agency());
            if (review.voided().isEmpty() && (!review.standsFor(dossier.contents()) || leads && undone(dossier))) {
                reviews.voidReview(review.id(), "审查后内容变动或者退回", actor, clock.instant());
            }
        }
    }

    /// The review's stage was undone by a return.
    private boolean undone(Dossier dossier) {
        return !dossier.ended()
                && Desk.stages(dossier, law()).stream()
                        .filter(stage -> stage.kind() == StageKind.SECRECY_REVIEW)
                        .noneMatch(stage -> dossier.passed().containsKey(stage.id()));
    }

    private Clearance clearance(Dossier dossier) {
        return undecided(dossier)
                .or(() -> reviews.latestOf(dossier.id().stream(), dossier.agency())
                        .map(review -> clearance(review, dossier)))
                .orElseGet(Clearance.None::new);
    }

    /// What nobody has decided yet comes before any review.
    private Optional<Clearance> undecided(Dossier dossier) {
        return switch (undecided.of(dossier.id().stream())) {
            case Undecided.Nothing _ -> Optional.empty();
            case Undecided.ReportedUp asked ->
                Optional.of(new Clearance.ReportedUp(asked.authority().chinese()));
            case Undecided.Referred referred -> Optional.of(new Clearance.Referred(referred.reference()));
            case Undecided.StateSecret secret -> Optional.of(new Clearance.StateSecret(secret.reference()));
        };
    }

    /// The answer of the authority binds the review of the files it was given on (SEC-11).
    private Optional<Issue> againstTheAnswer(Dossier dossier, Optional<Finding> finding) {
        var files = dossier.papers().stream().map(paper -> paper.hash()).collect(Collectors.toSet());
        return finding.flatMap(found -> undecided.against(dossier.id().stream(), found.conclusion(), files))
                .map(objection -> new Issue(
                        Issue.Field.STAGE, Issue.Code.ANSWER_BINDS, objection.clause(), List.of(objection.message())));
    }

    /// A dossier determined to be a state secret ends, in the running transaction, whatever stage it is at (SEC-19).
    void endAsStateSecret(DossierId id, String reason, Actor actor) {
        var view = find(id).orElseThrow();
        if (view.dossier().ended()) {
            return;
        }
        var acts = new ArrayList<Act>();
        var clauses = List.of(new ClauseId("SEC-19"));
        view.dossier()
                .indexNumber()
                .ifPresent(number ->
                        acts.add(new Act(new DossierFact.IndexNumberVoided(number.indexNumber(), reason), clauses)));
        acts.add(new Act(new DossierFact.Closed(reason), clauses));
        write(id, view.sequence(), acts, actor);
        publish(find(id).orElseThrow().dossier(), acts, Optional.empty(), actor);
    }

    private static Clearance clearance(SecrecyReview review, Dossier dossier) {
        if (!review.standsFor(dossier.contents())) {
            return new Clearance.Void();
        }
        if (!dossier.goesBy(review.finding().conclusion())) {
            return new Clearance.Withheld(review.finding().conclusion().chinese());
        }
        return new Clearance.Given(
                review.disclosureLeader().map(Signature::name),
                review.secrecyLeader().map(Signature::name));
    }

    private Standing standing(AgencyId agency, Officer actor, Officer signer, Clearance clearance) {
        var today = today();
        var named = organs.holders(Role.SECRECY_REVIEWER, agency, today).isEmpty() ? Named.NO : Named.YES;
        return new Standing(actor, signer, today, law(), calendar.current(), named, clearance, LARGEST_DOSSIER);
    }

    /// Whose signature a command bears: the officer's own, or that of the person who signed on paper, with the posts
    /// held on the day of signing.
    private Officer signer(DossierCommand command, Officer officer) {
        var signature = switch (command) {
            case PassStage pass -> Optional.of(pass.signature());
            case DossierCommand.IssueDocument issue -> Optional.of(issue.signature());
            case DossierCommand.GiveOpinion give -> Optional.of(give.signature());
            case DossierCommand.ConfirmTakedown confirm -> Optional.of(confirm.signature());
            case OnReview.GiveLevelOpinion give -> Optional.of(give.signature());
            case OnReview.AnswerUnit answer -> Optional.of(answer.signature());
            case OnReview.ConcludeJointly conclude -> Optional.of(conclude.signature());
            case DossierCommand.Open _,
                    DossierCommand.FillForm _,
                    DossierCommand.PlacePaper _,
                    DossierCommand.RemovePaper _,
                    DossierCommand.PlaceReleasedCopy _,
                    DossierCommand.RestoreOriginal _,
                    DossierCommand.DeclareRead _,
                    DossierCommand.Return _,
                    DossierCommand.AskOpinion _,
                    DossierCommand.GiveLateReason _,
                    DossierCommand.Withdraw _,
                    DossierCommand.TakeDown _,
                    DossierCommand.Close _,
                    OnReview.NameCoIssuers _,
                    OnReview.AskUnit _,
                    OnReview.WithdrawQuestion _,
                    OnReview.RecordLetter _ -> Optional.<Signature>empty();
        };
        return signature
                .filter(s -> !s.person().equals(officer.person()))
                .flatMap(s -> organs.officer(s.person(), s.on()))
                .orElse(officer);
    }

    private long write(DossierId id, long expected, List<Act> acts, Actor actor) {
        if (acts.isEmpty()) {
            return expected;
        }
        Instant now = clock.instant();
        var written = journal.append(id.stream(), expected, actor, now, acts);
        long sequence = written.getLast().sequence();
        var view = find(id).orElseThrow();
        projection.write(view, law(), calendar(view), today());
        askedUnits.replace(id.stream(), asked.now(view.dossier(), law(), today()));
        follow(view);
        return sequence;
    }

    /// Whether it waits for its secrecy reviewer, for those who urge (SEC-21).
    private void follow(DossierView view) {
        var dossier = view.dossier();
        boolean waits = dossier.opinionOpen()
                || Desk.waiting(dossier, law())
                        .filter(stage -> stage.kind() == StageKind.SECRECY_REVIEW)
                        .isPresent();
        if (!waits || dossier.ended()) {
            openReviews.ended(dossier.id().stream());
            return;
        }
        openReviews.waits(
                dossier.id().stream(),
                dossier.agency(),
                dossier.form().title(),
                dossier.issued()
                        .map(DossierFact.Issued::number)
                        .orElse(dossier.form().number()),
                view.entries().getLast().at());
    }

    private List<Entry> since(DossierId id, long seen) {
        return journal.read(id.stream()).stream()
                .filter(entry -> entry.sequence() > seen)
                .toList();
    }

    private static List<DossierFact> facts(List<Entry> entries) {
        return entries.stream().map(Entry::fact).map(DossierFact.class::cast).toList();
    }

    private static Actor actor(Officer officer, AgencyId agency) {
        return new Actor(officer.person().toString(), officer.name(), agency.value());
    }

    /// Reasons of a refusal, for callers that only list them.
    public static List<Issue> issues(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.issues() : List.of();
    }
}
