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

    /// The unit that should be asked does not stand in the register.
    public static Issue unitUnknown() {
        return of(Field.UNIT, Code.UNIT_UNKNOWN, "SEC-07");
    }

    /// The unit that should be asked has nobody who could answer.
    public static Issue unitWithoutReviewer(String name) {
        return of(Field.UNIT, Code.UNIT_HAS_NO_REVIEWER, "SEC-03", name);
    }

    /// A unit of the register was named as one outside, whose review would be recorded for it.
    public static Issue coIssuerRegistered(String name) {
        return of(Field.CO_ISSUERS, Code.CO_ISSUER_REGISTERED, "SEC-15", name);
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
        STAGE,
        UNIT,
        CO_ISSUERS
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
        COPY_OUTSIDE_REVIEW,
        FINDINGS_OPEN,
        FINDINGS_NOT_CHANGED,
        FINDINGS_FORBID,
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
        FINDING_INCOMPLETE,
        CONTENT_REVIEW_MISSING,
        NOT_UNDER_REVIEW,
        LEVEL_MISSING,
        LEVEL_UNKNOWN,
        LEVEL_SIGNS_AT_STAGE,
        LEVEL_SPOKE,
        LOWER_LEVEL_FIRST,
        NOT_AT_SECRECY_REVIEW,
        QUESTION_OPEN,
        QUESTION_OPEN_ALREADY,
        QUESTION_NOT_OPEN,
        OWN_UNIT_ASKED,
        NOT_CONFIRMED,
        UNIT_UNKNOWN,
        UNIT_HAS_NO_REVIEWER,
        ONLY_DOCUMENTS_ARE_JOINT,
        TOO_MANY_CO_ISSUERS,
        CO_ISSUER_NAME,
        CO_ISSUER_TWICE,
        CO_ISSUER_LEADS,
        CO_ISSUER_REGISTERED,
        NOT_A_CO_ISSUER,
        NOT_AN_OUTSIDE_CO_ISSUER,
        JOINT_REVIEW_MISSING,
        JOINT_REVIEW_WITHHOLDS,
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
