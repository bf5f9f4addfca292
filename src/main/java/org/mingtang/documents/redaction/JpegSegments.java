package org.mingtang.documents.redaction;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/// The segments of a JPEG.
final class JpegSegments {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegSegments() {}

    @FunctionalInterface
    interface Visitor {
        /// @param from where its content begins
        /// @param to   after its content
        void segment(int marker, int from, int to);
    }

    /// @return where the image ends
    static int each(byte[] bytes, Visitor visitor) {
        int at = 2;
        while (at + 4 <= bytes.length) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == END) {
                return at + 2;
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0 || marker == 1 || marker >= 0xD0 && marker <= 0xD8) {
                at += 2;
                continue;
            }
            int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            int end = Math.min(bytes.length, at + 2 + Math.max(2, length));
            visitor.segment(marker, at + 4, end);
            at = marker == START_OF_SCAN ? endOfScan(bytes, end) : end;
        }
        return bytes.length;
    }

    /// Within a scan a byte 255 is followed by 0 or a restart marker.
    private static int endOfScan(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        return bytes.length;
    }

    /// The same image without anything that is not needed to show it. How it is turned is kept.
    static byte[] cleaned(byte[] bytes) {
        var clean = new ByteArrayOutputStream(bytes.length);
        clean.write(0xFF);
        clean.write(0xD8);
        var turned = new int[] {1};
        var placed = new AtomicBoolean();
        each(bytes, (marker, from, to) -> {
            if (marker == 0xE1 && ImageLeaks.startsWith(bytes, from, "Exif\0\0")) {
                turned[0] = ExifTags.read(Arrays.copyOfRange(bytes, from + 6, to), "", new LeakList());
                return;
            }
            if (isNeeded(marker, bytes, from)) {
                if (marker < 0xE0 && placed.compareAndSet(false, true)) {
                    orientation(turned[0], clean);
                }
                clean.write(bytes, from - 4, to - from + 4);
                if (marker == START_OF_SCAN) {
                    clean.write(bytes, to, endOfScan(bytes, to) - to);
                }
            }
        });
        clean.write(0xFF);
        clean.write(END);
        return clean.toByteArray();
    }

    // JFIF, the colour profile, Adobe's word on colours, and what holds the image itself
    private static boolean isNeeded(int marker, byte[] bytes, int from) {
        if (marker == 0xE0) {
            return ImageLeaks.startsWith(bytes, from, "JFIF\0");
        }
        if (marker == 0xE2) {
            return ImageLeaks.startsWith(bytes, from, "ICC_PROFILE\0");
        }
        return marker == 0xEE || marker < 0xE0;
    }

    private static void orientation(int turned, ByteArrayOutputStream to) {
        if (turned == 1) {
            return;
        }
        int[] exif = {
            0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0,
            turned, 0, 0, 0, 0, 0, 0
        };
        for (int one : exif) {
            to.write(one);
        }
    }
}
