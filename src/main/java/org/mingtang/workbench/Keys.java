package org.mingtang.workbench;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Keys as they come in addresses and forms.
final class Keys {
    private Keys() {}

    static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// For addresses: what is no key leads nowhere.
    static UUID found(String text) {
        return read(text).orElseThrow(Keys::nowhere);
    }

    static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
