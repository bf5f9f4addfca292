package org.mingtang.documents.redaction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Looks for needles in data whose make nobody knows: as bytes, and as text in each encoding that it could be in.
final class DataCheck {
    /// data without text in it: longer patterns only, see [BytePatterns]
    enum Data {
        TEXT,
        PICTURE_OR_TYPEFACE
    }

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));
    /// longer data is looked through by its bytes alone
    private static final int LONGEST_TEXT = 8 << 20;

    private final Needles needles;
    private final BytePatterns patterns;
    private final Set<Trace> traces;

    DataCheck(Needles needles, Set<Trace> traces) {
        this.needles = needles;
        this.traces = traces;
        patterns = new BytePatterns(needles);
    }

    void text(CharSequence text, String where) {
        needles.find(text).forEach(hit -> traces.add(new Trace(hit.needle(), where)));
    }

    /// The same of what may be a figure: measures, identifiers, names of fonts.
    void figure(CharSequence text, String where) {
        needles.findDistinct(text).forEach(hit -> traces.add(new Trace(hit.needle(), where)));
    }

    void data(byte[] bytes, Data data, String where) {
        Consumer<Needle> found = needle -> {
            if (needle.isDistinct()) {
                traces.add(new Trace(needle, where));
            }
        };
        patterns.find(bytes, data == Data.TEXT ? 0 : BytePatterns.MEANINGFUL, (needle, _) -> found.accept(needle));
        if (data == Data.TEXT && bytes.length <= LONGEST_TEXT) {
            for (var charset : CHARSETS) {
                needles.find(new String(bytes, charset)).stream()
                        .map(Needles.Hit::needle)
                        .filter(needle -> !BytePatterns.isByChance(needle.form().getBytes(charset), needle, charset))
                        .forEach(found);
            }
        }
    }
}
