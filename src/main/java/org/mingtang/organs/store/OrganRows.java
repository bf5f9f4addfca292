package org.mingtang.organs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organs.Account;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.Deputy;
import org.mingtang.organs.DeputyId;
import org.mingtang.organs.Ending;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.organs.ReviewRules;
import org.mingtang.organs.ReviewRulesId;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.Role;

/// How rows read as values.
final class OrganRows {
    /// Columns of an agency with its succession; aliases `a` and `s`.
    static final String AGENCY = """
            select a.id, a.name, a.short_name, a.organisation_code, a.document_code, a.kind, a.parent, a.founded, a.ended,
                   s.successor, s.reason, a.rank, a.acts_in_own_name, a.address, a.office_hours, a.phone, a.fax, a.email, a.head,
                   a.functions
            from organs.agency a left join organs.succession s on s.agency = a.id
            """;

    private OrganRows() {}

    static AgencyEntry entry(ResultSet row, int number) throws SQLException {
        return new AgencyEntry(
                agency(row, number),
                new AgencyProfile(
                        row.getInt("rank"),
                        row.getBoolean("acts_in_own_name") ? Capacity.OWN_NAME : Capacity.THROUGH_PARENT,
                        row.getString("address"),
                        row.getString("office_hours"),
                        row.getString("phone"),
                        row.getString("fax"),
                        row.getString("email"),
                        row.getString("head"),
                        row.getString("functions")));
    }

    static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                new AgencyId(row.getString("id")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("organisation_code"),
                row.getString("document_code"),
                Agency.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("parent")).map(AgencyId::new),
                row.getObject("founded", LocalDate.class),
                day(row, "ended"),
                Optional.ofNullable(row.getString("successor")).map(AgencyId::new));
    }

    /// Empty while the agency stands.
    static Optional<Ending> ending(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Ending(
                        row.getObject("ended", LocalDate.class),
                        new AgencyId(row.getString("successor")),
                        Ending.Reason.valueOf(reason)));
    }

    static Section section(ResultSet row, int number) throws SQLException {
        return new Section(
                new SectionId(uuid(row, "id")), new AgencyId(row.getString("agency")), row.getString("name"));
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(uuid(row, "id")),
                row.getString("staff_number"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                Person.Employment.valueOf(row.getString("employment")));
    }

    static Appointment post(ResultSet row, int number) throws SQLException {
        return new Appointment(
                new PostId(uuid(row, "id")),
                new PersonId(uuid(row, "person")),
                new AgencyId(row.getString("agency")),
                Optional.ofNullable(row.getObject("section", UUID.class)).map(SectionId::new),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                row.getObject("first_day", LocalDate.class),
                day(row, "last_day"));
    }

    static Deputy deputy(ResultSet row, int number) throws SQLException {
        return new Deputy(
                new DeputyId(uuid(row, "deputy_id")),
                new PostId(uuid(row, "deputy_post")),
                new PersonId(uuid(row, "deputy_person")),
                row.getObject("deputy_first_day", LocalDate.class),
                row.getObject("deputy_last_day", LocalDate.class));
    }

    static ReviewRules reviewRules(ResultSet row, int number) throws SQLException {
        return new ReviewRules(
                new ReviewRulesId(uuid(row, "id")),
                new AgencyId(row.getString("agency")),
                row.getString("title"),
                row.getString("number"),
                row.getObject("issued", LocalDate.class),
                row.getString("file_hash"));
    }

    static Account account(ResultSet row, int number) throws SQLException {
        var marks = EnumSet.noneOf(Account.Mark.class);
        if (row.getBoolean("disabled")) {
            marks.add(Account.Mark.DISABLED);
        }
        if (row.getBoolean("must_change_password")) {
            marks.add(Account.Mark.MUST_CHANGE_PASSWORD);
        }
        if (row.getBoolean("demonstration")) {
            marks.add(Account.Mark.DEMONSTRATION);
        }
        return new Account(
                new AccountId(uuid(row, "id")),
                new PersonId(uuid(row, "person")),
                row.getString("login"),
                Optional.ofNullable(row.getString("administers")).map(Role::valueOf),
                marks,
                day(row, "last_day"),
                instant(row, "last_login_at"));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime timestamp(Optional<Instant> at) {
        return at.map(OrganRows::timestamp).orElse(null);
    }
}
