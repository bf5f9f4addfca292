package org.mingtang.requests.answer;

import static org.mingtang.requests.answer.AnswerRule.*;

import java.util.List;

/// Nothing is said not to be held before it was searched for, by every department that was asked to help (REQ-30, also
/// for the courts: the search record is the agency's proof).
final class SearchRules {
    private SearchRules() {}

    static void check(List<SearchRecord> searches, Handling handling, Missing missing) {
        missing.unless(!searches.isEmpty(), "searches", SEARCH, "没有检索记录，不能答复信息不存在。请先填写检索记录。");
        searches.forEach(search -> check(search, handling, missing));
        for (var helper : handling.helpers()) {
            missing.unless(
                    searches.stream()
                            .anyMatch(search -> search.department().strip().equals(helper.strip())),
                    "searches",
                    SEARCH_OF_HELPER,
                    "“" + helper + "”协助检索，还没有它的检索记录。");
        }
    }

    private static void check(SearchRecord search, Handling handling, Missing missing) {
        String of = search.department().isBlank() ? "" : "“" + search.department() + "”";
        missing.text("department", search.department(), SEARCH_DEPARTMENT, "请写明由哪个部门检索。");
        missing.text("where", search.where(), SEARCH_WHERE, "请写明" + of + "检索的范围。");
        missing.text("words", search.words(), SEARCH_WORDS, "请写明" + of + "检索所用的关键词。");
        missing.text("systems", search.systems(), SEARCH_SYSTEMS, "请写明" + of + "检索的系统、目录；没有系统的，写明查阅的纸质目录。");
        missing.text("by", search.by(), SEARCH_BY, "请写明" + of + "的检索人。");
        missing.unless(!search.on().isAfter(handling.on()), "on", SEARCH_LATER, of + "的检索日期晚于答复日期，请核对。");
        switch (search.result()) {
            case NOT_STATED -> missing.unless(false, "result", SEARCH_RESULT, "请写明" + of + "检索的结果。");
            case FOUND -> missing.unless(false, "result", SEARCH_FOUND, of + "检索到了该信息，不能答复信息不存在。请核对检索结果。");
            case NOTHING_FOUND -> missing.text("note", search.note(), SEARCH_RESULT, "请说明" + of + "检索的结果。");
        }
    }
}
