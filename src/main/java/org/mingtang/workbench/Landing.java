package org.mingtang.workbench;

import org.mingtang.organs.Account;
import org.mingtang.regulation.Role;

/// Where the workbench begins for an account.
final class Landing {
    private Landing() {}

    static String of(Account account) {
        return account.administers()
                .map(role -> role == Role.AUDIT_ADMINISTRATOR ? "/workbench/audit/logins" : "/workbench/register")
                .orElse("/workbench/dossiers");
    }
}
