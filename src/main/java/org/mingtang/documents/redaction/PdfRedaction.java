package org.mingtang.documents.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;

/// Takes strings out of a PDF: the glyphs leave the content streams, a black box is painted where they stood, pixels of
/// images under it are painted over, and everything beside the pages goes. Written as a new file, never as a revision.
final class PdfRedaction {
    /// parts of the em: a text behind a scan does not lie quite where the scan shows it
    private static final double AROUND_SCAN = 0.12;

    private static final double AROUND = 0.02;
    private static final double GAP = 1.3;
    private static final String BESIDE_PAGES = "图案、图层等页面之外的内容";

    private final PDDocument pdf;
    private final Ledger ledger;
    private final Allowance allowance;
    private final HiddenLayers layers;
    private final PdfEdits edits = new PdfEdits();
    private final PdfStrings strings;
    private final Map<Object, PDContentStream> streams = new IdentityHashMap<>();

    private PdfRedaction(PDDocument pdf, Ledger ledger, Allowance allowance) {
        this.pdf = pdf;
        this.ledger = ledger;
        this.allowance = allowance;
        layers = new HiddenLayers(pdf.getDocumentCatalog().getCOSObject());
        strings = new PdfStrings(ledger, allowance);
    }

    static byte[] redact(byte[] bytes, Ledger ledger, Allowance allowance) {
        try (var pdf = PdfFile.open(bytes, allowance)) {
            return new PdfRedaction(pdf, ledger, allowance).redact();
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged("PDF"));
        }
    }

    private byte[] redact() throws IOException {
        if (layers.any()) {
            ledger.remark("隐藏的图层已删除。");
        }
        var notes = new PdfNotes(pdf, layers, strings, ledger);
        notes.settle();
        new PdfCleaning(pdf, notes, allowance).clean();
        search();
        cover();
        rewrite();
        strings.scrub(pdf.getDocumentCatalog().getCOSObject(), "文件内部的字符串");
        forgetCodes();
        var out = new ByteArrayOutputStream();
        pdf.setDocumentId(0L);
        pdf.save(out);
        return out.toByteArray();
    }

    /// Which glyphs go; those that several pages share go from all of them.
    private void search() throws IOException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int number = 0;
        for (var page : pdf.getPages()) {
            var reading = read(page);
            seen.addAll(reading.visited());
            streams.put(page.getCOSObject(), page);
            mark(reading, "第 " + ++number + " 页");
        }
        for (var alone : new PdfStreamList(pdf, allowance).notIn(seen)) {
            var reading = new PdfReading(new PDPage(), layers, allowance);
            reading.readAlone(alone.content(), alone.stream());
            streams.put(alone.stream(), alone.content());
            mark(reading, BESIDE_PAGES);
        }
        new PdfStreamList(pdf, allowance)
                .notIn(streams.keySet())
                .forEach(form -> streams.put(form.stream(), form.content()));
    }

    private PdfReading read(PDPage page) throws IOException {
        allowance.look();
        var reading = new PdfReading(page, layers, allowance);
        reading.readPage();
        return reading;
    }

    private void mark(PdfReading reading, String place) {
        var glyphs = reading.glyphs();
        var gone = new BitSet();
        for (var found : GlyphSearch.in(glyphs.stream().map(PdfGlyph::placed).toList(), ledger.needles())) {
            ledger.gone(found.needle(), place);
            gone.or(found.glyphs());
        }
        byActualText(reading, place, gone);
        gone.or(beneath(glyphs, gone));
        for (int at = 0; at < glyphs.size(); at++) {
            if (gone.get(at) || glyphs.get(at).hidden()) {
                edits.cut(glyphs.get(at));
            }
        }
    }

    /// Glyphs whose meaning is said in other words: where those words go, the glyphs go.
    private void byActualText(PdfReading reading, String place, BitSet gone) {
        for (int number = 0; number < reading.actualTexts().size(); number++) {
            var hits = ledger.needles().find(reading.actualTexts().get(number));
            if (!hits.isEmpty()) {
                ledger.gone(hits, place);
                for (int at = 0; at < reading.glyphs().size(); at++) {
                    if (reading.glyphs().get(at).actual() == number) {
                        gone.set(at);
                    }
                }
            }
        }
    }

    /// Whatever else is drawn in the same place, such as the second strike of a bold glyph or the text behind a scan.
    private static BitSet beneath(List<PdfGlyph> glyphs, BitSet gone) {
        var more = new BitSet();
        for (int at = gone.nextSetBit(0); at >= 0; at = gone.nextSetBit(at + 1)) {
            var box = glyphs.get(at).box(0);
            var bounds = box.getBounds2D();
            for (int other = 0; other < glyphs.size(); other++) {
                var middle = glyphs.get(other).middle();
                if (bounds.contains(middle) && box.contains(middle)) {
                    more.set(other);
                }
            }
        }
        return more;
    }

    /// Where the boxes are painted, on the pages and in the images on them, and in what a page draws again and again.
    private void cover() throws IOException {
        if (edits.cuts().isEmpty()) {
            return;
        }
        var pictures = new PdfPictures(pdf);
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int number = 0;
        for (var page : pdf.getPages()) {
            var reading = read(page);
            seen.addAll(reading.visited());
            cover(reading, page.getCOSObject(), new AffineTransform(), pictures, "第 " + ++number + " 页");
        }
        for (var alone : new PdfStreamList(pdf, allowance).notIn(seen)) {
            var reading = new PdfReading(new PDPage(), layers, allowance);
            reading.readAlone(alone.content(), alone.stream());
            if (alone.content() instanceof PDTilingPattern && PdfPictures.anyScan(reading.pictures())) {
                // nobody could say what of it lies under the boxes of a page
                throw new PdfPictures.Unpaintable(BESIDE_PAGES);
            }
            cover(reading, alone.stream(), inverse(alone.content()), pictures, BESIDE_PAGES);
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

    private void rewrite() throws IOException {
        var used = new PdfObjects.Used();
        var written = new LinkedHashMap<Object, byte[]>();
        for (var entry : streams.entrySet()) {
            allowance.look();
            var resources = entry.getValue().getResources();
            var objects = new PdfObjects(resources == null ? null : resources.getCOSObject(), used);
            var tokens = new PDFStreamParser(entry.getValue()).parse();
            var rewriting = new PdfRewriting(entry.getKey(), edits, objects, layers, strings);
            written.put(entry.getKey(), rewriting.write(tokens));
        }
        for (var entry : written.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
        used.forgetTheRest();
        CosWalk.from(pdf.getDocumentCatalog().getCOSObject(), allowance, PdfRedaction::showToEverybody);
    }

    private void put(Object key, byte[] content) throws IOException {
        var stream = key instanceof COSStream own ? own : pdf.getDocument().createCOSStream();
        stream.removeItem(COSName.DECODE_PARMS);
        stream.removeItem(COSName.F);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        if (key instanceof COSDictionary page && !(key instanceof COSStream)) {
            page.setItem(COSName.CONTENTS, stream);
        }
    }

    /// No layers are left that could be off.
    private static void showToEverybody(COSBase object) {
        if (object instanceof COSDictionary dictionary
                && dictionary.getDictionaryObject(COSName.OC) instanceof COSDictionary) {
            dictionary.removeItem(COSName.OC);
        }
    }

    private void forgetCodes() throws IOException {
        if (edits.cuts().isEmpty()) {
            return;
        }
        var codes = new PdfCodes();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var page : pdf.getPages()) {
            var reading = read(page);
            seen.addAll(reading.visited());
            reading.glyphs().forEach(codes::note);
        }
        for (var alone : new PdfStreamList(pdf, allowance).notIn(seen)) {
            var reading = new PdfReading(new PDPage(), layers, allowance);
            reading.readAlone(alone.content(), alone.stream());
            reading.glyphs().forEach(codes::note);
        }
        codes.forgetTheRest();
    }
}
