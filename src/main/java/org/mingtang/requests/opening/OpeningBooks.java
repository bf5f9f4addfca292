package org.mingtang.requests.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseId;
import org.mingtang.requests.Objection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where units take over their figures, and put them right by taking them over again; what stood there before stays in
/// the journal.
@Component
@Transactional
public class OpeningBooks {
    private final Journal journal;
    private final Clock clock;

    OpeningBooks(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Last year and this one.
    @Transactional(readOnly = true)
    public List<Integer> years() {
        int year = LocalDate.now(clock).getYear();
        return List.of(year - 1, year);
    }

    /// The figures that count; empty where none were taken over.
    @Transactional(readOnly = true)
    public Optional<OpeningFigures> of(AgencyId agency, int year) {
        return entries(agency, year).stream()
                .map(entry -> OpeningFigures.of((OpeningFact.Taken) entry.fact()))
                .reduce((_, later) -> later);
    }

    /// Every time they were taken over, oldest first.
    @Transactional(readOnly = true)
    public List<Entry> entries(AgencyId agency, int year) {
        return journal.read(stream(agency)).stream()
                .filter(entry -> ((OpeningFact.Taken) entry.fact()).year() == year)
                .toList();
    }

    /// Where the figures of an entry are to be seen.
    public static String source(Entry entry) {
        return ((OpeningFact.Taken) entry.fact()).source();
    }

    /// @return what is wrong; empty when it was done
    public List<Objection> take(Officer officer, AgencyId agency, OpeningFigures figures) {
        var objections = new ArrayList<Objection>();
        if (!officer.runsDisclosure(agency)) {
            objections.add(Objection.at(Objection.CASE, FigureRule.NOT_YOUR_ROLE, "期初数由公开工作机构登记。"));
        }
        if (!years().contains(figures.year())) {
            objections.add(Objection.at("year", FigureRule.NO_SUCH_YEAR, "只登记上一年和本年的数字。"));
        }
        objections.addAll(FigureRules.check(figures, of(agency, figures.year() - 1), of(agency, figures.year() + 1)));
        if (objections.isEmpty()) {
            var stream = stream(agency);
            journal.append(
                    stream,
                    journal.read(stream).size(),
                    new Actor(officer.person().toString(), officer.name(), agency.value()),
                    clock.instant(),
                    List.of(new Act(figures.fact(), List.of(new ClauseId("REP-03")))));
        }
        return objections;
    }

    private static StreamId stream(AgencyId agency) {
        return new StreamId("request-opening/" + agency.value());
    }
}
