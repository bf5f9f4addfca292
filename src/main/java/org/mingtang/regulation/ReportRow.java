package org.mingtang.regulation;

import java.util.Optional;
import java.util.stream.Stream;

/// The outcome rows of the annual report's table of requests (年报第三表). The 2019 layout has one row for all other
/// handling, the layout from 2021 three.
public enum ReportRow {
    GRANTED("granted"),
    PARTIAL("partial"),
    STATE_SECRET("refused.1"),
    FORBIDDEN_BY_LAW("refused.2"),
    SECURITY_AND_STABILITY("refused.3"),
    THIRD_PARTY("refused.4"),
    INTERNAL_AFFAIRS("refused.5"),
    PROCESS("refused.6"),
    ENFORCEMENT_FILE("refused.7"),
    ADMINISTRATIVE_QUERY("refused.8"),
    NOT_HELD("notProvided.1"),
    NEEDS_MAKING("notProvided.2"),
    STILL_UNCLEAR("notProvided.3"),
    PETITION("notProcessed.1"),
    REPEATED("notProcessed.2"),
    PUBLICATION("notProcessed.3"),
    EXCESSIVE("notProcessed.4"),
    REISSUE("notProcessed.5"),
    LAPSED_CORRECTION("other.1"),
    LAPSED_PAYMENT("other.2"),
    OTHER("other.3");

    private static final int LAST_YEAR_OF_OLD_LAYOUT = 2020;

    private final String key;

    ReportRow(String key) {
        this.key = key;
    }

    /// The key in files of the layout from 2021, such as `refused.4`.
    public String key() {
        return key;
    }

    /// The key in the report for a year.
    public String keyIn(int year) {
        return year <= LAST_YEAR_OF_OLD_LAYOUT && key.startsWith("other.") ? "other" : key;
    }

    static Optional<ReportRow> of(String key) {
        return Stream.of(values()).filter(row -> row.key.equals(key)).findFirst();
    }
}
