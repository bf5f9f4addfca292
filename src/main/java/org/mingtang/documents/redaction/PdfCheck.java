package org.mingtang.documents.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;

/// Looks through a PDF: the text in the order of the page and of the file, and every object of the file, whether or not
/// anything leads to it.
final class PdfCheck {
    private static final Set<String> PROGRAMS = Set.of("FontFile", "FontFile2", "FontFile3");

    private final PDDocument pdf;
    private final DataCheck check;
    private final Allowance allowance;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> typefaces = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfCheck(PDDocument pdf, DataCheck check, Allowance allowance) {
        this.pdf = pdf;
        this.check = check;
        this.allowance = allowance;
    }

    static void look(byte[] bytes, DataCheck check, Allowance allowance) {
        check.data(bytes, DataCheck.Data.PICTURE_OR_TYPEFACE, "文件的字节");
        try (var pdf = PdfFile.open(bytes, allowance)) {
            var look = new PdfCheck(pdf, check, allowance);
            look.text();
            look.objects();
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged("PDF"));
        }
    }

    private void text() throws IOException {
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            allowance.look();
            for (var sorted : new boolean[] {false, true}) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(sorted);
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                var text = stripper.getText(pdf);
                // sorted lines run on over columns, where two halves of a short string meet by chance
                check.text(sorted ? text.replace('\n', Form.PARAGRAPH) : text, "第 " + number + " 页");
            }
        }
    }

    private void objects() throws IOException {
        var document = pdf.getDocument();
        var roots = new ArrayList<COSBase>();
        roots.add(document.getTrailer());
        for (var key : new HashSet<COSObjectKey>(document.getXrefTable().keySet())) {
            var object = document.getObjectFromPool(key).getObject();
            if (object != null) {
                roots.add(object);
            }
        }
        roots.forEach(root -> CosWalk.from(root, allowance, this::noteTypefaces));
        for (var root : roots) {
            CosWalk.from(root, allowance, seen, this::object);
        }
    }

    private void noteTypefaces(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            PROGRAMS.forEach(program -> {
                var stream = dictionary.getDictionaryObject(program);
                if (stream != null) {
                    typefaces.add(stream);
                }
            });
        }
    }

    private void object(COSBase object) {
        switch (object) {
            case COSString string -> {
                check.figure(string.getString(), "文件内部的字符串");
                check.data(string.getBytes(), DataCheck.Data.TEXT, "文件内部的字符串");
            }
            case COSName name -> check.figure(name.getName(), "文件内部的名称");
            case COSStream stream -> {
                names(stream);
                stream(stream);
            }
            case COSDictionary dictionary -> names(dictionary);
            default -> {}
        }
    }

    private void names(COSDictionary dictionary) {
        dictionary.keySet().forEach(key -> check.figure(key.getName(), "文件内部的名称"));
    }

    private void stream(COSStream stream) {
        var picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        var data = picture || typefaces.contains(stream) ? DataCheck.Data.PICTURE_OR_TYPEFACE : DataCheck.Data.TEXT;
        try (var raw = stream.createRawInputStream()) {
            check.data(raw.readAllBytes(), DataCheck.Data.PICTURE_OR_TYPEFACE, "文件内部的数据");
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged("PDF"));
        }
        if (picture) {
            return;
        }
        try (var in = stream.createInputStream()) {
            var bytes = in.readAllBytes();
            check.data(bytes, data, "文件内部的数据");
            if (data == DataCheck.Data.TEXT && showsText(bytes)) {
                shown(bytes);
            }
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged("PDF"));
        }
    }

    private static boolean showsText(byte[] bytes) {
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == 'T' && (bytes[at + 1] == 'j' || bytes[at + 1] == 'J')) {
                return true;
            }
        }
        return false;
    }

    /// The strings that a content stream shows, put together; other data has none or fails to parse.
    private void shown(byte[] bytes) {
        var joined = new StringBuilder();
        try {
            var parser = new PDFStreamParser(bytes);
            for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                allowance.step();
                if (token instanceof COSString string) {
                    joined.append(string.getString());
                } else if (token instanceof COSArray array) {
                    array.forEach(element -> {
                        if (element instanceof COSString string) {
                            joined.append(string.getString());
                        }
                    });
                } else if (token instanceof Operator operator
                        && operator.getName().equals("ET")) {
                    joined.append(Form.PARAGRAPH);
                }
            }
        } catch (IOException | RuntimeException e) {
            // no content stream; its bytes were looked through
        }
        check.figure(joined, "文件内部的数据");
    }
}
