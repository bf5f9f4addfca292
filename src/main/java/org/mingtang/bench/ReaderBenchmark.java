package org.mingtang.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.mingtang.bench.corpus.Adversarial;
import org.mingtang.bench.corpus.Corpus;
import org.mingtang.bench.corpus.LabelledText;
import org.mingtang.bench.corpus.RealTexts;
import org.mingtang.documents.FindingReader;

/// The machine reader: how much it finds and how much of that is right, on texts that its authors have not written
/// (docs/reader-corpus.md), and how fast. The limit is decoding the same bytes and looking at each character once.
final class ReaderBenchmark implements Benchmark {
    /// Processor time, because the figure is one of a core and others may be at work on it.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int TEXTS = 6_000;
    private static final long SEED = 20_260_302;
    private static final int MEGABYTE = 1_000_000;
    private static final int SIZE = 16 * MEGABYTE;
    private static final int WHOLE = 100 * MEGABYTE;
    private static final double MUST_READ = 20;
    private static final double MUST_GROW_AT_MOST = 1.5;
    private static final double MUST_RECALL = 0.99;
    private static final double MUST_BE_RIGHT = 0.95;
    private static final double AIM_RECALL = 0.90;
    private static final double AIM_RIGHT = 0.80;

    private final FindingReader reader = new FindingReader(TODAY);
    private long checksum;

    @Override
    public String name() {
        return "reader";
    }

    @Override
    public Figures run() {
        var figures = new Figures(name());
        score("generated", Corpus.generate(SEED, TEXTS), figures);
        score("adversarial", Adversarial.cases(), figures);
        score(
                "real",
                Stream.concat(RealTexts.seeds(System.err::println).stream(), RealTexts.district().stream())
                        .toList(),
                figures);
        speed(figures);
        return figures.with("checksum", Long.toString(checksum));
    }

    private void score(String set, List<LabelledText> texts, Figures figures) {
        var score = new ReaderScore();
        texts.forEach(text -> score.add(text, reader.read(text.text())));
        boolean patterned = true;
        boolean soft = true;
        for (var entry : score.tallies().entrySet()) {
            var kind = entry.getKey();
            var tally = entry.getValue();
            if (tally.labels() + tally.findings() == 0) {
                continue;
            }
            var what = set + "." + kind.code();
            figures.with(what + ".labels", tally.labels())
                    .with(what + ".recall", tally.recall())
                    .with(what + ".precision", tally.precision());
            if (ReaderScore.isPatterned(kind)) {
                patterned &= tally.recall() >= MUST_RECALL && tally.precision() >= MUST_BE_RIGHT;
            } else {
                soft &= tally.recall() >= AIM_RECALL && tally.precision() >= AIM_RIGHT;
            }
        }
        figures.mustHold(set + ".patternedRecall0.99Precision0.95", patterned)
                .with(set + ".softRecall0.90Precision0.80", soft ? "reached" : "not reached");
    }

    private void speed(Figures figures) {
        var bytes = Corpus.bytes(SEED, SIZE);
        var contenders = new LinkedHashMap<String, Rounds.Contender>();
        contenders.put("read1", () -> megabytesPerSecond(bytes, MEGABYTE, SIZE, text -> reader.read(text)));
        contenders.put("read16", () -> megabytesPerSecond(bytes, SIZE, SIZE, text -> reader.read(text)));
        contenders.put("look", () -> megabytesPerSecond(bytes, MEGABYTE, SIZE, ReaderBenchmark::look));
        var rounds = Rounds.of(contenders);
        double growth = rounds.ratio("read1", "read16");
        double whole = megabytesPerSecond(bytes, MEGABYTE, WHOLE, text -> reader.read(text));
        double hostile = hostile();
        figures.with("megabytesPerCoreSecond", rounds.median("read1"))
                .with("megabytesPerCoreSecondOneTextOf16", rounds.median("read16"))
                .with("megabytesPerCoreSecondOver100", whole)
                .with("lookingMegabytesPerCoreSecond", rounds.median("look"))
                .with("readOverLook", rounds.ratio("read1", "look"))
                .with("costOf16MegabytesInOneText", growth)
                .with("costOfHostileTexts8Over1", hostile)
                .mustHold("atLeast20MegabytesPerCoreSecond", rounds.median("read1") >= MUST_READ)
                .mustHold("linear", growth <= MUST_GROW_AT_MOST && hostile <= MUST_GROW_AT_MOST);
    }

    /// The worst ratio, over texts made to be slow, of the cost of a character in 8 megabytes to that in 1.
    private double hostile() {
        double worst = 0;
        for (var unit :
                List.of("1", "1 ", "〔2019", "《", "张三", "a@", "(", "姓名：", "1\t", "号", "患", "密★", "1\n", "印发", "住")) {
            double small = perCharacter(unit, MEGABYTE);
            worst = Math.max(worst, perCharacter(unit, 8 * MEGABYTE) / small);
        }
        return worst;
    }

    private double perCharacter(String unit, int characters) {
        var text = unit.repeat(characters / unit.length());
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            checksum += reader.read(text).size();
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / (double) characters);
        }
        return best;
    }

    @FunctionalInterface
    private interface Reads {
        List<?> read(String text);
    }

    private static List<?> look(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return List.of(digits);
    }

    private double megabytesPerSecond(byte[] bytes, int piece, int total, Reads reads) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int done = 0; done < total; done += piece) {
            int from = done % bytes.length;
            var text = new String(bytes, from, Math.min(piece, bytes.length - from), StandardCharsets.UTF_8);
            checksum += reads.read(text).size();
        }
        return total / 1e6 / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
    }
}
