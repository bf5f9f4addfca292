package org.mingtang.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingtang.installation.BackupManifest.SequenceState;
import org.mingtang.installation.BackupManifest.TableShape;

/// What stands in a database outside PostgreSQL's own schemas, as one connection sees it.
record DatabaseCatalogue(Connection connection) {
    /// The name under which every schema of the platform keeps its migration history.
    private static final String HISTORY = "flyway_history";

    /// Not a system's, not temporary, not belonging to an extension.
    private static final String OURS = """
            n.nspname NOT IN ('information_schema', 'pg_catalog', 'pg_toast') AND n.nspname NOT LIKE 'pg\\_temp\\_%'
            AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                AND d.deptype = 'e')
            """;

    /// Tables that hold rows themselves (of a partitioned table: its partitions), ordered by name.
    List<TableShape> tables() throws SQLException {
        String query = """
                SELECT n.nspname, c.relname,
                    (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
                     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND %s ORDER BY 1, 2
                """.formatted(OURS);
        List<TableShape> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String[] columns = rows.getArray(3) == null
                        ? new String[0]
                        : (String[]) rows.getArray(3).getArray();
                tables.add(new TableShape(rows.getString(1), rows.getString(2), List.of(columns)));
            }
        }
        return tables;
    }

    List<SequenceState> sequences() throws SQLException {
        String query = """
                SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'S' AND %s ORDER BY 1, 2
                """.formatted(OURS);
        List<SequenceState> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(query)) {
            while (names.next()) {
                sequences.add(sequence(names.getString(1), names.getString(2)));
            }
        }
        return sequences;
    }

    private SequenceState sequence(String schema, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet state =
                        statement.executeQuery("SELECT last_value, is_called FROM " + qualified(schema, name))) {
            state.next();
            return new SequenceState(schema, name, state.getLong(1), state.getBoolean(2));
        }
    }

    /// Where each migration history stands.
    Map<String, String> versions() throws SQLException {
        Map<String, String> versions = new TreeMap<>();
        for (TableShape table : tables()) {
            if (table.name().equals(HISTORY)) {
                try (Statement statement = connection.createStatement();
                        ResultSet last = statement.executeQuery("SELECT version FROM "
                                + qualified(table.schema(), HISTORY)
                                + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")) {
                    if (last.next()) {
                        versions.put(table.schema(), last.getString(1));
                    }
                }
            }
        }
        return versions;
    }

    /// The COPY command of a table; rows are text of one form, whatever the server's settings.
    static String copy(TableShape table, String direction) {
        String columns = table.columns().isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ",
                                table.columns().stream()
                                        .map(DatabaseCatalogue::quoted)
                                        .toList()) + ")";
        return "COPY " + qualified(table.schema(), table.name()) + columns + " " + direction;
    }

    static String qualified(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    /// Settings under which rows become text and text becomes rows: the same on both sides.
    void useOneTextForm() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    SET LOCAL datestyle = 'ISO, YMD';
                    SET LOCAL intervalstyle = 'postgres';
                    SET LOCAL timezone = 'UTC';
                    SET LOCAL extra_float_digits = 1;
                    SET LOCAL bytea_output = 'hex';
                    SET LOCAL row_security = off;
                    SET LOCAL statement_timeout = 0;
                    SET LOCAL idle_in_transaction_session_timeout = 0
                    """);
        }
    }

    private static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }
}
