package org.mingtang.organs.csv;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganImport.Counts;
import org.mingtang.organs.OrganImport.LineIssue;
import org.mingtang.organs.OrganImport.Table;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.RegisterResult.Refused;

/// What an import did and found, while it runs.
final class Tally {
    /// Counts of one kind of entry.
    static final class Count {
        private int added;
        private int changed;
        private int unchanged;

        void add() {
            added++;
        }

        void change() {
            changed++;
        }

        void leave() {
            unchanged++;
        }

        Counts counts() {
            return new Counts(added, changed, unchanged);
        }
    }

    final Count agencies = new Count();
    final Count people = new Count();
    final Count posts = new Count();
    private final List<LineIssue> errors = new ArrayList<>();
    private final List<LineIssue> warnings = new ArrayList<>();

    void errors(List<LineIssue> issues) {
        errors.addAll(issues);
    }

    void error(Table table, int line, OrganField column, String message) {
        errors.add(new LineIssue(table, line, column.chinese(), message));
    }

    /// Whether the register took it.
    boolean took(Table table, int line, RegisterResult result) {
        return switch (result) {
            case Entered(var remarks) -> {
                remarks.forEach(remark -> warnings.add(at(table, line, remark)));
                yield true;
            }
            case Refused(var issues) -> {
                issues.forEach(issue -> errors.add(at(table, line, issue)));
                yield false;
            }
        };
    }

    private static LineIssue at(Table table, int line, RegisterIssue issue) {
        return new LineIssue(table, line, issue.field().chinese(), issue.message());
    }

    List<LineIssue> errors() {
        return List.copyOf(errors);
    }

    List<LineIssue> warnings() {
        return List.copyOf(warnings);
    }
}
