package org.mingtang.organs.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.Ending;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganImport.Table;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Register;
import org.mingtang.organs.csv.Sheet.Line;

/// Takes the lines of agencies.csv into the register: parents before children, endings last.
final class AgencyLines {
    /// A line that could be read.
    private record Parsed(Line line, AgencyEntry entry, Optional<Ending> ending) {
        AgencyId id() {
            return entry.agency().id();
        }
    }

    private final Register register;
    private final OrganViews views;
    private final Tally tally;
    private final ActedBy by;

    AgencyLines(Register register, OrganViews views, Tally tally, ActedBy by) {
        this.register = register;
        this.views = views;
        this.tally = tally;
        this.by = by;
    }

    void take(List<Line> lines) {
        Map<AgencyId, Parsed> waiting = new LinkedHashMap<>();
        for (Line line : lines) {
            parse(line).ifPresent(parsed -> {
                Parsed earlier = waiting.putIfAbsent(parsed.id(), parsed);
                if (earlier != null) {
                    fail(line, OrganField.AGENCY, "与第 " + earlier.line().number() + " 行的机构标识重复。");
                }
            });
        }
        var ending = new ArrayList<Parsed>();
        while (!waiting.isEmpty()) {
            List<Parsed> ready = waiting.values().stream()
                    .filter(parsed -> parsed.entry()
                            .agency()
                            .parent()
                            .filter(waiting::containsKey)
                            .isEmpty())
                    .toList();
            if (ready.isEmpty()) {
                waiting.values().forEach(parsed -> fail(parsed.line(), OrganField.PARENT, "上级机构互相隶属，请检查。"));
                return;
            }
            for (Parsed parsed : ready) {
                waiting.remove(parsed.id());
                if (enter(parsed)) {
                    ending.add(parsed);
                }
            }
        }
        endAll(ending);
    }

    private Optional<Parsed> parse(Line line) {
        var cells = new CellReader(Table.AGENCIES, line, tally);
        Optional<AgencyId> id = cells.needed(OrganField.AGENCY, cells.agency(OrganField.AGENCY));
        var kind = cells.needed(
                OrganField.KIND, cells.choice(OrganField.KIND, Agency.Kind.values(), Agency.Kind::chinese));
        var founded = cells.needed(OrganField.FOUNDED, cells.day(OrganField.FOUNDED));
        Optional<AgencyId> parent = cells.agency(OrganField.PARENT);
        Optional<Ending> ending = ending(cells);
        if (!cells.isClean()) {
            return Optional.empty();
        }
        Optional<AgencyEntry> before = id.flatMap(views::entry);
        Optional<Agency> known = before.map(AgencyEntry::agency);
        var agency = new Agency(
                id.orElseThrow(),
                line.cell(OrganField.NAME),
                line.cell(OrganField.SHORT_NAME),
                cells.text(
                                OrganField.ORGANISATION_CODE,
                                known.map(Agency::organisationCode).orElse(""))
                        .replace("-", ""),
                cells.text(
                        OrganField.DOCUMENT_CODE,
                        known.map(Agency::documentCode).orElse("")),
                kind.orElseThrow(),
                line.cells().containsKey(OrganField.PARENT) ? parent : known.flatMap(Agency::parent),
                founded.orElseThrow(),
                known.flatMap(Agency::ended),
                known.flatMap(Agency::successor));
        AgencyProfile profile = profile(cells, agency, before.map(AgencyEntry::profile));
        return cells.isClean()
                ? Optional.of(new Parsed(line, new AgencyEntry(agency, profile), ending))
                : Optional.empty();
    }

    private static AgencyProfile profile(CellReader cells, Agency agency, Optional<AgencyProfile> before) {
        // An internal body speaks through its agency unless it is told to act in its own name (ACT-26).
        var usual = agency.kind() == Agency.Kind.INTERNAL_BODY ? Capacity.THROUGH_PARENT : Capacity.OWN_NAME;
        AgencyProfile known = before.orElse(AgencyProfile.atRank(0).with(usual));
        Capacity capacity = cells.choice(OrganField.CAPACITY, YesNo.values(), YesNo::chinese)
                .map(YesNo::capacity)
                .orElse(known.capacity());
        return new AgencyProfile(
                cells.number(OrganField.RANK).orElse(known.rank()),
                capacity,
                cells.text(OrganField.ADDRESS, known.address()),
                cells.text(OrganField.OFFICE_HOURS, known.officeHours()),
                cells.text(OrganField.AGENCY_PHONE, known.phone()),
                cells.text(OrganField.FAX, known.fax()),
                cells.text(OrganField.AGENCY_EMAIL, known.email()),
                cells.text(OrganField.HEAD, known.head()),
                cells.text(OrganField.FUNCTIONS, known.functions()));
    }

    private static Optional<Ending> ending(CellReader cells) {
        var lastDay = cells.day(OrganField.ENDED);
        var successor = cells.agency(OrganField.SUCCESSOR);
        var reason = cells.choice(OrganField.ENDING_REASON, Ending.Reason.values(), Ending.Reason::chinese);
        if (lastDay.isEmpty()) {
            if (successor.isPresent()) {
                cells.fail(OrganField.ENDED, "填了承继机构，请同时填写撤并日期。");
            }
            return Optional.empty();
        }
        cells.needed(OrganField.SUCCESSOR, successor);
        return successor.map(id -> new Ending(lastDay.get(), id, reason.orElse(Ending.Reason.ABOLISHED)));
    }

    private boolean enter(Parsed parsed) {
        Optional<AgencyEntry> before = views.entry(parsed.id());
        int line = parsed.line().number();
        if (before.isEmpty()) {
            boolean took = tally.took(Table.AGENCIES, line, register.found(parsed.entry(), by));
            if (took) {
                tally.agencies.add();
            }
            return took;
        }
        boolean endsNow =
                parsed.ending().isPresent() && before.get().agency().ended().isEmpty();
        if (!before.get().equals(parsed.entry())) {
            boolean took = tally.took(Table.AGENCIES, line, register.amend(parsed.entry(), by));
            if (took) {
                tally.agencies.change();
            }
            return took;
        }
        if (endsNow) {
            tally.agencies.change();
        } else {
            tally.agencies.leave();
        }
        return true;
    }

    /// Children before their parents: an agency with others below it cannot end.
    private void endAll(List<Parsed> entered) {
        Map<AgencyId, Parsed> toEnd = new HashMap<>();
        for (Parsed parsed : entered) {
            Optional<Agency> now = views.entry(parsed.id()).map(AgencyEntry::agency);
            parsed.ending().ifPresent(ending -> {
                if (now.flatMap(Agency::ended).isEmpty()) {
                    toEnd.put(parsed.id(), parsed);
                } else if (!now.flatMap(Agency::ended).equals(Optional.of(ending.lastDay()))
                        || !now.flatMap(Agency::successor).equals(Optional.of(ending.successor()))) {
                    fail(
                            parsed.line(),
                            OrganField.ENDED,
                            "该机构已于 " + now.flatMap(Agency::ended).orElseThrow() + " 撤并，撤并日期和承继机构不能再改。");
                }
            });
        }
        toEnd.values().stream()
                .sorted((one, other) -> Integer.compare(depth(other), depth(one)))
                .forEach(parsed -> tally.took(
                        Table.AGENCIES,
                        parsed.line().number(),
                        register.end(parsed.id(), parsed.ending().orElseThrow(), by)));
    }

    private int depth(Parsed parsed) {
        int depth = 0;
        Optional<AgencyId> at = parsed.entry().agency().parent();
        while (at.isPresent() && depth < 100) {
            depth++;
            at = views.entry(at.get()).flatMap(entry -> entry.agency().parent());
        }
        return depth;
    }

    private void fail(Line line, OrganField column, String message) {
        tally.error(Table.AGENCIES, line.number(), column, message);
    }
}
