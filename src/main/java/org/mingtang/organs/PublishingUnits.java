package org.mingtang.organs;

import java.time.LocalDate;

/// Which agency publishes, and whether it may start to.
public interface PublishingUnits {
    /// The agency in whose name this one's information is published on that day: itself, its successor (ACT-14), or the
    /// nearest agency above it that acts in its own name (ACT-26).
    ///
    /// @throws IllegalArgumentException when there is no such agency
    Agency publisherFor(AgencyId id, LocalDate day);

    /// Whether the unit may start publishing on that day (SEC-03), with the remark of SEC-22 beside it.
    ///
    /// @throws IllegalArgumentException when there is no such agency
    Startability startability(AgencyId id, LocalDate day);
}
