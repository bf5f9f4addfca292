package org.mingtang.secrecy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingtang.regulation.Law;
import org.mingtang.secrecy.Weighing.PublicInterest;
import org.mingtang.secrecy.Weighing.Statute;
import org.mingtang.secrecy.Weighing.ThirdParty;

/// Findings for sentences in tests.
final class Findings {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private Findings() {}

    /// Complete but for what the ground asks.
    static Finding on(String ground, Conclusion conclusion, Law law) {
        return new Finding(
                conclusion,
                ground,
                ground.isEmpty() ? "" : "条例第十五条",
                "逐页看过",
                Weighing.NOTHING,
                Judgement.onAll(law, "适宜"),
                Optional.empty(),
                "");
    }

    static Finding weighed(Finding finding, Weighing weighing) {
        return new Finding(
                finding.conclusion(),
                finding.ground(),
                finding.article(),
                finding.reasons(),
                weighing,
                finding.judgements(),
                finding.exemption(),
                finding.other());
    }

    static Finding judged(Finding finding, List<Judgement> judgements) {
        return new Finding(
                finding.conclusion(),
                finding.ground(),
                finding.article(),
                finding.reasons(),
                finding.weighing(),
                judgements,
                finding.exemption(),
                finding.other());
    }

    static Finding exempt(Finding finding, Exemption exemption) {
        return new Finding(
                finding.conclusion(),
                finding.ground(),
                finding.article(),
                finding.reasons(),
                finding.weighing(),
                finding.judgements(),
                Optional.of(exemption),
                finding.other());
    }

    /// The third party's answer with everything that belongs to it.
    static ThirdParty third(ThirdParty.Answer answer) {
        return switch (answer) {
            case NOT_STATED -> Weighing.NOTHING.thirdParty();
            case CONSENTS -> new ThirdParty(answer, "云岭制药厂", day(2, 10), day(2, 20), "同意函，存办公室", Optional.empty());
            case OBJECTS -> new ThirdParty(answer, "云岭制药厂", day(2, 10), day(2, 20), "复函", Optional.empty());
            case SILENT -> new ThirdParty(answer, "云岭制药厂", day(2, 10), Optional.empty(), "", Optional.empty());
            case NOT_ASKED ->
                new ThirdParty(answer, "", Optional.empty(), Optional.empty(), "企业已注销，无法联系", Optional.empty());
        };
    }

    /// The balance with everything that belongs to it.
    static PublicInterest interest(PublicInterest.Answer answer) {
        return answer == PublicInterest.Answer.NOT_STATED
                ? Weighing.NOTHING.publicInterest()
                : new PublicInterest(answer, "涉及药品安全", "配方是商业秘密", "安全为重");
    }

    static Statute statute(Statute.Answer answer) {
        return new Statute(answer, answer == Statute.Answer.SAYS_SO ? "行政处罚法第四十八条" : "");
    }

    static Weighing weighing(
            ThirdParty.Answer third, PublicInterest.Answer interest, Statute.Answer statute, String discretion) {
        return new Weighing(third(third), interest(interest), statute(statute), discretion);
    }

    static Finding with(Finding finding, UnaryOperator<ThirdParty> change) {
        var weighing = finding.weighing();
        return weighed(
                finding,
                new Weighing(
                        change.apply(weighing.thirdParty()),
                        weighing.publicInterest(),
                        weighing.statute(),
                        weighing.discretion()));
    }

    private static Optional<LocalDate> day(int month, int day) {
        return Optional.of(LocalDate.of(2026, month, day));
    }
}
