package org.mingtang.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// SHA-256 as lower-case hexadecimal digits.
final class Sha256 {
    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Copies all bytes and tells their digest.
    static String copy(InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(from, digest).transferTo(to);
        return hex(digest);
    }

    /// Name and digest of every file in a folder; none when the folder is missing.
    static Map<String, String> ofFilesIn(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    try (InputStream content = Files.newInputStream(file)) {
                        digests.put(folder.relativize(file).toString(), copy(content, OutputStream.nullOutputStream()));
                    }
                }
            }
        }
        return digests;
    }
}
