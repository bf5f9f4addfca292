package org.mingtang.organs;

import java.util.UUID;

/// The key of a person in the register.
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
