package org.mingtang.organs.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.Account;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.FirstAdministrator;
import org.mingtang.organs.Password;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.RegisterResult.Refused;
import org.mingtang.regulation.Role;
import org.springframework.transaction.support.TransactionOperations;

/// Enters the person and opens the account in one transaction; a second node or command waits and is then refused.
final class JdbcFirstAdministrator implements FirstAdministrator {
    private final TransactionOperations transactions;
    private final RegisterLock lock;
    private final AccountTable table;
    private final Register register;
    private final Accounts accounts;

    JdbcFirstAdministrator(
            TransactionOperations transactions,
            RegisterLock lock,
            AccountTable table,
            Register register,
            Accounts accounts) {
        this.transactions = transactions;
        this.lock = lock;
        this.table = table;
        this.register = register;
        this.accounts = accounts;
    }

    @Override
    public Result create(String login, String name, Password password, Instant at) {
        return Objects.requireNonNull(transactions.execute(status -> {
            lock.take();
            Result result = table.hasSystemAdministrator()
                    ? new Result.AlreadyThere()
                    : enter(login, name, password, ActedBy.installation(at));
            if (!(result instanceof Result.Created)) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    private Result enter(String login, String name, Password password, ActedBy by) {
        var person = new Person(new PersonId(UUID.randomUUID()), "", name.strip(), "", "", Person.Employment.PERMANENT);
        var account = Account.toOpen(
                new AccountId(UUID.randomUUID()), person.id(), login, Optional.of(Role.SYSTEM_ADMINISTRATOR));
        if (register.addPerson(person, by) instanceof Refused(var issues)) {
            return new Result.Refused(issues);
        }
        return switch (accounts.open(account, password, by)) {
            case Entered _ -> new Result.Created(account);
            case Refused(var issues) -> new Result.Refused(issues);
        };
    }
}
