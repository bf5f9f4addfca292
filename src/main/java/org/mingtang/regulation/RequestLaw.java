package org.mingtang.regulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the law of a day says of answers to requests, letters and fees. Which day: that of the letter for remedy and
/// text, that of the notice for the fee (LAW-01).
public final class RequestLaw {
    private final Law law;
    private final RequestRules rules;

    RequestLaw(Law law, RequestRules rules) {
        this.law = law;
        this.rules = rules;
    }

    /// All 22, in the order of the codes.
    public List<OutcomeRule> outcomes() {
        return List.copyOf(rules.outcomes().values());
    }

    /// The parts in answering a request, in order.
    public List<RequestStage> stages() {
        return List.copyOf(rules.stages().values());
    }

    public RequestStage stage(RequestStage.Kind kind) {
        return Optional.ofNullable(rules.stages().get(kind))
                .orElseThrow(() -> new MissingFromPack(law, "依申请公开的环节 " + kind));
    }

    /// Whether the district sends every answer to the legality review (REQ-14, REQ-29).
    public boolean everyAnswerIsReviewed() {
        return stage(RequestStage.Kind.LEGALITY).when() == RequestStage.When.ALWAYS;
    }

    public OutcomeRule outcome(OutcomeCode code) {
        return Optional.ofNullable(rules.outcomes().get(code))
                .orElseThrow(() -> new MissingFromPack(law, "答复类型 " + code));
    }

    /// What a letter of this day tells, and on which rule that rests.
    ///
    /// @param parts outcomes of the parts of the request
    public OutcomeRule.DatedRemedy remedy(OutcomeCode code, Collection<OutcomeCode> parts) {
        return outcome(code)
                .remedy(parts, law.on())
                .orElseThrow(() -> new MissingFromPack(law, "答复类型 " + code + " 的救济途径"));
    }

    /// Empty for [Remedy#NONE].
    public Optional<RemedyText> remedyText(Remedy remedy) {
        return rules.remedyTexts().stream()
                .filter(text -> text.remedy() == remedy && text.inForce().on(law.on()))
                .findFirst();
    }

    /// The standard text of a kind on this day.
    public LetterTemplate letter(LetterKind kind) {
        return letters().stream()
                .filter(letter -> letter.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new MissingFromPack(law, "文书 " + kind));
    }

    /// All standard texts of this day (REQ-20); the first of a kind is the one to use.
    public List<LetterTemplate> letters() {
        return rules.letters().stream()
                .filter(letter -> letter.inForce().on(law.on()))
                .toList();
    }

    /// Empty on a day on which no fee may be charged.
    public Optional<Tariff> tariff(Tariff.Method method) {
        return rules.tariffs().stream()
                .filter(tariff -> tariff.method() == method && tariff.inForce().on(law.on()))
                .findFirst();
    }

    /// Words that letters do not use (REQ-13).
    public List<LetterWording> wordings() {
        return rules.wordings();
    }

    /// Everything on which this rests on this day.
    List<Citation> cites() {
        var all = new ArrayList<Citation>();
        outcomes().forEach(outcome -> {
            all.add(outcome.cite());
            outcome.remedies().stream()
                    .filter(remedy -> remedy.inForce().on(law.on()))
                    .forEach(remedy -> all.add(remedy.cite()));
        });
        stages().forEach(stage -> all.add(stage.cite()));
        letters().forEach(letter -> all.add(letter.cite()));
        rules.remedyTexts().stream().filter(text -> text.inForce().on(law.on())).forEach(text -> all.add(text.cite()));
        rules.tariffs().stream()
                .filter(tariff -> tariff.inForce().on(law.on()))
                .forEach(tariff -> all.add(tariff.cite()));
        wordings().forEach(wording -> all.add(wording.cite()));
        return all;
    }

    /// The day whose law this is.
    public Law law() {
        return law;
    }
}
