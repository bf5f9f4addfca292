package org.mingtang.documents.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.mingtang.documents.recognition.Allowance;

/// The black boxes of a PDF, where glyphs go, and the images under them.
final class PdfCovering {
    /// parts of the em: a text behind a scan does not lie quite where the scan shows it
    private static final double AROUND_SCAN = 0.12;

    private static final double AROUND = 0.02;
    private static final double GAP = 1.3;

    private final PDDocument pdf;
    private final PdfEdits edits;
    private final HiddenLayers layers;
    private final Allowance allowance;

    PdfCovering(PDDocument pdf, PdfEdits edits, HiddenLayers layers, Allowance allowance) {
        this.pdf = pdf;
        this.edits = edits;
        this.layers = layers;
        this.allowance = allowance;
    }

    /// Where the boxes are painted, on the pages and in the images on them, and in what a page draws again and again.
    void cover() throws IOException {
        if (edits.cuts().isEmpty()) {
            return;
        }
        var pictures = new PdfPictures(pdf);
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int number = 0;
        for (var page : pdf.getPages()) {
            var reading = PdfReading.of(page, layers, allowance);
            seen.addAll(reading.visited());
            cover(reading, page.getCOSObject(), new AffineTransform(), pictures, "第 " + ++number + " 页");
        }
        for (var alone : new PdfStreamList(pdf, allowance).notIn(seen)) {
            var reading = PdfReading.of(alone, layers, allowance);
            if (alone.content() instanceof PDTilingPattern && PdfPictures.anyScan(reading.pictures())) {
                // nobody could say what of it lies under the boxes of a page
                throw new NotSafe("文件用含有图像的图案填充，不能确认涂黑之处的图像里有什么。请把文件打印为图像后重新生成 PDF 再试。");
            }
            cover(reading, alone.stream(), inverse(alone.content()), pictures, PdfRedaction.BESIDE_PAGES);
        }
        pictures.paint(edits);
    }

    /// @param toStream from where the glyphs were read to where the stream draws
    private void cover(
            PdfReading reading, Object stream, AffineTransform toStream, PdfPictures pictures, String place) {
        for (var run : runs(reading.glyphs())) {
            edits.box(stream, new Path2D.Double(box(run, AROUND), toStream));
            var wider = box(run, AROUND_SCAN);
            for (var picture : reading.pictures()) {
                pictures.mark(picture, wider, place);
            }
        }
    }

    private static AffineTransform inverse(PDContentStream content) {
        try {
            return content.getMatrix().createAffineTransform().createInverse();
        } catch (NoninvertibleTransformException e) {
            // drawn without any extent: there is nothing to cover
            return new AffineTransform();
        }
    }

    /// Glyphs that go and follow one another, on the page and in the file.
    private List<List<PdfGlyph>> runs(List<PdfGlyph> glyphs) {
        var runs = new ArrayList<List<PdfGlyph>>();
        PdfGlyph before = null;
        for (var glyph : glyphs) {
            if (glyph.hidden() || !edits.cuts(glyph.spot())) {
                // what stays is not covered either
                before = null;
                continue;
            }
            if (before == null || reach(before, glyph) == 0) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(glyph);
            before = glyph;
        }
        return runs;
    }

    /// How far a glyph reaches when it goes on to the next one, in parts of its em; 0 if they are not on one line.
    private static double reach(PdfGlyph glyph, PdfGlyph next) {
        try {
            var origin = new AffineTransform(glyph.em().createInverse());
            origin.concatenate(next.em());
            double x = origin.getTranslateX();
            double y = origin.getTranslateY();
            return !glyph.isVertical() && Math.abs(y) < 0.4 && x > 0 && x < glyph.width() + GAP ? x : 0;
        } catch (NoninvertibleTransformException e) {
            return 0;
        }
    }

    private static Path2D box(List<PdfGlyph> run, double more) {
        var area = new Area();
        for (int at = 0; at < run.size(); at++) {
            var glyph = run.get(at);
            area.add(new Area(glyph.box(more)));
            if (at + 1 < run.size()) {
                double reach = reach(glyph, run.get(at + 1));
                if (reach > glyph.width()) {
                    area.add(new Area(glyph.widened(reach).box(more)));
                }
            }
        }
        return new Path2D.Double(area);
    }
}
