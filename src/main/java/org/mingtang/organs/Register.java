package org.mingtang.organs;

import java.time.LocalDate;
import java.util.Optional;

/// The register of agencies and people, as it is written. Each method is one official act in one transaction.
public interface Register {
    RegisterResult found(AgencyEntry entry, ActedBy by);

    /// Changes everything but the key and the ending. A changed name is kept as former name.
    RegisterResult amend(AgencyEntry entry, ActedBy by);

    /// Ends an agency; all its posts end on the same day (ACT-14). Refused while other agencies stand below it.
    RegisterResult end(AgencyId agency, Ending ending, ActedBy by);

    /// Adds a section, or renames the one with this key.
    RegisterResult enterSection(Section section, ActedBy by);

    RegisterResult addPerson(Person person, ActedBy by);

    RegisterResult amendPerson(Person person, ActedBy by);

    /// Gives a post. Refused for administrator roles and for people with an administrator's account.
    RegisterResult givePost(Appointment post, ActedBy by);

    /// Changes section and title of a post; nothing else of it can change.
    RegisterResult amendPost(PostId post, Optional<SectionId> section, String title, ActedBy by);

    /// Ends a post; one that never began by then is withdrawn. Deputies of the post end with it.
    RegisterResult takePost(PostId post, LocalDate lastDay, ActedBy by);

    RegisterResult appointDeputy(Deputy deputy, ActedBy by);

    /// Somebody leaves: all posts, deputyships and the account end on the same day, in one act.
    RegisterResult leave(PersonId person, LocalDate lastDay, ActedBy by);

    RegisterResult attachReviewRules(ReviewRules rules, ActedBy by);
}
