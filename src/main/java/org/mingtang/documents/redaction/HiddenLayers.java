package org.mingtang.documents.redaction;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// The layers of a PDF that nobody sees when the file is opened (optional content that is off).
final class HiddenLayers {
    private final List<COSDictionary> off = new ArrayList<>();

    HiddenLayers(COSDictionary catalog) {
        var layers = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        if (layers == null) {
            return;
        }
        var shown = layers.getCOSDictionary(COSName.D);
        if (shown == null) {
            return;
        }
        if ("OFF".equals(shown.getNameAsString("BaseState"))) {
            off.addAll(dictionaries(layers.getCOSArray(COSName.OCGS)));
            dictionaries(shown.getCOSArray(COSName.ON)).forEach(layer -> off.removeIf(one -> one == layer));
        }
        off.addAll(dictionaries(shown.getCOSArray(COSName.OFF)));
    }

    boolean any() {
        return !off.isEmpty();
    }

    /// @param content the value of an entry OC, or of a property that marks content: a layer, or several with a policy
    boolean hide(@Nullable COSBase content) {
        if (!(content instanceof COSDictionary layer)) {
            return false;
        }
        if (!"OCMD".equals(layer.getNameAsString(COSName.TYPE))) {
            return isOff(layer);
        }
        var members = layer.getDictionaryObject(COSName.OCGS);
        var layers = members instanceof COSArray array
                ? dictionaries(array)
                : members instanceof COSDictionary single ? List.of(single) : List.<COSDictionary>of();
        if (layers.isEmpty()) {
            return false;
        }
        var policy = layer.getNameAsString(COSName.P, "AnyOn");
        return !switch (policy) {
            case "AllOn" -> layers.stream().noneMatch(this::isOff);
            case "AnyOff" -> layers.stream().anyMatch(this::isOff);
            case "AllOff" -> layers.stream().allMatch(this::isOff);
            default -> !layers.stream().allMatch(this::isOff);
        };
    }

    private boolean isOff(COSDictionary layer) {
        return off.stream().anyMatch(one -> one == layer);
    }

    private static List<COSDictionary> dictionaries(@Nullable COSArray array) {
        var list = new ArrayList<COSDictionary>();
        for (int at = 0; array != null && at < array.size(); at++) {
            if (array.getObject(at) instanceof COSDictionary dictionary) {
                list.add(dictionary);
            }
        }
        return list;
    }
}
