package org.mingtang.requests.letters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.documents.PlainLetter;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.LetterTemplate;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.RequestLaw;

/// A standard text with its places left open (文书范本), for everybody to look at: what a letter of this kind says, and
/// which remedy it tells on this day (REQ-20, REQ-23).
public final class BlankForm {
    private BlankForm() {}

    /// For printing.
    ///
    /// @param law of the day on which it is looked at
    public static PlainLetter of(LetterTemplate template, RequestLaw law) {
        var kind = template.kind();
        return new PlainLetter(
                template.title(),
                kind == LetterKind.APPLICATION_FORM ? Optional.empty() : Optional.of("文号：＿＿＿＿＿＿＿＿"),
                addressee(kind),
                Stream.concat(template.paragraphs(), remedy(kind, law).stream())
                        .map(paragraph -> LetterPlace.fill(paragraph, place -> open(place, kind)))
                        .toList(),
                List.of(),
                kind.comesBack() ? "" : "＿＿＿＿＿＿（机关名称）",
                kind.comesBack() ? "" : "＿＿＿＿年＿＿月＿＿日");
    }

    /// The sentence on remedies of this day; empty where the letter tells none.
    public static Optional<String> remedy(LetterKind kind, RequestLaw law) {
        var remedy = kind.outcome()
                .map(code -> law.remedy(code, parts(code)).remedy())
                .orElseGet(() -> RemedyRule.of(kind));
        return law.remedyText(remedy).map(text -> text.text());
    }

    /// A partial answer mostly keeps back what articles 14 to 16 name.
    private static List<OutcomeCode> parts(OutcomeCode code) {
        return code == OutcomeCode.P1 ? List.of(OutcomeCode.G2, OutcomeCode.N4) : List.of(code);
    }

    private static Optional<String> addressee(LetterKind kind) {
        if (kind == LetterKind.OPINION_CONFIRMATION) {
            return Optional.of("＿＿＿＿＿＿（机关名称）");
        }
        return switch (kind.reader()) {
            case APPLICANT, THIRD_PARTY, AGENCY ->
                Optional.of("＿＿＿＿＿＿（" + kind.reader().chinese() + "）");
            case OFFICE -> Optional.empty();
        };
    }

    private static String open(LetterPlace place, LetterKind kind) {
        return place == LetterPlace.THIS_LETTER ? kind.itself() : "＿＿＿（" + place.chinese() + "）＿＿＿";
    }
}
