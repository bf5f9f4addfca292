package org.mingtang.documents.redaction;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Addresses of links, which may name somebody in percent signs.
final class Addresses {
    private Addresses() {}

    static boolean tell(String address, Needles needles) {
        return !needles.findDistinct(address).isEmpty()
                || !needles.findDistinct(decoded(address)).isEmpty();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
