package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.Law;

/// The rules of the disclosure attribute (公开属性): ACT-01, ACT-02, ACT-04, ACT-22, ACT-28.
final class Attributes {
    private Attributes() {}

    static boolean isPublished(HandlingForm form) {
        return form.attribute()
                .map(attribute -> switch (attribute) {
                    case PROACTIVE -> true;
                    case AFTER_DECLASSIFICATION, ON_REQUEST, AFTER_DELETION, NON -> false;
                })
                .orElse(false);
    }

    /// ACT-01, ACT-22: proactive needs an online category, everything else a reason; what more an attribute needs the
    /// pack says.
    static List<Issue> marked(Dossier dossier, Law law) {
        var form = dossier.form();
        if (form.attribute().isEmpty()) {
            return List.of(Issue.of(Field.ATTRIBUTE, Code.ATTRIBUTE_MISSING, "ACT-01"));
        }
        var attribute = form.attribute().get();
        var rule = law.attribute(attribute);
        if (rule.isEmpty()) {
            return List.of(Issue.of(Field.ATTRIBUTE, Code.ATTRIBUTE_NOT_USED_HERE, "ACT-22", attribute.chinese()));
        }
        var issues = new ArrayList<Issue>();
        if (rule.get().needsColumn()) {
            issues.addAll(columnOf(dossier, attribute, law));
        }
        if (!rule.get().needsReason()) {
            return issues;
        }
        if (form.reason().isBlank()) {
            issues.add(Issue.of(Field.REASON, Code.REASON_MISSING, "ACT-01", attribute.chinese()));
        }
        if (!form.ground().isEmpty()
                && law.grounds().stream().noneMatch(ground -> ground.id().equals(form.ground()))) {
            issues.add(Issue.of(Field.GROUND, Code.GROUND_UNKNOWN, "SEC-04", form.ground()));
        }
        return issues;
    }

    /// ACT-28: numbered documents go to the directory, other information elsewhere.
    private static List<Issue> columnOf(Dossier dossier, DisclosureAttribute attribute, Law law) {
        var key = dossier.form().column();
        if (key.isBlank()) {
            return List.of(Issue.of(Field.COLUMN, Code.COLUMN_MISSING, "ACT-01", attribute.chinese()));
        }
        var column = law.columns().stream().filter(c -> c.id().equals(key)).findFirst();
        if (column.isEmpty()) {
            return List.of(Issue.of(Field.COLUMN, Code.COLUMN_UNKNOWN, "ACT-01", key));
        }
        if (!column.get().accepts(dossier.kind())) {
            return List.of(Issue.of(
                    Field.COLUMN,
                    Code.COLUMN_OF_ANOTHER_KIND,
                    "ACT-28",
                    column.get().name(),
                    dossier.kind().chinese()));
        }
        return List.of();
    }

    /// ACT-02, ACT-04: the line under the date is there and says what the handling form says.
    static List<Issue> annotated(Dossier dossier, Law law) {
        var attribute = dossier.form().attribute();
        var paper = dossier.mainPaper();
        if (attribute.isEmpty() || paper.isEmpty()) {
            return List.of();
        }
        var expected =
                law.attribute(attribute.get()).map(rule -> rule.annotation()).orElse("");
        var found = paper.get().annotation();
        if (found.isEmpty()) {
            return List.of(Issue.of(Field.PAPER, Code.ANNOTATION_MISSING, "ACT-04", expected));
        }
        if (!found.get().equals(expected)) {
            return List.of(Issue.of(Field.PAPER, Code.ANNOTATION_MISMATCH, "ACT-04", found.get(), expected));
        }
        return List.of();
    }
}
