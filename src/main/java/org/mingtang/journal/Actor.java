package org.mingtang.journal;

/// Who wrote an entry.
///
/// @param person key of the person, or `system` where a rule acted by itself
/// @param name   as shown
/// @param organ  key of the agency acted for, empty for none
public record Actor(String person, String name, String organ) {
    public static final Actor SYSTEM = new Actor("system", "系统", "");
}
