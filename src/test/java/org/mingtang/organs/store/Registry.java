package org.mingtang.organs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organs.District.CLERK;

import java.util.Optional;
import java.util.UUID;
import org.mingtang.TestDatabase;
import org.mingtang.organs.Account;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.Deputy;
import org.mingtang.organs.Ending;
import org.mingtang.organs.OrganActs;
import org.mingtang.organs.Organs;
import org.mingtang.organs.OrgansContract;
import org.mingtang.organs.Password;
import org.mingtang.organs.Person;
import org.mingtang.organs.PublishingUnits;
import org.mingtang.organs.RecordedActs;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.ReviewRules;
import org.mingtang.organs.Section;
import org.mingtang.regulation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The register on a test database, emptied, with the acts it recorded; what is put in must be taken.
final class Registry implements OrgansContract.Subject {
    static final Password GOOD = new Password("春江花月夜 tide and moon");

    final TestDatabase database;
    final RecordedActs acts = new RecordedActs();
    final OrganStores stores;

    private Registry(TestDatabase database) {
        this.database = database;
        this.stores = connect(acts);
    }

    static Registry emptied(TestDatabase database) {
        JdbcClient.create(database.owner())
                .sql("truncate organs.agency, organs.person, organs.login_attempt cascade")
                .update();
        return new Registry(database);
    }

    /// Another node on the same database.
    OrganStores connect(OrganActs others) {
        return OrganStores.on(JdbcClient.create(database.app()), new JdbcTransactionManager(database.app()), others);
    }

    static void taken(RegisterResult result) {
        assertThat(result).isInstanceOf(Entered.class);
    }

    Account account(Person person, String login, Optional<Role> administers, Account.Mark... marks) {
        have(person);
        var account = Account.toOpen(new AccountId(UUID.randomUUID()), person.id(), login, administers, marks);
        taken(stores.accounts().open(account, GOOD, CLERK));
        return account;
    }

    long count(String from) {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    @Override
    public Organs organs() {
        return stores.organs();
    }

    @Override
    public PublishingUnits units() {
        return stores.publishingUnits();
    }

    @Override
    public void have(AgencyEntry entry) {
        taken(stores.register().found(entry, CLERK));
    }

    @Override
    public void end(AgencyId id, Ending ending) {
        taken(stores.register().end(id, ending, CLERK));
    }

    @Override
    public void have(Person person) {
        taken(stores.register().addPerson(person, CLERK));
    }

    @Override
    public void have(Section section) {
        taken(stores.register().enterSection(section, CLERK));
    }

    @Override
    public void have(Appointment post) {
        taken(stores.register().givePost(post, CLERK));
    }

    @Override
    public void have(Deputy deputy) {
        taken(stores.register().appointDeputy(deputy, CLERK));
    }

    @Override
    public void have(ReviewRules rules) {
        taken(stores.register().attachReviewRules(rules, CLERK));
    }
}
