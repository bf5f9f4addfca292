package org.mingtang.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.text.PDFTextStripper;

/// Where a string can still be found in a file; shares nothing with the platform's own check.
final class StillThere {
    private final List<String> texts = new ArrayList<>();
    private final List<byte[]> data = new ArrayList<>();

    /// @return what of the strings is left, with the place
    static List<String> inPdf(byte[] bytes, List<String> strings) {
        var there = new StillThere();
        there.data.add(bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            for (var sorted : List.of(true, false)) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(sorted);
                there.texts.add(stripper.getText(pdf));
            }
            var seen = new HashSet<COSBase>();
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                there.collect(pdf.getDocument().getObjectFromPool(key), seen);
            }
            there.collect(pdf.getDocument().getTrailer(), seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return there.of(strings);
    }

    static List<String> inZip(byte[] bytes, List<String> strings) {
        var there = new StillThere();
        there.data.add(bytes);
        SampleFiles.parts(bytes).forEach((name, part) -> {
            there.texts.add(name);
            there.data.add(part);
            there.texts.add(new String(part, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
        });
        return there.of(strings);
    }

    static List<String> inText(byte[] bytes, List<String> strings) {
        var there = new StillThere();
        there.data.add(bytes);
        there.texts.add(new String(bytes, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
        return there.of(strings);
    }

    private void collect(COSBase base, Set<COSBase> seen) throws IOException {
        var object = base instanceof COSObject reference ? reference.getObject() : base;
        if (object == null || !(object instanceof COSString || object instanceof COSName) && !seen.add(object)) {
            return;
        }
        switch (object) {
            case COSString string -> {
                texts.add(string.getString());
                data.add(string.getBytes());
            }
            case COSName name -> texts.add(name.getName());
            case COSArray array -> {
                for (int at = 0; at < array.size(); at++) {
                    collect(array.get(at), seen);
                }
            }
            case COSDictionary dictionary -> {
                if (dictionary instanceof COSStream stream) {
                    data.add(stream.createRawInputStream().readAllBytes());
                    if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                        data.add(stream.createInputStream().readAllBytes());
                    }
                }
                for (var key : dictionary.keySet()) {
                    texts.add(key.getName());
                    collect(dictionary.getItem(key), seen);
                }
            }
            default -> {}
        }
    }

    private List<String> of(List<String> strings) {
        var left = new ArrayList<String>();
        for (var string : strings) {
            var plain = plain(string);
            var alone = plain.matches("\\d.*") ? "(?<!\\d)" + Pattern.quote(plain) + "(?!\\d)" : Pattern.quote(plain);
            var pattern = Pattern.compile(alone);
            for (var text : texts) {
                if (pattern.matcher(plain(text)).find()) {
                    left.add(string + " in text " + text.substring(0, Math.min(80, text.length())));
                }
            }
            for (var charset : List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16LE,
                    Charset.forName("GBK"))) {
                var bytes = string.getBytes(charset);
                var hex = HexFormat.of().formatHex(bytes);
                for (var each : data) {
                    var raw = new String(each, StandardCharsets.ISO_8859_1);
                    var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
                    var found = string.matches("\\d.*") && !charset.name().startsWith("UTF-16")
                            ? Pattern.compile(alone).matcher(raw).find()
                            : raw.contains(wanted);
                    if (found || raw.contains(hex) || raw.contains(hex.toUpperCase(Locale.ROOT))) {
                        left.add(string + " in data as " + charset);
                    }
                }
            }
        }
        return left;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
