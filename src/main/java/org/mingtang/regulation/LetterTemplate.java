package org.mingtang.regulation;

import java.util.List;
import java.util.stream.Stream;

/// One version of the standard text of a kind of letter (REQ-23, REQ-24).
///
/// @param id      such as `answer-g1-2019`; a letter keeps the id of the version it was made with
/// @param opening paragraphs before the decision
/// @param body    what is specific to the kind; in a letter about several parts it is said of each part
/// @param closing paragraphs after the decision, before the remedy
public record LetterTemplate(
        String id,
        LetterKind kind,
        String title,
        List<String> opening,
        List<String> body,
        List<String> closing,
        Citation cite,
        InForce inForce) {
    public LetterTemplate {
        opening = List.copyOf(opening);
        body = List.copyOf(body);
        closing = List.copyOf(closing);
    }

    /// All paragraphs in order, places unfilled.
    public Stream<String> paragraphs() {
        return Stream.of(opening, body, closing).flatMap(List::stream);
    }
}
