package org.mingtang.documents.redaction;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSStream;

/// What is to be changed in the content streams of a PDF, before any of them is written anew.
final class PdfEdits {
    private final Map<Spot, Cut> cuts = new HashMap<>();
    private final Map<Spot, COSStream> pictures = new HashMap<>();
    private final Map<Object, List<Path2D>> boxes = new IdentityHashMap<>();

    /// A code that goes.
    ///
    /// @param length in bytes
    /// @param step   what stands in its place, in thousandths of text space
    record Cut(int length, float step) {}

    void cut(PdfGlyph glyph) {
        cuts.put(glyph.spot(), new Cut(glyph.length(), glyph.step()));
    }

    boolean cuts(Spot spot) {
        return cuts.containsKey(spot);
    }

    Map<Spot, Cut> cuts() {
        return cuts;
    }

    /// The image that is drawn in the place of the one there.
    Map<Spot, COSStream> pictures() {
        return pictures;
    }

    /// A black box on a page.
    void box(Object page, Path2D box) {
        boxes.computeIfAbsent(page, _ -> new ArrayList<>()).add(box);
    }

    List<Path2D> boxes(Object page) {
        return boxes.getOrDefault(page, List.of());
    }
}
