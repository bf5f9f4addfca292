package org.mingtang.organs;

import java.util.List;
import java.util.Optional;

/// Import of agencies and people from two CSV files (docs/howto/import-agencies-and-people.md). Lines known by their
/// key
/// are updated, so a file may be imported again. Either all lines are taken over or none.
public interface OrganImport {
    /// What the import would do, done and undone: nothing stays.
    Report rehearse(Files files, ActedBy by);

    Report run(Files files, ActedBy by);

    /// An empty form with one example line; UTF-8 with byte order mark.
    byte[] template(Table table);

    /// The register as it stands, in the form of the import.
    byte[] export(Table table);

    enum Table {
        AGENCIES,
        PEOPLE
    }

    /// @param agencies bytes of agencies.csv, UTF-8 or GB18030
    /// @param people   bytes of people.csv
    @SuppressWarnings("ArrayRecordComponent") // raw uploads, never compared
    record Files(Optional<byte[]> agencies, Optional<byte[]> people) {}

    /// @param errors   when there is one, nothing was imported
    /// @param warnings did not hinder
    record Report(Counts agencies, Counts people, Counts posts, List<LineIssue> errors, List<LineIssue> warnings) {
        public boolean isClean() {
            return errors.isEmpty();
        }
    }

    record Counts(int added, int changed, int unchanged) {}

    /// @param line   line of the sheet as a spreadsheet numbers it, the header is 1; 0 for the file as a whole
    /// @param column header of the column, empty for the line as a whole
    record LineIssue(Table table, int line, String column, String message) {}
}
