package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Term;
import org.mingtang.secrecy.Conclusion;
import org.mingtang.secrecy.Evidence;
import org.mingtang.secrecy.Exemption;
import org.mingtang.secrecy.Finding;
import org.mingtang.secrecy.FindingRules;
import org.mingtang.secrecy.Judgement;
import org.mingtang.secrecy.Weighing;
import org.mingtang.secrecy.Weighing.PublicInterest;
import org.mingtang.secrecy.Weighing.Statute;
import org.mingtang.secrecy.Weighing.ThirdParty;
import org.mingtang.workbench.Wording.Reason;

/// What a reviewer typed into a [FindingForm].
final class TypedFinding {
    private final Typed typed;
    private final Law law;

    TypedFinding(Typed typed, Law law) {
        this.typed = typed;
        this.law = law;
    }

    /// Empty when no conclusion was chosen.
    Optional<Finding> read(Optional<Evidence> evidence) {
        return typed.choice(Conclusion.values(), "conclusion")
                .map(conclusion -> new Finding(
                                conclusion,
                                typed.text("ground"),
                                typed.text("article"),
                                typed.text("reasons"),
                                weighing(evidence),
                                judgements(),
                                exemption(),
                                typed.text("other"))
                        .citing(law));
    }

    /// Everything that is wrong with what was typed.
    List<Reason> reasons(Optional<Evidence> evidence) {
        var reasons = new ArrayList<Reason>();
        for (var day : List.of("askedOn", "answeredOn")) {
            if (!typed.text(day).isEmpty() && typed.date(day).isEmpty()) {
                reasons.add(at(day, "“%s”不是日期。请按 2026-11-22 的样子填写。".formatted(typed.text(day)), "SEC-04"));
            }
        }
        var finding = read(evidence);
        if (finding.isEmpty()) {
            reasons.add(at("conclusion", "请选择审查结论。", "SEC-08"));
        }
        finding.stream()
                .flatMap(read -> FindingRules.check(read, law).stream())
                .map(fault -> at(fault.field(), fault.message(), fault.clause()))
                .forEach(reasons::add);
        return reasons;
    }

    static Reason at(String input, String message, String clause) {
        return new Reason(Field.STAGE, input, message, clause);
    }

    private Weighing weighing(Optional<Evidence> evidence) {
        return new Weighing(
                new ThirdParty(
                        typed.choice(ThirdParty.Answer.values(), "consent").orElse(ThirdParty.Answer.NOT_STATED),
                        typed.text("thirdParty"),
                        typed.date("askedOn"),
                        typed.date("answeredOn"),
                        typed.text("evidence"),
                        evidence),
                new PublicInterest(
                        typed.choice(PublicInterest.Answer.values(), "balance")
                                .orElse(PublicInterest.Answer.NOT_STATED),
                        typed.text("balanceFor"),
                        typed.text("balanceAgainst"),
                        typed.text("balanceResult")),
                new Statute(
                        typed.choice(Statute.Answer.values(), "statute").orElse(Statute.Answer.NOT_STATED),
                        typed.text("statuteText")),
                typed.text("discretion"));
    }

    private List<Judgement> judgements() {
        var judged = new ArrayList<Judgement>();
        for (var term : law.judgements()) {
            judged.add(new Judgement(term.id(), term.name(), typed.text(FindingRules.JUDGEMENT + term.id())));
        }
        more(judged, Judgement.MANNER, "公开方式");
        more(judged, Judgement.SCOPE, "公开范围");
        return judged;
    }

    /// Made only where personal data stay in.
    private void more(List<Judgement> judged, String id, String name) {
        var text = typed.text(FindingRules.JUDGEMENT + id);
        if (!text.isEmpty()
                && judged.stream().noneMatch(judgement -> judgement.id().equals(id))) {
            judged.add(new Judgement(id, name, text));
        }
    }

    private Optional<Exemption> exemption() {
        var kind = typed.text("exemption");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var name = law.exemptions().stream()
                .filter(term -> term.id().equals(kind))
                .map(Term::name)
                .findFirst()
                .orElse(kind);
        return Optional.of(new Exemption(kind, name, typed.text("exemptionBasis")));
    }
}
