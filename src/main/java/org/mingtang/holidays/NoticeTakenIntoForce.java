package org.mingtang.holidays;

import java.util.List;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;

/// A holiday notice was taken into force.
///
/// @param reason   why the standing notice was replaced; empty where none was
/// @param days     each day as `2027-02-05 HOLIDAY 春节`
/// @param calendar name of the calendar version it made
/// @param moved    number of open deadlines it moved
public record NoticeTakenIntoForce(
        int version,
        int year,
        String number,
        String fileName,
        String sha256,
        String reason,
        List<String> days,
        String calendar,
        int moved)
        implements Fact {
    /// The names under which facts stand in the journal; never changed, only added to.
    public static final FactType.Catalogue CATALOGUE =
            () -> List.of(FactType.of("holidays.notice-taken", NoticeTakenIntoForce.class));
}
