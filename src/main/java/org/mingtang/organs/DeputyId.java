package org.mingtang.organs;

import java.util.UUID;

/// The key of one deputyship.
public record DeputyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
