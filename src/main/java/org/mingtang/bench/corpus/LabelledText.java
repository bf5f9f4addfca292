package org.mingtang.bench.corpus;

import java.util.List;

/// A text and all that must be found in it (docs/reader-corpus.md).
///
/// @param name      what it is, in Chinese
/// @param labels    in order of their places
/// @param undecided spans on which a finding of the same kind is neither right nor wrong
/// @param negatives how many things stand in it that only look like something
public record LabelledText(String name, String text, List<Label> labels, List<Label> undecided, int negatives) {
    public LabelledText {
        labels = List.copyOf(labels);
        undecided = List.copyOf(undecided);
    }
}
