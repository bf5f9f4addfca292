package org.mingtang.documents;

/// SHA-256 of a file's bytes, 64 lower-case hexadecimal digits: its address in the store.
public record FileHash(String hex) {
    public FileHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("file hash: " + hex + " (expected: 64 hexadecimal digits)");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
