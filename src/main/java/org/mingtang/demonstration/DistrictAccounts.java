package org.mingtang.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.organs.Account;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.AccountRow;
import org.mingtang.organs.OrganViews.PostRow;
import org.mingtang.organs.Password;
import org.mingtang.organs.RegisterResult;
import org.mingtang.regulation.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The accounts by which people try the chain, each named after what its owner does.
@Component
class DistrictAccounts {
    /// @param staffNumber whose account it is, in people.csv
    record Planned(String login, String staffNumber, Optional<Role> administers) {
        static Planned officer(String login, String staffNumber) {
            return new Planned(login, staffNumber, Optional.empty());
        }

        static Planned administrator(String login, String staffNumber, Role role) {
            return new Planned(login, staffNumber, Optional.of(role));
        }
    }

    static final List<Planned> ALL = List.of(
            Planned.officer("drafter", "Y0005"),
            Planned.officer("section", "Y0007"),
            Planned.officer("reviewer", "Y0008"),
            Planned.officer("legal", "Y0015"),
            Planned.officer("signer", "Y0002"),
            Planned.officer("clerk", "Y0009"),
            Planned.officer("disclosure", "Y0010"),
            Planned.officer("office-head", "Y0011"),
            Planned.officer("secrecy", "Y0012"),
            Planned.officer("leader", "Y0003"),
            Planned.officer("secrecy-leader", "Y0004"),
            Planned.officer("publisher", "Y0013"),
            Planned.officer("supervisor", "Y0014"),
            Planned.officer("secrecy-bureau", "Y0076"),
            Planned.officer("school-drafter", "Y0016"),
            Planned.officer("school-office", "Y0017"),
            Planned.officer("school-head", "Y0018"),
            Planned.officer("water-company", "Y0070"),
            Planned.administrator("admin", "Y0073", Role.SYSTEM_ADMINISTRATOR),
            Planned.administrator("security", "Y0074", Role.SECURITY_ADMINISTRATOR),
            Planned.administrator("audit", "Y0075", Role.AUDIT_ADMINISTRATOR));

    private final Accounts accounts;
    private final OrganViews views;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DistrictAccounts(Accounts accounts, OrganViews views, TransactionTemplate transactions, Clock clock) {
        this.accounts = accounts;
        this.views = views;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// All of them or none.
    void open() {
        transactions.executeWithoutResult(_ -> ALL.forEach(this::open));
    }

    private void open(Planned planned) {
        var person = views.personByStaffNumber(planned.staffNumber()).orElseThrow();
        var account = Account.toOpen(
                new AccountId(UUID.randomUUID()),
                person.id(),
                planned.login(),
                planned.administers(),
                Mark.DEMONSTRATION);
        var by = ActedBy.installation(clock.instant());
        switch (accounts.open(account, new Password(Account.DEMONSTRATION_PASSWORD), by)) {
            case RegisterResult.Entered _ -> {}
            case RegisterResult.Refused refused ->
                throw new IllegalStateException(planned.login() + ": " + refused.issues());
        }
    }

    List<DemonstrationAccount> standing() {
        return views.accounts().stream()
                .filter(row -> row.account().is(Mark.DEMONSTRATION))
                .map(row -> new DemonstrationAccount(row.account().login(), row.personName(), duty(row)))
                .toList();
    }

    private String duty(AccountRow row) {
        return row.account()
                .administers()
                .map(Role::chinese)
                .orElseGet(() -> views.postsOf(row.account().person()).stream()
                        .collect(Collectors.groupingBy(
                                PostRow::agencyName,
                                Collectors.mapping(post -> post.post().role().chinese(), Collectors.joining("、"))))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(unit -> unit.getKey() + " " + unit.getValue())
                        .collect(Collectors.joining("；")));
    }
}
