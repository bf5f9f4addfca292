package org.mingtang.regulation;

import java.util.Optional;
import org.mingtang.calendar.WorkingDays;

/// A period set by law or by a local rule.
///
/// @param bound     which way a local pack may move it
/// @param decidedBy who grants it, where somebody must
/// @param inForce   a period may begin later than its pack, as fees did
public record Period(
        PeriodKey key,
        Length length,
        Bound bound,
        Citation cite,
        Optional<ClauseId> clause,
        Optional<Role> decidedBy,
        InForce inForce) {

    /// Which way is stricter on the agency.
    public enum Bound {
        /// a duty to act in time: shorter is stricter
        AT_MOST("只能缩短"),
        /// a duty to keep: longer is stricter
        AT_LEAST("只能延长"),
        /// somebody else's time: it is not the agency's to change
        EXACTLY("不得改变");

        private final String chinese;

        Bound(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /// @throws IllegalStateException where the law counts in another unit
    public WorkingDays workingDays() {
        return length.workingDays();
    }

    /// Whether a local pack may put this length in our place. Lengths in different units are not compared: ten working
    /// days may be longer or shorter than two weeks.
    boolean allows(Length local) {
        if (local.unit() != length.unit()) {
            return false;
        }
        return switch (bound) {
            case AT_MOST -> local.count() <= length.count();
            case AT_LEAST -> local.count() >= length.count();
            case EXACTLY -> local.count() == length.count();
        };
    }
}
