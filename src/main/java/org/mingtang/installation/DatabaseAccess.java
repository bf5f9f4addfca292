package org.mingtang.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// How one role reaches a PostgreSQL database: JDBC address, role and password.
public record DatabaseAccess(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// Leaves the password out: this text may reach a log.
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
