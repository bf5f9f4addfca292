package org.mingtang.organs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.journal.Fact;
import org.mingtang.regulation.Role;

/// One official act on the register. Holds no phone number, mail address or password.
public sealed interface OrganAct extends Fact {
    ActedBy by();

    record AgencyFounded(ActedBy by, Agency agency) implements OrganAct {}

    record AgencyRenamed(ActedBy by, AgencyId agency, String oldName, String newName) implements OrganAct {}

    /// @param changed the fields that changed, other than the names
    record AgencyAmended(ActedBy by, Agency agency, Set<OrganField> changed) implements OrganAct {}

    /// The posts of the agency ended with it (ACT-14).
    record AgencyEnded(ActedBy by, AgencyId agency, Ending ending, List<PostId> posts) implements OrganAct {}

    record SectionEntered(ActedBy by, Section section) implements OrganAct {}

    record PersonEntered(ActedBy by, PersonId person, String name) implements OrganAct {}

    record PersonAmended(ActedBy by, PersonId person, String name) implements OrganAct {}

    record PostGiven(ActedBy by, Appointment post) implements OrganAct {}

    record PostAmended(ActedBy by, Appointment post) implements OrganAct {}

    record PostTaken(ActedBy by, Appointment post, LocalDate lastDay) implements OrganAct {}

    record DeputyAppointed(ActedBy by, Deputy deputy, Appointment post) implements OrganAct {}

    /// @param posts all posts that ended with this act
    record PersonLeft(ActedBy by, PersonId person, LocalDate lastDay, List<PostId> posts) implements OrganAct {}

    record ReviewRulesAttached(ActedBy by, ReviewRules rules) implements OrganAct {}

    record AccountOpened(ActedBy by, AccountId account, PersonId person, String login, Optional<Role> administers)
            implements OrganAct {}

    record AccountDisabled(ActedBy by, AccountId account) implements OrganAct {}

    record AccountEnabled(ActedBy by, AccountId account) implements OrganAct {}

    record PasswordReset(ActedBy by, AccountId account) implements OrganAct {}
}
