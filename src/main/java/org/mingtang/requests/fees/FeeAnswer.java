package org.mingtang.requests.fees;

import java.util.List;
import java.util.stream.Collectors;
import org.mingtang.regulation.Citation;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.Objection;

/// Whether there is a fee, and which.
public sealed interface FeeAnswer {
    /// The fee, and how it comes about.
    ///
    /// @param tariff id of the scale, which the notice keeps
    /// @param yuan   the sum of the lines, never 0
    /// @param lines  band by band, free ones included
    record Fee(Method method, String tariff, long yuan, List<Line> lines, Citation cite) implements FeeAnswer {
        public Fee {
            lines = List.copyOf(lines);
        }

        /// The explanation as it stands on the page and in the notice.
        public String chinese() {
            return lines.stream().map(line -> line.chinese(method)).collect(Collectors.joining("；"));
        }
    }

    /// One band: these numbers cost so much each.
    ///
    /// @param first number of the first one charged in this band
    /// @param last  number of the last one
    /// @param each  yuan
    record Line(int first, int last, int each) {
        public int count() {
            return last - first + 1;
        }

        public long yuan() {
            return (long) count() * each;
        }

        /// Such as 第31件至第33件，3件，每件200元，计600元.
        public String chinese(Method method) {
            String unit = method.unit();
            String which = first == last ? "第" + first + unit : "第" + first + unit + "至第" + last + unit;
            return each == 0
                    ? which + "，" + count() + unit + "，免费"
                    : which + "，" + count() + unit + "，每" + unit + each + "元，计" + yuan() + "元";
        }
    }

    /// No fee may be charged.
    record NoFee(Objection objection) implements FeeAnswer {}
}
