package org.mingtang.organs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Whether a unit may start publishing. Every kind of agency is held to it, public enterprises too (SEC-16).
public sealed interface Startability {
    /// In whose name the unit's information is published.
    Agency publisher();

    /// What is missing without hindering: the unit's own review rules (SEC-22).
    List<RegisterIssue> remarks();

    record MayStart(Agency publisher, List<RegisterIssue> remarks) implements Startability {}

    record MayNotStart(Agency publisher, List<RegisterIssue> issues, List<RegisterIssue> remarks)
            implements Startability {}

    /// @param reviewers how many secrecy reviewers the publisher has on that day
    /// @param rules     how many review rules of its own it has attached
    static Startability of(Agency publisher, LocalDate day, int reviewers, int rules) {
        var issues = new ArrayList<RegisterIssue>();
        if (publisher.ended().filter(day::isAfter).isPresent()) {
            issues.add(RegisterIssue.under(
                    "ACT-14", OrganField.SUCCESSOR, publisher.name() + "已撤并且没有承继机构，不能发布信息。请先登记承继机构。"));
        }
        if (reviewers == 0) {
            issues.add(RegisterIssue.under(
                    "SEC-03", OrganField.SECRECY_REVIEWER, publisher.name() + "尚未指定保密审查员，不能开始发布信息。请先在“机构与人员”中指定。"));
        }
        var remarks = rules > 0
                ? List.<RegisterIssue>of()
                : List.of(RegisterIssue.under(
                        "SEC-22", OrganField.REVIEW_RULES, publisher.name() + "尚未登记本单位的保密审查制度。请上传制度文件。"));
        return issues.isEmpty()
                ? new MayStart(publisher, remarks)
                : new MayNotStart(publisher, List.copyOf(issues), remarks);
    }
}
