package org.mingtang.documents.redaction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.recognition.Allowance;

/// Takes out of a PDF what is not needed to show and read its pages. What stays is named here; anything else goes.
final class PdfCleaning {
    private static final Set<String> OF_CATALOG = Set.of(
            "Type",
            "Version",
            "Pages",
            "PageLabels",
            "Names",
            "Dests",
            "ViewerPreferences",
            "PageLayout",
            "PageMode",
            "Outlines",
            "StructTreeRoot",
            "MarkInfo",
            "Lang",
            "OutputIntents");
    private static final Set<String> OF_PAGE = Set.of(
            "Type",
            "Parent",
            "Resources",
            "MediaBox",
            "CropBox",
            "BleedBox",
            "TrimBox",
            "ArtBox",
            "Contents",
            "Rotate",
            "Group",
            "Annots",
            "StructParents",
            "Tabs",
            "UserUnit");
    private static final Set<String> OF_BOOKMARK =
            Set.of("Title", "Parent", "Prev", "Next", "First", "Last", "Count", "Dest", "A", "SE", "C", "F");
    /// of whatever object
    private static final Set<String> NOWHERE = Set.of(
            "Metadata", "PieceInfo", "LastModified", "AF", "Thumb", "OPI", "Alternates", "AA", "JS", "XFA", "EF");

    private final PDDocument pdf;
    private final PdfNotes notes;
    private final Allowance allowance;

    PdfCleaning(PDDocument pdf, PdfNotes notes, Allowance allowance) {
        this.pdf = pdf;
        this.notes = notes;
        this.allowance = allowance;
    }

    void clean() {
        var trailer = pdf.getDocument().getTrailer();
        Set.copyOf(trailer.keySet()).stream()
                .filter(key -> !COSName.ROOT.equals(key) && !COSName.SIZE.equals(key))
                .forEach(trailer::removeItem);
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        keep(catalog, OF_CATALOG);
        var names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            keep(names, Set.of("Dests"));
        }
        var kept = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var pages = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        for (var page : pdf.getPages()) {
            pages.add(page.getCOSObject());
            keep(page.getCOSObject(), OF_PAGE);
            var links = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int at = 0; links != null && at < links.size(); at++) {
                kept.add(links.getObject(at));
            }
        }
        bookmarks(catalog.getCOSDictionary(COSName.OUTLINES));
        structure(catalog, kept);
        CosWalk.from(catalog, allowance, object -> {
            strip(object);
            forget(object, pages);
        });
    }

    /// Pages that were taken out of the file may still be led to by bookmarks and tags.
    private static void forget(COSBase object, Set<COSBase> pages) {
        if (object instanceof COSDictionary dictionary) {
            Set.copyOf(dictionary.keySet()).stream()
                    .filter(key -> isLostPage(dictionary.getDictionaryObject(key), pages))
                    .forEach(dictionary::removeItem);
        } else if (object instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                if (isLostPage(array.getObject(at), pages)) {
                    array.set(at, COSNull.NULL);
                }
            }
        }
    }

    private static boolean isLostPage(@Nullable COSBase object, Set<COSBase> pages) {
        return object instanceof COSDictionary page
                && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))
                && !pages.contains(page);
    }

    private static void keep(COSDictionary dictionary, Set<String> names) {
        Set.copyOf(dictionary.keySet()).stream()
                .filter(key -> !names.contains(key.getName()))
                .forEach(dictionary::removeItem);
    }

    private static void strip(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            Set.copyOf(dictionary.keySet()).stream()
                    .filter(key -> NOWHERE.contains(key.getName()))
                    .forEach(dictionary::removeItem);
            if (dictionary instanceof COSStream stream && PdfLeaks.isJpeg(stream)) {
                PdfPictures.stripJpeg(stream);
            }
        }
    }

    private void bookmarks(@Nullable COSDictionary outlines) {
        if (outlines == null) {
            return;
        }
        CosWalk.from(outlines, allowance, object -> {
            if (object instanceof COSDictionary entry
                    && entry.containsKey(COSName.TITLE)
                    && entry.containsKey(COSName.PARENT)) {
                keep(entry, OF_BOOKMARK);
                var action = entry.getCOSDictionary(COSName.A);
                if (action != null && !notes.isHarmless(action)) {
                    entry.removeItem(COSName.A);
                }
            }
        });
    }

    /// The tree of tags leads to form fields and comments that are no longer on any page.
    private void structure(COSDictionary catalog, Set<COSBase> kept) {
        var tree = catalog.getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
        if (tree == null) {
            return;
        }
        CosWalk.from(tree, allowance, object -> {
            if (object instanceof COSDictionary element) {
                if (isLost(element.getDictionaryObject(COSName.K), kept)) {
                    element.removeItem(COSName.K);
                }
            } else if (object instanceof COSArray array) {
                for (int at = array.size() - 1; at >= 0; at--) {
                    if (isLost(array.getObject(at), kept)) {
                        array.remove(at);
                    }
                }
            }
        });
    }

    private static boolean isLost(@Nullable COSBase child, Set<COSBase> kept) {
        var object = child instanceof COSObject reference ? reference.getObject() : child;
        return object instanceof COSDictionary reference
                && reference.containsKey(COSName.OBJ)
                && "OBJR".equals(reference.getNameAsString(COSName.TYPE, "OBJR"))
                && reference.getDictionaryObject(COSName.OBJ) instanceof COSDictionary target
                && !(target instanceof COSStream)
                && !kept.contains(target);
    }
}
