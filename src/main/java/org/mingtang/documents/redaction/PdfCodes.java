package org.mingtang.documents.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/// The codes of each font that pages still use. Some programs number glyphs in the order in which they first occur, so
/// that the table of characters of a font, or the names of its glyphs, would still tell a name that no page shows;
/// codes
/// out of use leave both.
final class PdfCodes {
    private static final int AT_ONCE = 100;
    private static final COSName NOTHING = COSName.getPDFName(".notdef");

    private final Map<COSDictionary, Map<Long, String>> used = new IdentityHashMap<>();

    void note(PdfGlyph glyph) {
        var codes = used.computeIfAbsent(glyph.font().getCOSObject(), _ -> new TreeMap<>());
        codes.putIfAbsent((long) glyph.length() << 32 | glyph.code(), glyph.text());
    }

    void forgetTheRest() throws IOException {
        for (var font : used.entrySet()) {
            forgetNames(font.getKey(), font.getValue().keySet());
            if (font.getKey().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table) {
                write(table, font.getValue());
            }
        }
    }

    /// Names such as `uni6797`, and the drawings of glyphs under them. Fonts may share both, so each gets its own.
    private static void forgetNames(COSDictionary font, Set<Long> codes) {
        if (!(font.getDictionaryObject(COSName.ENCODING) instanceof COSDictionary encoding)
                || !(encoding.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray differences)) {
            return;
        }
        var kept = new COSArray();
        var names = new HashSet<COSName>();
        long code = 0;
        for (var element : differences.toList()) {
            if (element instanceof COSName name) {
                var isUsed = codes.contains(1L << 32 | code++);
                kept.add(isUsed ? name : NOTHING);
                names.add(isUsed ? name : NOTHING);
            } else {
                code = element instanceof COSNumber number ? number.intValue() : code;
                kept.add(element);
            }
        }
        var own = new COSDictionary(encoding);
        own.setItem(COSName.DIFFERENCES, kept);
        font.setItem(COSName.ENCODING, own);
        if (font.getDictionaryObject(COSName.CHAR_PROCS) instanceof COSDictionary shapes) {
            var shown = new COSDictionary(shapes);
            Set.copyOf(shown.keySet()).stream()
                    .filter(name -> !names.contains(name))
                    .forEach(shown::removeItem);
            font.setItem(COSName.CHAR_PROCS, shown);
        }
    }

    private static void write(COSStream table, Map<Long, String> codes) throws IOException {
        var lines = new ArrayList<String>();
        int length = 1;
        for (var code : codes.entrySet()) {
            int bytes = (int) (code.getKey() >> 32);
            length = Math.max(length, bytes);
            if (!code.getValue().isEmpty()) {
                lines.add("<" + hex(code.getKey(), bytes) + "> <"
                        + HexFormat.of()
                                .withUpperCase()
                                .formatHex(code.getValue().getBytes(StandardCharsets.UTF_16BE))
                        + ">");
            }
        }
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<"
                + "00".repeat(length) + "> <" + "FF".repeat(length) + ">\nendcodespacerange\n");
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            map.append(some.size()).append(" beginbfchar\n");
            some.forEach(line -> map.append(line).append('\n'));
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        table.removeItem(COSName.DECODE_PARMS);
        try (var out = table.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String hex(long code, int bytes) {
        return HexFormat.of().withUpperCase().toHexDigits(code & 0xFFFF_FFFFL, bytes * 2);
    }
}
