package org.mingtang.installation;

import java.sql.SQLException;
import java.util.Map;

/// Builds the schemas of the platform in an empty database.
@FunctionalInterface
public interface SchemaMigrations {
    /// Runs the migrations exactly up to these versions (schema with a migration history → version), no
    /// further: the rows of a backup fit the schemas they came from. Later migrations run at the next start,
    /// over the rows.
    void migrate(DatabaseAccess owner, Map<String, String> versions) throws SQLException;
}
