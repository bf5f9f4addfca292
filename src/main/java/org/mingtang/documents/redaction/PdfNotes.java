package org.mingtang.documents.redaction;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// What lies on the pages of a PDF: form fields, stamps, highlights, comments. What is seen becomes part of the page;
/// what is not seen, and every value, author and script behind it, goes. Links to pages and web addresses stay.
final class PdfNotes {
    /// Signs that open something that is not on the page.
    private static final Set<String> SIGNS = Set.of(
            "Text", "Popup", "FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia", "Redact", "TrapNet");

    private static final Set<String> OF_LINKS = Set.of(
            "Type",
            "Subtype",
            "Rect",
            "A",
            "Dest",
            "Border",
            "C",
            "F",
            "H",
            "BS",
            "QuadPoints",
            "StructParent",
            "Contents");

    private static final int HIDDEN = 2 | 32;

    private final PDDocument pdf;
    private final HiddenLayers layers;
    private final PdfStrings strings;
    private final Ledger ledger;

    PdfNotes(PDDocument pdf, HiddenLayers layers, PdfStrings strings, Ledger ledger) {
        this.pdf = pdf;
        this.layers = layers;
        this.strings = strings;
        this.ledger = ledger;
    }

    void settle() throws IOException {
        form();
        int number = 0;
        for (var page : pdf.getPages()) {
            number++;
            if (page.getCOSObject().getCOSArray(COSName.ANNOTS) != null) {
                settle(page, "第 " + number + " 页");
            }
        }
        pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM);
    }

    private void form() {
        var form = pdf.getDocumentCatalog().getAcroForm();
        if (form == null) {
            return;
        }
        if (form.hasXFA()) {
            ledger.remark("XFA 表单数据已删除，页面按现有外观保留。");
        }
        if (form.getNeedAppearances()) {
            try {
                form.refreshAppearances();
            } catch (IOException | RuntimeException e) {
                ledger.remark("有的表单域没有现成的外观，填写的内容可能没有显示出来，请核对。");
            }
        }
        if (!form.getFields().isEmpty()) {
            ledger.remark("表单域已固定在页面上，不能再填写。");
        }
    }

    private void settle(PDPage page, String place) throws IOException {
        var links = new COSArray();
        for (var note : page.getAnnotations()) {
            var kind = String.valueOf(note.getSubtype());
            var dictionary = note.getCOSObject();
            if (kind.equals("Link")) {
                link(dictionary, place);
                if (dictionary.containsKey(COSName.A) || dictionary.containsKey(COSName.DEST)) {
                    links.add(dictionary);
                }
            } else if (SIGNS.contains(kind)) {
                ledger.remark(place + "的批注、附件等已删除。");
            } else if (isSeen(note)) {
                flatten(page, note);
                remark(kind, dictionary, place);
            }
        }
        if (links.size() == 0) {
            page.getCOSObject().removeItem(COSName.ANNOTS);
        } else {
            page.getCOSObject().setItem(COSName.ANNOTS, links);
        }
    }

    private void remark(String kind, COSDictionary note, String place) {
        if (kind.equals("Widget") && COSName.SIG.equals(fieldType(note))) {
            ledger.remark(place + "的电子签名已去除，签章只留下图样，不能再验证。");
        } else if (!kind.equals("Widget")) {
            ledger.remark(place + "的图章、标注已并入页面。");
        }
    }

    private static @Nullable COSName fieldType(COSDictionary field) {
        var around = field;
        for (int depth = 0; around != null && depth < 32; depth++) {
            if (around.containsKey(COSName.FT)) {
                return around.getCOSName(COSName.FT);
            }
            around = around.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private boolean isSeen(PDAnnotation note) {
        return (note.getAnnotationFlags() & HIDDEN) == 0
                && !layers.hide(note.getCOSObject().getDictionaryObject(COSName.OC));
    }

    private void link(COSDictionary link, String place) {
        Set.copyOf(link.keySet()).stream()
                .filter(key -> !OF_LINKS.contains(key.getName()))
                .forEach(link::removeItem);
        var action = link.getCOSDictionary(COSName.A);
        if (action != null && !isHarmless(action)) {
            ledger.remark(place + "有链接已删除。");
            link.removeItem(COSName.A);
        }
    }

    /// Goes to a page of this file or to an address that tells nothing; what would follow after it goes.
    boolean isHarmless(COSDictionary action) {
        action.removeItem(COSName.NEXT);
        return switch (action.getNameAsString(COSName.S, "")) {
            case "GoTo" -> true;
            case "URI" -> {
                var address = action.getString(COSName.URI, "");
                yield !OfficeLeaks.isLocal(address) && !strings.isTold(address);
            }
            default -> false;
        };
    }

    /// GB/T 32010.1 (ISO 32000-1), 12.5.5: the box of the appearance is fitted into the rectangle of the note.
    private void flatten(PDPage page, PDAnnotation note) throws IOException {
        var appearance = appearance(note);
        var rectangle = note.getRectangle();
        if (appearance == null || rectangle == null || appearance.getBBox() == null) {
            return;
        }
        appearance.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
        var bounds = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
        if (bounds.getWidth() == 0 || bounds.getHeight() == 0) {
            return;
        }
        own(page);
        try (var content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            content.transform(fit(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight(), rectangle));
            content.drawForm(appearance);
        }
    }

    private static Matrix fit(double x, double y, double width, double height, PDRectangle into) {
        float scaleX = (float) (into.getWidth() / width);
        float scaleY = (float) (into.getHeight() / height);
        return new Matrix(scaleX, 0, 0, scaleY, (float) (into.getLowerLeftX() - x * scaleX), (float)
                (into.getLowerLeftY() - y * scaleY));
    }

    private static @Nullable PDFormXObject appearance(PDAnnotation note) {
        var appearances = note.getAppearance();
        PDAppearanceEntry normal = appearances == null ? null : appearances.getNormalAppearance();
        if (normal == null) {
            return null;
        }
        if (normal.isStream()) {
            return new PDFormXObject(normal.getAppearanceStream().getCOSObject());
        }
        var state = note.getAppearanceState();
        return state != null
                        && normal.getCOSObject() instanceof COSDictionary states
                        && states.getDictionaryObject(state) instanceof COSStream stream
                ? new PDFormXObject(stream)
                : null;
    }

    /// Resources that a page shares with others are copied before anything is added to them.
    private static void own(PDPage page) {
        var resources = page.getResources();
        if (resources == null) {
            return;
        }
        var own = new COSDictionary(resources.getCOSObject());
        var objects = own.getCOSDictionary(COSName.XOBJECT);
        if (objects != null) {
            own.setItem(COSName.XOBJECT, new COSDictionary(objects));
        }
        page.setResources(new PDResources(own));
    }
}
