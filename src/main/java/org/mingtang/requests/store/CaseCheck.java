package org.mingtang.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.PaperRegisterFact.CarriedOn;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Folds every request anew and compares it with its line in the list, and looks for gaps in the numbers (REQ-03). What
/// depends on the day or the law (clock, due date, whose turn it is) is left out.
public final class CaseCheck {
    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final Journal journal;

    public CaseCheck(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /// A series of one unit and year.
    private record Series(String series, String unit, int year) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return series + " " + unit + " " + year + " 年";
        }
    }

    /// One sentence each, in Chinese; empty when all agree. Wants a transaction that sees one moment.
    public List<String> faults() {
        var faults = new ArrayList<String>();
        long rows = 0;
        var after = new UUID(0, 0);
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(row -> check(row, faults));
            rows += page.size();
            after = page.getLast().id().value();
        }
        var written = new Written();
        journal.forEach(written::read);
        if (written.requests != rows) {
            faults.add("申请列表有 %d 件，日志中有 %d 件".formatted(rows, written.requests));
        }
        numbers(written.carriedOn, faults);
        return faults;
    }

    private List<CaseRow> page(UUID after) {
        return jdbc.sql("select * from request.case_file where id > ? order by id limit ?")
                .params(after, PAGE)
                .query((row, _) -> CaseTable.row(row))
                .list();
    }

    /// What the whole journal tells of requests.
    private static final class Written {
        private long requests;
        private final Map<Series, Integer> carriedOn = new TreeMap<>();

        void read(Entry entry) {
            if (entry.fact() instanceof CaseFact.Arrived) {
                requests++;
            } else if (entry.fact() instanceof CarriedOn taken) {
                carriedOn.put(new Series(taken.series(), taken.unit(), taken.year()), taken.last());
            }
        }
    }

    private void check(CaseRow row, List<String> faults) {
        List<Entry> entries;
        CaseFile file;
        try {
            entries = journal.read(row.id().stream());
            file = CaseFile.fold(
                    row.id(),
                    entries.stream().map(Entry::fact).map(CaseFact.class::cast).toList());
        } catch (RuntimeException unreadable) {
            faults.add(about(row.id(), "不能由日志还原"));
            return;
        }
        if (!listed(row).equals(listed(file, entries.getLast().sequence()))) {
            faults.add(about(row.id(), "申请列表与日志不符"));
        }
        parts(file)
                .filter(part -> !isPartOf(part, file))
                .forEach(part -> faults.add(about(row.id(), "分案的各件不相符：" + part)));
        file.linked().stream()
                .filter(link -> !isLinked(link.other(), row.id()))
                .forEach(link -> faults.add(about(row.id(), "关联的一件没有记着它：" + link.number())));
        numbers(file)
                .filter(number -> !isGiven(number, row.id()))
                .forEach(number -> faults.add(about(row.id(), "编号簿里没有它的编号“" + number + "”")));
    }

    /// Its own and that of each answer.
    private static Stream<String> numbers(CaseFile file) {
        return Stream.concat(
                        file.registered().map(CaseFact.Registered::number).stream(),
                        file.facts().stream()
                                .filter(CaseFact.LetterDrafted.class::isInstance)
                                .map(fact -> ((CaseFact.LetterDrafted) fact).number()))
                .distinct();
    }

    private static Stream<CaseId> parts(CaseFile file) {
        return Stream.concat(
                file.split().stream().flatMap(split -> split.parts().stream()),
                file.splitOff().map(CaseFact.SplitOff::from).stream());
    }

    /// Whether both say of each other that one was split off from the other.
    private boolean isPartOf(CaseId other, CaseFile file) {
        var facts = journal.read(other.stream()).stream().map(Entry::fact).toList();
        return facts.stream()
                .anyMatch(fact -> fact instanceof CaseFact.SplitOff off
                                && off.from().equals(file.id())
                        || fact instanceof CaseFact.Split split && split.parts().contains(file.id()));
    }

    private boolean isLinked(CaseId other, CaseId id) {
        var facts = journal.read(other.stream()).stream()
                .map(entry -> (CaseFact) entry.fact())
                .toList();
        return CaseFile.fold(other, facts).linked().stream()
                .anyMatch(link -> link.other().equals(id));
    }

    private static List<Object> listed(CaseRow row) {
        return List.of(
                row.sequence(),
                row.agency(),
                row.channel(),
                row.applicant(),
                row.arrived(),
                row.number(),
                row.step(),
                row.awaited(),
                Set.copyOf(row.sections()),
                row.parts(),
                row.outcome(),
                row.answered());
    }

    private static List<Object> listed(CaseFile file, long sequence) {
        return List.of(
                sequence,
                file.agency(),
                file.arrived().channel(),
                file.arrived().applicant(),
                file.arrived().on(),
                file.registered().map(CaseFact.Registered::number),
                file.step(),
                file.awaited(),
                file.sections(),
                file.sorted().map(CaseFact.Sorted::parts).orElse(0),
                file.outcome(),
                file.delivered().map(CaseFact.Delivered::on));
    }

    private boolean isGiven(String number, CaseId id) {
        return jdbc.sql("select exists (select from request.number where text = ? and case_file = ?)")
                .params(number, id.value())
                .query(Boolean.class)
                .single();
    }

    /// What was carried on from paper need not all be here; what was given here has no gap.
    private void numbers(Map<Series, Integer> carriedOn, List<String> faults) {
        jdbc.sql("""
                        select c.series, c.unit, c.year, c.last, array_agg(n.serial order by n.serial)
                            filter (where n.serial is not null) as serials
                        from request.number_counter c
                        left join request.number n using (series, unit, year)
                        group by c.series, c.unit, c.year, c.last order by c.series, c.unit, c.year""").query(row -> {
            var series = new Series(row.getString("series"), row.getString("unit"), row.getInt("year"));
            int before = Optional.ofNullable(carriedOn.get(series)).orElse(0);
            var given = serials(row).stream().filter(serial -> serial > before).toList();
            int first = before > 0 || given.isEmpty() ? before + 1 : given.getFirst();
            if (!given.isEmpty() && given.getLast() - first + 1 != given.size()) {
                faults.add(series + "：编号有空号");
            }
            if (row.getInt("last") != (given.isEmpty() ? before : given.getLast())) {
                faults.add(series + "：编号的计数与编号簿不符");
            }
        });
    }

    private static List<Integer> serials(ResultSet row) throws SQLException {
        var array = row.getArray("serials");
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    private static String about(CaseId id, String what) {
        return "申请 " + id + "：" + what;
    }
}
