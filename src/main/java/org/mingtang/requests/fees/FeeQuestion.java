package org.mingtang.requests.fees;

import java.util.Optional;
import org.mingtang.regulation.Tariff.Method;

/// What is to be charged for.
///
/// @param excessive why quantity and frequency are clearly beyond reason (条例第四十二条)
/// @param charged   the way in which this request has been charged before, where it has
/// @param measure   what is counted
public record FeeQuestion(String excessive, Optional<Method> charged, Measure measure) {
    /// Items that can be counted, those before and those now: the rate rises with every ten, and the fee must stay a
    /// whole number of yuan that fits.
    public static final int MOST_ITEMS = 10_000;
    /// Pages that can be counted.
    public static final int MOST_PAGES = 100_000;

    /// What a way of charging counts.
    public sealed interface Measure {
        default Method method() {
            return switch (this) {
                case Items _ -> Method.BY_ITEMS;
                case Pages _ -> Method.BY_PAGES;
            };
        }
    }

    /// 按件: requests of one applicant in one calendar month, counted on.
    ///
    /// @param before those of the month that were counted before these
    /// @param now    those to be charged for now
    public record Items(int before, int now) implements Measure {
        public Items {
            if (before < 0 || now < 1 || before > MOST_ITEMS || now > MOST_ITEMS) {
                throw new IllegalArgumentException(
                        "items: " + before + " before, " + now + " now (expected: 0 to 10000, 1 to 10000)");
            }
        }
    }

    /// 按量: pages supplied on one request, one side of A4 or smaller each. Pages of other requests are not added.
    public record Pages(int count) implements Measure {
        public Pages {
            if (count < 0 || count > MOST_PAGES) {
                throw new IllegalArgumentException("pages: " + count + " (expected: 0 to 100000)");
            }
        }
    }
}
