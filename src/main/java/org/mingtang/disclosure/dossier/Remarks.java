package org.mingtang.disclosure.dossier;

import java.util.Optional;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.regulation.ClauseId;

/// Reasons and remarks officers write: bounded, and given where a rule asks for them.
final class Remarks {
    private Remarks() {}

    static Optional<Issue> required(String remark, ClauseId clause) {
        if (remark.isBlank()) {
            return Optional.of(Issue.of(Field.REMARK, Code.REMARK_MISSING, clause.value()));
        }
        return tooLong(remark, clause);
    }

    static Optional<Issue> tooLong(String remark, ClauseId clause) {
        return bounded(Field.REMARK, remark, HandlingForm.LONGEST_REMARK, clause.value());
    }

    static Optional<Issue> bounded(Field field, String text, int longest, String clause) {
        int length = text.codePointCount(0, text.length());
        return length > longest
                ? Optional.of(Issue.of(field, Code.TOO_LONG, clause, String.valueOf(longest), String.valueOf(length)))
                : Optional.empty();
    }
}
