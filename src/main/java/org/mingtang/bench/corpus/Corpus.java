package org.mingtang.bench.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// Texts such as agencies write, with all that must be found in them; the same for the same seed.
public final class Corpus {
    private Corpus() {}

    public static List<LabelledText> generate(long seed, int texts) {
        return IntStream.range(0, texts).mapToObj(at -> text(seed, at)).toList();
    }

    /// UTF-8 of texts one after the other, for measuring speed.
    ///
    /// @param size at least so many bytes, ending with a whole text
    public static byte[] bytes(long seed, int size) {
        var bytes = new ByteArrayOutputStream(size + (1 << 16));
        for (int at = 0; bytes.size() < size; at++) {
            bytes.writeBytes(text(seed, at).text().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static LabelledText text(long seed, int at) {
        var dice = new Dice(Dice.seed(seed, at));
        var scribe = new Scribe(dice, new Page());
        int kind = dice.from(0, 99);
        if (kind < 34) {
            var list = dice.one(Lists.ALL);
            list.write(scribe);
            return finished(scribe, list.name() + at);
        }
        if (kind < 66) {
            var letter = dice.one(Letters.ALL);
            letter.write(scribe);
            return finished(scribe, letter.name() + at);
        }
        if (kind < 90) {
            new OfficialPapers(scribe).write();
            return finished(scribe, "公文" + at);
        }
        new OfficialPapers(scribe).minutes();
        return finished(scribe, "会议纪要" + at);
    }

    private static LabelledText finished(Scribe scribe, String name) {
        Distractions.write(scribe);
        return scribe.page().done(name);
    }
}
