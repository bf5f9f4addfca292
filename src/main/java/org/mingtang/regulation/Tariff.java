package org.mingtang.regulation;

import java.util.List;
import java.util.Optional;

/// A scale of the fee for handling information (信息处理费), each band charged at its own rate (超额累进).
///
/// @param bands in order, the last one open
public record Tariff(String id, Method method, List<Band> bands, Citation cite, InForce inForce) {
    public Tariff {
        bands = List.copyOf(bands);
    }

    /// What is counted. The organ takes one for a request, never both.
    public enum Method {
        /// 按件：同一申请人一个自然月内的申请累计
        BY_ITEMS("按件", "件"),
        /// 按量：一件申请所提供的页数
        BY_PAGES("按量", "页");

        private final String chinese;
        private final String unit;

        Method(String chinese, String unit) {
            this.chinese = chinese;
            this.unit = unit;
        }

        public String chinese() {
            return chinese;
        }

        /// The measure word.
        public String unit() {
            return unit;
        }
    }

    /// Numbers that cost the same each.
    ///
    /// @param first  number of the first one
    /// @param last   number of the last one, empty for the open band
    /// @param yuan   for each
    /// @param rising in the open band: how the rate goes on rising
    public record Band(int first, Optional<Integer> last, int yuan, Optional<Rising> rising) {}

    /// The rate rises by so much with every so many.
    public record Rising(int every, int yuan) {}
}
