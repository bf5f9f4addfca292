package org.mingtang.requests;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Journal.Act;
import org.mingtang.organs.AgencyId;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.store.CaseTable;
import org.mingtang.requests.store.Doors;
import org.springframework.stereotype.Component;

/// What one act does to more than one request of a unit: a request and the parts it was split into, requests that are
/// linked. Whatever changes belongs to the running transaction.
@Component
class SeveralCases {
    /// Most requests that are followed from link to link.
    private static final int MOST_LINKED = 100;

    private final CaseBooks books;
    private final CaseTable table;
    private final Arrivals arrivals;
    private final QueryCodes codes;
    private final Doors doors;

    SeveralCases(CaseBooks books, CaseTable table, Arrivals arrivals, QueryCodes codes, Doors doors) {
        this.books = books;
        this.table = table;
        this.arrivals = arrivals;
        this.codes = codes;
        this.doors = doors;
    }

    /// Before an act on several, until the transaction ends.
    void hold(AgencyId agency) {
        doors.holdSeveral(agency);
    }

    Optional<CaseRow> numbered(AgencyId agency, String number) {
        return table.numbered(agency, number);
    }

    /// The request this one was split off from, and every part of it, this one left out.
    List<CaseRow> family(CaseFile file) {
        var first = file.splitOff().map(CaseFact.SplitOff::from).map(this::read).orElse(file);
        var parts = first.split().map(CaseFact.Split::parts).orElse(List.of());
        return table.find(Stream.concat(Stream.of(first.id()), parts.stream())
                .filter(id -> !id.equals(file.id()))
                .toList());
    }

    /// Whatever is linked with this one, over others too, this one left out. What was linked before it was split stands
    /// for its parts.
    List<CaseRow> linked(CaseFile file) {
        var family = family(file).stream().map(CaseRow::id).toList();
        var found = new LinkedHashSet<CaseId>();
        var ahead = new ArrayDeque<>(links(file));
        file.splitOff().ifPresent(part -> ahead.addAll(links(read(part.from()))));
        while (!ahead.isEmpty() && found.size() < MOST_LINKED) {
            var next = ahead.remove();
            if (!next.equals(file.id()) && !family.contains(next) && found.add(next)) {
                var other = read(next);
                ahead.addAll(links(other));
                other.split().ifPresent(split -> ahead.addAll(split.parts()));
            }
        }
        return table.find(found).stream()
                .filter(row -> row.step() != Step.SPLIT)
                .toList();
    }

    private CaseFile read(CaseId id) {
        return CaseBooks.fold(id, books.read(id));
    }

    private static List<CaseId> links(CaseFile file) {
        return file.linked().stream().map(CaseFact.Linked::other).toList();
    }

    /// Enters a part; who can look at the request it comes from can look at it with the same code.
    ///
    /// @param receipt of the request it comes from
    CaseFile open(CaseId part, String receipt, Applicant applicant, List<Act> acts, Actor actor) {
        var own = arrivals.receipt(part);
        arrivals.open(part, own, applicant, acts, actor);
        codes.openAlike(receipt, own);
        return read(part);
    }

    /// Enters what an act on another request means to this one.
    void append(CaseId id, List<Act> acts, Actor actor) {
        books.append(id, books.read(id), acts, actor);
    }
}
