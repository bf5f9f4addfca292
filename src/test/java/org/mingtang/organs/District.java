package org.mingtang.organs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.Person.Employment;
import org.mingtang.regulation.Role;

/// Words for tests: agencies, people and posts of a small district.
public final class District {
    public static final LocalDate FOUNDED = LocalDate.parse("2000-01-01");
    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    public static final ActedBy CLERK = new ActedBy(Optional.of(new PersonId(new UUID(0, 1))), "周敏", NOW);

    private District() {}

    public static AgencyId id(String value) {
        return new AgencyId(value);
    }

    public static AgencyEntry agency(String id, String name) {
        return agency(id, name, Agency.Kind.DEPARTMENT, Optional.empty(), AgencyProfile.atRank(0));
    }

    public static AgencyEntry below(String parent, String id, String name, int rank) {
        return agency(id, name, Agency.Kind.DEPARTMENT, Optional.of(id(parent)), AgencyProfile.atRank(rank));
    }

    public static AgencyEntry agency(
            String id, String name, Agency.Kind kind, Optional<AgencyId> parent, AgencyProfile profile) {
        return new AgencyEntry(
                new Agency(id(id), name, name, "", "", kind, parent, FOUNDED, Optional.empty(), Optional.empty()),
                profile);
    }

    /// An internal body that does not act in its own name.
    public static AgencyEntry internalBody(String parent, String id, String name) {
        return agency(
                id,
                name,
                Agency.Kind.INTERNAL_BODY,
                Optional.of(id(parent)),
                AgencyProfile.atRank(0).with(Capacity.THROUGH_PARENT));
    }

    public static AgencyEntry founded(AgencyEntry entry, String day) {
        Agency agency = entry.agency();
        return new AgencyEntry(
                new Agency(
                        agency.id(),
                        agency.name(),
                        agency.shortName(),
                        agency.organisationCode(),
                        agency.documentCode(),
                        agency.kind(),
                        agency.parent(),
                        LocalDate.parse(day),
                        agency.ended(),
                        agency.successor()),
                entry.profile());
    }

    public static AgencyEntry named(AgencyEntry entry, String name) {
        Agency agency = entry.agency();
        return new AgencyEntry(
                new Agency(
                        agency.id(),
                        name,
                        name,
                        agency.organisationCode(),
                        agency.documentCode(),
                        agency.kind(),
                        agency.parent(),
                        agency.founded(),
                        agency.ended(),
                        agency.successor()),
                entry.profile());
    }

    public static AgencyEntry coded(AgencyEntry entry, String organisationCode, String documentCode) {
        Agency agency = entry.agency();
        return new AgencyEntry(
                new Agency(
                        agency.id(),
                        agency.name(),
                        agency.shortName(),
                        organisationCode,
                        documentCode,
                        agency.kind(),
                        agency.parent(),
                        agency.founded(),
                        agency.ended(),
                        agency.successor()),
                entry.profile());
    }

    public static Ending merged(String lastDay, String successor) {
        return new Ending(LocalDate.parse(lastDay), id(successor), Ending.Reason.MERGED);
    }

    public static Person person(String name) {
        return new Person(new PersonId(UUID.randomUUID()), "", name, "", "", Employment.PERMANENT);
    }

    public static Appointment post(Person person, String agency, Role role, String from) {
        return new Appointment(
                new PostId(UUID.randomUUID()),
                person.id(),
                id(agency),
                Optional.empty(),
                role,
                "",
                LocalDate.parse(from),
                Optional.empty());
    }

    public static Appointment until(Appointment post, String lastDay) {
        return new Appointment(
                post.id(),
                post.person(),
                post.agency(),
                post.section(),
                post.role(),
                post.title(),
                post.from(),
                Optional.of(LocalDate.parse(lastDay)));
    }

    public static Deputy deputy(Person person, Appointment post, String from, String lastDay) {
        return new Deputy(
                new DeputyId(UUID.randomUUID()),
                post.id(),
                person.id(),
                LocalDate.parse(from),
                LocalDate.parse(lastDay));
    }

    public static ReviewRules reviewRules(String agency, String issued) {
        return new ReviewRules(
                new ReviewRulesId(UUID.randomUUID()),
                id(agency),
                "政府信息公开保密审查制度",
                "",
                LocalDate.parse(issued),
                "a".repeat(64));
    }
}
