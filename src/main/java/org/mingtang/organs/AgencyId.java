package org.mingtang.organs;

/// The key of an agency in the register; stable for ever, also across renaming.
///
/// @param value lower-case letters, digits and hyphens, 1 to 40 characters, such as `gov-office`
public record AgencyId(String value) {
    public AgencyId {
        if (!value.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("agency id: " + value + " (expected: a-z, 0-9, hyphen)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
