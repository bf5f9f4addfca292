package org.mingtang.installation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup holds, so that a restore can prove it took all of it in.
///
/// @param format version of the archive's layout
/// @param madeAt when the backup began
/// @param versions schema that keeps a migration history → version it stood at
/// @param tables every table with its rows
/// @param sequences every sequence with its state
/// @param fileCount files kept by content
/// @param fileListSha256 digest of the list that holds each file's own digest
/// @param keys name of each key file → SHA-256 of its content; the keys themselves are never in the archive
public record BackupManifest(
        int format,
        Instant madeAt,
        Map<String, String> versions,
        List<TableContent> tables,
        List<SequenceState> sequences,
        long fileCount,
        String fileListSha256,
        Map<String, String> keys) {

    static final int FORMAT = 1;

    public BackupManifest {
        versions = Map.copyOf(versions);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        keys = Map.copyOf(keys);
    }

    public long rowCount() {
        return tables.stream().mapToLong(TableContent::rows).sum();
    }

    /// Rows of one table as PostgreSQL's COPY text.
    public record TableContent(TableShape shape, long rows, String sha256) {
        String entry() {
            return "database/" + shape.schema() + "." + shape.name() + ".copy";
        }
    }

    /// A table's name and the columns that hold something of their own (generated columns do not).
    public record TableShape(String schema, String name, List<String> columns) {
        public TableShape {
            columns = List.copyOf(columns);
        }
    }

    /// The last number given, and whether it was given at all.
    public record SequenceState(String schema, String name, long lastValue, boolean called) {}
}
