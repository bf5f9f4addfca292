package org.mingtang.documents.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.mingtang.documents.recognition.Allowance;

/// All streams of a PDF that hold content besides its pages: forms, patterns, glyphs of Type 3 fonts, whether or not
/// any
/// page draws them.
final class PdfStreamList {
    private final List<Alone> all = new ArrayList<>();

    record Alone(COSStream stream, PDContentStream content) {}

    PdfStreamList(PDDocument pdf, Allowance allowance) {
        CosWalk.from(pdf.getDocumentCatalog().getCOSObject(), allowance, this::add);
    }

    private void add(COSBase object) {
        if (object instanceof COSStream stream) {
            if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
                all.add(new Alone(stream, new PDFormXObject(stream)));
            } else if (stream.getInt(COSName.PATTERN_TYPE) == 1) {
                all.add(new Alone(stream, new PDTilingPattern(stream, null)));
            }
        } else if (object instanceof COSDictionary font
                && font.getDictionaryObject("CharProcs") instanceof COSDictionary glyphs) {
            try {
                var type3 = new PDType3Font(font);
                for (var name : glyphs.keySet()) {
                    if (glyphs.getDictionaryObject(name) instanceof COSStream glyph) {
                        all.add(new Alone(glyph, new PDType3CharProc(type3, glyph)));
                    }
                }
            } catch (IOException e) {
                // a font that cannot be read shows nothing either
            }
        }
    }

    List<Alone> notIn(Set<Object> seen) {
        return all.stream().filter(each -> !seen.contains(each.stream())).toList();
    }
}
