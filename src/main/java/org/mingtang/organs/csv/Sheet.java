package org.mingtang.organs.csv;

import java.util.List;
import java.util.Map;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganImport.LineIssue;

/// A table read from a file: its lines by column, or what made it unreadable.
sealed interface Sheet {
    record Read(List<Line> lines) implements Sheet {}

    record Unreadable(List<LineIssue> issues) implements Sheet {}

    /// @param number line as a spreadsheet counts, the header being 1
    record Line(int number, Map<OrganField, String> cells) {
        /// The cell without blanks around; empty when there is none.
        String cell(OrganField column) {
            return cells.getOrDefault(column, "");
        }
    }
}
