package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.disclosure.dossier.Consultation.Answer;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.*;
import org.mingtang.disclosure.dossier.LevelOpinion.Undone;

/// What others than the chain have said on the contents under secrecy review: the levels (SEC-02), units that were
/// asked (SEC-07), units that issue the document too (SEC-15). Everything ever said is kept; what counts is what was
/// said of the present contents.
public record Deliberation(
        List<CoIssuer> coIssuers,
        List<JointConclusion> jointly,
        List<Consultation> consultations,
        List<LevelOpinion> levels) {
    static final Deliberation NONE = new Deliberation(List.of(), List.of(), List.of(), List.of());

    public Deliberation {
        coIssuers = List.copyOf(coIssuers);
        jointly = List.copyOf(jointly);
        consultations = List.copyOf(consultations);
        levels = List.copyOf(levels);
    }

    /// The newest conclusion of a unit on these contents.
    public Optional<JointConclusion> conclusion(CoIssuer coIssuer, String contents) {
        return jointly.stream()
                .filter(said -> said.isOf(coIssuer) && said.contents().equals(contents))
                .reduce((_, later) -> later);
    }

    /// Questions about these contents that wait for their answer.
    public List<Consultation> open(String contents) {
        return consultations.stream().filter(asked -> asked.isOpen(contents)).toList();
    }

    Optional<Consultation> consultation(int number) {
        return consultations.stream().filter(asked -> asked.number() == number).findFirst();
    }

    /// What a level said of these contents, where no return has undone it.
    public Optional<LevelOpinion> level(String id, String contents) {
        return levels.stream()
                .filter(said -> said.level().equals(id) && said.standsFor(contents))
                .findFirst();
    }

    /// @param after the stage passed last
    Deliberation with(Deliberated fact, String after) {
        return switch (fact) {
            case CoIssuersNamed named -> new Deliberation(named.coIssuers(), jointly, consultations, levels);
            case LevelOpinionGiven given ->
                new Deliberation(
                        coIssuers,
                        jointly,
                        consultations,
                        and(
                                levels,
                                new LevelOpinion(
                                        given.level(),
                                        given.opinion(),
                                        given.signature(),
                                        given.contents(),
                                        after,
                                        Undone.NO)));
            case UnitAsked asked -> new Deliberation(coIssuers, jointly, and(consultations, asked(asked)), levels);
            case UnitAnswered answered ->
                replacing(answered.number(), new Answer(answered.verdict(), answered.answer(), answered.signature()));
            case QuestionWithdrawn withdrawn -> takingBack(withdrawn);
            case JointlyConcluded concluded ->
                new Deliberation(coIssuers, and(jointly, concluded(concluded)), consultations, levels);
            case LetterRecorded letter ->
                new Deliberation(coIssuers, and(jointly, recorded(letter)), consultations, levels);
        };
    }

    /// A return undoes what was said after the stages it undoes.
    Deliberation returned(Set<String> undone) {
        return new Deliberation(
                coIssuers,
                jointly,
                consultations,
                levels.stream()
                        .map(said -> undone.contains(said.after()) ? said.undone() : said)
                        .toList());
    }

    private static Consultation asked(UnitAsked asked) {
        return new Consultation(
                asked.number(),
                asked.agency(),
                asked.name(),
                asked.purpose(),
                asked.question(),
                asked.askedBy(),
                asked.on(),
                asked.contents(),
                Optional.empty(),
                Optional.empty());
    }

    private static JointConclusion concluded(JointlyConcluded concluded) {
        return new JointConclusion(
                Optional.of(concluded.agency()),
                concluded.name(),
                concluded.conclusion(),
                concluded.signature().name(),
                concluded.signature().on(),
                "",
                Optional.empty(),
                concluded.contents());
    }

    private static JointConclusion recorded(LetterRecorded letter) {
        return new JointConclusion(
                Optional.empty(),
                letter.name(),
                letter.conclusion(),
                letter.recordedBy(),
                letter.dated(),
                letter.letter(),
                Optional.of(letter.file()),
                letter.contents());
    }

    private Deliberation replacing(int number, Answer answer) {
        return new Deliberation(
                coIssuers,
                jointly,
                consultations.stream()
                        .map(asked -> asked.number() == number ? asked.answered(answer) : asked)
                        .toList(),
                levels);
    }

    private Deliberation takingBack(QuestionWithdrawn withdrawn) {
        return new Deliberation(
                coIssuers,
                jointly,
                consultations.stream()
                        .map(asked ->
                                asked.number() == withdrawn.number() ? asked.takenBack(withdrawn.reason()) : asked)
                        .toList(),
                levels);
    }

    private static <T> List<T> and(List<T> list, T more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
