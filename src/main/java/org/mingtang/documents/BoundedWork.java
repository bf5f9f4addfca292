package org.mingtang.documents;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Reads files in threads of their own: a few at once, each with a stack and a time that a hostile file can use up
/// without
/// harm to anybody else.
final class BoundedWork {
    private static final long STACK = 8L << 20;
    /// parsers of our own stop by themselves at the deadline; what goes on after it is stopped from outside
    private static final long GRACE_MILLIS = 5_000;

    private final Semaphore places;
    private final DocumentLimits limits;

    BoundedWork(DocumentLimits limits) {
        this.limits = limits;
        places = new Semaphore(limits.atOnce(), true);
    }

    Reading within(Supplier<Reading> reading) {
        try {
            if (!places.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Reading.Unreadable(Refusal.busy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reading.Unreadable(Refusal.busy());
        }
        var task = new FutureTask<Reading>(() -> {
            try {
                return reading.get();
            } catch (StackOverflowError e) {
                return new Reading.Unreadable(Refusal.tooComplex());
            }
        });
        var thread = new Thread(null, () -> runAndLeave(task), "document-reading", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Reading.Unreadable(Refusal.tooComplex());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Reading.Unreadable(Refusal.busy());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                return new Reading.Unreadable(Refusal.tooComplex());
            }
            throw new IllegalStateException("reading a document", e.getCause());
        }
    }

    // The place is free again when the work ends, even if nobody waits for it any more.
    private void runAndLeave(FutureTask<Reading> task) {
        try {
            task.run();
        } finally {
            places.release();
        }
    }
}
