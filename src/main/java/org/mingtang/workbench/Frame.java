package org.mingtang.workbench;

import java.util.List;

/// What surrounds every page of the workbench.
///
/// @param active  the menu entry that is current
/// @param name    the officer's name
/// @param units   short names of the officer's units
/// @param queues  the officer's queues with counts
/// @param csrf    token for forms
/// @param message what was just done; empty for nothing
/// @param menu    entries of the bar
/// @param asked   how much waits for the officer as secrecy reviewer of a unit that others ask; -1 for no such post
/// @param alarm   what the system administrator has to put right; empty for nothing
public record Frame(
        String title,
        String active,
        String name,
        String units,
        List<QueueLink> queues,
        String csrf,
        String message,
        List<MenuEntry> menu,
        String alarm,
        long asked) {

    public record QueueLink(String key, String label, long count, boolean current, boolean urgent) {}

    public record MenuEntry(String key, String label, String address) {}
}
