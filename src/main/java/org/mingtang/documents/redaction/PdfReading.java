package org.mingtang.documents.redaction;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.mingtang.documents.recognition.Allowance;

/// Reads what one page, or one stream that no page draws, shows: every glyph and every image, and where the order for
/// it
/// stands.
final class PdfReading extends PDFGraphicsStreamEngine {
    private static final COSName ACTUAL_TEXT = COSName.ACTUAL_TEXT;
    private static final int DEEPEST = 40;

    private final HiddenLayers layers;
    private final Allowance allowance;
    private final PDPage page;
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private final List<PdfPicture> pictures = new ArrayList<>();
    private final List<String> actualTexts = new ArrayList<>();
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<Marked> marked = new ArrayDeque<>();

    /// Where the reading of one stream stands.
    private static final class Frame {
        private final Object stream;
        private int operator = -1;
        private int string = -1;
        private int code = -1;
        private int at;
        private int nested;
        private List<Integer> lengths = List.of();

        Frame(Object stream) {
            this.stream = stream;
        }
    }

    private record Marked(boolean hides, int actual) {}

    private PdfReading(PDPage page, HiddenLayers layers, Allowance allowance) {
        super(page);
        this.page = page;
        this.layers = layers;
        this.allowance = allowance;
    }

    static PdfReading of(PDPage page, HiddenLayers layers, Allowance allowance) throws IOException {
        allowance.look();
        var reading = new PdfReading(page, layers, allowance);
        reading.readPage();
        return reading;
    }

    /// A form, pattern or glyph by itself.
    static PdfReading of(PdfStreamList.Alone alone, HiddenLayers layers, Allowance allowance) throws IOException {
        var reading = new PdfReading(new PDPage(), layers, allowance);
        reading.within(alone.stream(), () -> reading.processChildStream(alone.content(), reading.page));
        return reading;
    }

    private void readPage() throws IOException {
        frames.push(new Frame(page.getCOSObject()));
        visited.add(page.getCOSObject());
        processPage(page);
        frames.pop();
    }

    List<PdfGlyph> glyphs() {
        return glyphs;
    }

    List<PdfPicture> pictures() {
        return pictures;
    }

    /// By the number that [PdfGlyph#actual()] names.
    List<String> actualTexts() {
        return actualTexts;
    }

    /// Streams whose content was read.
    Set<Object> visited() {
        return visited;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void within(Object stream, Work work) throws IOException {
        if (frames.size() > DEEPEST) {
            throw new IOException("forms within forms");
        }
        visited.add(stream);
        frames.push(new Frame(stream));
        int depth = marked.size();
        try {
            work.run();
        } finally {
            while (marked.size() > depth) {
                marked.pop();
            }
            frames.pop();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        allowance.step();
        var frame = frames.element();
        if (frame.nested == 0) {
            frame.operator++;
            frame.string = -1;
        }
        super.processOperator(operator, operands);
    }

    // Some operators are carried out as several others, which do not stand in the stream.
    @Override
    public void processOperator(String name, List<COSBase> operands) throws IOException {
        var frame = frames.element();
        frame.nested++;
        try {
            super.processOperator(name, operands);
        } finally {
            frame.nested--;
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (isShown(form)) {
            within(form.getCOSObject(), () -> super.showForm(form));
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (isShown(form)) {
            within(form.getCOSObject(), () -> super.showTransparencyGroup(form));
        }
    }

    private boolean isShown(PDFormXObject form) {
        var stream = form.getCOSObject();
        if (!stream.containsKey(COSName.RESOURCES)) {
            // old forms use what the page has; from here on it says so itself
            stream.setItem(COSName.RESOURCES, getResources().getCOSObject());
        }
        return !isHidden() && !layers.hide(stream.getDictionaryObject(COSName.OC));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        int around = marked.isEmpty() ? -1 : marked.element().actual();
        var actual = around;
        if (properties != null && properties.getString(ACTUAL_TEXT) != null) {
            actual = actualTexts.size();
            actualTexts.add(properties.getString(ACTUAL_TEXT));
        }
        marked.push(new Marked(isHidden() || COSName.OC.equals(tag) && layers.hide(properties), actual));
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        marked.poll();
        super.endMarkedContentSequence();
    }

    private boolean isHidden() {
        return !marked.isEmpty() && marked.element().hides();
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        var frame = frames.element();
        frame.string++;
        frame.code = -1;
        frame.at = 0;
        var font = getGraphicsState().getTextState().getFont();
        frame.lengths = font == null ? List.of() : lengths(font, string);
        super.showText(string);
    }

    /// Of the codes of a string, in bytes.
    static List<Integer> lengths(PDFont font, byte[] string) throws IOException {
        var lengths = new ArrayList<Integer>();
        var in = new ByteArrayInputStream(string);
        while (in.available() > 0) {
            int before = in.available();
            font.readCode(in);
            int length = before - in.available();
            if (length <= 0) {
                break;
            }
            lengths.add(length);
        }
        return lengths;
    }

    // A glyph of a Type 3 font is not drawn here: its streams are read by themselves.
    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) {
        var frame = frames.element();
        frame.code++;
        allowance.characters(1);
        int length = frame.code < frame.lengths.size() ? frame.lengths.get(frame.code) : 1;
        var state = getGraphicsState().getTextState();
        float advance = font.isVertical() ? displacement.getY() : displacement.getX();
        float size = state.getFontSize();
        float spacing = state.getCharacterSpacing() + (length == 1 && code == ' ' ? state.getWordSpacing() : 0);
        float step = size == 0 ? 0 : -1000 * (advance + spacing / size);
        glyphs.add(new PdfGlyph(
                new Spot(frame.stream, frame.operator, frame.string, frame.at),
                text(font, code),
                step,
                isHidden(),
                marked.isEmpty() ? -1 : marked.element().actual(),
                rendering.createAffineTransform(),
                width(font, code, displacement),
                font.isVertical(),
                font,
                code,
                length));
        frame.at += length;
    }

    private static double width(PDFont font, int code, Vector displacement) {
        if (!font.isVertical()) {
            return displacement.getX();
        }
        try {
            return font.getWidth(code) / 1000;
        } catch (IOException e) {
            return 1;
        }
    }

    private static String text(PDFont font, int code) {
        String text;
        try {
            text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        } catch (RuntimeException e) {
            text = null;
        }
        if (text == null && (font instanceof PDSimpleFont || font instanceof PDType3Font)) {
            text = String.valueOf((char) code);
        }
        return text == null ? "" : text;
    }

    @Override
    public void drawImage(PDImage image) {
        var frame = frames.element();
        var unit = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        pictures.add(new PdfPicture(new Spot(frame.stream, frame.operator), image, unit));
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int windingRule) {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
