package org.mingtang.requests.opening;

import org.mingtang.requests.Rule;

/// What figures can break.
public enum FigureRule implements Rule {
    NOT_A_NUMBER,
    DOES_NOT_ADD_UP,
    UNLIKE_THE_YEAR_BEFORE,
    SOURCE_MISSING,
    NO_SUCH_YEAR,
    TAKEN_MEANWHILE,
    NOT_YOUR_ROLE;

    @Override
    public String clause() {
        return "REP-03";
    }
}
