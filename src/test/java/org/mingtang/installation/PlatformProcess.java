package org.mingtang.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A second JVM that starts the embedded PostgreSQL on a data folder, prints its port, and waits until it is
/// killed.
final class PlatformProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private PlatformProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static PlatformProcess on(Path dataFolder) throws IOException {
        return new PlatformProcess(new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dstdout.encoding=UTF-8",
                        PlatformProcess.class.getName(),
                        dataFolder.toString())
                .redirectErrorStream(true)
                .start());
    }

    /// First line it prints: the port, or why it was refused.
    String firstLine() throws IOException {
        return output.readLine();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        try {
            System.out.println(EmbeddedPostgres.start(Path.of(arguments[0])).port());
            System.in.read();
        } catch (InstallationException e) {
            System.out.println(e.getMessage());
        }
    }
}
