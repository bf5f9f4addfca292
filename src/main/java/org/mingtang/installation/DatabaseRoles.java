package org.mingtang.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Database and roles of a new embedded PostgreSQL. The owner makes schemas by migration; the application role
/// gets plain rights on what the owner makes, and migrations take some away (the journal knows no update and no
/// delete).
final class DatabaseRoles {
    static final String SUPERUSER = "postgres";
    static final String DATABASE = "mingtang";
    static final String OWNER = "mingtang_owner";
    static final String APP = "mingtang_app";

    private static final String READY = "roles and rights complete";

    private DatabaseRoles() {}

    /// Makes what is missing, at every start: a first start may have been killed half way.
    static void prepare(EmbeddedPostgres postgres, RolePasswords passwords) throws SQLException {
        try (Connection connection = postgres.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            if (exists(
                    statement,
                    "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE
                            + "' AND shobj_description(oid, 'pg_database') = '" + READY + "'")) {
                return;
            }
            createRole(statement, OWNER, passwords.owner());
            createRole(statement, APP, passwords.app());
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
            grantDefaults(postgres);
            statement.execute("COMMENT ON DATABASE " + DATABASE + " IS '" + READY + "'");
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        // Our own passwords are hexadecimal digits: nothing to quote.
        String rights = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '" + password + "'";
        boolean there = exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'");
        statement.execute((there ? "ALTER" : "CREATE") + " ROLE " + role + rights);
    }

    private static void grantDefaults(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.superuser(DATABASE).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + APP);
            String forOwner = "ALTER DEFAULT PRIVILEGES FOR ROLE " + OWNER + " GRANT ";
            statement.execute(forOwner + "USAGE ON SCHEMAS TO " + APP);
            statement.execute(forOwner + "USAGE, SELECT ON SEQUENCES TO " + APP);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
