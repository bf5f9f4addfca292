package org.mingtang.secrecy;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Term;

/// What a conclusion must contain (SEC-04, SEC-08, SEC-17, SEC-24). What a ground asks for stands in `WeighingRules`.
public final class FindingRules {
    /// Longest text of one field, in characters.
    public static final int LONGEST = 2_000;

    /// Begins the field of a judgement; its key follows.
    public static final String JUDGEMENT = "judgement-";

    private final Finding finding;
    private final Law law;
    private final List<Fault> faults = new ArrayList<>();

    private FindingRules(Finding finding, Law law) {
        this.finding = finding;
        this.law = law;
    }

    /// @param field    name of the input it belongs to
    /// @param message  Chinese sentence that says what to do
    /// @param clause   clause id
    public record Fault(String field, String message, String clause) {}

    /// Every fault at once; empty when the finding is complete.
    ///
    /// @param law the law in force on the day of the conclusion
    public static List<Fault> check(Finding finding, Law law) {
        var rules = new FindingRules(finding, law);
        rules.required("reasons", finding.reasons(), "请写明审查理由。", "SEC-08");
        law.judgements().forEach(rules::judged);
        rules.exempted();
        rules.grounded();
        rules.bounded();
        return List.copyOf(rules.faults);
    }

    private void judged(Term term) {
        required(
                JUDGEMENT + term.id(),
                finding.judgement(term.id()),
                "请对“%s”作出判断。".formatted(term.name()),
                term.clause().value());
    }

    /// SEC-24: of a kind that the district knows, with its basis, its manner and its scope.
    private void exempted() {
        finding.exemption().ifPresent(exemption -> {
            if (law.exemptions().stream().noneMatch(kind -> kind.id().equals(exemption.kind()))) {
                faults.add(new Fault("exemption", "本地规程没有这种可以不去标识化的情形。请去标识化后再审查。", "SEC-24"));
            }
            required("exemptionBasis", exemption.basis(), "请写明规定公示个人信息的法律、法规、规章和条款。", "SEC-24");
            for (var id : List.of(Judgement.MANNER, Judgement.SCOPE)) {
                if (law.judgements().stream().noneMatch(term -> term.id().equals(id))) {
                    required(
                            JUDGEMENT + id,
                            finding.judgement(id),
                            "不去标识化的，请写明%s。".formatted(id.equals(Judgement.SCOPE) ? "公开范围" : "公开方式"),
                            "SEC-24");
                }
            }
        });
    }

    /// SEC-04: whatever is not disclosed in full cites one ground of the pack, and what that ground asks is answered.
    private void grounded() {
        var ground = law.ground(finding.ground());
        boolean stated = !finding.ground().isEmpty() || !finding.weighing().equals(Weighing.NOTHING);
        if (ground.isEmpty() && (stated || !finding.conclusion().lets())) {
            faults.add(new Fault("ground", "不公开或部分公开的，请选择依据。", "SEC-04"));
        }
        if (stated || !finding.conclusion().lets()) {
            required("article", finding.article(), "请写明所依据的条款。", "SEC-04");
        }
        ground.ifPresent(known -> faults.addAll(WeighingRules.check(finding, known, law.on())));
    }

    private void bounded() {
        var weighing = finding.weighing();
        bounded("reasons", finding.reasons());
        bounded("article", finding.article());
        bounded("other", finding.other());
        bounded("thirdParty", weighing.thirdParty().name());
        bounded("evidence", weighing.thirdParty().evidence());
        bounded("balanceFor", weighing.publicInterest().speaksFor());
        bounded("balanceAgainst", weighing.publicInterest().speaksAgainst());
        bounded("balanceResult", weighing.publicInterest().result());
        bounded("statuteText", weighing.statute().which());
        bounded("discretion", weighing.discretion());
        finding.exemption().ifPresent(exemption -> bounded("exemptionBasis", exemption.basis()));
        finding.judgements().forEach(judgement -> bounded(JUDGEMENT + judgement.id(), judgement.text()));
    }

    private void required(String field, String text, String message, String clause) {
        if (text.isBlank()) {
            faults.add(new Fault(field, message, clause));
        }
    }

    private void bounded(String field, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            faults.add(new Fault(field, "最多 %d 字，现有 %d 字。请缩短。".formatted(LONGEST, length), "SEC-08"));
        }
    }
}
