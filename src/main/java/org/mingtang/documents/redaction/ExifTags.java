package org.mingtang.documents.redaction;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the tags of a camera (EXIF, and TIFF itself) say: where, by which device, by whom, when.
final class ExifTags {
    private static final int EXIF = 34665;
    private static final int PLACE = 34853;
    private static final int ORIENTATION = 274;
    private static final int STRIPS = 273;
    private static final int THUMBNAIL = 513;
    private static final int MOST_TAGS = 1_000;
    private static final int ASCII = 2;
    private static final int[] SIZES = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    /// Tags that say something about people, places and devices.
    static final Map<Integer, String> TELLING = Map.ofEntries(
            Map.entry(270, "图像说明"),
            Map.entry(271, "相机厂商"),
            Map.entry(272, "相机型号"),
            Map.entry(305, "软件"),
            Map.entry(306, "拍摄或者修改时间"),
            Map.entry(315, "作者"),
            Map.entry(316, "计算机名"),
            Map.entry(700, "XMP 信息"),
            Map.entry(33432, "版权"),
            Map.entry(33723, "IPTC 信息"),
            Map.entry(34377, "Photoshop 信息"),
            Map.entry(36867, "拍摄时间"),
            Map.entry(37500, "相机自记信息"),
            Map.entry(37510, "用户注释"),
            Map.entry(40091, "标题"),
            Map.entry(40092, "备注"),
            Map.entry(40093, "作者"),
            Map.entry(40094, "关键词"),
            Map.entry(40095, "主题"),
            Map.entry(42016, "图像编号"),
            Map.entry(42032, "相机所有人"),
            Map.entry(42033, "机身序列号"),
            Map.entry(42037, "镜头序列号"));

    private final ByteBuffer bytes;
    private final String part;
    private final LeakList leaks;
    private final Set<Integer> seen = new HashSet<>();
    private int orientation = 1;

    private ExifTags(ByteBuffer bytes, String part, LeakList leaks) {
        this.bytes = bytes;
        this.part = part;
        this.leaks = leaks;
    }

    /// @param tiff from its byte order mark on
    /// @param part the image, in Chinese
    /// @return how the image is turned, 1 to 8; 1 is upright
    static int read(byte[] tiff, String part, LeakList leaks) {
        if (tiff.length < 8) {
            return 1;
        }
        var buffer = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var tags = new ExifTags(buffer, part, leaks);
        try {
            for (int at = buffer.getInt(4); at > 0; at = tags.directory(at)) {
                // one directory an image; in a photograph the second is its thumbnail
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            leaks.present(part, "图像的拍摄信息（EXIF）已损坏，无法逐项读出");
        }
        return tags.orientation;
    }

    /// @return where the next directory is, 0 for none
    private int directory(int at) {
        if (!seen.add(at)) {
            return 0;
        }
        int count = Math.min(MOST_TAGS, bytes.getShort(at) & 0xFFFF);
        for (int number = 0; number < count; number++) {
            entry(at + 2 + number * 12);
        }
        return bytes.getInt(at + 2 + count * 12);
    }

    private void entry(int at) {
        int tag = bytes.getShort(at) & 0xFFFF;
        switch (tag) {
            case EXIF -> directory(bytes.getInt(at + 8));
            case PLACE -> leaks.present(part, "图像带有拍摄地点（GPS）");
            case ORIENTATION -> orientation = Math.clamp(bytes.getShort(at + 8), 1, 8);
            case THUMBNAIL -> leaks.present(part, "图像带有缩略图，可能是处理之前的样子");
            case STRIPS -> {}
            default -> {
                var telling = TELLING.get(tag);
                if (telling != null) {
                    var text = text(at);
                    if (text.isBlank()) {
                        leaks.present(part, "图像带有" + telling);
                    } else {
                        leaks.add(part, text, "图像的" + telling);
                    }
                }
            }
        }
    }

    private String text(int at) {
        int type = bytes.getShort(at + 2);
        int count = bytes.getInt(at + 4);
        if (type != ASCII || count <= 0 || count > bytes.capacity()) {
            return "";
        }
        var text = new byte[count];
        bytes.get(count <= 4 ? at + 8 : bytes.getInt(at + 8), text);
        return new String(text, StandardCharsets.UTF_8).replace("\0", "");
    }

    static int sizeOf(int type) {
        return type > 0 && type < SIZES.length ? SIZES[type] : 1;
    }
}
