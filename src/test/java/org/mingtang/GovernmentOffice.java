package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.Account;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.Password;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.Role;

/// One government office with the people a document passes through, entered through the register's own door.
public final class GovernmentOffice {
    public static final AgencyId OFFICE = new AgencyId("gov-office");
    public static final String PASSWORD = "correct-horse-7-battery";

    private static final LocalDate BEGAN = LocalDate.of(2019, 1, 1);

    private final Register register;
    private final Accounts accounts;
    private final ActedBy by;

    private GovernmentOffice(RunningPlatform platform) {
        register = platform.bean(Register.class);
        accounts = platform.bean(Accounts.class);
        Instant now = platform.bean(Clock.class).instant();
        by = ActedBy.installation(now);
    }

    /// The office with everybody it needs.
    public static void in(RunningPlatform platform) {
        var office = new GovernmentOffice(platform);
        office.agency();
        office.person("lin", "林晓", Role.DRAFTER);
        office.person("chen", "陈明", Role.SECTION_HEAD, Role.REVIEWER);
        office.person("zheng", "郑国", Role.SIGNER);
        office.person("wu", "吴萍", Role.OFFICE_CLERK, Role.DISCLOSURE_OFFICER, Role.PUBLISHER);
        office.person("huang", "黄敏", Role.SECRECY_REVIEWER);
        office.person("xie", "谢军", Role.DISCLOSURE_LEADER, Role.SECRECY_LEADER);
    }

    /// Somebody more in the office.
    public static void officer(RunningPlatform platform, String login, String name, Role... roles) {
        new GovernmentOffice(platform).person(login, name, roles);
    }

    /// Somebody of one section of the office.
    static void sectionOfficer(RunningPlatform platform, String login, String name, SectionId section, Role role) {
        var office = new GovernmentOffice(platform);
        var id = office.somebody(name);
        office.post(id, OFFICE, Optional.of(section), role);
        office.account(id, login, Optional.empty());
    }

    /// One of the three administrators, with an account and no post.
    public static void administrator(RunningPlatform platform, String login, String name, Role role) {
        var office = new GovernmentOffice(platform);
        var id = office.somebody(name);
        office.account(id, login, Optional.of(role));
    }

    /// A public enterprise beside the office, with a drafter and nobody else.
    static GovernmentOffice publicEnterprise(
            RunningPlatform platform, AgencyId id, String agencyName, String login, String name) {
        var office = new GovernmentOffice(platform);
        var agency = new Agency(
                id,
                agencyName,
                agencyName,
                "",
                "",
                Agency.Kind.PUBLIC_ENTERPRISE,
                Optional.empty(),
                BEGAN,
                Optional.empty(),
                Optional.empty());
        entered(office.register.found(new AgencyEntry(agency, AgencyProfile.atRank(9)), office.by));
        office.appoint(id, login, name, Role.DRAFTER);
        return office;
    }

    /// A department beside the office, with nobody yet.
    static GovernmentOffice department(RunningPlatform platform, AgencyId id, String name) {
        var office = new GovernmentOffice(platform);
        var agency = new Agency(
                id,
                name,
                name,
                "",
                "",
                Agency.Kind.DEPARTMENT,
                Optional.empty(),
                BEGAN,
                Optional.empty(),
                Optional.empty());
        entered(office.register.found(new AgencyEntry(agency, AgencyProfile.atRank(8)), office.by));
        return office;
    }

    void appoint(AgencyId agency, String login, String name, Role role) {
        var id = somebody(name);
        post(id, agency, role);
        account(id, login, Optional.empty());
    }

    private void agency() {
        var agency = new Agency(
                OFFICE,
                "泉州市鲤城区人民政府办公室",
                "区政府办",
                "000014349",
                "泉鲤政办",
                Agency.Kind.GOVERNMENT_OFFICE,
                Optional.empty(),
                BEGAN,
                Optional.empty(),
                Optional.empty());
        entered(register.found(new AgencyEntry(agency, AgencyProfile.atRank(1)), by));
    }

    private void person(String login, String name, Role... roles) {
        var id = somebody(name);
        for (var role : roles) {
            post(id, OFFICE, role);
        }
        account(id, login, Optional.empty());
    }

    private void post(PersonId person, AgencyId agency, Role role) {
        post(person, agency, Optional.empty(), role);
    }

    private void post(PersonId person, AgencyId agency, Optional<SectionId> section, Role role) {
        entered(register.givePost(
                new Appointment(
                        new PostId(UUID.randomUUID()), person, agency, section, role, "", BEGAN, Optional.empty()),
                by));
    }

    private PersonId somebody(String name) {
        var id = new PersonId(UUID.randomUUID());
        entered(register.addPerson(new Person(id, "", name, "", "", Person.Employment.PERMANENT), by));
        return id;
    }

    private void account(PersonId person, String login, Optional<Role> administers) {
        var account = Account.toOpen(new AccountId(UUID.randomUUID()), person, login, administers);
        entered(accounts.open(account, new Password(PASSWORD), by));
    }

    private static void entered(RegisterResult result) {
        assertThat(result).isInstanceOf(RegisterResult.Entered.class);
    }
}
