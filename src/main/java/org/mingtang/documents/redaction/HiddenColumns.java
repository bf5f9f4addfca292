package org.mingtang.documents.redaction;

import java.util.BitSet;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The hidden columns of a sheet.
record HiddenColumns(BitSet columns) {
    private static final int COLUMNS = 16_384;

    static HiddenColumns of(Document sheet) {
        var columns = new BitSet();
        Dom.all(sheet, "col").stream()
                .filter(SheetLeaks::isHidden)
                .forEach(range -> columns.set(
                        Math.clamp(number(range, "min") - 1, 0, COLUMNS),
                        Math.clamp(number(range, "max"), 1, COLUMNS)));
        return new HiddenColumns(columns);
    }

    private static int number(Element range, String attribute) {
        var value = Dom.attribute(range, attribute);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
    }

    boolean hold(Element cell) {
        var letters = Dom.attribute(cell, "r").replaceAll("[^A-Z]", "");
        return letters.matches("[A-Z]{1,3}") && columns.get(CellReference.convertColStringToIndex(letters));
    }
}
