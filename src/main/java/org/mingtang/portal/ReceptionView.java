package org.mingtang.portal;

import java.util.List;
import org.mingtang.portal.DocumentView.Crumb;

/// A way by which a unit takes requests, as the public sees it (REQ-28).
///
/// @param addressName what the address is called, such as 收件地址
/// @param link        where a click on the address leads; empty for a place or a number
/// @param hours       may be empty
/// @param person      who answers for it; empty where that person serves there no more
/// @param phone       of the channel, or of the unit where nobody answers for it
public record ReceptionView(
        String kind, String addressName, String address, String link, String hours, String person, String phone) {

    /// The ways of one unit.
    public record Unit(Crumb unit, List<ReceptionView> ways) {}
}
