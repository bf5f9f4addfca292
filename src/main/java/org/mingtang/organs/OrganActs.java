package org.mingtang.organs;

/// Where official acts on the register are recorded. Called inside the transaction that changes the tables, so that
/// both
/// stand or fall together: what is recorded may still be rolled back (an import's rehearsal always is).
@FunctionalInterface
public interface OrganActs {
    void record(OrganAct act);
}
