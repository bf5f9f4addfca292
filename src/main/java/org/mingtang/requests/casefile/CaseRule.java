package org.mingtang.requests.casefile;

import org.mingtang.requests.Rule;

/// What an act on a case file can break.
public enum CaseRule implements Rule {
    NOT_YOUR_UNIT("REQ-05"),
    NOT_YOUR_ROLE("REQ-05"),
    OTHER_STEP("REQ-05"),
    APPLICANT_AWAITED("条例第三十条"),
    NOT_AWAITED("条例第三十条"),
    TEXT_MISSING("REQ-03"),
    TEXT_TOO_LONG("REQ-03"),
    DATE_IN_FUTURE("REQ-03"),
    DATE_BEFORE_ARRIVAL("REQ-03"),
    EVIDENCE_MISSING("REQ-04"),
    NUMBER_MISSING("REQ-03"),
    SUBJECT_MISSING("REQ-31"),
    NO_PARTS("REQ-06"),
    NOT_SORTED("REQ-05"),
    SECTION_MISSING("REQ-05"),
    SECTION_TWICE("REQ-05"),
    DIRECT_ONLY("REQ-05"),
    PART_UNANSWERED("REQ-06"),
    SEARCH_MISSING("REQ-30"),
    THIRD_PARTY_OPEN("REQ-09"),
    THIRD_PARTY_OBJECTS("REQ-09"),
    THIRD_PARTY_NOT_TOLD("REQ-09"),
    NO_OBJECTION_TO_OVERRIDE("REQ-09"),
    ALREADY_ASSENTED("REQ-09"),
    COUNTERSIGN_OPEN("REQ-07"),
    COUNTERSIGN_NOT_ASKED("REQ-07"),
    COUNTERSIGN_TWICE("REQ-07"),
    OWN_OPINION("REQ-07"),
    NOT_CORRECTED("条例第三十条"),
    INTERNAL_EXTENSION_TOO_LONG("REQ-08"),
    NO_INTERNAL_CLOCK("REQ-08"),
    SECRECY_NOT_CLEARED("REQ-11"),
    NOTHING_TO_CLEAR("REQ-11"),
    REASONS_NOT_ASKED("条例第三十五条"),
    FEE_MISSING("REQ-18"),
    LETTER_MISSING("REQ-12"),
    LETTER_TELLS_OTHERWISE("REQ-12"),
    LEGALITY_OPEN("REQ-14"),
    LEGALITY_NOT_ASKED("REQ-14"),
    POSTAL_PROOF_MISSING("REQ-15"),
    LIMIT_NOT_PASSED("条例第三十条"),
    NO_SUCH_DISPUTE("REQ-16"),
    DISPUTE_DECIDED("REQ-16"),
    NOTHING_TO_ANSWER_ANEW("REQ-16"),
    SENT_BEFORE("REQ-03"),
    LETTER_OF_ANOTHER_DAY("REQ-13"),
    ARRIVES_TOO_LATE("REQ-10"),
    NOT_ASKED("REQ-09"),
    COPIES_NOT_CLEARED("REQ-11"),
    REVIEWED_BY_AUTHOR("SEC-02"),
    PORTAL_ON_ANOTHER_DAY("REQ-15"),
    NO_ANSWER_IS_ORDERED("REQ-16"),
    TOO_MANY_MESSAGES("REQ-03"),
    NO_QUERY_CODE("REQ-15");

    private final String clause;

    CaseRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String clause() {
        return clause;
    }
}
