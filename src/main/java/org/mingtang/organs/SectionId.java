package org.mingtang.organs;

import java.util.UUID;

/// The key of a section of an agency.
public record SectionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
