package org.mingtang.disclosure.dossier;

import java.util.List;
import org.mingtang.regulation.ClauseId;

/// One reason why something cannot be done. Its wording lives in the message bundle `issues`.
///
/// @param field     where on the form it belongs
/// @param clause    by which clause
/// @param arguments values named in the message
public record Issue(Field field, Code code, ClauseId clause, List<String> arguments) {
    public Issue {
        arguments = List.copyOf(arguments);
    }

    static Issue of(Field field, Code code, String clause, String... arguments) {
        return new Issue(field, code, new ClauseId(clause), List.of(arguments));
    }

    /// Where on the page a reason is shown.
    public enum Field {
        DOSSIER,
        TITLE,
        NUMBER,
        ISSUER,
        ADDRESSEES,
        ISSUE_DATE,
        ATTRIBUTE,
        REASON,
        GROUND,
        COLUMN,
        TOPIC,
        GENRE,
        CATEGORY,
        PAPER,
        REMARK,
        SIGNATURE,
        STAGE
    }

    /// What is wrong.
    public enum Code {
        UNIT_WITHOUT_SECRECY_REVIEWER,
        NOT_YOUR_ROLE,
        NOT_YOUR_UNIT,
        OWN_WORK,
        ANOTHER_STAGE_WAITS,
        ALREADY_ENDED,
        NOT_PUBLISHED,
        PAPERS_FROZEN,
        FORM_FROZEN,
        PAPER_MISSING,
        PAPER_UNKNOWN,
        PAPER_TWICE,
        PAPERS_TOO_LARGE,
        PAPER_UNREAD,
        REMARK_MISSING,
        TOO_LONG,
        TITLE_MISSING,
        ATTRIBUTE_MISSING,
        ATTRIBUTE_NOT_USED_HERE,
        COLUMN_MISSING,
        COLUMN_UNKNOWN,
        COLUMN_OF_ANOTHER_KIND,
        REASON_MISSING,
        TOPIC_MISSING,
        TOPIC_UNKNOWN,
        GENRE_MISSING,
        GENRE_UNKNOWN,
        CATEGORY_UNKNOWN,
        GROUND_UNKNOWN,
        ISSUER_MISSING,
        NUMBER_UNREADABLE,
        NUMBER_DIFFERS_FROM_PAPER,
        NOT_THE_ISSUE,
        ISSUE_DATE_MISSING,
        ISSUE_DATE_IN_FUTURE,
        ISSUE_DATE_OUTSIDE_CALENDAR,
        ANNOTATION_MISSING,
        ANNOTATION_MISMATCH,
        OPINION_OPEN,
        NO_OPINION_OPEN,
        OPINION_ALREADY_OPEN,
        NOT_AN_EXAMINATION,
        NOT_AN_EARLIER_STAGE,
        ATTRIBUTE_NOT_PUBLISHED,
        INDEX_NUMBER_MISSING,
        SECRECY_REVIEW_MISSING,
        SECRECY_REVIEW_VOID,
        SECRECY_REVIEW_WITHHOLDS,
        REPORTED_UP,
        REFERRED_AS_SECRET,
        STATE_SECRET,
        ANSWER_BINDS,
        APPROVAL_MISSING,
        LATE_REASON_MISSING,
        NOT_LATE,
        SIGNED_IN_FUTURE,
        SAME_PERSON_CONFIRMS,
        NOTHING_TO_CONFIRM
    }
}
