package org.mingtang.organs;

import java.util.UUID;

/// The key of a post held by a person.
public record PostId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
