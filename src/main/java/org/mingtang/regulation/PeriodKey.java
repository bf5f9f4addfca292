package org.mingtang.regulation;

import java.util.List;
import java.util.regex.Pattern;

/// The name of a period in the packs, such as `request.reply`.
public record PeriodKey(String value) implements Comparable<PeriodKey> {
    static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");

    /// From making or changing an item to its publication (ACT-06, ACT-19)
    public static final PeriodKey DISCLOSURE_PUBLICATION = new PeriodKey("disclosure.publication");
    /// From one assessment of an item to the next (ACT-20, ACT-21)
    public static final PeriodKey DISCLOSURE_REASSESSMENT = new PeriodKey("disclosure.reassessment");
    /// From receipt of a request to its answer
    public static final PeriodKey REQUEST_REPLY = new PeriodKey("request.reply");
    /// The most by which the answer may be put off
    public static final PeriodKey REQUEST_EXTENSION = new PeriodKey("request.extension");
    /// From receipt to the notice that asks for correction
    public static final PeriodKey REQUEST_CORRECTION = new PeriodKey("request.correction");
    /// What a third party has to give its opinion (REQ-09, REQ-10)
    public static final PeriodKey REQUEST_THIRD_PARTY = new PeriodKey("request.third-party-opinion");
    /// What another agency has to give its opinion
    public static final PeriodKey REQUEST_OTHER_AGENCY = new PeriodKey("request.agency-opinion");
    /// What an applicant has to pay the fee; only since fees may be charged again
    public static final PeriodKey REQUEST_FEE_PAYMENT = new PeriodKey("request.fee-payment");
    /// How long personal data of a request about a public-health event are kept after its end (REQ-26)
    public static final PeriodKey REQUEST_PERSONAL_DATA = new PeriodKey("request.personal-data");
    /// Local: acceptance of a request (REQ-01)
    public static final PeriodKey REQUEST_ACCEPTANCE = new PeriodKey("request.acceptance");
    /// Local: handling inside the house (REQ-08)
    public static final PeriodKey REQUEST_INTERNAL = new PeriodKey("request.internal");
    /// Local: the most by which handling inside the house may be put off (REQ-08)
    public static final PeriodKey REQUEST_INTERNAL_EXTENSION = new PeriodKey("request.internal-extension");
    /// Local: written answer of the authority to a report-up (SEC-11)
    public static final PeriodKey SECRECY_REPORT_UP = new PeriodKey("secrecy.report-up");
    /// Local: the most by which that answer may be put off (SEC-11)
    public static final PeriodKey SECRECY_REPORT_UP_EXTENSION = new PeriodKey("secrecy.report-up-extension");
    /// Local: how long the record of a secrecy review is kept at least (SEC-09)
    public static final PeriodKey SECRECY_RECORD_RETENTION = new PeriodKey("secrecy.record-retention");
    /// Local: what another unit has to answer the secrecy reviewer (SEC-07)
    public static final PeriodKey SECRECY_CONSULTATION = new PeriodKey("secrecy.consultation");
    /// Local: delivery to the reading rooms (ACT-07, DLV-01)
    public static final PeriodKey DELIVERY = new PeriodKey("delivery.reading-room");
    /// Local: from a delivery's receipt to the shelf (ROOM-04)
    public static final PeriodKey SHELVING = new PeriodKey("reading-room.shelving");
    /// Local: from a document's publication to that of its interpretation (INT-04)
    public static final PeriodKey INTERPRETATION_PUBLICATION = new PeriodKey("interpretation.publication");
    /// Local: from a document's publication to the filing of its interpretation (INT-08)
    public static final PeriodKey INTERPRETATION_FILING = new PeriodKey("interpretation.filing");

    /// What every law has, whatever the district: a root pack without one of them is refused.
    static final List<PeriodKey> NATIONAL = List.of(
            DISCLOSURE_PUBLICATION,
            DISCLOSURE_REASSESSMENT,
            REQUEST_REPLY,
            REQUEST_EXTENSION,
            REQUEST_CORRECTION,
            REQUEST_THIRD_PARTY,
            REQUEST_OTHER_AGENCY,
            REQUEST_PERSONAL_DATA);

    public PeriodKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("period key: " + value + " (expected: such as request.reply)");
        }
    }

    /// The Chinese name on pages; a district's own key as it is written.
    public String chinese() {
        return KeyNames.of(value);
    }

    @Override
    public int compareTo(PeriodKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
