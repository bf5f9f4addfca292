package org.mingtang.organs;

import java.util.UUID;

/// The key of a unit's written review rules.
public record ReviewRulesId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
