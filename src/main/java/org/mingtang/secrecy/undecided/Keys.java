package org.mingtang.secrecy.undecided;

import java.util.Optional;
import java.util.UUID;

/// Keys as they come in an address.
final class Keys {
    private Keys() {}

    static Optional<UUID> read(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
