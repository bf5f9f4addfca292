package org.mingtang.requests.fees;

import org.mingtang.requests.Rule;

/// Why no fee may be charged.
public enum FeeRule implements Rule {
    /// the notice is dated before fees could be charged
    NOT_YET_IN_FORCE("国办函〔2020〕109号"),
    /// quantity and frequency are not clearly beyond reason
    NOT_EXCESSIVE("条例第四十二条"),
    /// the request is already charged the other way
    OTHER_METHOD("国办函〔2020〕109号第三条"),
    /// the answer only tells where published information is found
    NOTHING_SUPPLIED("国办函〔2020〕109号第五条"),
    /// more than can be counted at once
    TOO_MANY("国办函〔2020〕109号"),
    /// all of it lies in the free band
    FREE("国办函〔2020〕109号");

    private final String clause;

    FeeRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String clause() {
        return clause;
    }
}
