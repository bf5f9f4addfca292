package org.mingtang.organs;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingtang.organs.register.AgencyTree;
import org.mingtang.organs.register.Succession;
import org.mingtang.regulation.Role;

/// A register in memory, for the tests of modules that read it. It takes what it is told, right or wrong.
public final class FakeOrgans implements Organs, PublishingUnits {
    private final Map<AgencyId, AgencyEntry> agencies = new LinkedHashMap<>();
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<PostId, Appointment> posts = new HashMap<>();
    private final List<Deputy> deputies = new ArrayList<>();
    private final List<ReviewRules> rules = new ArrayList<>();

    public void have(AgencyEntry entry) {
        agencies.put(entry.agency().id(), entry);
    }

    public void end(AgencyId id, Ending ending) {
        agencies.computeIfPresent(id, (_, entry) -> {
            Agency agency = entry.agency();
            var ended = new Agency(
                    id,
                    agency.name(),
                    agency.shortName(),
                    agency.organisationCode(),
                    agency.documentCode(),
                    agency.kind(),
                    agency.parent(),
                    agency.founded(),
                    Optional.of(ending.lastDay()),
                    Optional.of(ending.successor()));
            return new AgencyEntry(ended, entry.profile());
        });
    }

    public void have(Person person) {
        people.put(person.id(), person);
    }

    public void have(Appointment post) {
        posts.put(post.id(), post);
    }

    public void have(Deputy deputy) {
        deputies.add(deputy);
    }

    public void have(ReviewRules attached) {
        rules.add(attached);
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
        return Optional.ofNullable(agencies.get(id)).map(AgencyEntry::agency);
    }

    @Override
    public List<Agency> standingOn(LocalDate day) {
        return new AgencyTree(agencies.values())
                .standingOn(day).stream().map(placed -> placed.entry().agency()).toList();
    }

    @Override
    public List<Officer> holders(Role role, AgencyId agency, LocalDate day) {
        return people.values().stream()
                .map(person -> acting(person, day))
                .filter(officer -> officer.holds(role, agency))
                .sorted(comparing(Officer::name)
                        .thenComparing(officer -> officer.person().value().toString()))
                .toList();
    }

    @Override
    public Optional<Officer> officer(PersonId person, LocalDate day) {
        return Optional.ofNullable(people.get(person)).map(known -> acting(known, day));
    }

    private Officer acting(Person person, LocalDate day) {
        Set<Officer.Post> held = new HashSet<>();
        posts.values().stream()
                .filter(post -> post.person().equals(person.id()) && post.inForceOn(day))
                .forEach(post -> held.add(new Officer.Post(post.agency(), post.role(), post.section())));
        deputies.stream()
                .filter(deputy -> deputy.person().equals(person.id()))
                .filter(deputy -> !day.isBefore(deputy.from()) && !day.isAfter(deputy.lastDay()))
                .flatMap(deputy -> Optional.ofNullable(posts.get(deputy.post())).stream())
                .filter(post -> post.inForceOn(day))
                .forEach(post -> held.add(new Officer.Post(post.agency(), post.role(), post.section())));
        return new Officer(person.id(), person.name(), held);
    }

    @Override
    public Agency responsibleFor(AgencyId id, LocalDate day) {
        return Succession.responsible(known(id).agency(), day, this::find);
    }

    @Override
    public Agency publisherFor(AgencyId id, LocalDate day) {
        return Succession.publisher(known(id), day, other -> Optional.ofNullable(agencies.get(other)));
    }

    @Override
    public Startability startability(AgencyId id, LocalDate day) {
        Agency publisher = publisherFor(id, day);
        long attached = rules.stream()
                .filter(one ->
                        one.agency().equals(publisher.id()) && !one.issued().isAfter(day))
                .count();
        return Startability.of(
                publisher,
                day,
                holders(Role.SECRECY_REVIEWER, publisher.id(), day).size(),
                (int) attached);
    }

    private AgencyEntry known(AgencyId id) {
        AgencyEntry entry = agencies.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("agency: " + id + " (expected: one of the register)");
        }
        return entry;
    }
}
