package org.mingtang.secrecy.undecided;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.holidays.InstalledCalendar;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StaleStream;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.SecrecyReviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Where officers act on report-ups: load, decide, append, project, all in one transaction.
@Component
public class ReportUps {
    private final Journal journal;
    private final Packs packs;
    private final InstalledCalendar calendar;
    private final ReportUpTable table;
    private final SecrecyReviews reviews;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReportUps(
            Journal journal,
            Packs packs,
            InstalledCalendar calendar,
            ReportUpTable table,
            SecrecyReviews reviews,
            TransactionTemplate transactions,
            Clock clock) {
        this.journal = journal;
        this.packs = packs;
        this.calendar = calendar;
        this.table = table;
        this.reviews = reviews;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<ReportUpView> find(ReportUpId id) {
        var entries = journal.read(id.stream());
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var facts =
                entries.stream().map(Entry::fact).map(ReportUpFact.class::cast).toList();
        return Optional.of(
                new ReportUpView(ReportUp.fold(id, facts), entries.getLast().sequence(), entries));
    }

    /// Every report-up of a case, newest first.
    public List<ReportUp> ofCase(StreamId caseStream) {
        return table.ofCase(caseStream).stream()
                .flatMap(id -> find(id).stream())
                .map(ReportUpView::reportUp)
                .toList();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// By when the authority must answer, as seen today.
    public AnswerClock clock(ReportUpView view) {
        return AnswerClock.of(view.reportUp(), today(), law(view.reportUp()), calendar(view));
    }

    /// The calendar of its due date: the current one while it is open, else the one in force when it ended.
    public WorkingCalendar calendar(ReportUpView view) {
        return view.endedAt().map(calendar::inForceAt).orElseGet(calendar::current);
    }

    /// Whether this officer may read it: a post in its unit, or the authorities.
    public static boolean maySee(Officer officer, ReportUp reportUp) {
        return officer.servesIn(reportUp.subject().agency()) || ReportUpList.readsAll(officer);
    }

    /// Why it could not be reported now, for callers that must not keep a file before they know.
    public List<Objection> objections(Officer officer, UndecidedCase subject, ReportUpCommand.Open open) {
        return objections(ReportUpRules.open(subject, open, standing(officer, packs.inForceOn(today()))));
    }

    /// The same for what is done later.
    public List<Objection> objections(Officer officer, ReportUpView view, ReportUpCommand command) {
        return objections(ReportUpRules.decide(view.reportUp(), command, standing(officer, law(view.reportUp()))));
    }

    private static List<Objection> objections(ReportUpDecision decision) {
        return switch (decision) {
            case ReportUpDecision.Refused refused -> refused.objections();
            case ReportUpDecision.Accepted _ -> List.of();
        };
    }

    /// Reports a case, in the transaction that holds it. A review that stands is void: who reports does not know.
    @Transactional(propagation = Propagation.MANDATORY)
    public ReportUpOutcome open(Officer officer, UndecidedCase subject, ReportUpCommand.Open open) {
        var stream = new StreamId(subject.stream());
        if (table.openOf(stream).isPresent()) {
            return new ReportUpOutcome.Refused(List.of(Objection.of("此件已经报上级确定，还没有答复，不能再报。", "SEC-05")));
        }
        return switch (ReportUpRules.open(subject, open, standing(officer, packs.inForceOn(today())))) {
            case ReportUpDecision.Refused refused -> new ReportUpOutcome.Refused(refused.objections());
            case ReportUpDecision.Accepted accepted -> {
                var id = ReportUpId.fresh();
                var actor = actor(officer, subject.agency());
                write(id, 0, accepted.acts(), actor, clock.instant());
                reviews.allOf(stream).stream()
                        .filter(review -> review.voided().isEmpty())
                        .forEach(review -> reviews.voidReview(review.id(), "对能否公开不能确定，已报上级确定", actor, clock.instant()));
                yield new ReportUpOutcome.Done(id);
            }
        };
    }

    /// Carries a command out on the report-up as the officer saw it.
    ///
    /// @param seen last sequence on the officer's page
    public ReportUpOutcome act(Officer officer, ReportUpId id, long seen, ReportUpCommand command) {
        try {
            return transactions.execute(_ -> {
                calendar.hold();
                var view = find(id).orElseThrow(() -> new IllegalArgumentException("report-up " + id + ": not found"));
                if (view.sequence() != seen) {
                    return new ReportUpOutcome.Stale(since(id, seen));
                }
                var reportUp = view.reportUp();
                return switch (ReportUpRules.decide(reportUp, command, standing(officer, law(reportUp)))) {
                    case ReportUpDecision.Refused refused -> new ReportUpOutcome.Refused(refused.objections());
                    case ReportUpDecision.Accepted accepted -> {
                        var actor = actor(officer, agencyOf(officer, reportUp));
                        write(id, seen, accepted.acts(), actor, clock.instant());
                        yield new ReportUpOutcome.Done(id);
                    }
                };
            });
        } catch (StaleStream e) {
            return new ReportUpOutcome.Stale(since(id, seen));
        }
    }

    /// Writes what a rule or another case brings about, in the running transaction.
    void write(ReportUpId id, ReportUpFact fact, Actor actor, Instant at, String... clauses) {
        var ids = List.of(clauses).stream().map(ClauseId::new).toList();
        long last = find(id).orElseThrow().sequence();
        write(id, last, List.of(new Act(fact, ids)), actor, at);
    }

    /// A holiday notice moved the due date; the calendar of the notice is not the current one yet.
    void move(ReportUpId id, ReportUpFact.AnswerDueMoved moved, LocalDate due, Actor actor, Instant at) {
        long last = find(id).orElseThrow().sequence();
        var acts = List.of(new Act(moved, List.of(new ClauseId("SEC-11"))));
        journal.append(id.stream(), last, actor, at, acts);
        table.write(find(id).orElseThrow(), Optional.of(due));
    }

    private void write(ReportUpId id, long expected, List<Act> acts, Actor actor, Instant at) {
        journal.append(id.stream(), expected, actor, at, acts);
        var view = find(id).orElseThrow();
        table.write(view, clock(view).lastDay());
    }

    private Law law(ReportUp reportUp) {
        return packs.inForceOn(reportUp.receivedOn().orElseGet(this::today));
    }

    private ReportUpStanding standing(Officer officer, Law law) {
        return new ReportUpStanding(officer, today(), law, calendar.current());
    }

    private List<Entry> since(ReportUpId id, long seen) {
        return journal.read(id.stream()).stream()
                .filter(entry -> entry.sequence() > seen)
                .toList();
    }

    private static AgencyId agencyOf(Officer officer, ReportUp reportUp) {
        var unit = reportUp.subject().agency();
        return officer.posts().stream()
                .filter(post -> post.role() == reportUp.authority().role())
                .map(Officer.Post::agency)
                .filter(_ -> !officer.servesIn(unit))
                .findFirst()
                .orElse(unit);
    }

    static Actor actor(Officer officer, AgencyId agency) {
        return new Actor(officer.person().toString(), officer.name(), agency.value());
    }
}
