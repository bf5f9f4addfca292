package org.mingtang.journal;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
    /// @param expected the sequence last seen by who decided, 0 for a new stream
    /// @throws StaleStream when somebody else wrote in between; nothing is written then
    List<Entry> append(StreamId stream, long expected, Actor actor, Instant at, List<Act> acts);

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

    /// @param faults one sentence each, in Chinese; empty when the journal is sound
    record Verification(long entries, List<String> faults) {}
}
