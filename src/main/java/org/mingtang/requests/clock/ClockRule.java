package org.mingtang.requests.clock;

import java.util.Locale;
import org.mingtang.requests.Rule;

/// What an event can break. The event is then as if it were not there, except after a [#LATE_CONFIRMATION].
public enum ClockRule implements Rule {
    OUT_OF_ORDER("条例第四十五条"),
    DUPLICATE_RECEIPT("条例第三十一条"),
    CONFIRMATION_BEFORE_ARRIVAL("条例第三十一条"),
    LATE_CONFIRMATION("条例第三十一条第二项"),
    SECOND_CORRECTION("条例第三十条"),
    LATE_CORRECTION("条例第三十条"),
    CORRECTION_TOO_LATE("条例第三十条"),
    NOT_ASKED("条例第四十五条"),
    ALREADY_ASKED("条例第三十二条、第三十四条"),
    SECOND_EXTENSION("条例第三十三条第二款"),
    LATE_EXTENSION("条例第三十三条第二款"),
    EXTENSION_TOO_LONG("条例第三十三条第二款"),
    LATE_FEE_NOTICE("国办函〔2020〕109号第六条"),
    LATE_PAYMENT("国办函〔2020〕109号第六条"),
    NO_FEE_RULE("国办函〔2020〕109号"),
    DELAY_WITHOUT_REASONS("条例第三十五条"),
    DELAY_NOT_LATER("条例第三十五条"),
    AFTER_END("条例第四十五条");

    private final String clause;

    ClockRule(String clause) {
        this.clause = clause;
    }

    /// The word in JSON, such as `second-correction`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String clause() {
        return clause;
    }
}
