package org.mingtang.secrecy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.regulation.Ground;
import org.mingtang.secrecy.FindingRules.Fault;

/// What a ground asks before something is withheld on it, by its strength (SEC-04, ACT-12; 条例第十四条至第十六条). Where
/// an exception applies, the information is disclosed, and the exception is recorded with the conclusion.
final class WeighingRules {
    private static final String CLAUSE = "SEC-04";

    private final Finding finding;
    private final Ground ground;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private WeighingRules(Finding finding, Ground ground, LocalDate today) {
        this.finding = finding;
        this.ground = ground;
        this.today = today;
    }

    static List<Fault> check(Finding finding, Ground ground, LocalDate today) {
        var rules = new WeighingRules(finding, ground, today);
        switch (ground.effect()) {
            case MUST -> rules.must();
            case UNLESS_CONSENT_OR_PUBLIC_INTEREST -> rules.unless();
            case MAY -> rules.may();
        }
        return rules.faults;
    }

    /// No exception, and nothing to be given on request either: what may not be public may not be given to anybody.
    private void must() {
        switch (finding.conclusion()) {
            case DISCLOSE -> fault("conclusion", "“%s”不得公开，结论不能是“可以公开”。没有这种内容的，请不要选择依据。".formatted(ground.name()));
            case ON_REQUEST_ONLY -> fault("conclusion", "“%s”对任何人都不得公开，结论不能是“依申请公开”。".formatted(ground.name()));
            case DISCLOSE_AFTER_DELETION, DISCLOSE_AFTER_DECLASSIFICATION, DO_NOT_DISCLOSE -> {}
        }
        notAsked("consent", asksThirdParty());
        notAsked("balance", asksPublicInterest());
        notAsked("statute", asksStatute());
    }

    private void unless() {
        thirdParty();
        // Consent settles it; without it the public interest is weighed.
        if (answer() != Weighing.ThirdParty.Answer.CONSENTS || asksPublicInterest()) {
            publicInterest();
        }
        exceptionAndConclusionAgree("第三方同意公开的，或者不公开会对公共利益造成重大影响的，应当公开。请改正结论，或者核对上面的答复。");
        if (!finding.weighing().opens() && finding.conclusion() == Conclusion.DISCLOSE) {
            fault("conclusion", "没有第三方同意，公共利益也不要求公开，结论不能是“可以公开”。");
        }
        notAsked("statute", asksStatute());
    }

    private void thirdParty() {
        var third = finding.weighing().thirdParty();
        switch (third.answer()) {
            case NOT_STATED -> {
                // Where the public interest demands disclosure nobody need have been asked.
                if (finding.weighing().publicInterest().answer() != Weighing.PublicInterest.Answer.GRAVELY_HARMED) {
                    fault("consent", "请写明是否征求了第三方意见、第三方是否同意公开。");
                }
            }
            case CONSENTS -> {
                required("thirdParty", third.name(), "请写明第三方是谁。");
                day("answeredOn", third.answered(), "请填写第三方同意的日期。");
                if (third.file().isEmpty()) {
                    required("evidence", third.evidence(), "请上传第三方同意的书面材料，或者写明材料的名称和存放处。");
                }
            }
            case OBJECTS -> {
                required("thirdParty", third.name(), "请写明第三方是谁。");
                day("askedOn", third.asked(), "请填写征求意见的日期。");
                day("answeredOn", third.answered(), "请填写第三方答复的日期。");
            }
            case SILENT -> {
                required("thirdParty", third.name(), "请写明第三方是谁。");
                day("askedOn", third.asked(), "请填写征求意见的日期。");
            }
            case NOT_ASKED -> required("evidence", third.evidence(), "请写明没有征求第三方意见的理由。");
        }
        if (third.asked().isPresent()
                && third.answered().isPresent()
                && third.answered().get().isBefore(third.asked().get())) {
            fault("answeredOn", "答复日期早于征求日期，请核对。");
        }
    }

    private void publicInterest() {
        var interest = finding.weighing().publicInterest();
        if (interest.answer() == Weighing.PublicInterest.Answer.NOT_STATED) {
            fault("balance", "请写明不公开是否会对公共利益造成重大影响。");
            return;
        }
        required("balanceFor", interest.speaksFor(), "请写明有哪些理由主张公开。");
        required("balanceAgainst", interest.speaksAgainst(), "请写明有哪些理由反对公开。");
        required("balanceResult", interest.result(), "请写明权衡的结果。");
    }

    private void may() {
        var statute = finding.weighing().statute();
        switch (statute.answer()) {
            case NOT_STATED -> fault("statute", "请写明有没有法律、法规、规章规定应当公开。");
            case SAYS_SO -> required("statuteText", statute.which(), "请写明规定应当公开的法律、法规、规章的名称和条款。");
            case SILENT -> {
                if (finding.conclusion() != Conclusion.DISCLOSE) {
                    required("discretion", finding.weighing().discretion(), "这类信息可以公开，也可以不公开。请写明为什么不公开。");
                }
            }
        }
        exceptionAndConclusionAgree("法律、法规、规章规定应当公开的，从其规定。请改正结论，或者核对上面的答复。");
        notAsked("consent", asksThirdParty());
        notAsked("balance", asksPublicInterest());
    }

    private void exceptionAndConclusionAgree(String message) {
        if (!finding.weighing().opens()) {
            return;
        }
        switch (finding.conclusion()) {
            case ON_REQUEST_ONLY, DO_NOT_DISCLOSE -> fault("conclusion", message);
            case DISCLOSE, DISCLOSE_AFTER_DELETION, DISCLOSE_AFTER_DECLASSIFICATION -> {}
        }
    }

    private Weighing.ThirdParty.Answer answer() {
        return finding.weighing().thirdParty().answer();
    }

    private boolean asksThirdParty() {
        return answer() != Weighing.ThirdParty.Answer.NOT_STATED;
    }

    private boolean asksPublicInterest() {
        return finding.weighing().publicInterest().answer() != Weighing.PublicInterest.Answer.NOT_STATED;
    }

    private boolean asksStatute() {
        return finding.weighing().statute().answer() != Weighing.Statute.Answer.NOT_STATED;
    }

    private void notAsked(String field, boolean stated) {
        if (stated) {
            fault(
                    field,
                    "依据“%s”（%s）没有这项例外。请选“没有涉及”，或者改选依据。"
                            .formatted(ground.name(), ground.effect().chinese()));
        }
    }

    private void required(String field, String text, String message) {
        if (text.isBlank()) {
            fault(field, message);
        }
    }

    private void day(String field, Optional<LocalDate> day, String message) {
        if (day.isEmpty()) {
            fault(field, message);
        } else if (day.get().isAfter(today)) {
            fault(field, "日期%s还没有到。".formatted(day.get()));
        }
    }

    private void fault(String field, String message) {
        faults.add(new Fault(field, message, CLAUSE));
    }
}
