package org.mingtang.requests.letters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Remedy;

/// Which remedy a letter tells, by outcome and date of the letter (行政复议法第二十三条；法释〔2025〕8号).
public final class RemedyRule {
    /// What must be told goes before what may: who skips reconsideration where it comes first loses the suit; who is
    /// not
    /// told of the suit against one part loses that (docs/law/questions.md#q77).
    private static final List<Remedy> STRONGEST_FIRST =
            List.of(Remedy.RECONSIDERATION_FIRST, Remedy.EITHER, Remedy.RECONSIDERATION_ONLY, Remedy.NONE);

    private RemedyRule() {}

    /// @param code    under which the case counts
    /// @param told    every outcome the letter tells ([Decided#told])
    /// @param written date of the letter
    public static Remedy of(OutcomeCode code, Collection<OutcomeCode> told, LocalDate written, Packs packs) {
        var law = packs.inForceOn(written).requests();
        return Stream.concat(Stream.of(code), told.stream())
                // part of a partial answer is judged with it
                .filter(outcome -> outcome == code || !outcome.gives() && code != OutcomeCode.P1)
                .map(outcome -> law.remedy(outcome, told).remedy())
                .min(Comparator.comparing(STRONGEST_FIRST::indexOf))
                .orElseThrow();
    }

    /// The remedy of a letter that tells no outcome. Two of them decide about somebody all the same
    /// (docs/law/questions.md#q85).
    static Remedy of(LetterKind kind) {
        return kind == LetterKind.OVERRIDE_NOTICE || kind == LetterKind.RECORD_CORRECTION ? Remedy.EITHER : Remedy.NONE;
    }

    static Remedy of(LetterDraft draft, Packs packs) {
        return draft.decided()
                .map(decided -> of(decided.code(), decided.told(), draft.date(), packs))
                .orElseGet(() -> of(draft.kind()));
    }
}
