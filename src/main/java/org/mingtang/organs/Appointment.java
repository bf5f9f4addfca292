package org.mingtang.organs;

import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.regulation.Role;

/// A post given to a person: a role in an agency, from a day to a day. A person may hold posts in several agencies.
///
/// @param title   as on the staff table: 副主任
/// @param lastDay last day in the post, empty while no end is known
public record Appointment(
        PostId id,
        PersonId person,
        AgencyId agency,
        Optional<SectionId> section,
        Role role,
        String title,
        LocalDate from,
        Optional<LocalDate> lastDay) {

    /// The same post in another section or with another title.
    public Appointment with(Optional<SectionId> otherSection, String otherTitle) {
        return new Appointment(id, person, agency, otherSection, role, otherTitle, from, lastDay);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && lastDay.map(last -> !day.isAfter(last)).orElse(true);
    }
}
