package org.mingtang.documents.redaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// What an image says besides what it shows: camera, place, author, thumbnail.
final class ImageLeaks {
    private static final Map<String, String> CHUNKS =
            Map.of("tEXt", "文字说明", "zTXt", "文字说明", "iTXt", "文字说明", "eXIf", "拍摄信息（EXIF）", "tIME", "修改时间");

    private ImageLeaks() {}

    /// @param part the image, in Chinese; kinds other than JPEG, PNG and TIFF tell nothing
    static void find(byte[] bytes, String part, LeakList leaks) {
        if (startsWith(bytes, 0, "\u00FF\u00D8\u00FF")) {
            jpeg(bytes, part, leaks);
        } else if (startsWith(bytes, 0, "\u0089PNG")) {
            png(bytes, part, leaks);
        } else if (startsWith(bytes, 0, "II*\0") || startsWith(bytes, 0, "MM\0*")) {
            ExifTags.read(bytes, part, leaks);
        }
    }

    private static void jpeg(byte[] bytes, String part, LeakList leaks) {
        var end = JpegSegments.each(bytes, (marker, from, to) -> {
            if (marker == 0xE1 && startsWith(bytes, from, "Exif\0\0")) {
                int before = leaks.list().size();
                int turned = ExifTags.read(Arrays.copyOfRange(bytes, from + 6, to), part, leaks);
                if (leaks.list().size() == before && turned == 1) {
                    leaks.present(part, "图像带有拍摄信息（EXIF）");
                }
            } else if (marker == 0xE1) {
                leaks.present(part, "图像带有 XMP 信息");
            } else if (marker == 0xED) {
                leaks.present(part, "图像带有 Photoshop 或者 IPTC 信息");
            } else if (marker == 0xFE) {
                leaks.add(part, new String(bytes, from, to - from, StandardCharsets.UTF_8), "图像的注释");
            }
        });
        if (end < bytes.length && !isZero(bytes, end)) {
            leaks.present(part, "图像结束之后还有数据");
        }
    }

    private static void png(byte[] bytes, String part, LeakList leaks) {
        int end = PngChunks.each(bytes, (name, from, to) -> {
            var telling = CHUNKS.get(name);
            if (telling == null) {
                return;
            }
            if (name.equals("tEXt") || name.equals("iTXt")) {
                var text = new String(bytes, from, to - from, StandardCharsets.UTF_8).replace('\0', ' ');
                leaks.add(part, text, "图像的" + telling);
            } else {
                leaks.present(part, "图像带有" + telling);
            }
        });
        if (end < bytes.length) {
            leaks.present(part, "图像结束之后还有数据");
        }
    }

    private static boolean isZero(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] bytes, int from, String start) {
        var wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= from + wanted.length
                && ByteBuffer.wrap(bytes, from, wanted.length).equals(ByteBuffer.wrap(wanted));
    }
}
