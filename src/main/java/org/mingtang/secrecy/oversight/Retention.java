package org.mingtang.secrecy.oversight;

import java.time.LocalDate;
import org.mingtang.regulation.Citation;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.secrecy.Objection;

/// How long the record of a secrecy review is kept (SEC-09). The platform deletes none, not even afterwards: disposal
/// of
/// records is a matter of the archives, and is not offered.
public sealed interface Retention {

    /// Kept at least up to and including that day.
    record KeptUntil(LocalDate day, Citation cite) implements Retention {}

    /// The district's rules name no period: kept without end.
    record KeptForGood() implements Retention {}

    /// @param concludedOn day of the conclusion, from which the period counts
    static Retention of(LocalDate concludedOn, Law law) {
        return law.findPeriod(PeriodKey.SECRECY_RECORD_RETENTION)
                .<Retention>map(period -> new KeptUntil(
                        switch (period.length().unit()) {
                            case YEARS -> concludedOn.plusYears(period.length().count());
                            case MONTHS ->
                                concludedOn.plusMonths(period.length().count());
                            case DAYS, WORKING_DAYS, HOURS ->
                                throw new IllegalStateException("retention in " + period.length());
                        },
                        period.cite()))
                .orElseGet(KeptForGood::new);
    }

    /// The answer to whoever wants the record deleted; there is none that lets it.
    default Objection deletion(LocalDate today) {
        return switch (this) {
            case KeptUntil kept
            when !today.isAfter(kept.day()) ->
                Objection.of(
                        "保密审查记录至少保存到%s（%s），在此之前不得删除。"
                                .formatted(kept.day(), kept.cite().text()),
                        "SEC-09");
            case KeptUntil kept ->
                Objection.of(
                        "保密审查记录的最短保存期（%s）已满，平台仍不删除；需要销毁的，按档案管理的规定办理。"
                                .formatted(kept.cite().text()),
                        "SEC-09");
            case KeptForGood _ -> Objection.of("本地规程没有规定保密审查记录的保存期，不得删除。", "SEC-09");
        };
    }
}
