package org.mingtang.requests.letters;

import org.mingtang.requests.Rule;

/// What a letter can break.
public enum LetterRule implements Rule {
    PLACE_EMPTY("REQ-06"),
    NO_ARTICLE("REQ-13"),
    ARTICLE_OF_ANOTHER_GROUND("REQ-25"),
    REMEDY_MISSING("行政复议法第二十三条第二款"),
    REMEDY_WRONG("行政复议法第二十三条"),
    REMEDY_PERIOD("行政复议法第二十条"),
    REMEDY_WHERE("行政复议法第二十三条第二款"),
    REMEDY_NOT_WANTED("法释〔2025〕8号"),
    ADDRESSEE("REQ-12"),
    WRITTEN_DATE("REQ-12"),
    WRITTEN_BEFORE_RECEIPT("REQ-12"),
    REGISTRATION_NUMBER("REQ-12"),
    RECEIVED_DATE("REQ-12"),
    LATER_DATE("REQ-12"),
    LIMIT_PASSED("REQ-12"),
    NO_SUCH_DATE("REQ-12"),
    OTHER_PERSON("条例第十五条"),
    OTHER_NUMBER("条例第十五条"),
    NAMES_APPLICANT("条例第三十二条"),
    REMOVED_UNTOLD("条例第三十七条"),
    REMOVED_FROM_WHOLE("条例第三十七条"),
    NO_NUMBER("REQ-20"),
    ABSOLUTE_WORD("REQ-13"),
    COLLOQUIAL_WORD("REQ-13");

    private final String clause;

    LetterRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String clause() {
        return clause;
    }
}
