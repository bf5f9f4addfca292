package org.mingtang.secrecy.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.oversight.OpenReview.Reminder;
import org.mingtang.secrecy.oversight.OpenReview.Waits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The reviews that wait for their conclusion, for the disclosure office that coordinates and urges (SEC-21).
@Component
public class OpenReviews {
    private static final String OPEN = """
            select o.*, r.at, r.person_name, r.days,
                exists (select from secrecy.classification c
                    where c.case_stream = o.case_stream and c.state = 'OPEN') as referred,
                exists (select from secrecy.report_up u where u.case_stream = o.case_stream
                    and u.state in ('AWAITING_RECEIPT', 'WITH_AUTHORITY', 'MATERIAL_OPEN')) as asked
            from secrecy.open_review o left join lateral (
                select * from secrecy.reminder r where r.case_stream = o.case_stream and r.at >= o.since
                order by r.at desc limit 1) r on true
            where not o.ended and\s""";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final CalendarInUse calendar;
    private final Clock clock;

    OpenReviews(JdbcClient jdbc, Journal journal, CalendarInUse calendar, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// A case waits for its review since then, or did already; told with every act on it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void waits(StreamId caseStream, AgencyId agency, String title, String number, Instant since) {
        jdbc.sql("""
                        insert into secrecy.open_review (case_stream, agency, title, number, since, ended)
                        values (?, ?, ?, ?, ?, false)
                        on conflict (case_stream) do update set
                            agency = excluded.agency, title = excluded.title, number = excluded.number,
                            since = case when open_review.ended then excluded.since else open_review.since end,
                            ended = false""")
                .params(caseStream.value(), agency.value(), title, number, Timestamp.from(since))
                .update();
    }

    /// A case waits for no review.
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(StreamId caseStream) {
        jdbc.sql("update secrecy.open_review set ended = true where case_stream = ? and not ended")
                .param(caseStream.value())
                .update();
    }

    /// Whose reviews this officer coordinates: all units for the competent department, one's own for the head of a
    /// disclosure body; empty for nobody's.
    public static Optional<List<AgencyId>> unitsOf(Officer officer) {
        if (officer.posts().stream().anyMatch(post -> post.role() == Role.SUPERVISOR)) {
            return Optional.of(List.of());
        }
        var units = officer.posts().stream()
                .filter(post -> post.role() == Role.DISCLOSURE_HEAD)
                .map(Officer.Post::agency)
                .distinct()
                .toList();
        return units.isEmpty() ? Optional.empty() : Optional.of(units);
    }

    /// Open reviews of these units, all units for none, the oldest first.
    public List<OpenReview> of(Collection<AgencyId> units) {
        var keys = units.stream().map(AgencyId::value).toArray(String[]::new);
        return jdbc.sql(OPEN + "(cardinality(?) = 0 or o.agency = any(?)) order by o.since, o.case_stream")
                .params(List.of(keys, keys))
                .query((row, _) -> row(row))
                .list();
    }

    public Optional<OpenReview> find(StreamId caseStream) {
        return jdbc.sql(OPEN + "o.case_stream = ?")
                .param(caseStream.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Which of these cases are open and were urged.
    public Map<String, Reminder> remindedAmong(List<StreamId> cases) {
        var keys = cases.stream().map(StreamId::value).toArray(String[]::new);
        return jdbc
                .sql(OPEN + "o.case_stream = any(?)")
                .param((Object) keys)
                .query((row, _) -> row(row))
                .list()
                .stream()
                .filter(review -> review.reminder().isPresent())
                .collect(Collectors.toMap(
                        review -> review.caseStream().value(),
                        review -> review.reminder().orElseThrow()));
    }

    /// Working days a review has been open today.
    public int age(OpenReview review) {
        return calendar.current().count(day(review.since()), today());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Urges the unit to conclude; every reason why not, or none when it was done.
    @Transactional
    public List<Objection> remind(Officer officer, StreamId caseStream) {
        var open = find(caseStream);
        if (open.isEmpty()) {
            return List.of(Objection.of("此件的保密审查已经有结论，不需要催办。", "SEC-21"));
        }
        var review = open.get();
        var objections = objections(officer, review);
        if (!objections.isEmpty()) {
            return objections;
        }
        var stream = new StreamId("secrecy-reminder/" + caseStream.value().split("/", 2)[1]);
        var fact = new OversightFact.ReviewReminded(caseStream.value(), review.agency(), review.title(), age(review));
        var now = clock.instant();
        var actor = new Actor(
                officer.person().toString(), officer.name(), review.agency().value());
        journal.append(
                stream,
                journal.read(stream).size(),
                actor,
                now,
                List.of(new Act(fact, List.of(new ClauseId("SEC-21")))));
        jdbc.sql("insert into secrecy.reminder (case_stream, at, person_name, days) values (?, ?, ?, ?)")
                .params(caseStream.value(), Timestamp.from(now), officer.name(), fact.days())
                .update();
        return List.of();
    }

    private List<Objection> objections(Officer officer, OpenReview review) {
        var objections = new ArrayList<Objection>();
        var units = unitsOf(officer);
        if (units.filter(mine -> mine.isEmpty() || mine.contains(review.agency()))
                .isEmpty()) {
            objections.add(Objection.of(officer.name() + "不能催办：由主管部门或者该单位的公开工作机构负责人办理。", "SEC-21"));
        }
        review.reminder()
                .filter(reminder -> reminder.on().equals(today()))
                .ifPresent(reminder ->
                        objections.add(Objection.of("今天已由%s催办过，请明天再看。".formatted(reminder.personName()), "SEC-21")));
        return objections;
    }

    private OpenReview row(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at");
        var reminder = at == null
                ? Optional.<Reminder>empty()
                : Optional.of(new Reminder(
                        at.toInstant(), day(at.toInstant()), row.getString("person_name"), row.getInt("days")));
        return new OpenReview(
                new StreamId(row.getString("case_stream")),
                new AgencyId(row.getString("agency")),
                row.getString("title"),
                row.getString("number"),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("referred")
                        ? Waits.DETERMINATION
                        : row.getBoolean("asked") ? Waits.ANSWER : Waits.CONCLUSION,
                reminder);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
