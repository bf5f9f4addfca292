package org.mingtang.documents.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.w3c.dom.Element;

/// A text object of an OFD (GB/T 33190-2016, 11.3): its glyphs at their places, and what is left of it when some go.
final class OfdTextObject {
    private static final double ABOVE = 0.9;
    private static final double BELOW = 0.18;

    private final Element object;
    private final AffineTransform toPage;
    private final double size;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Mapping> mappings = new ArrayList<>();

    /// @param code  number of the text code
    /// @param step  to the next glyph
    private record Glyph(String text, int code, double x, double y, double stepX, double stepY, double width) {}

    /// Characters that are drawn by glyphs named by number.
    ///
    /// @param from first character, counted over the object
    private record Mapping(int from, int count, String[] numbers, Element element) {
        boolean isOneToOne() {
            return numbers.length == count;
        }
    }

    OfdTextObject(Element object) {
        this.object = object;
        var boundary = OfdNumbers.of(Dom.attribute(object, "Boundary"));
        var matrix = OfdNumbers.of(Dom.attribute(object, "CTM"));
        toPage = AffineTransform.getTranslateInstance(
                boundary.length > 1 ? boundary[0] : 0, boundary.length > 1 ? boundary[1] : 0);
        if (matrix.length == 6) {
            toPage.concatenate(new AffineTransform(matrix));
        }
        var sizes = OfdNumbers.of(Dom.attribute(object, "Size"));
        size = sizes.length == 1 && sizes[0] > 0 ? sizes[0] : 4;
        read();
    }

    private void read() {
        double x = 0;
        double y = 0;
        int code = 0;
        for (var child : Dom.children(object)) {
            if (Dom.is(child, "CGTransform")) {
                mapping(child, code == 0 ? 0 : glyphs.size());
            } else if (Dom.is(child, "TextCode")) {
                x = OfdNumbers.single(Dom.attribute(child, "X"), x);
                y = OfdNumbers.single(Dom.attribute(child, "Y"), y);
                code(child, code++, x, y);
            }
        }
    }

    private void mapping(Element transform, int base) {
        var numbers = Dom.child(transform, "Glyphs")
                .map(list -> list.getTextContent().strip().split("\\s+"))
                .orElse(new String[0]);
        mappings.add(new Mapping(
                base + (int) OfdNumbers.single(Dom.attribute(transform, "CodePosition"), 0),
                (int) OfdNumbers.single(Dom.attribute(transform, "CodeCount"), 1),
                numbers,
                transform));
    }

    private void code(Element element, int code, double startX, double startY) {
        var stepsX = OfdNumbers.steps(Dom.attribute(element, "DeltaX"));
        var stepsY = OfdNumbers.steps(Dom.attribute(element, "DeltaY"));
        double x = startX;
        double y = startY;
        int at = 0;
        for (int point :
                element.getTextContent().replaceAll("[\\r\\n]", "").codePoints().toArray()) {
            double width = isWide(point) ? size : size / 2;
            double stepX = at < stepsX.length ? stepsX[at] : stepsX.length == 0 && stepsY.length == 0 ? width : 0;
            double stepY = at < stepsY.length ? stepsY[at] : 0;
            glyphs.add(new Glyph(Character.toString(point), code, x, y, stepX, stepY, stepX > 0 ? stepX : width));
            x += stepX;
            y += stepY;
            at++;
        }
    }

    private static boolean isWide(int point) {
        return point >= 0x2E80;
    }

    List<PlacedGlyph> placed() {
        return glyphs.stream()
                .map(glyph -> {
                    var points = new double[] {glyph.x(), glyph.y(), glyph.x() + glyph.width(), glyph.y()};
                    toPage.transform(points, 0, points, 0, 2);
                    double scale = Math.hypot(toPage.getScaleX(), toPage.getShearY());
                    return new PlacedGlyph(
                            glyph.text(), points[0], -points[1], points[2], -points[3], Math.max(0.01, size * scale));
                })
                .toList();
    }

    /// What covers a run of glyphs on the page.
    ///
    /// @param more on every side, in parts of the size
    Path2D box(int from, int to, double more) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (var glyph : glyphs.subList(from, to)) {
            left = Math.min(left, glyph.x());
            right = Math.max(right, glyph.x() + glyph.width());
            top = Math.min(top, glyph.y() - ABOVE * size);
            bottom = Math.max(bottom, glyph.y() + BELOW * size);
        }
        double edge = more * size;
        var box = new Path2D.Double();
        box.moveTo(left - edge, top - edge);
        box.lineTo(right + edge, top - edge);
        box.lineTo(right + edge, bottom + edge);
        box.lineTo(left - edge, bottom + edge);
        box.closePath();
        box.transform(toPage);
        return box;
    }

    /// Runs of glyphs that go, or stay, each within one text code.
    private List<int[]> runs(BitSet gone, boolean wanted) {
        var runs = new ArrayList<int[]>();
        for (int at = 0; at < glyphs.size(); at++) {
            if (gone.get(at) != wanted) {
                continue;
            }
            var goesOn = !runs.isEmpty()
                    && runs.getLast()[1] == at
                    && glyphs.get(at).code() == glyphs.get(at - 1).code();
            if (goesOn) {
                runs.getLast()[1] = at + 1;
            } else {
                runs.add(new int[] {at, at + 1});
            }
        }
        return runs;
    }

    /// Takes glyphs out. What stays is written as an object a run, each at the place where it stood.
    ///
    /// @param ids gives numbers that no object of the document has
    /// @return the runs that went, first glyph and the one after the last
    List<int[]> remove(BitSet wanted, IntSupplier ids) {
        var gone = (BitSet) wanted.clone();
        // several characters drawn by one glyph go together
        mappings.stream()
                .filter(mapping -> !mapping.isOneToOne())
                .filter(mapping -> !gone.get(mapping.from(), mapping.from() + mapping.count())
                        .isEmpty())
                .forEach(mapping -> gone.set(mapping.from(), mapping.from() + mapping.count()));
        gone.clear(glyphs.size(), Math.max(glyphs.size(), gone.length()));
        var first = true;
        for (var run : runs(gone, false)) {
            var rest = rest(run);
            if (!first) {
                rest.setAttribute("ID", String.valueOf(ids.getAsInt()));
            }
            first = false;
            object.getParentNode().insertBefore(rest, object);
        }
        Dom.remove(object);
        return runs(gone, true);
    }

    private Element rest(int[] run) {
        var copy = (Element) object.cloneNode(true);
        Dom.children(copy).stream()
                .filter(child -> Dom.is(child, "TextCode") || Dom.is(child, "CGTransform"))
                .forEach(Dom::remove);
        for (var mapping : mappings) {
            int from = Math.max(run[0], mapping.from());
            int to = Math.min(run[1], mapping.from() + mapping.count());
            if (from < to) {
                copy.appendChild(part(mapping, from, to, run[0]));
            }
        }
        var code = object.getOwnerDocument().createElementNS(object.getNamespaceURI(), prefixed("TextCode"));
        var shown = glyphs.subList(run[0], run[1]);
        code.setAttribute("X", OfdNumbers.written(shown.getFirst().x()));
        code.setAttribute("Y", OfdNumbers.written(shown.getFirst().y()));
        var steps = shown.subList(0, shown.size() - 1);
        steps(code, "DeltaX", steps.stream().map(Glyph::stepX).toList());
        steps(code, "DeltaY", steps.stream().map(Glyph::stepY).toList());
        code.setTextContent(String.join("", shown.stream().map(Glyph::text).toList()));
        copy.appendChild(code);
        return copy;
    }

    private static void steps(Element code, String name, List<Double> steps) {
        if (steps.stream().anyMatch(step -> step != 0)) {
            code.setAttribute(
                    name,
                    String.join(" ", steps.stream().map(OfdNumbers::written).toList()));
        }
    }

    private static Element part(Mapping mapping, int from, int to, int base) {
        var copy = (Element) mapping.element().cloneNode(true);
        copy.setAttribute("CodePosition", String.valueOf(from - base));
        if (mapping.isOneToOne()) {
            copy.setAttribute("CodeCount", String.valueOf(to - from));
            copy.setAttribute("GlyphCount", String.valueOf(to - from));
            var some = List.of(mapping.numbers()).subList(from - mapping.from(), to - mapping.from());
            Dom.child(copy, "Glyphs").ifPresent(list -> list.setTextContent(String.join(" ", some)));
        }
        return copy;
    }

    private String prefixed(String name) {
        var prefix = object.getPrefix();
        return prefix == null ? name : prefix + ":" + name;
    }

    /// A black shape for a box, to stand after this object.
    Element shape(Path2D box, int id) {
        var bounds = box.getBounds2D();
        var document = object.getOwnerDocument();
        var shape = document.createElementNS(object.getNamespaceURI(), prefixed("PathObject"));
        shape.setAttribute("ID", String.valueOf(id));
        shape.setAttribute(
                "Boundary",
                String.format(
                        Locale.ROOT,
                        "%.3f %.3f %.3f %.3f",
                        bounds.getX(),
                        bounds.getY(),
                        bounds.getWidth(),
                        bounds.getHeight()));
        shape.setAttribute("Stroke", "false");
        shape.setAttribute("Fill", "true");
        var colour = document.createElementNS(object.getNamespaceURI(), prefixed("FillColor"));
        colour.setAttribute("Value", "0 0 0");
        shape.appendChild(colour);
        var path = document.createElementNS(object.getNamespaceURI(), prefixed("AbbreviatedData"));
        path.setTextContent(OfdNumbers.path(box, bounds.getX(), bounds.getY()));
        shape.appendChild(path);
        return shape;
    }
}
