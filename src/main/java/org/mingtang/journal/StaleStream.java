package org.mingtang.journal;

/// Somebody else acted on the case since it was read.
public final class StaleStream extends RuntimeException {
    public StaleStream(StreamId stream, long expected) {
        super("stream " + stream + ": sequence " + expected + " is no longer the last");
    }
}
