package org.mingtang.documents.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;

/// Measures how far the compressed streams of a PDF expand, before any library keeps what comes out of them. Images are
/// left aside: they are never expanded for their text.
public final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    /// the dictionary of a stream stands before it, within this many bytes
    private static final int DICTIONARY = 2048;

    private static final Pattern COMPRESSED = Pattern.compile("/(?:FlateDecode|Fl|LZWDecode|LZW)(?![A-Za-z])");
    private static final Pattern LZW = Pattern.compile("/(?:LZWDecode|LZW)(?![A-Za-z])");
    private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image(?![A-Za-z])");
    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt(?![A-Za-z])");

    private PdfStreams() {}

    /// @throws CannotRead if the streams expand too far, or the file is encrypted
    public static void judge(byte[] bytes, Allowance allowance) {
        int outside = 0;
        for (int at = find(STREAM, bytes, 0); at >= 0; at = find(STREAM, bytes, at)) {
            allowance.step();
            int begin = at + STREAM.length;
            if (begin < bytes.length && bytes[begin] == '\r') {
                begin++;
            }
            if (begin < bytes.length && bytes[begin] == '\n') {
                begin++;
            }
            var before = dictionary(bytes, Math.max(outside, at - DICTIONARY), at);
            refuseEncrypted(bytes, outside, at);
            int end = find(END, bytes, begin);
            end = end < 0 ? bytes.length : end;
            if (!IMAGE.matcher(before).find()) {
                measure(bytes, begin, end, before, allowance);
            }
            at = Math.min(bytes.length, end + END.length);
            outside = at;
        }
        refuseEncrypted(bytes, outside, bytes.length);
    }

    private static String dictionary(byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        int object = text.lastIndexOf(" obj");
        return object < 0 ? text : text.substring(object);
    }

    private static void refuseEncrypted(byte[] bytes, int from, int to) {
        if (find("/Encrypt".getBytes(StandardCharsets.US_ASCII), bytes, from, to) >= 0
                && ENCRYPT.matcher(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1))
                        .find()) {
            throw new CannotRead(Refusal.encrypted());
        }
    }

    private static void measure(byte[] bytes, int begin, int end, String dictionary, Allowance allowance) {
        long times = COMPRESSED.matcher(dictionary).results().count();
        if (times > 1) {
            // compressed twice over: nobody writes that but to hide how far it expands
            throw new CannotRead(Refusal.expandsTooFar());
        }
        if (LZW.matcher(dictionary).find()) {
            lzw(bytes, begin, end, allowance);
        } else {
            // whatever the dictionary says, for it may lie elsewhere
            flate(bytes, begin, end, allowance);
        }
    }

    private static void flate(byte[] bytes, int begin, int end, Allowance allowance) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, begin, Math.max(0, end - begin));
            var sink = new byte[64 << 10];
            int count;
            while ((count = inflater.inflate(sink)) > 0) {
                allowance.expanded(count);
            }
        } catch (DataFormatException _) {
            // not such a stream, or a damaged one: it expands no further than it did until here
        } finally {
            inflater.end();
        }
    }

    private static void lzw(byte[] bytes, int begin, int end, Allowance allowance) {
        var counting = new OutputStream() {
            @Override
            public void write(int one) {
                allowance.expanded(1);
            }

            @Override
            public void write(byte[] some, int from, int count) {
                allowance.expanded(count);
            }
        };
        try {
            FilterFactory.INSTANCE
                    .getFilter(COSName.LZW_DECODE)
                    .decode(
                            new ByteArrayInputStream(bytes, begin, Math.max(0, end - begin)),
                            counting,
                            new COSDictionary(),
                            0);
        } catch (IOException _) {
            // damaged: see above
        }
    }

    private static int find(byte[] wanted, byte[] bytes, int from) {
        return find(wanted, bytes, from, bytes.length);
    }

    private static int find(byte[] wanted, byte[] bytes, int from, int to) {
        search:
        for (int at = from; at + wanted.length <= to; at++) {
            for (int offset = 0; offset < wanted.length; offset++) {
                if (bytes[at + offset] != wanted[offset]) {
                    continue search;
                }
            }
            return at;
        }
        return -1;
    }
}
