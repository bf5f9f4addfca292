package org.mingtang.installation;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Ends the embedded PostgreSQL of one data folder as a power cut would.
public final class KilledPostgres {
    private KilledPostgres() {}

    /// Kills the postmaster of this data folder; its children see that it is gone and end.
    public static void on(Path dataFolder) throws Exception {
        var postmaster = processes(dataFolder).postmaster().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(30, TimeUnit.SECONDS);
    }

    /// Leaves nothing running, whoever had started it.
    public static void forGood(Path dataFolder) {
        processes(dataFolder).killAll();
    }

    private static ClusterProcesses processes(Path dataFolder) {
        return new ClusterProcesses(dataFolder.resolve("database/cluster"));
    }
}
