package org.mingtang.organs.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile.Capacity;

/// Who answers for an agency (ACT-14) and in whose name it publishes (ACT-26). Terminates on any data: an agency met
/// twice ends the walk.
public final class Succession {
    private Succession() {}

    /// The agency that answers on that day: itself while it stands, else its successor's, and so on. Where the chain
    /// breaks or turns in a circle, the last agency reached.
    public static Agency responsible(Agency start, LocalDate day, Function<AgencyId, Optional<Agency>> lookup) {
        Set<AgencyId> met = new HashSet<>();
        Agency agency = start;
        while (hasEndedBy(agency, day) && met.add(agency.id())) {
            Optional<Agency> next =
                    agency.successor().filter(id -> !met.contains(id)).flatMap(lookup);
            if (next.isEmpty()) {
                return agency;
            }
            agency = next.get();
        }
        return agency;
    }

    /// The agency that publishes: along the succession, and upwards past agencies that do not act in their own name.
    public static Agency publisher(AgencyEntry start, LocalDate day, Function<AgencyId, Optional<AgencyEntry>> lookup) {
        Set<AgencyId> met = new HashSet<>();
        AgencyEntry entry = start;
        while (met.add(entry.agency().id())) {
            Optional<AgencyEntry> next =
                    step(entry, day).filter(id -> !met.contains(id)).flatMap(lookup);
            if (next.isEmpty()) {
                return entry.agency();
            }
            entry = next.get();
        }
        return entry.agency();
    }

    private static Optional<AgencyId> step(AgencyEntry entry, LocalDate day) {
        if (hasEndedBy(entry.agency(), day)) {
            return entry.agency().successor();
        }
        return entry.profile().capacity() == Capacity.THROUGH_PARENT
                ? entry.agency().parent()
                : Optional.empty();
    }

    private static boolean hasEndedBy(Agency agency, LocalDate day) {
        return agency.ended().filter(day::isAfter).isPresent();
    }
}
