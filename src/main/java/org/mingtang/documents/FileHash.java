package org.mingtang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a file's bytes, 64 lower-case hexadecimal digits: its address in the store.
public record FileHash(String hex) {
    public FileHash {
        if (!isOne(hex)) {
            throw new IllegalArgumentException("file hash: " + hex + " (expected: 64 hexadecimal digits)");
        }
    }

    static boolean isOne(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    public static FileHash of(byte[] bytes) {
        return new FileHash(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /// Reads to the end; the caller closes.
    public static FileHash of(InputStream bytes) throws IOException {
        var digest = sha256();
        var buffer = new byte[64 << 10];
        int count;
        while ((count = bytes.read(buffer)) > 0) {
            digest.update(buffer, 0, count);
        }
        return new FileHash(HexFormat.of().formatHex(digest.digest()));
    }

    /// Takes what is written and keeps nothing of it but its hash.
    public static Writing writing() {
        return new Writing();
    }

    public static final class Writing extends OutputStream {
        private final MessageDigest digest = sha256();

        private Writing() {}

        @Override
        public void write(int one) {
            digest.update((byte) one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            digest.update(bytes, from, count);
        }

        /// Of all that was written; asked for once, at the end.
        public FileHash hash() {
            return new FileHash(HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
