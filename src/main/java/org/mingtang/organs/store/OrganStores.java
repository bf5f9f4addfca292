package org.mingtang.organs.store;

import org.mingtang.journal.FactType;
import org.mingtang.journal.Journal;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.FirstAdministrator;
import org.mingtang.organs.OrganActs;
import org.mingtang.organs.OrganImport;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PublishingUnits;
import org.mingtang.organs.Register;
import org.mingtang.organs.csv.CsvImport;
import org.mingtang.organs.login.PasswordHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Everything of the register on one database, wired without a container, for commands and tests as for the server.
///
/// @param acts where official acts are recorded, on the same transaction manager
public record OrganStores(
        Organs organs,
        PublishingUnits publishingUnits,
        Register register,
        Accounts accounts,
        FirstAdministrator firstAdministrator,
        OrganViews views,
        OrganImport imports) {

    /// The facts that stand in the journal for acts on the register.
    public static FactType.Catalogue factTypes() {
        return JournalledActs.factTypes();
    }

    /// With every act recorded in the journal, as in the server.
    public static OrganStores journalled(JdbcClient jdbc, PlatformTransactionManager transactions, Journal journal) {
        return on(jdbc, transactions, JournalledActs.on(journal));
    }

    public static OrganStores on(JdbcClient jdbc, PlatformTransactionManager transactions, OrganActs acts) {
        var joining = new TransactionTemplate(transactions);
        var ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var lock = new RegisterLock(jdbc, joining);
        var agencies = new AgencyTable(jdbc);
        var people = new PeopleTable(jdbc);
        var accountTable = new AccountTable(jdbc);
        var hashes = new PasswordHashes();
        var gate = new LoginGate(accountTable, new LoginAttempts(jdbc, ofItsOwn), hashes);
        var organs = new JdbcOrgans(jdbc);
        var register = new JdbcRegister(lock, agencies, people, accountTable, acts);
        var accounts = new JdbcAccounts(lock, accountTable, people, gate, hashes, acts);
        var views = new JdbcOrganViews(jdbc);
        return new OrganStores(
                organs,
                organs,
                register,
                accounts,
                new JdbcFirstAdministrator(joining, lock, accountTable, register, accounts),
                views,
                new CsvImport(joining, register, views));
    }
}
