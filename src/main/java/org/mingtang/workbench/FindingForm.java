package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingtang.regulation.Ground;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Term;
import org.mingtang.secrecy.FindingRules;
import org.mingtang.secrecy.Judgement;
import org.mingtang.workbench.Wording.Reason;

/// The form in which a reviewer concludes, for the unit of the dossier and for the units that issue with it. Every
/// field is on the page; scripts show only those that the chosen ground asks for.
///
/// @param typed   what was typed last, by name of the input
/// @param reasons why it was refused
public record FindingForm(
        List<Ground> grounds,
        List<Term> judgements,
        List<Term> exemptions,
        Map<String, String> typed,
        List<Reason> reasons,
        LocalDate today) {

    static FindingForm of(Law law, Map<String, String> typed, List<Reason> reasons, LocalDate today) {
        return new FindingForm(law.grounds(), law.judgements(), law.exemptions(), typed, reasons, today);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    public List<Reason> at(String name) {
        return reasons.stream().filter(reason -> reason.input().equals(name)).toList();
    }

    /// The grounds of one strength.
    public List<Ground> grounds(Ground.Effect effect) {
        return grounds.stream().filter(ground -> ground.effect() == effect).toList();
    }

    /// Judgements asked for only where personal data stay in, because the pack does not ask for them of every item.
    public List<String> onlyWithExemption() {
        return Stream.of(Judgement.MANNER, Judgement.SCOPE)
                .filter(id -> judgements.stream().noneMatch(term -> term.id().equals(id)))
                .toList();
    }

    public String input(String judgement) {
        return FindingRules.JUDGEMENT + judgement;
    }
}
