package org.mingtang.secrecy.reading;

/// What a person says of something that the reader found.
public enum FindingDecision {
    /// taken out or masked before the file is published
    REMOVE("遮盖"),
    /// a citation of a document that is not public gives way to the district's phrase (SEC-14)
    REPLACE("以规定用语代替"),
    WRONG("识别有误"),
    /// of an office, or of somebody acting in office
    MAY_STAY("公务信息，可以公开"),
    /// stays because a punishment is published with it (SEC-12, SEC-24)
    PUNISHMENT("处罚公示，依法保留"),
    /// stays because a law orders its disclosure (SEC-12, SEC-24)
    MANDATORY("强制性披露，依法保留"),
    /// it is what it seems, and nothing with it may be published (SEC-06, SEC-13)
    FORBIDS("属实，不得公开");

    private final String chinese;

    FindingDecision(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether it says what the text is, not what is done with it in this case.
    boolean isAboutText() {
        return switch (this) {
            case WRONG, MAY_STAY -> true;
            case REMOVE, REPLACE, PUNISHMENT, MANDATORY, FORBIDS -> false;
        };
    }

    /// Whether something must still be done to the file.
    public boolean asksForChange() {
        return switch (this) {
            case REMOVE, REPLACE -> true;
            case WRONG, MAY_STAY, PUNISHMENT, MANDATORY, FORBIDS -> false;
        };
    }
}
