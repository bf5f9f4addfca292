package org.mingtang.secrecy;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.regulation.Law;

/// What a conclusion must contain (SEC-04, SEC-08, SEC-17).
public final class FindingRules {
    /// Longest text of one field, in characters.
    public static final int LONGEST = 2_000;

    private FindingRules() {}

    /// @param field    component of [Finding] it belongs to, in lower case
    /// @param message  Chinese sentence that says what to do
    /// @param clause   clause id
    public record Fault(String field, String message, String clause) {}

    /// Every fault at once; empty when the finding is complete.
    public static List<Fault> check(Finding finding, Law law) {
        var faults = new ArrayList<Fault>();
        required(faults, "reasons", finding.reasons(), "请写明审查理由。", "SEC-08");
        required(faults, "wording", finding.wording(), "请对文字表述作出判断。", "SEC-17");
        required(faults, "timing", finding.timing(), "请对公开时机作出判断。", "SEC-17");
        required(faults, "manner", finding.manner(), "请对公开方式和范围作出判断。", "SEC-17");
        bounded(faults, "other", finding.other());
        if (!finding.conclusion().lets()) {
            if (law.grounds().stream().noneMatch(ground -> ground.id().equals(finding.ground()))) {
                faults.add(new Fault("ground", "不公开或部分公开的，请选择依据。", "SEC-04"));
            }
            required(faults, "article", finding.article(), "请写明所依据的条款。", "SEC-04");
        }
        return faults;
    }

    private static void required(List<Fault> faults, String field, String text, String message, String clause) {
        if (text.isBlank()) {
            faults.add(new Fault(field, message, clause));
        }
        bounded(faults, field, text);
    }

    private static void bounded(List<Fault> faults, String field, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            faults.add(new Fault(field, "最多 %d 字，现有 %d 字。请缩短。".formatted(LONGEST, length), "SEC-08"));
        }
    }
}
