package org.mingtang.workbench;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.mingtang.disclosure.dossier.Issue;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.regulation.ClauseRegister;
import org.springframework.stereotype.Component;

/// Reasons in the officer's words, each with its clause.
@Component
public class Wording {
    private static final ResourceBundle ISSUES =
            ResourceBundle.getBundle("org.mingtang.disclosure.dossier.issues", Locale.ROOT);

    private final ClauseRegister clauses;

    Wording(ClauseRegister clauses) {
        this.clauses = clauses;
    }

    /// @param input  name of the input it is about, where a field of the dossier has several; empty otherwise
    /// @param clause id with its title: ACT-04 印发前核对附注
    public record Reason(Field field, String input, String message, String clause) {
        Reason(Field field, String message, String clause) {
            this(field, "", message, clause);
        }
    }

    Reason of(Issue issue) {
        var pattern = ISSUES.getString(issue.code().name());
        var message = MessageFormat.format(
                pattern.replace("'", "''"), issue.arguments().toArray());
        return new Reason(issue.field(), message, clause(issue));
    }

    List<Reason> of(List<Issue> issues) {
        return issues.stream().map(this::of).distinct().toList();
    }

    Map<Field, List<Reason>> byField(List<Issue> issues) {
        var fields = new LinkedHashMap<Field, List<Reason>>();
        for (var reason : of(issues)) {
            fields.computeIfAbsent(reason.field(), _ -> new ArrayList<>()).add(reason);
        }
        return fields;
    }

    private String clause(Issue issue) {
        return clauses.find(issue.clause())
                .map(clause -> clause.id() + " " + clause.title())
                .orElse(issue.clause().value());
    }
}
