package org.mingtang.documents.redaction;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Images without anything that is not needed to show them. No pixel changes.
final class ImageCleaning {
    private static final int ENTRY = 12;
    private static final int EXIF = 34665;
    private static final int PLACE = 34853;

    private ImageCleaning() {}

    static byte[] cleaned(byte[] bytes) {
        if (ImageLeaks.startsWith(bytes, 0, "\u00FF\u00D8\u00FF")) {
            return JpegSegments.cleaned(bytes);
        }
        if (ImageLeaks.startsWith(bytes, 0, "\u0089PNG")) {
            return PngChunks.cleaned(bytes);
        }
        if (ImageLeaks.startsWith(bytes, 0, "II*\0") || ImageLeaks.startsWith(bytes, 0, "MM\0*")) {
            return tiff(bytes);
        }
        return bytes;
    }

    private static byte[] tiff(byte[] bytes) {
        var clean =
                ByteBuffer.wrap(bytes.clone()).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            int at = clean.getInt(4);
            for (int pages = 0; at > 0 && pages < 10_000; pages++) {
                at = directory(clean, at);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new NotSafe("TIFF 图像的结构已损坏，其中的拍摄信息无法清除。请用图像软件另存为 PNG 后再试。");
        }
        return clean.array();
    }

    /// Entries that tell leave the directory, and what they pointed to becomes zeros.
    ///
    /// @return the next directory
    private static int directory(ByteBuffer tiff, int at) {
        int count = tiff.getShort(at) & 0xFFFF;
        int next = tiff.getInt(at + 2 + count * ENTRY);
        int kept = 0;
        for (int number = 0; number < count; number++) {
            int entry = at + 2 + number * ENTRY;
            int tag = tiff.getShort(entry) & 0xFFFF;
            if (tag == EXIF || tag == PLACE) {
                wipeDirectory(tiff, tiff.getInt(entry + 8));
            } else if (ExifTags.TELLING.containsKey(tag)) {
                wipeValue(tiff, entry);
            } else {
                tiff.put(at + 2 + kept * ENTRY, tiff.array(), entry, ENTRY);
                kept++;
            }
        }
        tiff.putShort(at, (short) kept);
        tiff.putInt(at + 2 + kept * ENTRY, next);
        int end = at + 2 + count * ENTRY + 4;
        Arrays.fill(tiff.array(), at + 2 + kept * ENTRY + 4, end, (byte) 0);
        return next;
    }

    private static void wipeDirectory(ByteBuffer tiff, int at) {
        int count = tiff.getShort(at) & 0xFFFF;
        for (int number = 0; number < count; number++) {
            wipeValue(tiff, at + 2 + number * ENTRY);
        }
        Arrays.fill(tiff.array(), at, at + 2 + count * ENTRY + 4, (byte) 0);
    }

    private static void wipeValue(ByteBuffer tiff, int entry) {
        long length = (long) ExifTags.sizeOf(tiff.getShort(entry + 2)) * tiff.getInt(entry + 4);
        if (length > 4) {
            int from = tiff.getInt(entry + 8);
            Arrays.fill(tiff.array(), from, Math.toIntExact(from + length), (byte) 0);
        }
    }
}
