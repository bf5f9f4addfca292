package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.organs.PersonId;
import org.mingtang.secrecy.ReviewId;

/// What may be written in the stream of a report-up.
public sealed interface ReportUpFact extends Fact {

    /// The unit reported a case it cannot decide (SEC-05), with its text and the official application (SEC-10).
    ///
    /// @param doubts why it is undecided
    /// @param letter the official application as a file
    /// @param letterNumber its document number, empty for none
    record ReportedUp(
            UndecidedCase subject,
            Authority authority,
            List<Doubt> doubts,
            String explanation,
            CaseFile letter,
            String letterNumber,
            PersonId by,
            String byName,
            LocalDate on)
            implements ReportUpFact {
        public ReportedUp {
            doubts = List.copyOf(doubts);
        }
    }

    /// The authority received it; the period of the answer counts from that day.
    record Received(LocalDate on) implements ReportUpFact {}

    /// The authority wants further reference material (SEC-10).
    record MaterialAsked(String what) implements ReportUpFact {}

    record MaterialSupplied(String note, List<CaseFile> files) implements ReportUpFact {
        public MaterialSupplied {
            files = List.copyOf(files);
        }
    }

    /// The authority does without what it had asked for.
    record MaterialWaived(String reason) implements ReportUpFact {}

    /// The authority needs longer and told so in time (SEC-11).
    ///
    /// @param workingDays how many more
    /// @param due         last day of the answer from now on
    record Extended(int workingDays, String reason, LocalDate due) implements ReportUpFact {}

    /// The written answer.
    ///
    /// @param number document number of the answer, empty for none
    /// @param letter the answer as a file, empty for none
    record Answered(Verdict verdict, String reasons, String number, List<CaseFile> letter, String byName, LocalDate on)
            implements ReportUpFact {
        public Answered {
            letter = List.copyOf(letter);
        }
    }

    /// The unit took it back, or the case ended otherwise.
    record TakenBack(String reason) implements ReportUpFact {}

    /// A secrecy review was concluded upon the answer; its record quotes it.
    record QuotedInReview(ReviewId review) implements ReportUpFact {}

    /// A holiday notice gave another due date of the answer. A date told never becomes earlier: `due` is the later one.
    ///
    /// @param receivedOn  day the period counts from
    /// @param before      due date told so far
    /// @param computed    due date by the new calendar
    /// @param due         due date that stands from now on
    /// @param noticeYear  year of the notice
    /// @param notice      number of the notice
    /// @param calendar    version of the calendar that computed it
    record AnswerDueMoved(
            LocalDate receivedOn,
            LocalDate before,
            LocalDate computed,
            LocalDate due,
            int noticeYear,
            String notice,
            String calendar)
            implements ReportUpFact {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(
            FactType.of("report-up.reported", ReportedUp.class),
            FactType.of("report-up.received", Received.class),
            FactType.of("report-up.material-asked", MaterialAsked.class),
            FactType.of("report-up.material-supplied", MaterialSupplied.class),
            FactType.of("report-up.material-waived", MaterialWaived.class),
            FactType.of("report-up.extended", Extended.class),
            FactType.of("report-up.answered", Answered.class),
            FactType.of("report-up.taken-back", TakenBack.class),
            FactType.of("report-up.quoted-in-review", QuotedInReview.class),
            FactType.of("report-up.answer-due-moved", AnswerDueMoved.class));
}
