package org.mingtang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.OrganViews;
import org.mingtang.regulation.Law;
import org.mingtang.requests.casefile.DeskAct;

/// Which units take requests and have somebody who sees them come.
public final class ReceivingUnits {
    /// What is done first with a request; who may do neither does not see it come.
    private static final List<DeskAct> RECEIVING = List.of(DeskAct.CONFIRM, DeskAct.REGISTER);

    private ReceivingUnits() {}

    /// Whether requests go to it: an agency in its own name (ACT-26), no public enterprise or institution, which gives
    /// information by rules of its own (条例第五十五条).
    public static boolean takesRequests(AgencyEntry entry) {
        return entry.profile().capacity() == Capacity.OWN_NAME
                && entry.agency().kind() != Agency.Kind.PUBLIC_ENTERPRISE;
    }

    /// Where somebody may receive requests on that day.
    ///
    /// @param law of that day
    public static Set<AgencyId> attended(LocalDate day, Law law, OrganViews organs) {
        return RECEIVING.stream()
                .flatMap(act -> act.roles(law).stream())
                .distinct()
                .flatMap(role -> organs.posts(Optional.empty(), Optional.of(role), day).stream())
                .map(row -> row.post().agency())
                .collect(Collectors.toSet());
    }
}
