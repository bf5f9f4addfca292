package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.web.util.UriUtils;

/// The permanent address of an index number: its first slash stays a slash, every other special character is
/// percent-encoded.
final class IndexAddress {
    static final String ROOT = "/documents/";

    private static final int LONGEST = 100;

    private IndexAddress() {}

    static String of(String indexNumber) {
        int slash = indexNumber.indexOf('/');
        if (slash < 0) {
            return ROOT + segment(indexNumber);
        }
        return ROOT + segment(indexNumber.substring(0, slash)) + "/" + segment(indexNumber.substring(slash + 1));
    }

    static String ofFile(String indexNumber, String hash) {
        return of(indexNumber) + "/files/" + hash;
    }

    /// The index number asked for; empty where the text can be none and need not be looked up.
    static Optional<String> read(String prefix, String serial) {
        return read(prefix + "/" + serial);
    }

    static Optional<String> read(String indexNumber) {
        boolean printable = indexNumber.codePoints().noneMatch(Character::isISOControl);
        return printable && !indexNumber.isBlank() && indexNumber.length() <= LONGEST
                ? Optional.of(indexNumber)
                : Optional.empty();
    }

    private static String segment(String text) {
        return UriUtils.encode(text, UTF_8);
    }
}
