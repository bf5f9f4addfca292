package org.mingtang.organs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mingtang.regulation.Role;

/// An account; a person has at most one.
///
/// @param login       lower case, 2 to 40 of a-z 0-9 . _ -
/// @param administers the administrator role; empty for people who act by their posts
/// @param lastDay     last day the account can be used, set when the person leaves
public record Account(
        AccountId id,
        PersonId person,
        String login,
        Optional<Role> administers,
        Set<Mark> marks,
        Optional<LocalDate> lastDay,
        Optional<Instant> lastLogin) {

    /// The password of every demonstration account, shown to whoever may try them.
    public static final String DEMONSTRATION_PASSWORD = "mingtang-demo";

    public Account {
        marks = Set.copyOf(marks);
        administers.filter(role -> !role.isAdministrator()).ifPresent(role -> {
            throw new IllegalArgumentException("administers: " + role + " (expected: an administrator's role)");
        });
    }

    public enum Mark {
        DISABLED,
        MUST_CHANGE_PASSWORD,
        /// Made with the demonstration district; answers on loopback only.
        DEMONSTRATION
    }

    /// An account to be opened.
    public static Account toOpen(
            AccountId id, PersonId person, String login, Optional<Role> administers, Mark... marks) {
        return new Account(id, person, login, administers, Set.of(marks), Optional.empty(), Optional.empty());
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /// Whether it can be used on that day at all. Sessions must ask again, since accounts close while they run.
    public boolean usableOn(LocalDate day) {
        return !is(Mark.DISABLED) && lastDay.map(last -> !day.isAfter(last)).orElse(true);
    }
}
