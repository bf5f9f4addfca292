package org.mingtang.documents.redaction;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.CannotRead;

/// Images under marks: their pixels are painted over in a copy, which is stored without loss, so that all other pixels
/// stay as they were.
final class PdfPictures {
    /// pixels; a letter takes some ten
    private static final int LEGIBLE = 33;

    private final PDDocument pdf;
    private final Map<Spot, Work> works = new HashMap<>();

    /// @param boxes on the unit square
    private record Work(PDImage image, List<Path2D> boxes, String place) {}

    /// An image under a mark cannot be unpacked, so that nobody could paint on it.
    static final class Unpaintable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String place;

        Unpaintable(String place) {
            super("image cannot be painted on", null, false, false);
            this.place = place;
        }

        String place() {
            return place;
        }
    }

    PdfPictures(PDDocument pdf) {
        this.pdf = pdf;
    }

    /// Whether one is large enough to show something that was written, as no hatching is.
    static boolean anyScan(List<PdfPicture> pictures) {
        return pictures.stream()
                .anyMatch(picture ->
                        picture.image().getWidth() >= LEGIBLE && picture.image().getHeight() >= LEGIBLE);
    }

    /// @param box on the page
    void mark(PdfPicture picture, Path2D box, String place) {
        try {
            var onUnit = new Path2D.Double(box, picture.unit().createInverse());
            if (onUnit.getBounds2D().intersects(0, 0, 1, 1)) {
                works.computeIfAbsent(picture.spot(), _ -> new Work(picture.image(), new ArrayList<>(), place))
                        .boxes()
                        .add(onUnit);
            }
        } catch (NoninvertibleTransformException e) {
            // drawn without any extent: there is nothing to see of it
        }
    }

    void paint(PdfEdits edits) {
        works.forEach((spot, work) -> edits.pictures().put(spot, painted(work)));
    }

    private COSStream painted(Work work) {
        try {
            return work.image().isStencil() ? stencil(work) : pixels(work);
        } catch (IOException | RuntimeException e) {
            throw new Unpaintable(work.place());
        }
    }

    private COSStream pixels(Work work) throws IOException {
        var image = work.image().getImage();
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        work.boxes().forEach(box -> graphics.fill(onPixels(box, image)));
        graphics.dispose();
        var painted = LosslessFactory.createFromImage(pdf, image);
        painted.setInterpolate(work.image().getInterpolate());
        return painted.getCOSObject();
    }

    private static Path2D onPixels(Path2D box, BufferedImage image) {
        return new Path2D.Double(
                box, new AffineTransform(image.getWidth(), 0, 0, -image.getHeight(), 0, image.getHeight()));
    }

    /// One bit a pixel, painted in the colour of the moment: under a mark nothing is painted any more.
    private COSStream stencil(Work work) throws IOException {
        int width = work.image().getWidth();
        int height = work.image().getHeight();
        int row = (width + 7) / 8;
        var bits = new byte[row * height];
        try (var in = work.image().createInputStream()) {
            in.readNBytes(bits, 0, bits.length);
        }
        var marked = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        var graphics = marked.createGraphics();
        graphics.setColor(Color.WHITE);
        work.boxes().forEach(box -> graphics.fill(onPixels(box, marked)));
        graphics.dispose();
        var decode = work.image().getDecode();
        boolean paintsOnes = decode != null
                && decode.size() > 0
                && decode.getObject(0) instanceof COSNumber first
                && first.floatValue() > 0.5f;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((marked.getRGB(x, y) & 0xFF) != 0) {
                    int bit = 0x80 >> x % 8;
                    int at = y * row + x / 8;
                    bits[at] = (byte) (paintsOnes ? bits[at] & ~bit : bits[at] | bit);
                }
            }
        }
        var stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bits);
        }
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setBoolean(COSName.IMAGE_MASK, true);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setInt(COSName.BITS_PER_COMPONENT, 1);
        stream.setItem(
                COSName.DECODE,
                new COSArray(
                        paintsOnes
                                ? List.of(COSInteger.ONE, COSInteger.ZERO)
                                : List.of(COSInteger.ZERO, COSInteger.ONE)));
        return stream;
    }

    /// Camera, place, author and thumbnail of a photograph.
    static void stripJpeg(COSStream stream) {
        try (var in = stream.createRawInputStream()) {
            var bytes = in.readAllBytes();
            var clean = JpegSegments.cleaned(bytes);
            if (clean.length < bytes.length) {
                try (var out = stream.createRawOutputStream()) {
                    out.write(clean);
                }
            }
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged("PDF"));
        }
    }
}
