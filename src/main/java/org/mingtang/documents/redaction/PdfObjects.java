package org.mingtang.documents.redaction;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Forms and images that a content stream calls by names. What no stream calls any more is forgotten.
final class PdfObjects {
    private static final String PREFIX = "MtX";

    private final COSDictionary resources;
    private final Used used;

    /// Names in use, by the dictionary in which they stand; streams may share one.
    static final class Used {
        private final Map<COSDictionary, Set<COSName>> names = new IdentityHashMap<>();

        Set<COSName> of(COSDictionary objects) {
            return names.computeIfAbsent(objects, _ -> new HashSet<>());
        }

        void forgetTheRest() {
            names.forEach((objects, called) -> Set.copyOf(objects.keySet()).stream()
                    .filter(name -> !called.contains(name))
                    .forEach(objects::removeItem));
        }
    }

    PdfObjects(@Nullable COSDictionary resources, Used used) {
        this.resources = resources == null ? new COSDictionary() : resources;
        this.used = used;
        used.of(objects());
    }

    private COSDictionary objects() {
        var objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            objects = new COSDictionary();
            resources.setItem(COSName.XOBJECT, objects);
        }
        return objects;
    }

    void uses(COSName name) {
        used.of(objects()).add(name);
    }

    COSName add(COSStream object) {
        var objects = objects();
        for (var name : objects.keySet()) {
            if (objects.getDictionaryObject(name) == object) {
                uses(name);
                return name;
            }
        }
        int number = objects.size();
        while (objects.containsKey(PREFIX + number)) {
            number++;
        }
        var name = COSName.getPDFName(PREFIX + number);
        objects.setItem(name, object);
        uses(name);
        return name;
    }

    @Nullable
    COSBase property(COSName name) {
        var properties = resources.getCOSDictionary(COSName.PROPERTIES);
        return properties == null ? null : properties.getDictionaryObject(name);
    }

    @Nullable
    COSBase layerOf(COSName name) {
        return objects().getDictionaryObject(name) instanceof COSStream object
                ? object.getDictionaryObject(COSName.OC)
                : null;
    }
}
