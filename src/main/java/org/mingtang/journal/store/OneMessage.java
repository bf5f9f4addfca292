package org.mingtang.journal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingtang.journal.Journal.Alongside;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/// Several statements that go to PostgreSQL in one message and are carried out in order, up to the first that fails.
///
/// @param values of all statements, in order
record OneMessage(String sql, Object[] values) {
    static OneMessage of(List<Alongside> statements) {
        return new OneMessage(
                statements.stream().map(Alongside::sql).collect(Collectors.joining(";\n")),
                statements.stream()
                        .flatMap(statement -> statement.values().stream())
                        .toArray());
    }

    /// @return the numbers that the statements give back
    List<Long> send(JdbcOperations jdbc) {
        PreparedStatementCallback<List<Long>> sent = this::sent;
        return jdbc.execute(sql, sent);
    }

    private List<Long> sent(PreparedStatement message) throws SQLException {
        new ArgumentPreparedStatementSetter(values).setValues(message);
        var numbers = new ArrayList<Long>();
        boolean rows = message.execute();
        while (rows || message.getUpdateCount() >= 0) {
            if (rows) {
                numbers.addAll(numbers(message));
            }
            rows = message.getMoreResults();
        }
        return numbers;
    }

    private static List<Long> numbers(PreparedStatement message) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var answer = message.getResultSet()) {
            while (answer.next()) {
                numbers.add(answer.getLong(1));
            }
        }
        return numbers;
    }
}
