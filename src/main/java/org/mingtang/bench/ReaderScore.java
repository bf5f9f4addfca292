package org.mingtang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingtang.bench.corpus.Label;
import org.mingtang.bench.corpus.LabelledText;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.ReaderFinding.InText;

/// Compares what the reader found with what is labelled, by the rules of docs/reader-corpus.md.
final class ReaderScore {
    private final Map<FindingKind, Tally> tallies = new EnumMap<>(FindingKind.class);
    private final List<Miss> misses = new ArrayList<>();

    /// @param labels   labelled in all
    /// @param found    labels that a finding agrees with
    /// @param findings findings that count
    /// @param right    findings that agree with a label
    record Tally(int labels, int found, int findings, int right) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        double recall() {
            return labels == 0 ? 1 : (double) found / labels;
        }

        double precision() {
            return findings == 0 ? 1 : (double) right / findings;
        }

        Tally plus(Tally other) {
            return new Tally(
                    labels + other.labels, found + other.found, findings + other.findings, right + other.right);
        }
    }

    /// A label that was not found, or a finding that is wrong.
    ///
    /// @param context the text around it, the place itself between ⟦ and ⟧
    record Miss(FindingKind kind, Wrong wrong, String text, String context) {
        enum Wrong {
            NOT_FOUND,
            NOT_LABELLED
        }
    }

    /// Kinds whose span must be exact; the others must overlap.
    static boolean isExact(FindingKind kind) {
        return switch (kind) {
            case RESIDENT_ID, PASSPORT, MOBILE, LANDLINE, BANK_CARD, EMAIL, LICENCE_PLATE, CITATION -> true;
            case ADDRESS, NAME, HEALTH, FAMILY, PROPERTY, MINOR, SECRET_MARK, FORWARDED, ANNOTATION, METADATA -> false;
        };
    }

    /// Kinds that are recognised by their form, of which more is asked.
    static boolean isPatterned(FindingKind kind) {
        return isExact(kind) || kind == FindingKind.SECRET_MARK;
    }

    void add(LabelledText text, List<ReaderFinding> findings) {
        for (var kind : FindingKind.values()) {
            var labels = of(kind, text.labels());
            var undecided = of(kind, text.undecided());
            var spans = findings.stream()
                    .filter(finding -> finding.kind() == kind)
                    .map(ReaderFinding::place)
                    .filter(InText.class::isInstance)
                    .map(InText.class::cast)
                    .toList();
            add(kind, text.text(), labels, undecided, spans);
        }
    }

    Map<FindingKind, Tally> tallies() {
        return Collections.unmodifiableMap(tallies);
    }

    List<Miss> misses() {
        return Collections.unmodifiableList(misses);
    }

    private void add(FindingKind kind, String text, List<Label> labels, List<Label> undecided, List<InText> spans) {
        int found = 0;
        for (var label : labels) {
            if (spans.stream().anyMatch(span -> agree(kind, text, label, span))) {
                found++;
            } else {
                misses.add(miss(kind, Miss.Wrong.NOT_FOUND, text, label.start(), label.end()));
            }
        }
        int counted = 0;
        int right = 0;
        for (var span : spans) {
            if (labels.stream().anyMatch(label -> agree(kind, text, label, span))) {
                counted++;
                right++;
            } else if (undecided.stream().noneMatch(label -> overlap(label, span))) {
                counted++;
                misses.add(miss(kind, Miss.Wrong.NOT_LABELLED, text, span.start(), span.end()));
            }
        }
        tallies.merge(kind, new Tally(labels.size(), found, counted, right), Tally::plus);
    }

    private static List<Label> of(FindingKind kind, List<Label> labels) {
        return labels.stream().filter(label -> label.kind() == kind).toList();
    }

    private static boolean agree(FindingKind kind, String text, Label label, InText span) {
        if (!overlap(label, span)) {
            return false;
        }
        return !isExact(kind) || core(text, label.start(), label.end()).equals(core(text, span.start(), span.end()));
    }

    private static boolean overlap(Label label, InText span) {
        return label.start() < span.end() && span.start() < label.end();
    }

    /// The span without what is neither letter nor digit at its ends, a country code before and an extension after.
    private static String core(String text, int start, int end) {
        var span = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        int from = 0;
        int to = span.length();
        while (from < to && !Character.isLetterOrDigit(span.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(span.charAt(to - 1))) {
            to--;
        }
        return span.substring(from, to);
    }

    private static Miss miss(FindingKind kind, Miss.Wrong wrong, String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(0, end);
        var context = text.substring(Math.max(0, from - 30), from)
                + "⟦" + text.substring(from, to) + "⟧"
                + text.substring(to, Math.min(text.length(), to + 20));
        return new Miss(kind, wrong, text.substring(from, to), context);
    }
}
