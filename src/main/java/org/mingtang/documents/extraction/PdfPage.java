package org.mingtang.documents.extraction;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.mingtang.documents.recognition.Allowance;

/// What one page of a PDF shows: glyphs at their places, and whether there is anything besides.
final class PdfPage extends PDFTextStripper {
    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh");

    private final Allowance allowance;
    private final List<Glyph> glyphs = new ArrayList<>();
    private boolean images;
    private boolean painted;
    private int nameless;

    PdfPage(Allowance allowance) {
        this.allowance = allowance;
    }

    void read(PDDocument pdf, int number) throws IOException {
        setStartPage(number);
        setEndPage(number);
        writeText(pdf, Writer.nullWriter());
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    boolean hasImages() {
        return images;
    }

    boolean isPainted() {
        return images || painted || nameless > 0;
    }

    /// A share of the glyphs names no character.
    boolean isGarbled() {
        return nameless * 20 > glyphs.size();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        var text = position.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        allowance.characters(text.length());
        float size = Math.max(position.getFontSizeInPt(), position.getXScale());
        glyphs.add(new Glyph(
                text,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                Math.max(1, Math.abs(size))));
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        var unicode = font.toUnicode(code);
        if (unicode == null || unicode.isEmpty() || unicode.charAt(0) == '\uFFFD') {
            nameless++;
        }
        super.showGlyph(rendering, font, code, displacement);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        allowance.step();
        var name = operator.getName();
        if (PAINTING.contains(name)) {
            painted = true;
        } else if (name.equals("BI") || name.equals("Do") && isImage(operands)) {
            images = true;
        }
        super.processOperator(operator, operands);
    }

    private boolean isImage(List<COSBase> operands) {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName named) || getResources() == null) {
            return false;
        }
        var objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return objects != null
                && objects.getDictionaryObject(named) instanceof COSStream stream
                && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    // The library would lay out lines of its own; only the glyphs are wanted.
    @Override
    protected void writePage() {}
}
