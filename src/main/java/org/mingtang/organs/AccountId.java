package org.mingtang.organs;

import java.util.UUID;

/// The key of an account.
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
