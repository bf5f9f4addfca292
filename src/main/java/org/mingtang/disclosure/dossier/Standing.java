package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Law;

/// What a decision needs to know beside the dossier: who asks, whose signature, which day, which law.
///
/// @param actor            who is at the desk
/// @param signer           whose signature is given or recorded; the actor, unless it was given on paper
/// @param today            the day in the district
/// @param law              the law in force today
/// @param secrecyReviewer  whether the unit names its secrecy reviewer (SEC-03)
/// @param clearance        what the secrecy review says of the dossier's present contents
/// @param totalBytes       most bytes the papers of a dossier may have
public record Standing(
        Officer actor,
        Officer signer,
        LocalDate today,
        Law law,
        WorkingCalendar calendar,
        Named secrecyReviewer,
        Clearance clearance,
        long totalBytes) {

    /// Whether a unit has named somebody.
    public enum Named {
        YES,
        NO
    }

    /// What the secrecy review says of the present contents.
    public sealed interface Clearance {
        /// No review was concluded.
        record None() implements Clearance {}

        /// A review was concluded on other contents.
        record Void() implements Clearance {}

        /// Reported to the authority that decides, and not answered (SEC-05).
        record ReportedUp(String authority) implements Clearance {}

        /// Referred under the Secrecy Law, and not determined (SEC-19).
        record Referred(String reference) implements Clearance {}

        /// Determined to be a state secret (SEC-19).
        record StateSecret(String reference) implements Clearance {}

        /// Concluded against disclosure.
        record Withheld(String conclusion) implements Clearance {}

        /// Concluded for disclosure, with the leaders' approvals so far.
        record Given(Optional<String> disclosureLeader, Optional<String> secrecyLeader) implements Clearance {}
    }
}
