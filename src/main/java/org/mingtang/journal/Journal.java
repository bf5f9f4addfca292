package org.mingtang.journal;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingtang.regulation.ClauseId;

/// The journal. Appending is the only way to change a case; there is no update and no delete.
public interface Journal {
    /// All entries of a stream in order; empty where there is none.
    List<Entry> read(StreamId stream);

    /// The entries of a stream in order as they are stored, JSON of one line each: the SHA-256 of a line is the hash of
    /// its entry.
    List<String> lines(StreamId stream);

    /// Streams in which something of one of these types stands.
    List<StreamId> streamsWith(List<Class<? extends Fact>> types);

    /// Appends acts in the running transaction.
    ///
    /// @param expected  the sequence last seen by who decided, 0 for a new stream
    /// @param alongside goes to the database with the entries, in one message
    /// @throws StaleStream when somebody else wrote in between; the transaction can then only be rolled back
    List<Entry> append(StreamId stream, long expected, Actor actor, Instant at, List<Act> acts, Alongside... alongside);

    /// Walks the whole journal in order of position, in bounded memory.
    void forEach(Consumer<Entry> reader);

    /// Checks that every stored entry still has its hash and can be read, that sequences have no gap and that the bytes
    /// say what the columns say.
    Verification verify();

    record Act(Fact fact, List<ClauseId> clauses) {
        public Act {
            clauses = List.copyOf(clauses);
        }
    }

    /// What is written together with entries, such as the line by which a list shows their stream.
    ///
    /// @param sql    one statement that changes rows, with a `?` for each value
    /// @param values as Spring takes them
    record Alongside(String sql, List<@Nullable Object> values) {}

    /// @param faults one sentence each, in Chinese; empty when the journal is sound
    record Verification(long entries, List<String> faults) {}
}
