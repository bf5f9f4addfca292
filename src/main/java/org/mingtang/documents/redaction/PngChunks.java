package org.mingtang.documents.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// The chunks of a PNG.
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int HEAD = 8;
    private static final int SUM = 4;

    /// What is needed to show the image as it is.
    private static final Set<String> NEEDED =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private PngChunks() {}

    @FunctionalInterface
    interface Visitor {
        void chunk(String name, int from, int to);
    }

    /// @return where the image ends
    static int each(byte[] bytes, Visitor visitor) {
        int at = SIGNATURE;
        while (at + HEAD + SUM <= bytes.length) {
            int length = ByteBuffer.wrap(bytes, at, 4).getInt();
            if (length < 0 || length > bytes.length - at - HEAD - SUM) {
                return bytes.length;
            }
            var name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            visitor.chunk(name, at + HEAD, at + HEAD + length);
            at += HEAD + length + SUM;
            if (name.equals("IEND")) {
                return at;
            }
        }
        return bytes.length;
    }

    static byte[] cleaned(byte[] bytes) {
        var clean = new ByteArrayOutputStream(bytes.length);
        clean.write(bytes, 0, Math.min(SIGNATURE, bytes.length));
        each(bytes, (name, from, to) -> {
            if (NEEDED.contains(name)) {
                clean.write(bytes, from - HEAD, to - from + HEAD + SUM);
            }
        });
        return clean.toByteArray();
    }
}
