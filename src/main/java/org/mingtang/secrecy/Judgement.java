package org.mingtang.secrecy;

import java.util.List;
import org.mingtang.regulation.Law;

/// One of the judgements which the district asks for in a review, such as on wording, timing, manner (SEC-17), scope
/// (SEC-12). It keeps its name, so that the record reads the same when the pack has changed.
///
/// @param id   key of the judgement in the pack
/// @param name what the pack called it
/// @param text what the reviewer judged
public record Judgement(String id, String name, String text) {
    /// How wide the circle of readers is; asked where personal data stay in.
    public static final String SCOPE = "scope";
    /// In which form it is published; asked where personal data stay in.
    public static final String MANNER = "manner";

    /// The same words for every judgement that the law asks for.
    public static List<Judgement> onAll(Law law, String text) {
        return law.judgements().stream()
                .map(term -> new Judgement(term.id(), term.name(), text))
                .toList();
    }
}
