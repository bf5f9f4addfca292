package org.mingtang.organs.store;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.ReviewRules;
import org.mingtang.organs.Section;
import org.mingtang.organs.Startability;
import org.mingtang.organs.Startability.MayNotStart;
import org.mingtang.organs.Startability.MayStart;
import org.mingtang.organs.register.AgencyTree;
import org.mingtang.regulation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Straight reads into view records; the login log is read elsewhere.
final class JdbcOrganViews implements OrganViews {
    private static final String POSTS = """
            select p.*, n.name person_name, a.short_name agency_name, coalesce(t.name, '') section_name
            from organs.post p
            join organs.person n on n.id = p.person
            join organs.agency a on a.id = p.agency
            left join organs.section t on t.id = p.section
            """;
    private static final String IN_FORCE = " p.first_day <= :day and (p.last_day is null or p.last_day >= :day) ";

    private final JdbcClient jdbc;
    private final LoginLog logins;
    private final PeopleSearch search;

    JdbcOrganViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.logins = new LoginLog(jdbc);
        this.search = new PeopleSearch(jdbc);
    }

    @Override
    public Optional<AgencyEntry> entry(AgencyId id) {
        return jdbc.sql(OrganRows.AGENCY + " where a.id = :id")
                .param("id", id.value())
                .query(OrganRows::entry)
                .optional();
    }

    @Override
    public List<Whole> wholeRegister() {
        return jdbc.sql(OrganRows.AGENCY + " order by a.founded, a.id")
                .query((row, number) -> new Whole(OrganRows.entry(row, number), OrganRows.ending(row)))
                .list();
    }

    @Override
    public List<Person> everybody() {
        return jdbc.sql("select * from organs.person order by staff_number, name, id")
                .query(OrganRows::person)
                .list();
    }

    @Override
    public List<Branch> tree(LocalDate day) {
        Map<String, Integer> sections =
                counts("select agency, count(*) from organs.section where :day::date is not null group by agency", day);
        Map<String, Integer> people = counts(
                "select agency, count(distinct person) from organs.post p where" + IN_FORCE + "group by agency", day);
        Map<String, Integer> posts =
                counts("select agency, count(*) from organs.post p where" + IN_FORCE + "group by agency", day);
        return all().standingOn(day).stream()
                .map(placed -> {
                    String id = placed.entry().agency().id().value();
                    return new Branch(
                            placed.entry(),
                            placed.depth(),
                            sections.getOrDefault(id, 0),
                            people.getOrDefault(id, 0),
                            posts.getOrDefault(id, 0));
                })
                .toList();
    }

    @Override
    public List<Section> sections(AgencyId agency) {
        return new AgencyTable(jdbc).sections(agency);
    }

    @Override
    public List<FormerName> formerNames(AgencyId agency) {
        return jdbc.sql("select * from organs.former_name where agency = :agency order by renamed_at desc")
                .param("agency", agency.value())
                .query((row, _) -> new FormerName(
                        row.getString("name"),
                        row.getString("short_name"),
                        OrganRows.instant(row, "renamed_at").orElseThrow()))
                .list();
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return new PeopleTable(jdbc).find(id);
    }

    @Override
    public Optional<Person> personByStaffNumber(String staffNumber) {
        return new PeopleTable(jdbc).byStaffNumber(staffNumber);
    }

    @Override
    public PeoplePage people(PeopleQuery query) {
        List<PeopleSearch.Hit> hits = search.page(query);
        UUID[] keys = hits.stream().map(hit -> hit.person().id().value()).toArray(UUID[]::new);
        Map<PersonId, List<PostRow>> posts = jdbc
                .sql(POSTS + " where p.person = any(:people) and" + IN_FORCE + "order by a.rank, a.id, p.role")
                .param("people", keys)
                .param("day", query.day())
                .query(JdbcOrganViews::postRow)
                .list()
                .stream()
                .collect(groupingBy(row -> row.post().person()));
        List<PersonRow> rows = hits.stream()
                .map(hit -> new PersonRow(
                        hit.person(), posts.getOrDefault(hit.person().id(), List.of()), hit.hasLogin()))
                .toList();
        return new PeoplePage(rows, search.total(query));
    }

    @Override
    public List<PostRow> posts(Optional<AgencyId> agency, Optional<Role> role, LocalDate day) {
        return jdbc.sql(POSTS + " where" + IN_FORCE + """
                        and (:agency::text is null or p.agency = :agency) and (:role::text is null or p.role = :role)
                        order by a.rank, a.id, p.role, n.name, p.id
                        """)
                .param("day", day)
                .param("agency", agency.map(AgencyId::value).orElse(null))
                .param("role", role.map(Role::name).orElse(null))
                .query(JdbcOrganViews::postRow)
                .list();
    }

    @Override
    public List<PostRow> postsOf(PersonId person) {
        return jdbc.sql(POSTS + " where p.person = :person order by p.first_day desc, p.id")
                .param("person", person.value())
                .query(JdbcOrganViews::postRow)
                .list();
    }

    @Override
    public List<DeputyRow> deputies(AgencyId agency, LocalDate day) {
        return jdbc.sql("""
                        select p.*, n.name person_name, a.short_name agency_name, coalesce(t.name, '') section_name,
                               d.id deputy_id, d.post deputy_post, d.person deputy_person,
                               d.first_day deputy_first_day, d.last_day deputy_last_day, m.name deputy_name
                        from organs.deputy d
                        join organs.post p on p.id = d.post
                        join organs.person n on n.id = p.person
                        join organs.person m on m.id = d.person
                        join organs.agency a on a.id = p.agency
                        left join organs.section t on t.id = p.section
                        where p.agency = :agency and d.last_day >= :day
                        order by d.first_day, d.id
                        """)
                .param("agency", agency.value())
                .param("day", day)
                .query((row, number) -> new DeputyRow(
                        OrganRows.deputy(row, number), row.getString("deputy_name"), postRow(row, number)))
                .list();
    }

    @Override
    public List<Vacancy> vacancies(LocalDate day) {
        Map<String, Integer> reviewers = counts(
                "select h.agency, count(distinct h.person) from " + JdbcOrgans.ACTING
                        + " h where h.role = 'SECRECY_REVIEWER' group by h.agency",
                day);
        Map<String, Integer> rules =
                counts("select agency, count(*) from organs.review_rules where issued <= :day group by agency", day);
        return all().standingOn(day).stream()
                .map(AgencyTree.Placed::entry)
                .filter(entry -> entry.profile().capacity() == Capacity.OWN_NAME)
                .map(AgencyEntry::agency)
                .map(unit -> vacancy(Startability.of(
                        unit,
                        day,
                        reviewers.getOrDefault(unit.id().value(), 0),
                        rules.getOrDefault(unit.id().value(), 0))))
                .filter(vacancy -> !vacancy.missing().isEmpty())
                .toList();
    }

    @Override
    public List<ReviewRules> reviewRules(AgencyId agency) {
        return jdbc.sql(
                        "select * from organs.review_rules where agency = :agency order by issued desc, attached_at desc")
                .param("agency", agency.value())
                .query(OrganRows::reviewRules)
                .list();
    }

    @Override
    public List<AccountRow> accounts() {
        return jdbc.sql("""
                        select c.*, n.name person_name from organs.account c join organs.person n on n.id = c.person
                        order by c.login
                        """)
                .query((row, number) -> new AccountRow(OrganRows.account(row, number), row.getString("person_name")))
                .list();
    }

    @Override
    public LoginPage logins(LoginQuery query) {
        return logins.page(query);
    }

    private static Vacancy vacancy(Startability startability) {
        return switch (startability) {
            case MayStart(var unit, var remarks) -> new Vacancy(unit, remarks);
            case MayNotStart(var unit, var issues, var remarks) ->
                new Vacancy(
                        unit, Stream.concat(issues.stream(), remarks.stream()).toList());
        };
    }

    private AgencyTree all() {
        return new AgencyTable(jdbc).all();
    }

    private Map<String, Integer> counts(String sql, LocalDate day) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(sql).param("day", day).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    private static PostRow postRow(ResultSet row, int number) throws SQLException {
        return new PostRow(
                OrganRows.post(row, number),
                row.getString("person_name"),
                row.getString("agency_name"),
                row.getString("section_name"));
    }
}
