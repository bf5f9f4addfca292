package org.mingtang.secrecy.oversight;

import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.organs.AgencyId;
import org.mingtang.secrecy.ReviewId;

/// What may be asked to be done with an inspection.
public sealed interface InspectionCommand {

    /// @param agency empty for all units
    /// @param size   0 where no number was given
    /// @param seed   blank for one that the platform draws
    record Draw(Optional<AgencyId> agency, Optional<LocalDate> from, Optional<LocalDate> until, int size, String seed)
            implements InspectionCommand {}

    record FindSound(ReviewId review, String remark) implements InspectionCommand {}

    record FindFaulty(ReviewId review, String finding, Optional<LocalDate> rectifyBy) implements InspectionCommand {}

    record Rectify(ReviewId review, String what) implements InspectionCommand {}

    record Accept(ReviewId review, String remark) implements InspectionCommand {}

    record Close(String summary) implements InspectionCommand {}
}
