package org.mingtang.secrecy.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.mingtang.documents.FindingKind;

/// A fingerprint of what was found that says nothing without its salt.
final class Commitment {
    private Commitment() {}

    /// Blanks, line breaks and full-width forms make no difference.
    static String of(byte[] salt, FindingKind kind, String text) {
        var digest = sha256();
        digest.update(salt);
        digest.update(kind.code().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(plain(text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
