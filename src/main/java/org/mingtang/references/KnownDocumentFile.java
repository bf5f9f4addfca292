package org.mingtang.references;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A sheet of known documents as it was handed in.
///
/// @param source where the officer has it from; may be empty
@SuppressWarnings("ArrayRecordComponent") // raw upload, never compared
public record KnownDocumentFile(String name, byte[] bytes, String source) implements Serializable {
    private static final long serialVersionUID = 1;

    /// 64 hexadecimal digits.
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
