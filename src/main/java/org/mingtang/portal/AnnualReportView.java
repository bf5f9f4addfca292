package org.mingtang.portal;

import java.util.List;

/// The annual reports of one year.
///
/// @param year    the year reported on, such as 2025; empty where the title tells none
/// @param reports the government's and its departments'
public record AnnualReportView(String year, List<ListedView> reports) {
    public AnnualReportView {
        reports = List.copyOf(reports);
    }
}
