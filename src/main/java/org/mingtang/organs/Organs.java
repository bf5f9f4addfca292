package org.mingtang.organs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.regulation.Role;

/// The register of agencies, as other modules read it.
public interface Organs {
    Optional<Agency> find(AgencyId id);

    /// All agencies standing on that day, parents before children, then by rank.
    List<Agency> standingOn(LocalDate day);

    /// Who holds a role in an agency on that day (own post or as deputy), by name; empty when the post is vacant.
    List<Officer> holders(Role role, AgencyId agency, LocalDate day);

    /// The officer with all posts in force on that day.
    Optional<Officer> officer(PersonId person, LocalDate day);

    /// The agency that today answers for what this one did: itself, or its successor (ACT-14).
    Agency responsibleFor(AgencyId id, LocalDate day);
}
