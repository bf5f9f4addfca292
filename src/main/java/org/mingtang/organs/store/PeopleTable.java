package org.mingtang.organs.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.Deputy;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.organs.SectionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People, their posts and deputies as rows.
final class PeopleTable {
    private final JdbcClient jdbc;

    PeopleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from organs.person where id = :id")
                .param("id", id.value())
                .query(OrganRows::person)
                .optional();
    }

    Optional<Person> byStaffNumber(String staffNumber) {
        return staffNumber.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select * from organs.person where staff_number = :number")
                        .param("number", staffNumber)
                        .query(OrganRows::person)
                        .optional();
    }

    void put(Person person) {
        jdbc.sql("""
                        insert into organs.person (id, staff_number, name, phone, email, employment)
                        values (:id, :staffNumber, :name, :phone, :email, :employment)
                        on conflict (id) do update set staff_number = excluded.staff_number, name = excluded.name,
                            phone = excluded.phone, email = excluded.email, employment = excluded.employment
                        """)
                .param("id", person.id().value())
                .param("staffNumber", person.staffNumber())
                .param("name", person.name())
                .param("phone", person.phone())
                .param("email", person.email())
                .param("employment", person.employment().name())
                .update();
    }

    Optional<Appointment> post(PostId id) {
        return jdbc.sql("select * from organs.post where id = :id")
                .param("id", id.value())
                .query(OrganRows::post)
                .optional();
    }

    List<Appointment> postsOf(PersonId person) {
        return jdbc.sql("select * from organs.post where person = :person order by first_day desc, id")
                .param("person", person.value())
                .query(OrganRows::post)
                .list();
    }

    /// How many posts and deputyships a person has on this day or later.
    int dutiesFrom(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select (select count(*) from organs.post
                                where person = :person and (last_day is null or last_day >= :day))
                             + (select count(*) from organs.deputy where person = :person and last_day >= :day)
                        """)
                .param("person", person.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /// Posts somebody holds after this day, or will.
    List<Appointment> postsAfter(AgencyId agency, LocalDate day) {
        return jdbc.sql("""
                        select * from organs.post where agency = :agency and (last_day is null or last_day > :day)
                        order by first_day, id
                        """)
                .param("agency", agency.value())
                .param("day", day)
                .query(OrganRows::post)
                .list();
    }

    void insert(Appointment post) {
        jdbc.sql("""
                        insert into organs.post (id, person, agency, section, role, title, first_day, last_day)
                        values (:id, :person, :agency, :section, :role, :title, :from, :lastDay)
                        """)
                .param("id", post.id().value())
                .param("person", post.person().value())
                .param("agency", post.agency().value())
                .param("section", post.section().map(SectionId::value).orElse(null))
                .param("role", post.role().name())
                .param("title", post.title())
                .param("from", post.from())
                .param("lastDay", post.lastDay().orElse(null))
                .update();
    }

    void describe(Appointment post) {
        jdbc.sql("update organs.post set section = :section, title = :title where id = :id")
                .param("section", post.section().map(SectionId::value).orElse(null))
                .param("title", post.title())
                .param("id", post.id().value())
                .update();
    }

    /// Ends posts and their deputyships; what would only have begun later never was.
    void endPosts(Collection<Appointment> posts, LocalDate day) {
        UUID[] ids = posts.stream().map(post -> post.id().value()).toArray(UUID[]::new);
        endDeputies("post = any(:keys)", ids, day);
        jdbc.sql("delete from organs.post where id = any(:ids) and first_day > :day")
                .param("ids", ids)
                .param("day", day)
                .update();
        jdbc.sql("update organs.post set last_day = :day where id = any(:ids)")
                .param("ids", ids)
                .param("day", day)
                .update();
    }

    void endDeputyshipsOf(PersonId person, LocalDate day) {
        endDeputies("person = any(:keys)", new UUID[] {person.value()}, day);
    }

    private void endDeputies(String whose, UUID[] keys, LocalDate day) {
        jdbc.sql("delete from organs.deputy where " + whose + " and first_day > :day")
                .param("keys", keys)
                .param("day", day)
                .update();
        jdbc.sql("update organs.deputy set last_day = :day where " + whose + " and last_day > :day")
                .param("keys", keys)
                .param("day", day)
                .update();
    }

    List<Deputy> deputies(PostId post) {
        return jdbc.sql("""
                        select id deputy_id, post deputy_post, person deputy_person, first_day deputy_first_day,
                               last_day deputy_last_day
                        from organs.deputy where post = :post
                        """)
                .param("post", post.value())
                .query(OrganRows::deputy)
                .list();
    }

    void insert(Deputy deputy) {
        jdbc.sql("""
                        insert into organs.deputy (id, post, person, first_day, last_day)
                        values (:id, :post, :person, :from, :lastDay)
                        """)
                .param("id", deputy.id().value())
                .param("post", deputy.post().value())
                .param("person", deputy.person().value())
                .param("from", deputy.from())
                .param("lastDay", deputy.lastDay())
                .update();
    }
}
