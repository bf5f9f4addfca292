package org.mingtang.bench.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mingtang.demonstration.DistrictTexts;
import org.mingtang.documents.FindingKind;

/// Texts as offices write them, labelled by hand: five real documents, which are no part of the project and of
/// which only the places of the labels are kept, and the documents of the demonstration district.
public final class RealTexts {
    /// The district reckons its days from the day it is loaded; its labels are told for this one.
    private static final LocalDate DISTRICT_DAY = LocalDate.of(2026, 3, 2);

    private RealTexts() {}

    /// The five real documents as far as they are here: `MINGTANG_SHARED`, else `../shared`.
    ///
    /// @param tell is told in Chinese of each that is left out, and why
    public static List<LabelledText> seeds(Consumer<String> tell) {
        var shared = Path.of(Objects.requireNonNullElse(System.getenv("MINGTANG_SHARED"), "../shared"));
        return seeds(shared.resolve("seeds"), tell);
    }

    static List<LabelledText> seeds(Path folder, Consumer<String> tell) {
        var texts = new ArrayList<LabelledText>();
        grouped("real-texts.csv", "file").forEach((name, lines) -> {
            var file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                tell.accept("没有真实文件 " + name + "，跳过（MINGTANG_SHARED 或 ../shared）。");
                return;
            }
            var bytes = bytes(file);
            if (!sha256(bytes).equals(lines.getFirst().get("sha256"))) {
                tell.accept("真实文件 " + name + " 与标注时的内容不同，跳过；请重新标注。");
                return;
            }
            texts.add(text(
                    name,
                    new String(bytes, StandardCharsets.UTF_8),
                    lines,
                    line -> new Span(number(line, "start"), number(line, "end"))));
        });
        return texts;
    }

    /// The documents of the demonstration district.
    ///
    /// @throws IllegalArgumentException naming the document of which a labelled passage is gone
    public static List<LabelledText> district() {
        var labelled = grouped("district-texts.csv", "document");
        var texts = new ArrayList<LabelledText>();
        DistrictTexts.on(DISTRICT_DAY)
                .forEach((key, text) ->
                        texts.add(text(key, text, labelled.getOrDefault(key, List.of()), line -> passage(line, text))));
        return texts;
    }

    private record Span(int start, int end) {}

    private static Span passage(CSVRecord line, String text) {
        var words = line.get("text");
        int at = -1;
        for (int left = number(line, "occurrence"); left > 0; left--) {
            at = text.indexOf(words, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException(
                        line.get("document") + ": no longer says “" + words + "” (expected: as in district-texts.csv)");
            }
        }
        int start = text.codePointCount(0, at);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }

    private interface Place {
        Span of(CSVRecord line);
    }

    private static LabelledText text(String name, String text, List<CSVRecord> lines, Place place) {
        var labels = new ArrayList<Label>();
        var undecided = new ArrayList<Label>();
        for (var line : lines) {
            var kind = FindingKind.ofCode(line.get("kind")).orElseThrow();
            var span = place.of(line);
            (line.get("standing").isEmpty() ? labels : undecided).add(new Label(kind, span.start(), span.end()));
        }
        labels.sort(Page.BY_PLACE);
        undecided.sort(Page.BY_PLACE);
        return new LabelledText(name, text, labels, undecided, 0);
    }

    private static Map<String, List<CSVRecord>> grouped(String resource, String by) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var grouped = new LinkedHashMap<String, List<CSVRecord>>();
        try (var lines = format.parse(new StringReader(Resource.text(resource)))) {
            lines.forEach(line -> grouped.computeIfAbsent(line.get(by), _ -> new ArrayList<>())
                    .add(line));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return grouped;
    }

    private static int number(CSVRecord line, String column) {
        return Integer.parseInt(line.get(column));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
