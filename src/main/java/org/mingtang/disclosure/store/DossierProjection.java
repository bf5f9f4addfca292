package org.mingtang.disclosure.store;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.PublicationClock;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes the line of a dossier in the transaction of its entries.
@Component
public class DossierProjection {
    private final JdbcClient jdbc;

    DossierProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(DossierView view, Law law, WorkingCalendar calendar, LocalDate today) {
        var dossier = view.dossier();
        var waiting = Desk.waiting(dossier, law);
        var level = Desk.levelDue(dossier, law);
        var clock = PublicationClock.of(dossier, today, law, calendar);
        var due = clock instanceof PublicationClock.Running running
                ? running.due().day().toString()
                : "";
        var number = dossier.issued()
                .map(issued -> issued.number())
                .orElse(dossier.form().number());
        jdbc.sql("""
                        insert into disclosure.dossier
                            (id, sequence, kind, agency, title, number, attribute, author, author_name, stage,
                             stage_name, role, opinion_open, returned, state, due, issue_date, opened, changed,
                             number_key, title_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::date, nullif(?, '')::date,
                                ?, ?, ?, ?)
                        on conflict (id) do update set
                            sequence = excluded.sequence, title = excluded.title, number = excluded.number,
                            attribute = excluded.attribute, stage = excluded.stage,
                            stage_name = excluded.stage_name, role = excluded.role,
                            opinion_open = excluded.opinion_open, returned = excluded.returned,
                            state = excluded.state, due = excluded.due, issue_date = excluded.issue_date,
                            changed = excluded.changed, number_key = excluded.number_key,
                            title_key = excluded.title_key""")
                .params(
                        dossier.id().value(),
                        view.sequence(),
                        dossier.kind().name(),
                        dossier.agency().value(),
                        dossier.form().title(),
                        number,
                        dossier.form().attribute().map(Enum::name).orElse(""),
                        dossier.author().value(),
                        dossier.authorName(),
                        waiting.map(Stage::id).orElse(""),
                        level.map(speaks -> speaks.name() + "保密审查意见")
                                .or(() -> waiting.map(Stage::name))
                                .orElse(""),
                        level.map(speaks -> speaks.role())
                                .or(() -> waiting.map(Stage::role))
                                .map(Enum::name)
                                .orElse(""),
                        dossier.opinionOpen(),
                        returned(view),
                        state(dossier.publication()),
                        due,
                        dossier.issued()
                                .map(issued -> issued.issueDate().toString())
                                .orElse(""),
                        Timestamp.from(view.entries().getFirst().at()),
                        Timestamp.from(view.entries().getLast().at()),
                        DossierCitations.numberKey(number),
                        DossierCitations.titleKey(dossier.form().title()))
                .update();
    }

    /// Returned and not yet handed on again.
    private static boolean returned(DossierView view) {
        var returns = view.dossier().returns();
        return !returns.isEmpty()
                && !view.dossier().ended()
                && !view.dossier().passed().containsKey(returns.getLast().to());
    }

    static String state(Publication publication) {
        return switch (publication) {
            case Publication.NotYet _ -> "NOT_YET";
            case Publication.Standing _ -> "STANDING";
            case Publication.Withdrawn _ -> "WITHDRAWN";
            case Publication.TakenDown _ -> "TAKEN_DOWN";
            case Publication.Closed _ -> "CLOSED";
        };
    }
}
