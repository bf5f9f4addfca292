package org.mingtang.secrecy.undecided;

/// What stands against releasing a case because nobody has decided, or because it was decided that it is a secret.
public sealed interface Undecided {
    /// Nothing.
    record Nothing() implements Undecided {}

    /// A report-up without answer (SEC-05).
    record ReportedUp(ReportUpId id, Authority authority) implements Undecided {}

    /// On the way of the Secrecy Law, not determined yet (SEC-19).
    record Referred(ClassificationId id, String reference) implements Undecided {}

    /// Determined to be a state secret (SEC-19).
    record StateSecret(ClassificationId id, String reference) implements Undecided {}
}
