package org.mingtang.requests.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.requests.Objection;

/// Puts words into the places of a standard text. A paragraph whose place stays empty is left out, unless the letter
/// must say it.
final class Filling {
    private final Map<LetterPlace, String> ofTheCase;
    private final List<Objection> objections = new ArrayList<>();

    /// @param ofTheCase what every letter about the case may say; none of it may be empty
    Filling(Map<LetterPlace, String> ofTheCase) {
        this.ofTheCase = Map.copyOf(ofTheCase);
    }

    List<Objection> objections() {
        return List.copyOf(objections);
    }

    void add(String paragraph, Set<LetterPlace> mustSay, Map<LetterPlace, String> more, List<String> body) {
        var empty = LetterPlace.in(paragraph).stream()
                .filter(place -> words(place, more).isEmpty())
                .distinct()
                .toList();
        empty.stream()
                .filter(place -> mustSay.contains(place) || ofTheCase.containsKey(place))
                .forEach(place -> objections.add(
                        Objection.at(place.key(), LetterRule.PLACE_EMPTY, "文书必须写明" + place.chinese() + "，请填写。")));
        if (empty.isEmpty()) {
            body.add(LetterPlace.fill(paragraph, place -> words(place, more)));
        }
    }

    private String words(LetterPlace place, Map<LetterPlace, String> more) {
        return plain(more.getOrDefault(place, ofTheCase.getOrDefault(place, "")));
    }

    /// One line, without the full stop that the sentence around it brings.
    static String plain(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", "；").replaceAll("[。；，;,.]+$", "");
    }
}
