package org.mingtang.requests.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.Objection;

/// Under which one outcome a case counts whose parts may be answered differently (requests.md, [K]).
public sealed interface CaseOutcome {
    /// @param code  the outcome of the case: its letter, its report row
    /// @param parts the outcomes of its parts, in order
    record Counted(OutcomeCode code, List<OutcomeCode> parts) implements CaseOutcome {
        public Counted {
            parts = List.copyOf(parts);
        }
    }

    /// The officer must first say something.
    record Undetermined(Objection objection) implements CaseOutcome {}

    /// Partial where at least one part is given and one is not; otherwise the outcome that all parts share. Where they
    /// are all refused for different reasons, that of the main part.
    ///
    /// @param mainPart number of the part the officer names as the main one
    static CaseOutcome of(List<PartAnswer> parts, Optional<Integer> mainPart) {
        if (parts.isEmpty()) {
            return undetermined(AnswerRule.NO_PART, "申请内容还没有答复意见，请至少写明一项。");
        }
        var codes = parts.stream().map(part -> part.answer().code()).toList();
        boolean given = codes.stream().anyMatch(OutcomeCode::gives);
        boolean all = codes.stream().allMatch(OutcomeCode::gives);
        if (codes.contains(OutcomeCode.P1) || given && !all) {
            return new Counted(OutcomeCode.P1, codes);
        }
        if (codes.stream().distinct().count() == 1) {
            return new Counted(codes.getFirst(), codes);
        }
        if (all) {
            return new Counted(OutcomeCode.G2, codes);
        }
        return mainPart.map(number -> named(parts, codes, number))
                .orElseGet(() ->
                        undetermined(AnswerRule.MAIN_PART, "各项都不提供而理由不同，请指定主要的一项（" + numbers(parts) + "），本件按该项统计。"));
    }

    private static CaseOutcome named(List<PartAnswer> parts, List<OutcomeCode> codes, int number) {
        return parts.stream()
                .filter(part -> part.number() == number)
                .findFirst()
                .<CaseOutcome>map(part -> new Counted(part.answer().code(), codes))
                .orElseGet(() -> undetermined(
                        AnswerRule.MAIN_PART, "没有第 " + number + " 项，请从第 " + numbers(parts) + " 项中指定主要的一项。"));
    }

    private static String numbers(List<PartAnswer> parts) {
        return parts.stream().map(part -> Integer.toString(part.number())).collect(Collectors.joining("、"));
    }

    private static Undetermined undetermined(AnswerRule rule, String message) {
        return new Undetermined(Objection.at("main-part", rule, message));
    }
}
