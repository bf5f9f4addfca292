package org.mingtang.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading.State;

/// A request as it stands in lists; without anything that tells who asked.
///
/// @param receipt     the number by which the applicant finds it
/// @param received    the day from which it is counted; empty before
/// @param number      registration number, empty before
/// @param due         by when the answer must be given; empty while nothing runs
/// @param provisional whether the due date rests on a year without holiday notice
/// @param remaining   working days left when the row was written, negative when late
/// @param waiting     whose turn it is; nobody's while the applicant is awaited
/// @param parts       things asked for; 0 before it was sorted
/// @param outcome     under which it counts, once it has ended
/// @param answered    the day of the answer
public record CaseRow(
        CaseId id,
        long sequence,
        String receipt,
        AgencyId agency,
        Channel channel,
        ApplicantKind applicant,
        LocalDate arrived,
        Optional<LocalDate> received,
        Optional<String> number,
        State clock,
        Optional<LocalDate> due,
        boolean provisional,
        Optional<Integer> remaining,
        Step step,
        Awaited awaited,
        List<SectionId> sections,
        Set<Role> waiting,
        int parts,
        Optional<OutcomeCode> outcome,
        Optional<LocalDate> answered,
        Instant changed) {
    public CaseRow {
        sections = List.copyOf(sections);
        waiting = Set.copyOf(waiting);
    }
}
