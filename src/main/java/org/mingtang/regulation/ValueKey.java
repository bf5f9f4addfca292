package org.mingtang.regulation;

import java.util.List;

/// The name of a setting in the packs, such as `request.online-confirmed-by`.
public record ValueKey(String value) implements Comparable<ValueKey> {
    /// `portal` or `officer`: whose confirmation makes the receipt date of an online request
    public static final ValueKey ONLINE_CONFIRMED_BY = new ValueKey("request.online-confirmed-by");
    /// `receipt` or `hand-over`: where the clock inside the house starts (REQ-08)
    public static final ValueKey INTERNAL_START = new ValueKey("request.internal-start");
    /// working days left at which a request turns yellow
    public static final ValueKey REQUEST_WARNING = new ValueKey("request.warning");
    /// working days left at which a publication turns yellow
    public static final ValueKey PUBLICATION_WARNING = new ValueKey("disclosure.warning");
    /// how many requests for one item bring it up again (ACT-21)
    public static final ValueKey REASSESSMENT_REQUESTS = new ValueKey("disclosure.reassessment-requests");
    /// working days left at which the answer to a report-up turns yellow
    public static final ValueKey REPORT_UP_WARNING = new ValueKey("secrecy.report-up-warning");
    /// working days after which an open secrecy review is urged (SEC-21)
    public static final ValueKey REVIEW_OPEN_WARNING = new ValueKey("secrecy.open-warning");
    /// Local: the phrase that stands in for a document that is not public (SEC-14)
    public static final ValueKey REPLACEMENT_PHRASE = new ValueKey("secrecy.replacement-phrase");

    /// What every law has, whatever the district.
    static final List<ValueKey> NATIONAL = List.of(
            ONLINE_CONFIRMED_BY,
            INTERNAL_START,
            REQUEST_WARNING,
            PUBLICATION_WARNING,
            REASSESSMENT_REQUESTS,
            REPORT_UP_WARNING,
            REVIEW_OPEN_WARNING);

    public ValueKey {
        if (!PeriodKey.FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value key: " + value + " (expected: such as request.warning)");
        }
    }

    /// The Chinese name on pages; a district's own key as it is written.
    public String chinese() {
        return KeyNames.of(value);
    }

    @Override
    public int compareTo(ValueKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
