package org.mingtang.portal;

import java.util.List;
import org.mingtang.organs.AgencyId;

/// By which ways the units of the district take requests (REQ-28).
interface ReceptionWays {
    /// Units that stand today and have told theirs, in the order of the register.
    List<ReceptionView.Unit> units();

    List<ReceptionView> of(AgencyId agency);
}
