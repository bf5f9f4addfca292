package org.mingtang.requests.casefile;

/// What the applicant is asked for (待申请人办理的事项). While it is awaited nothing else is done.
public enum Awaited {
    NOTHING("无"),
    CORRECTION("补正"),
    PAYMENT("缴费");

    private final String chinese;

    Awaited(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
