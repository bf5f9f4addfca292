package org.mingtang.documents.redaction;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/// Writes one content stream anew, without what goes. Everything else stays in its order and place.
final class PdfRewriting {
    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s");

    private final Object stream;
    private final PdfEdits edits;
    private final PdfObjects objects;
    private final HiddenLayers layers;
    private final PdfStrings strings;
    private final List<Object> written = new ArrayList<>();
    private final Deque<Boolean> marked = new ArrayDeque<>();
    private List<COSBase> operands = new ArrayList<>();
    private int number = -1;
    private int saved;
    private boolean inText;

    /// @param stream  the dictionary of a page, or the stream itself
    /// @param objects what the stream calls by names
    PdfRewriting(Object stream, PdfEdits edits, PdfObjects objects, HiddenLayers layers, PdfStrings strings) {
        this.stream = stream;
        this.edits = edits;
        this.objects = objects;
        this.layers = layers;
        this.strings = strings;
    }

    /// @param tokens as the library parses them
    byte[] write(List<Object> tokens) throws IOException {
        for (var token : tokens) {
            if (token instanceof Operator operator) {
                number++;
                rewrite(operator);
                operands = new ArrayList<>();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
        close();
        var boxes = edits.boxes(stream);
        if (!boxes.isEmpty()) {
            written.add(afterWidth(), Operator.getOperator("q"));
            written.add(Operator.getOperator("Q"));
            boxes.forEach(this::paint);
        }
        var bytes = new ByteArrayOutputStream();
        new ContentStreamWriter(bytes).writeTokens(written);
        return bytes.toByteArray();
    }

    /// The drawing of a glyph begins with its width, and nothing may stand before that.
    private int afterWidth() {
        for (int at = 0; at < written.size(); at++) {
            if (written.get(at) instanceof Operator first) {
                return first.getName().equals("d0") || first.getName().equals("d1") ? at + 1 : 0;
            }
        }
        return 0;
    }

    private void close() {
        if (inText) {
            emit("ET");
        }
        while (!marked.isEmpty()) {
            marked.pop();
            emit("EMC");
        }
        for (; saved > 0; saved--) {
            emit("Q");
        }
    }

    private void rewrite(Operator operator) {
        var name = operator.getName();
        switch (name) {
            case "Tj", "TJ" -> show(operator);
            case "'" -> {
                emit("T*");
                show(Operator.getOperator("Tj"));
            }
            case "\"" -> {
                if (operands.size() == 3) {
                    emit("Tw", operands.get(0));
                    emit("Tc", operands.get(1));
                }
                emit("T*");
                operands = new ArrayList<>(operands.subList(Math.min(2, operands.size()), operands.size()));
                show(Operator.getOperator("Tj"));
            }
            case "Do" -> call();
            case "BI" -> inline(operator);
            case "sh" -> {
                if (!isHidden()) {
                    copy(operator);
                }
            }
            case "BMC" -> {
                marked.push(isHidden());
                copy(operator);
            }
            case "BDC" -> {
                marked.push(isHidden() || hides());
                scrub();
                copy(operator);
            }
            case "DP" -> {
                scrub();
                copy(operator);
            }
            case "EMC" -> {
                if (marked.poll() != null) {
                    copy(operator);
                }
            }
            case "q" -> {
                saved++;
                copy(operator);
            }
            case "Q" -> {
                // one too many would end what is put around all of it
                if (saved > 0) {
                    saved--;
                    copy(operator);
                }
            }
            case "BT", "ET" -> {
                inText = name.equals("BT");
                copy(operator);
            }
            default -> copy(isHidden() && PAINTING.contains(name) ? Operator.getOperator("n") : operator);
        }
    }

    private boolean isHidden() {
        return !marked.isEmpty() && marked.element();
    }

    private boolean hides() {
        return operands.size() == 2
                && COSName.OC.equals(operands.get(0))
                && operands.get(1) instanceof COSName property
                && layers.hide(objects.property(property));
    }

    private void scrub() {
        operands.stream()
                .filter(COSDictionary.class::isInstance)
                .forEach(dictionary -> strings.scrub(dictionary, "标记内容的替代文字"));
    }

    private void show(Operator operator) {
        if (operands.isEmpty()) {
            return;
        }
        var shown = operands.getFirst() instanceof COSArray array ? array : new COSArray(List.of(operands.getFirst()));
        var kept = new COSArray();
        var cut = false;
        int string = -1;
        for (int at = 0; at < shown.size(); at++) {
            var element = shown.get(at);
            if (element instanceof COSString text) {
                string++;
                cut |= keep(text.getBytes(), string, kept);
            } else {
                kept.add(element);
            }
        }
        if (cut) {
            emit("TJ", kept);
        } else {
            copy(operator);
        }
    }

    /// @return whether something of the string goes
    private boolean keep(byte[] bytes, int string, COSArray kept) {
        int from = 0;
        float step = 0;
        var cut = false;
        int at = 0;
        while (at < bytes.length) {
            var gone = edits.cuts().get(new Spot(stream, number, string, at));
            if (gone == null) {
                at++;
                continue;
            }
            cut = true;
            if (at > from) {
                step = addStep(step, kept);
                kept.add(new COSString(Arrays.copyOfRange(bytes, from, at)));
            }
            step += gone.step();
            at += gone.length();
            from = at;
        }
        addStep(step, kept);
        if (from < bytes.length) {
            kept.add(new COSString(Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length)));
        }
        return cut;
    }

    private static float addStep(float step, COSArray kept) {
        if (step != 0) {
            kept.add(new COSFloat(step));
        }
        return 0;
    }

    private void call() {
        var replacement = edits.pictures().get(new Spot(stream, number));
        if (isHidden() || operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
            return;
        }
        if (replacement != null) {
            emit("Do", objects.add(replacement));
        } else if (!layers.hide(objects.layerOf(name))) {
            objects.uses(name);
            emit("Do", name);
        }
    }

    private void inline(Operator operator) {
        var replacement = edits.pictures().get(new Spot(stream, number));
        if (isHidden()) {
            return;
        }
        if (replacement != null) {
            emit("Do", objects.add(replacement));
        } else {
            copy(operator);
        }
    }

    private void copy(Operator operator) {
        written.addAll(operands);
        written.add(operator);
    }

    private void emit(String operator, COSBase... with) {
        written.addAll(List.of(with));
        written.add(Operator.getOperator(operator));
    }

    private void paint(Path2D box) {
        emit("BMC", COSName.getPDFName("Artifact"));
        emit("q");
        emit("g", COSInteger.ZERO);
        var point = new double[6];
        for (var path = box.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> emit("m", number(point[0]), number(point[1]));
                case PathIterator.SEG_LINETO -> emit("l", number(point[0]), number(point[1]));
                case PathIterator.SEG_CLOSE -> emit("h");
                default -> throw new IllegalStateException("a box has straight sides");
            }
        }
        emit("f");
        emit("Q");
        emit("EMC");
    }

    private static COSFloat number(double value) {
        return new COSFloat((float) (Math.round(value * 1000) / 1000.0));
    }
}
