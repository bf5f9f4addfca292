package org.mingtang.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The living processes of one cluster, whoever started them and on whatever port they listen. Every PostgreSQL
/// process works inside its cluster folder; a process number alone would prove nothing, since numbers are used
/// again.
record ClusterProcesses(Path cluster) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);
    /// Line of `postmaster.pid`, from 0, that names the port.
    private static final int PORT_LINE = 3;

    List<ProcessHandle> living() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    /// The postmaster named by the cluster's own `postmaster.pid`, when it lives.
    Optional<ProcessHandle> postmaster() {
        try {
            long number = Long.parseLong(
                    Files.readAllLines(postmasterFile()).getFirst().strip());
            return ProcessHandle.of(number).filter(this::worksHere);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The port on which the living postmaster listens.
    OptionalInt port() {
        if (postmaster().isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(
                    Files.readAllLines(postmasterFile()).get(PORT_LINE).strip()));
        } catch (IOException | RuntimeException notWrittenYet) {
            return OptionalInt.empty();
        }
    }

    /// Ends what is left when the postmaster is gone: its children would keep a new one from starting.
    void killAll() {
        for (ProcessHandle process : living()) {
            process.destroyForcibly();
            await(process);
        }
    }

    /// PostgreSQL takes a dead postmaster's number for alive while no parent has collected it, or when it is in
    /// use again.
    void forgetDeadPostmaster() throws IOException {
        if (living().isEmpty()) {
            Files.deleteIfExists(postmasterFile());
        }
    }

    private Path postmasterFile() {
        return cluster.resolve("postmaster.pid");
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            // A process that has ended and waits to be collected has no such link any more.
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(cluster.toRealPath());
        } catch (IOException notOurs) {
            return false;
        }
    }

    /// Waits for the postmaster's end. Asked of the processes themselves: one that has ended and was not collected by
    /// its parent yet counts as living for `pg_ctl` and for the Java runtime.
    boolean postmasterIsGoneWithin(Duration limit) {
        return becomesTrueWithin(limit, () -> postmaster().isEmpty());
    }

    private void await(ProcessHandle process) {
        if (!becomesTrueWithin(LIMIT, () -> !worksHere(process))) {
            throw new InstallationException("遗留的 PostgreSQL 进程 " + process.pid() + " 无法结束：请手工结束它后重试。");
        }
    }

    private static boolean becomesTrueWithin(Duration limit, BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > limit.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
