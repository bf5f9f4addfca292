package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A [PublishingChild] as seen from outside, by what it says.
final class PublishingProcess implements AutoCloseable {
    private static final String SAID = "## ";
    private static final String SILENCE = "";
    private static final int LONGEST_LOG = 200;
    /// A start on a busy machine takes its time.
    private static final int PATIENCE_SECONDS = 240;
    /// Ten seconds are promised, also without a database; a busy machine gets the double.
    private static final int LONGEST_STOP_SECONDS = 20;

    private final Process process;
    private final Thread listener;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> log = new ArrayList<>();
    private final Map<String, Acknowledged> acknowledged = new HashMap<>();
    private int port;

    /// The last act on a dossier that the platform acknowledged.
    record Acknowledged(int sequence, String what) {}

    private PublishingProcess(Process process) {
        this.process = process;
        this.listener = Thread.ofPlatform().daemon().name("listener").start(this::listen);
    }

    static PublishingProcess on(Path data, int documentsBefore) throws IOException {
        return new PublishingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx768m",
                        "-Djava.awt.headless=true",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PublishingChild.class.getName(),
                        data.toString(),
                        Integer.toString(documentsBefore))
                .redirectErrorStream(true)
                .start());
    }

    private void listen() {
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SAID)) {
                    said.add(line.substring(SAID.length()));
                } else {
                    keep(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            said.add(SILENCE);
        }
    }

    private synchronized void keep(String line) {
        log.add(line);
        if (log.size() > LONGEST_LOG) {
            log.removeFirst();
        }
    }

    private synchronized String log() {
        return String.join("\n", log);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// What it lays open after its start.
    Books books() throws InterruptedException {
        var books = new Books();
        for (var line = next(); !line.startsWith("open "); line = next()) {
            books.enter(line);
        }
        return books;
    }

    /// Lets it publish, and returns when so many publications have begun.
    void publish(int publications) throws IOException, InterruptedException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        int begun = 0;
        while (begun < publications) {
            var line = next();
            note(line);
            if (line.startsWith("publishing ")) {
                begun++;
            }
        }
    }

    void kill() throws InterruptedException {
        // By its handle: the process itself would close the lines that are still to be read.
        process.toHandle().destroyForcibly();
        ended();
    }

    void stop() throws InterruptedException {
        process.toHandle().destroy();
        ended();
    }

    private void ended() throws InterruptedException {
        assertThat(process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS))
                .as("the platform ends")
                .isTrue();
        listener.join(10_000);
        said.stream().filter(line -> !line.equals(SILENCE)).forEach(this::note);
        said.clear();
    }

    /// By dossier.
    Map<String, Acknowledged> acknowledged() {
        return acknowledged;
    }

    private String next() throws InterruptedException {
        var line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null || line.equals(SILENCE)) {
            throw new AssertionError("the platform fell silent; its log:\n" + log());
        }
        if (line.startsWith("open ")) {
            port = Integer.parseInt(line.substring("open ".length()));
        }
        return line;
    }

    private void note(String line) {
        var words = line.split(" ", -1);
        switch (words[0]) {
            case "acknowledged" -> acknowledged.put(words[1], new Acknowledged(Integer.parseInt(words[2]), words[3]));
            case "publishing", "without-database" -> {}
            default -> throw new AssertionError(line + "; its log:\n" + log());
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /// The books of the platform: the journal, and beside it what was written or built after it.
    static final class Books {
        private final Map<String, Case> cases = new LinkedHashMap<>();
        private final Map<String, List<String>> lines = new HashMap<>();

        /// A dossier as its journal tells.
        ///
        /// @param indexNumber - where none was given
        /// @param documentNumber - where the form is empty
        record Case(String dossier, int sequence, String state, String indexNumber, String documentNumber) {}

        private void enter(String line) {
            var words = line.split(" ", 2);
            if (words[0].equals("journal")) {
                var columns = words[1].split(" ", -1);
                cases.put(
                        columns[0],
                        new Case(columns[0], Integer.parseInt(columns[1]), columns[2], columns[3], columns[4]));
            } else {
                lines.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words[1]);
            }
        }

        private List<String> lines(String of) {
            return lines.getOrDefault(of, List.of());
        }

        Map<String, Case> cases() {
            return cases;
        }

        List<String> faults() {
            return lines("fault");
        }

        /// Dossier, sequence and state in the table of the queues.
        List<String> queue() {
            return lines("queue");
        }

        /// Dossier, index number and state in the table of what is public.
        List<String> publications() {
            return lines("public");
        }

        /// Dossier and index number in the table of numbers.
        List<String> numbers() {
            return lines("number");
        }

        int lastNumber() {
            return Integer.parseInt(lines("numbers").getFirst());
        }

        List<String> indexed() {
            return lines("indexed");
        }
    }
}
