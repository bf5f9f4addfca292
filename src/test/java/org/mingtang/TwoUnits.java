package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.organs.Account;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.Deputy;
import org.mingtang.organs.DeputyId;
import org.mingtang.organs.Password;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterResult;
import org.mingtang.regulation.Role;

/// The government office and a bureau, with one officer for each role in both, and the three administrators.
final class TwoUnits {
    static final AgencyId BUREAU = new AgencyId("civil-affairs");
    static final List<Role> ROLES =
            Stream.of(Role.values()).filter(role -> !role.isAdministrator()).toList();

    private static final LocalDate BEGAN = LocalDate.of(2019, 1, 1);

    private final Register register;
    private final Accounts accounts;
    private final ActedBy by;

    private TwoUnits(RunningPlatform platform) {
        register = platform.bean(Register.class);
        accounts = platform.bean(Accounts.class);
        by = ActedBy.installation(platform.bean(Clock.class).instant());
    }

    static TwoUnits in(RunningPlatform platform) {
        GovernmentOffice.in(platform);
        var units = new TwoUnits(platform);
        units.bureau();
        for (var role : ROLES) {
            units.officer(login(OFFICE, role), OFFICE, role);
            units.officer(login(BUREAU, role), BUREAU, role);
        }
        Stream.of(Role.values()).filter(Role::isAdministrator).forEach(units::administrator);
        return units;
    }

    static String login(AgencyId agency, Role role) {
        return agency.value() + "." + login(role);
    }

    static String login(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    PersonId officer(String login, AgencyId agency, Role role, Account.Mark... marks) {
        var person = person(login);
        post(person, agency, role, BEGAN, Optional.empty());
        account(login, person, Optional.empty(), marks);
        return person;
    }

    PersonId person(String name) {
        var id = new PersonId(UUID.randomUUID());
        entered(register.addPerson(new Person(id, "", name, "", "", Person.Employment.PERMANENT), by));
        return id;
    }

    PostId post(PersonId person, AgencyId agency, Role role, LocalDate from, Optional<LocalDate> lastDay) {
        var id = new PostId(UUID.randomUUID());
        entered(register.givePost(new Appointment(id, person, agency, Optional.empty(), role, "", from, lastDay), by));
        return id;
    }

    void deputy(PostId post, PersonId person, LocalDate from, LocalDate lastDay) {
        entered(register.appointDeputy(new Deputy(new DeputyId(UUID.randomUUID()), post, person, from, lastDay), by));
    }

    void account(String login, PersonId person, Optional<Role> administers, Account.Mark... marks) {
        var account = Account.toOpen(new AccountId(UUID.randomUUID()), person, login, administers, marks);
        entered(accounts.open(account, new Password(GovernmentOffice.PASSWORD), by));
    }

    void disable(String login) {
        entered(accounts.disable(accounts.byLogin(login).orElseThrow().id(), by));
    }

    private void administrator(Role role) {
        account(login(role), person(role.chinese()), Optional.of(role));
    }

    private void bureau() {
        var agency = new Agency(
                BUREAU,
                "泉州市鲤城区民政局",
                "区民政局",
                "003852106",
                "泉鲤民",
                Agency.Kind.DEPARTMENT,
                Optional.of(OFFICE),
                BEGAN,
                Optional.empty(),
                Optional.empty());
        entered(register.found(new AgencyEntry(agency, AgencyProfile.atRank(2)), by));
    }

    private static void entered(RegisterResult result) {
        assertThat(result).isInstanceOf(RegisterResult.Entered.class);
    }
}
