package org.mingtang.requests.casefile;

/// What the applicant is asked for (待申请人办理的事项). While it is awaited nothing else is done.
public enum Awaited {
    NOTHING("无", ""),
    CORRECTION("补正", "条例第三十条"),
    PAYMENT("缴费", "国办函〔2020〕109号第六条");

    private final String chinese;
    private final String clause;

    Awaited(String chinese, String clause) {
        this.chinese = chinese;
        this.clause = clause;
    }

    /// By what the applicant is asked for it.
    public String clause() {
        return clause;
    }

    public String chinese() {
        return chinese;
    }
}
