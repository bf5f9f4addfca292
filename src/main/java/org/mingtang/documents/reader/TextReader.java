package org.mingtang.documents.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.ReaderFinding;

/// Reads a text and tells what it found, in the order of the text.
public final class TextReader {
    private final List<Finder> finders;

    /// @param today nobody was born after it
    public TextReader(LocalDate today) {
        finders = List.of(
                new NumberFinder(today),
                new PassportFinder(),
                new EmailFinder(),
                new PlateFinder(),
                new CitationFinder(),
                new MarkFinder(),
                new HeadingFinder(),
                new PersonFinder());
    }

    private static final List<PersonalFinder> PERSONAL =
            List.of(new LandlineFinder(), new AddressFinder(), new CircumstanceFinder());

    /// @return places in code points of this text
    public List<ReaderFinding> read(String original) {
        var text = new Characters(original);
        var around = new Surroundings(text);
        var hits = new ArrayList<Hit>();
        finders.forEach(finder -> finder.find(text, around, hits));
        var persons = new Persons(text, around, hits);
        PERSONAL.forEach(finder -> finder.find(text, around, persons, hits));
        hits.sort(TextReader::inOrder);
        return findings(original, text, distinct(hits));
    }

    private static int inOrder(Hit one, Hit other) {
        return one.start() != other.start()
                ? Integer.compare(one.start(), other.start())
                : Integer.compare(one.end(), other.end());
    }

    /// Two places of one kind that overlap are one.
    private static List<Hit> distinct(List<Hit> sorted) {
        var distinct = new ArrayList<Hit>();
        var last = new Hit[FindingKind.values().length];
        for (var hit : sorted) {
            var before = last[hit.kind().ordinal()];
            if (before == null || !before.overlaps(hit)) {
                distinct.add(hit);
                last[hit.kind().ordinal()] = hit;
            }
        }
        return distinct;
    }

    private static List<ReaderFinding> findings(String original, Characters text, List<Hit> hits) {
        var findings = new ArrayList<ReaderFinding>(hits.size());
        int units = 0;
        int points = 0;
        for (var hit : hits) {
            points += original.codePointCount(units, hit.start());
            units = hit.start();
            int length = original.codePointCount(hit.start(), hit.end());
            findings.add(new ReaderFinding(
                    hit.kind(),
                    text.original(hit.start(), hit.end()),
                    new ReaderFinding.InText(points, points + length),
                    hit.confidence(),
                    hit.note()));
        }
        return findings;
    }
}
