package org.mingtang.references;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// A sheet of known documents (CSV): `documentNumber,title,attribute`, or in Chinese `文号,标题,公开属性`; the attribute
/// in Chinese. UTF-8 or GB18030.
///
/// @param documents each document once for each way it is stated
/// @param faults    lines that could not be read, in Chinese with their number; the others stand
/// @param repeats   lines that state a document otherwise than a line before them, in Chinese with their number; they
///                  are among the documents
public record KnownDocumentSheet(List<KnownDocument> documents, List<String> faults, List<String> repeats) {
    /// The most lines of a sheet
    public static final int MOST_LINES = 100_000;

    public KnownDocumentSheet {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
        repeats = List.copyOf(repeats);
    }

    public static KnownDocumentSheet read(byte[] file) {
        var reading = new SheetReading();
        try (var lines = CSVParser.parse(new StringReader(decoded(file)), format())) {
            reading.read(lines);
        } catch (IOException | RuntimeException e) {
            reading.unreadable();
        }
        return reading.sheet();
    }

    /// For looking up in memory.
    public KnownDocuments lookup() {
        var byKey = new HashMap<String, KnownDocument>();
        for (var document : documents) {
            document.number().map(CitationKey::of).ifPresent(key -> keep(byKey, key, document));
            CitationKey.ofTitle(document.title()).ifPresent(key -> keep(byKey, key, document));
        }
        return citation -> CitationKey.of(citation).map(CitationKey::value).map(byKey::get);
    }

    private static void keep(Map<String, KnownDocument> byKey, CitationKey key, KnownDocument document) {
        byKey.merge(key.value(), document, (before, next) -> before.isPublic() ? next : before);
    }

    private static CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setIgnoreSurroundingSpaces(true)
                // The number of a record is then that of the row in a spreadsheet program.
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static String decoded(byte[] file) throws CharacterCodingException {
        int mark =
                file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        try {
            return strictly(file, mark, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strictly(file, 0, Charset.forName("GB18030"));
        }
    }

    private static String strictly(byte[] file, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from))
                .toString();
    }
}
