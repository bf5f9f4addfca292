package org.mingtang.bench.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingtang.documents.FindingKind;

/// A text as it grows, with what is labelled in it.
final class Page {
    static final Comparator<Label> BY_PLACE =
            Comparator.comparingInt(Label::start).thenComparing(Label::kind);

    private final StringBuilder text = new StringBuilder();
    private final List<Label> labels = new ArrayList<>();
    private final List<Label> undecided = new ArrayList<>();
    private int place;
    private int negatives;

    /// The next code point to be written.
    int place() {
        return place;
    }

    int labelled() {
        return labels.size();
    }

    int negatives() {
        return negatives;
    }

    boolean endsLine() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    Page say(String words) {
        text.append(words);
        place += words.codePointCount(0, words.length());
        return this;
    }

    Page mark(FindingKind kind, String words) {
        return mark(kind, words, Label.aspect(kind));
    }

    Page mark(FindingKind kind, String words, String privacy) {
        int start = place;
        say(words);
        labels.add(new Label(kind, start, place, privacy));
        return this;
    }

    /// Labels what was written since a place.
    Page markFrom(FindingKind kind, int start) {
        return markFrom(kind, start, Label.aspect(kind));
    }

    Page markFrom(FindingKind kind, int start, String privacy) {
        labels.add(new Label(kind, start, place, privacy));
        return this;
    }

    Page undecided(FindingKind kind, String words) {
        int start = place;
        say(words);
        undecided.add(new Label(kind, start, place));
        return this;
    }

    Page undecidedFrom(FindingKind kind, int start) {
        undecided.add(new Label(kind, start, place));
        return this;
    }

    /// Something that is nothing, though it looks so.
    Page lookAlike(String words) {
        negatives++;
        return say(words);
    }

    LabelledText done(String name) {
        labels.sort(BY_PLACE);
        undecided.sort(BY_PLACE);
        return new LabelledText(name, text.toString(), labels, undecided, negatives);
    }
}
