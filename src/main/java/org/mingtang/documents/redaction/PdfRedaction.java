package org.mingtang.documents.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;

/// Takes strings out of a PDF: the glyphs leave the content streams, a black box is painted where they stood, pixels of
/// images under it are painted over, and everything beside the pages goes. Written as a new file, never as a revision.
final class PdfRedaction {
    static final String BESIDE_PAGES = "图案、图层等页面之外的内容";

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
        new PdfCovering(pdf, edits, layers, allowance).cover();
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
            var reading = PdfReading.of(page, layers, allowance);
            seen.addAll(reading.visited());
            streams.put(page.getCOSObject(), page);
            mark(reading, "第 " + ++number + " 页");
        }
        for (var alone : new PdfStreamList(pdf, allowance).notIn(seen)) {
            var reading = PdfReading.of(alone, layers, allowance);
            streams.put(alone.stream(), alone.content());
            mark(reading, BESIDE_PAGES);
        }
        new PdfStreamList(pdf, allowance)
                .notIn(streams.keySet())
                .forEach(form -> streams.put(form.stream(), form.content()));
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
            var reading = PdfReading.of(page, layers, allowance);
            seen.addAll(reading.visited());
            reading.glyphs().forEach(codes::note);
        }
        for (var alone : new PdfStreamList(pdf, allowance).notIn(seen)) {
            var reading = PdfReading.of(alone, layers, allowance);
            reading.glyphs().forEach(codes::note);
        }
        codes.forgetTheRest();
    }
}
