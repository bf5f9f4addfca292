package org.mingtang.documents.recognition;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Processor time of platform threads, in nanoseconds. A virtual thread has none of its own: files are read in platform
/// threads.
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long ENDED = -1;

    private ProcessorTime() {}

    public static long ofThisThread() {
        return of(Thread.currentThread());
    }

    /// Nothing any more when the thread has ended.
    public static long of(Thread thread) {
        if (thread.isVirtual()) {
            throw new IllegalArgumentException("thread: virtual (expected: platform)");
        }
        long time = THREADS.getThreadCpuTime(thread.threadId());
        return time == ENDED ? 0 : time;
    }
}
