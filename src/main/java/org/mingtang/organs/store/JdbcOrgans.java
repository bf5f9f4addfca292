package org.mingtang.organs.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PublishingUnits;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.Startability;
import org.mingtang.organs.register.AgencyTree;
import org.mingtang.organs.register.Succession;
import org.mingtang.regulation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register as other modules read it.
final class JdbcOrgans implements Organs, PublishingUnits {
    /// Posts in force on a day, own ones and those stood in for.
    static final String ACTING = """
            (select p.person, p.agency, p.role, p.section from organs.post p
             where p.first_day <= :day and (p.last_day is null or p.last_day >= :day)
             union
             select d.person, p.agency, p.role, p.section from organs.deputy d join organs.post p on p.id = d.post
             where d.first_day <= :day and d.last_day >= :day
               and p.first_day <= :day and (p.last_day is null or p.last_day >= :day))
            """;

    private final JdbcClient jdbc;

    JdbcOrgans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
        return entry(id).map(AgencyEntry::agency);
    }

    @Override
    public List<Agency> standingOn(LocalDate day) {
        return new AgencyTree(jdbc.sql(OrganRows.AGENCY).query(OrganRows::entry).list())
                .standingOn(day).stream().map(placed -> placed.entry().agency()).toList();
    }

    @Override
    public List<Officer> holders(Role role, AgencyId agency, LocalDate day) {
        List<UUID> people = jdbc.sql("""
                        select n.id from organs.person n
                        where n.id in (select h.person from
                        """ + ACTING + """
                         h where h.agency = :agency and h.role = :role)
                        order by n.name, n.id
                        """)
                .param("day", day)
                .param("agency", agency.value())
                .param("role", role.name())
                .query(UUID.class)
                .list();
        return officers(people, day);
    }

    @Override
    public Optional<Officer> officer(PersonId person, LocalDate day) {
        return officers(List.of(person.value()), day).stream().findFirst();
    }

    @Override
    public Agency responsibleFor(AgencyId id, LocalDate day) {
        return Succession.responsible(known(id).agency(), day, this::find);
    }

    @Override
    public Agency publisherFor(AgencyId id, LocalDate day) {
        return Succession.publisher(known(id), day, this::entry);
    }

    @Override
    public Startability startability(AgencyId id, LocalDate day) {
        Agency publisher = publisherFor(id, day);
        return Startability.of(
                publisher,
                day,
                holders(Role.SECRECY_REVIEWER, publisher.id(), day).size(),
                rulesBy(publisher.id(), day));
    }

    private int rulesBy(AgencyId agency, LocalDate day) {
        return jdbc.sql("select count(*) from organs.review_rules where agency = :agency and issued <= :day")
                .param("agency", agency.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private Optional<AgencyEntry> entry(AgencyId id) {
        return jdbc.sql(OrganRows.AGENCY + " where a.id = :id")
                .param("id", id.value())
                .query(OrganRows::entry)
                .optional();
    }

    private AgencyEntry known(AgencyId id) {
        return entry(id)
                .orElseThrow(() -> new IllegalArgumentException("agency: " + id + " (expected: one of the register)"));
    }

    /// In the order asked for.
    private List<Officer> officers(Collection<UUID> people, LocalDate day) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, Set<Officer.Post>> posts = new HashMap<>();
        jdbc.sql("select n.id, n.name, h.agency, h.role, h.section from organs.person n left join " + ACTING
                        + " h on h.person = n.id where n.id = any(:people)")
                .param("day", day)
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    UUID person = OrganRows.uuid(row, "id");
                    names.put(person, row.getString("name"));
                    Set<Officer.Post> held = posts.computeIfAbsent(person, _ -> new HashSet<>());
                    String agency = row.getString("agency");
                    if (agency != null) {
                        held.add(new Officer.Post(
                                new AgencyId(agency),
                                Role.valueOf(row.getString("role")),
                                Optional.ofNullable(row.getObject("section", UUID.class))
                                        .map(SectionId::new)));
                    }
                });
        return people.stream()
                .filter(names::containsKey)
                .map(person -> new Officer(
                        new PersonId(person), names.getOrDefault(person, ""), posts.getOrDefault(person, Set.of())))
                .toList();
    }
}
