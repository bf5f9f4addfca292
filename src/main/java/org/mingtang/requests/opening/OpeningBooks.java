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
import org.mingtang.requests.PaperRegister;
import org.mingtang.requests.store.Doors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where units take over their figures, and put them right by taking them over again; what stood there before stays in
/// the journal.
@Component
@Transactional
public class OpeningBooks {
    private final Journal journal;
    private final PaperRegister paper;
    private final Doors doors;
    private final Clock clock;

    OpeningBooks(Journal journal, PaperRegister paper, Doors doors, Clock clock) {
        this.journal = journal;
        this.paper = paper;
        this.doors = doors;
        this.clock = clock;
    }

    /// The year in which the unit went live, of which only the part before that is taken over, and the one before it.
    /// Until then this year and the last.
    @Transactional(readOnly = true)
    public List<Integer> years(AgencyId agency) {
        int year = paper.liveSince(agency).orElseGet(() -> LocalDate.now(clock)).getYear();
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

    /// @param seen   how often the year had been taken over when the form was opened, so that nobody's figures are
    ///               overwritten unseen
    /// @param unread what of the form could not be read
    /// @return what is wrong; empty when it was done
    public List<Objection> take(
            Officer officer, AgencyId agency, OpeningFigures figures, int seen, List<Objection> unread) {
        doors.holdSeveral(agency);
        var objections = new ArrayList<>(unread);
        if (!officer.runsDisclosure(agency)) {
            objections.add(Objection.at(Objection.CASE, FigureRule.NOT_YOUR_ROLE, "期初数由公开工作机构登记。"));
        }
        if (!years(agency).contains(figures.year())) {
            objections.add(Objection.at("year", FigureRule.NO_SUCH_YEAR, "只登记改用平台那一年和上一年的数字。"));
        }
        if (entries(agency, figures.year()).size() != seen) {
            objections.add(
                    Objection.at(Objection.CASE, FigureRule.TAKEN_MEANWHILE, "您打开页面之后，这一年的数字又登记过一次，见上面。请核对，您填的还在下面。"));
        }
        objections.addAll(FigureRules.check(figures, of(agency, figures.year() - 1)));
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
