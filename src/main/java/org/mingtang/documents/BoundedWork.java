package org.mingtang.documents;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mingtang.documents.recognition.ProcessorTime;

/// Reads files in threads of their own: a few at once, each with a stack and a processor time that a hostile file can
/// use up without harm to anybody else. On a busy machine reading takes longer, up to a bound.
final class BoundedWork {
    private static final long STACK = 8L << 20;
    /// Parsers of our own stop by themselves when their time is used up; what goes on after it is stopped from outside.
    private static final Duration GRACE = Duration.ofSeconds(5);
    /// How much longer than its processor time a file may keep somebody waiting.
    private static final int PATIENCE = 10;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Semaphore places;
    private final DocumentLimits limits;
    private final Duration grace;

    BoundedWork(DocumentLimits limits) {
        this(limits, GRACE);
    }

    BoundedWork(DocumentLimits limits, Duration grace) {
        this.limits = limits;
        this.grace = grace;
        places = new Semaphore(limits.atOnce(), true);
    }

    Reading within(Supplier<Reading> reading) {
        return within(reading, Reading.Unreadable::new);
    }

    /// @param refused the answer where the work could not be done
    <T> T within(Supplier<T> work, Function<Refusal, T> refused) {
        try {
            if (!places.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return refused.apply(Refusal.busy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused.apply(Refusal.busy());
        }
        var task = new FutureTask<T>(() -> {
            try {
                return work.get();
            } catch (StackOverflowError e) {
                return refused.apply(Refusal.tooComplex());
            }
        });
        var thread = new Thread(null, () -> runAndLeave(task), "document-reading", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return awaited(task, thread, refused);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return refused.apply(Refusal.busy());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                return refused.apply(Refusal.tooComplex());
            }
            throw new IllegalStateException("reading a document", e.getCause());
        }
    }

    private <T> T awaited(FutureTask<T> task, Thread thread, Function<Refusal, T> refused)
            throws InterruptedException, ExecutionException {
        var most = limits.time().plus(grace);
        long begun = System.nanoTime();
        while (true) {
            try {
                return task.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (ProcessorTime.of(thread) > most.toNanos()) {
                    task.cancel(true);
                    return refused.apply(Refusal.tooComplex());
                }
                if (System.nanoTime() - begun > most.multipliedBy(PATIENCE).toNanos()) {
                    task.cancel(true);
                    return refused.apply(Refusal.busy());
                }
            }
        }
    }

    // The place is free again when the work ends, even if nobody waits for it any more.
    private void runAndLeave(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            places.release();
        }
    }
}
