package org.mingtang.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Pages as pictures, before and after.
final class PageImages {
    private static final int SOLID = 5;
    private static final int EDGE = 4;

    private PageImages() {}

    static List<BufferedImage> of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<BufferedImage>();
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, 110));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(BufferedImage image, String name) {
        try {
            var file = Path.of("target/screenshots/redaction-" + name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many pixels differ outside the black boxes of the second picture, and one pixel's breadth of anti-aliasing.
    static int changedOutsideBoxes(BufferedImage before, BufferedImage after) {
        int width = after.getWidth();
        int height = after.getHeight();
        if (before.getWidth() != width || before.getHeight() != height) {
            return Integer.MAX_VALUE;
        }
        var box = boxes(after, EDGE);
        int changed = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                if (!box[x][y] && differ(before.getRGB(x, y), after.getRGB(x, y))) {
                    changed++;
                }
            }
        }
        return changed;
    }

    /// How many pixels of a page are neither black nor white where another has its black boxes, when its own boxes are
    /// lifted.
    static int inkUnderBoxes(byte[] boxed, byte[] pdf) {
        var box = boxes(of(boxed).getFirst(), 0);
        var lifted = of(lifted(pdf)).getFirst();
        int ink = 0;
        for (int x = 2; x + 2 < box.length; x++) {
            for (int y = 2; y + 2 < box[x].length; y++) {
                var inside = box[x - 2][y] && box[x + 2][y] && box[x][y - 2] && box[x][y + 2];
                int pixel = lifted.getRGB(x, y) & 0xFFFFFF;
                ink += inside && pixel != 0 && pixel != 0xFFFFFF ? 1 : 0;
            }
        }
        return ink;
    }

    /// Without the boxes of the first page, as anybody can take them off.
    private static byte[] lifted(byte[] pdf) {
        return SampleFiles.bytes(out -> {
            try (var document = Loader.loadPDF(pdf)) {
                var page = document.getPage(0);
                var content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                var stream = new PDStream(document);
                try (var written = stream.createOutputStream()) {
                    written.write(Pattern.compile("/Artifact BMC.*?EMC", Pattern.DOTALL)
                            .matcher(content)
                            .replaceAll(" ")
                            .getBytes(StandardCharsets.ISO_8859_1));
                }
                page.setContents(stream);
                document.save(out);
            }
        });
    }

    /// How many pixels lie in black boxes.
    static int blackInBoxes(BufferedImage image) {
        int black = 0;
        for (var column : boxes(image, 0)) {
            for (var inBox : column) {
                black += inBox ? 1 : 0;
            }
        }
        return black;
    }

    private static boolean[][] boxes(BufferedImage image, int edge) {
        int width = image.getWidth();
        int height = image.getHeight();
        var box = new boolean[width][height];
        for (int x = 0; x + SOLID < width; x++) {
            for (int y = 0; y + SOLID < height; y++) {
                if (isSolid(image, x, y)) {
                    for (int near = Math.max(0, x - edge); near < Math.min(width, x + SOLID + edge); near++) {
                        for (int over = Math.max(0, y - edge); over < Math.min(height, y + SOLID + edge); over++) {
                            box[near][over] = true;
                        }
                    }
                }
            }
        }
        return box;
    }

    // A step of one part in 255 is the rounding of places in a thousandth of a point.
    private static boolean differ(int before, int after) {
        return Math.abs((before >> 16 & 0xFF) - (after >> 16 & 0xFF)) > 1
                || Math.abs((before >> 8 & 0xFF) - (after >> 8 & 0xFF)) > 1
                || Math.abs((before & 0xFF) - (after & 0xFF)) > 1;
    }

    private static boolean isSolid(BufferedImage image, int x, int y) {
        for (int right = 0; right < SOLID; right++) {
            for (int down = 0; down < SOLID; down++) {
                if ((image.getRGB(x + right, y + down) & 0xFFFFFF) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
