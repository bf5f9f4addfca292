package org.mingtang.documents.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.ofdrw.font.Font;

/// A typeface cut down to the characters of one document, with the widths that the layout asks for.
final class Subset {
    private static final int FIRST_PRINTABLE = 32;
    private static final int PRINTABLE = 95;
    private static final String PREFIX = "MINGTA+";

    private Subset() {}

    /// @param name     as it is called in the document
    /// @param typeface the whole typeface, a TrueType file
    /// @param text     whose characters are kept
    /// @param file     where the cut typeface is written
    static Font of(String name, Path typeface, String text, Path file) throws IOException {
        try (var read = new TTFParser().parse(new RandomAccessReadBufferedFile(typeface.toFile()));
                var written = Files.newOutputStream(file)) {
            var subsetter = new TTFSubsetter(read);
            subsetter.setPrefix(PREFIX);
            text.codePoints().distinct().sorted().forEach(subsetter::add);
            subsetter.writeToStream(written);
            var characters = read.getUnicodeCmapLookup();
            var widths = new double[PRINTABLE];
            for (var index = 0; index < PRINTABLE; index++) {
                widths[index] = read.getAdvanceWidth(characters.getGlyphId(FIRST_PRINTABLE + index))
                        / (double) read.getUnitsPerEm();
            }
            return new Font(name, name, file, widths);
        }
    }
}
