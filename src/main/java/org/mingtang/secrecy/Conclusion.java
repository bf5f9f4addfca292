package org.mingtang.secrecy;

/// How a secrecy review ends.
public enum Conclusion {
    DISCLOSE("可以公开"),
    DISCLOSE_AFTER_DELETION("删减后公开"),
    DISCLOSE_AFTER_DECLASSIFICATION("脱密后公开"),
    ON_REQUEST_ONLY("依申请公开"),
    DO_NOT_DISCLOSE("不予公开");

    private final String chinese;

    Conclusion(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether the reviewed contents may go to the public as they are.
    public boolean lets() {
        return switch (this) {
            case DISCLOSE -> true;
            case DISCLOSE_AFTER_DELETION, DISCLOSE_AFTER_DECLASSIFICATION, ON_REQUEST_ONLY, DO_NOT_DISCLOSE -> false;
        };
    }
}
