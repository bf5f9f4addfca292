package org.mingtang.requests.answer;

import org.mingtang.requests.Rule;

/// What an answer must hold, one constant for each content (REQ-06).
public enum AnswerRule implements Rule {
    NO_PART("条例第三十三条"),
    MAIN_PART("REQ-06"),
    TOO_LONG("REQ-13"),
    WAY("条例第三十六条第一项"),
    ROUTE("条例第三十六条第一项"),
    COPIES("条例第三十六条第二项"),
    COPY_NAME("条例第三十六条第二项"),
    COPY_FORM("条例第四十条"),
    ACCESS_WAY("条例第三十六条第二项"),
    ACCESS_ROUTE("条例第三十六条第二项"),
    ACCESS_TIME("条例第三十六条第二项"),
    WITHHELD_REST("条例第三十七条"),
    WITHHELD_WHAT("条例第三十七条"),
    GROUND("REQ-25"),
    GROUND_AND_OUTCOME("REQ-06"),
    GROUND_AND_ARTICLE("REQ-25"),
    GROUND_AND_WEIGHING("REQ-25"),
    ARTICLE("REQ-25"),
    WHY("条例第三十六条第三项"),
    WHY_NO_PART("REQ-25"),
    FORBIDDING_LAW("条例第十四条"),
    THIRD_PARTY_OPINION("条例第三十二条"),
    THIRD_PARTY_TOLD("条例第三十二条"),
    THIRD_PARTY_CONSENTS("条例第十五条"),
    PUBLIC_INTEREST("条例第十五条"),
    PUBLIC_INTEREST_WEIGHED("条例第十五条"),
    PUBLIC_INTEREST_OPENS("条例第三十二条"),
    STATUTE("条例第十六条第二款"),
    STATUTE_LOOKED_AT("条例第十六条第二款"),
    STATUTE_OPENS("条例第十六条第二款"),
    PUBLIC_HEALTH("REQ-26"),
    SPECIAL_LAW("条例第三十六条第七项"),
    SEARCH("REQ-30"),
    SEARCH_DEPARTMENT("REQ-30"),
    SEARCH_WHERE("REQ-30"),
    SEARCH_WORDS("REQ-30"),
    SEARCH_SYSTEMS("REQ-30"),
    SEARCH_BY("REQ-30"),
    SEARCH_RESULT("REQ-30"),
    SEARCH_FOUND("REQ-30"),
    SEARCH_OF_HELPER("REQ-30"),
    SEARCH_LATER("REQ-30"),
    NOT_OURS("条例第三十六条第五项"),
    RIGHT_AGENCY("条例第三十六条第五项"),
    RIGHT_AGENCY_CONTACT("条例第三十六条第五项"),
    MAKING("条例第三十八条"),
    UNCLEAR("条例第三十条"),
    CORRECTED("条例第三十条"),
    NATURE("条例第三十九条第一款"),
    CHANNEL("条例第三十九条第一款"),
    EARLIER_REQUEST("条例第三十六条第六项"),
    EARLIER_LETTER("条例第三十六条第六项"),
    EARLIER_PAPERS("REQ-06"),
    WHERE("条例第三十九条第二款"),
    REASONS_ASKED("条例第三十五条"),
    REASONS_GIVEN("条例第三十五条"),
    REASONS_UNREASONABLE("条例第三十五条"),
    REISSUED_LETTER("条例第三十六条第六项"),
    REISSUE("条例第三十六条第六项"),
    CORRECTION_STILL_OPEN("条例第三十条"),
    PAYMENT_STILL_OPEN("国办函〔2020〕109号第六条"),
    AMOUNT("国办函〔2020〕109号第六条"),
    OTHER("REQ-06"),
    OTHER_BASIS("REQ-13");

    private final String clause;

    AnswerRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String clause() {
        return clause;
    }
}
