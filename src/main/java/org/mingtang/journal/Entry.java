package org.mingtang.journal;

import java.time.Instant;
import java.util.List;
import org.mingtang.regulation.ClauseId;

/// One official act as written.
///
/// @param position place in the whole journal; gaps mean nothing
/// @param sequence place in its stream, from 1, without gaps
/// @param clauses  the clauses under which the act was done
/// @param hash     SHA-256 of the stored bytes, 64 hexadecimal digits
public record Entry(
        long position,
        StreamId stream,
        long sequence,
        Instant at,
        Actor actor,
        List<ClauseId> clauses,
        Fact fact,
        String hash) {}
