package org.mingtang.secrecy.oversight;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StaleStream;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Conclusion;
import org.mingtang.secrecy.ReviewId;
import org.mingtang.secrecy.SecrecyReview;
import org.mingtang.secrecy.SecrecyReviews;
import org.mingtang.secrecy.oversight.InspectionCommand.*;
import org.mingtang.secrecy.oversight.InspectionFact.Drawn;
import org.mingtang.secrecy.oversight.InspectionFact.Sampled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Where the secrecy bureau inspects secrecy reviews, and units answer (SEC-18). It concludes no review.
@Component
public class Inspections {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Journal journal;
    private final InspectionTable table;
    private final SecrecyReviews reviews;
    private final CalendarInUse calendar;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Inspections(
            Journal journal,
            InspectionTable table,
            SecrecyReviews reviews,
            CalendarInUse calendar,
            TransactionTemplate transactions,
            Clock clock) {
        this.journal = journal;
        this.table = table;
        this.reviews = reviews;
        this.calendar = calendar;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param sequence last entry's place in the stream; sent back with a command
    public record View(Inspection inspection, long sequence, List<Entry> entries) {}

    /// A record of review in the list of all units.
    public record Listed(
            ReviewId review,
            StreamId caseStream,
            AgencyId agency,
            String title,
            Conclusion conclusion,
            LocalDate concludedOn,
            boolean voided) {}

    public Optional<View> find(InspectionId id) {
        var entries = journal.read(id.stream());
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var facts = entries.stream()
                .map(Entry::fact)
                .map(InspectionFact.class::cast)
                .toList();
        return Optional.of(
                new View(Inspection.fold(id, facts), entries.getLast().sequence(), entries));
    }

    /// What this officer may see: the bureau all, others those that drew their unit's reviews.
    public List<Inspection> list(Officer officer) {
        return table
                .list(InspectionRules.isBureau(officer) ? Optional.empty() : Optional.of(officer.agencies()))
                .stream()
                .flatMap(id -> find(id).stream())
                .map(View::inspection)
                .toList();
    }

    /// Whether this officer sees anything of it.
    public static boolean maySee(Officer officer, Inspection inspection) {
        return InspectionRules.isBureau(officer)
                || inspection.items().stream()
                        .anyMatch(item -> officer.servesIn(item.sampled().agency()));
    }

    /// The records of review of all units, or of one, newest first.
    ///
    /// @param offset rows to leave out
    public List<Listed> records(Optional<AgencyId> agency, int offset, int size) {
        return table.reviews(agency, offset, size).stream()
                .map(row -> new Listed(
                        row.review(),
                        new StreamId(row.caseStream()),
                        row.agency(),
                        title(row.review(), row.caseStream()),
                        Conclusion.valueOf(row.conclusion()),
                        LocalDate.ofInstant(row.at(), clock.getZone()),
                        row.voided()))
                .toList();
    }

    /// Of a sampled review.
    public Optional<SecrecyReview> review(ReviewId review, String caseStream) {
        return reviews.allOf(new StreamId(caseStream)).stream()
                .filter(each -> each.id().equals(review))
                .findFirst();
    }

    private String title(ReviewId review, String caseStream) {
        return review(review, caseStream).map(found -> found.subject().title()).orElse("");
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public InspectionOutcome draw(Officer officer, Draw draw) {
        return transactions.execute(_ -> {
            var now = clock.instant();
            boolean dated = draw.from().isPresent() && draw.until().isPresent();
            var population = dated
                    ? table.population(
                            draw.agency(),
                            draw.from().orElseThrow(),
                            draw.until().orElseThrow(),
                            now)
                    : List.<Sampled>of();
            var objections = InspectionRules.mayDraw(draw, population.size(), officer, today());
            if (!objections.isEmpty()) {
                return new InspectionOutcome.Refused(objections);
            }
            var seed = draw.seed().isBlank() ? seed() : draw.seed().strip();
            var id = InspectionId.fresh();
            var drawn = new Drawn(
                    draw.agency().map(AgencyId::value).orElse(""),
                    draw.from().orElseThrow(),
                    draw.until().orElseThrow(),
                    draw.size(),
                    seed,
                    now,
                    population.size(),
                    sample(population, draw.size(), seed));
            write(id, 0, drawn, officer, bureauOf(officer));
            return new InspectionOutcome.Done(id);
        });
    }

    /// The same sample drawn again from what the journal says was there.
    public List<ReviewId> drawnAgain(Inspection inspection) {
        var drawn = inspection.drawn();
        var agency = drawn.agency().isEmpty() ? Optional.<AgencyId>empty() : Optional.of(new AgencyId(drawn.agency()));
        var population = table.population(agency, drawn.from(), drawn.until(), drawn.upTo());
        return sample(population, drawn.size(), drawn.seed()).stream()
                .map(Sampled::review)
                .toList();
    }

    public InspectionOutcome act(Officer officer, InspectionId id, long seen, InspectionCommand command) {
        try {
            return transactions.execute(_ -> {
                var view = find(id).orElseThrow(() -> new IllegalArgumentException("inspection " + id + ": not found"));
                if (view.sequence() != seen) {
                    return new InspectionOutcome.Stale();
                }
                var inspection = view.inspection();
                var objections = InspectionRules.may(inspection, command, officer, today(), calendar.current());
                if (!objections.isEmpty()) {
                    return new InspectionOutcome.Refused(objections);
                }
                write(id, seen, fact(command, officer), officer, organ(inspection, command, officer));
                return new InspectionOutcome.Done(id);
            });
        } catch (StaleStream e) {
            return new InspectionOutcome.Stale();
        }
    }

    private static InspectionFact fact(InspectionCommand command, Officer officer) {
        return switch (command) {
            case Draw _ -> throw new IllegalArgumentException("inspection is drawn already");
            case FindSound sound ->
                new InspectionFact.FoundSound(sound.review(), sound.remark().strip());
            case FindFaulty faulty ->
                new InspectionFact.FoundFaulty(
                        faulty.review(),
                        faulty.finding().strip(),
                        faulty.rectifyBy().orElseThrow());
            case Rectify put ->
                new InspectionFact.Rectified(put.review(), put.what().strip(), officer.name());
            case Accept accept ->
                new InspectionFact.Accepted(accept.review(), accept.remark().strip());
            case Close close -> new InspectionFact.Closed(close.summary().strip());
        };
    }

    private void write(InspectionId id, long expected, InspectionFact fact, Officer officer, AgencyId organ) {
        var actor = new Actor(officer.person().toString(), officer.name(), organ.value());
        var act = new Act(fact, List.of(new ClauseId("SEC-18")));
        journal.append(id.stream(), expected, actor, clock.instant(), List.of(act));
        var view = find(id).orElseThrow();
        table.write(view.inspection(), view.sequence());
    }

    private static AgencyId organ(Inspection inspection, InspectionCommand command, Officer officer) {
        return command instanceof Rectify put
                ? inspection.item(put.review()).orElseThrow().sampled().agency()
                : bureauOf(officer);
    }

    private static AgencyId bureauOf(Officer officer) {
        return officer.posts().stream()
                .filter(post -> post.role() == Role.SECRECY_BUREAU)
                .map(Officer.Post::agency)
                .findFirst()
                .orElseThrow();
    }

    private static List<Sampled> sample(List<Sampled> population, int size, String seed) {
        var ids = population.stream().map(Sampled::review).toList();
        return Sample.of(ids, size, seed).stream()
                .map(id -> population.stream()
                        .filter(sampled -> sampled.review().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static String seed() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
