package org.mingtang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The clock on one line, from start to exit, run with the very command line `bin/mingtang` gave this process; the
/// peer is an empty program under the same options of the virtual machine, without its cache.
final class CliBenchmark implements Benchmark {
    private static final int RUNS = 11;
    private static final double MUST_TAKE_AT_MOST = 0.5;
    private static final double OR_TIMES_EMPTY = 8;
    private static final String CASE = """
            {"id":"a","asOf":"2026-03-20","events":[\
            {"type":"received","channel":"in-person","date":"2026-03-02"},\
            {"type":"third-party-asked","party":"甲公司","date":"2026-03-09"}]}
            """;
    private static final String CACHE = "-XX:AOTCache=";

    @Override
    public String name() {
        return "cli";
    }

    @Override
    public Figures run() {
        List<String> start = ownStart();
        try {
            Path folder = Files.createTempDirectory("bench-cli");
            try {
                var file = folder.resolve("case.jsonl");
                Files.writeString(file, CASE);
                return measure(start, List.of("clock", file.toString()), empty(start, folder));
            } finally {
                deleteAll(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Figures measure(List<String> start, List<String> words, List<String> empty) throws IOException {
        List<String> command = new ArrayList<>(start);
        command.addAll(words);
        double[] commands = new double[RUNS];
        double[] empties = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            commands[run] = seconds(command);
            empties[run] = seconds(empty);
        }
        double took = median(commands);
        double ratio = took / median(empties);
        boolean cached = start.stream().anyMatch(word -> word.startsWith(CACHE));
        return new Figures("cli")
                .with("commandSeconds", took)
                .with("emptyProgramSeconds", median(empties))
                .with("timesEmpty", ratio)
                .with("cache", cached ? "yes" : "no")
                .mustHold("atMost0.5SecondsOr8TimesEmpty", took <= MUST_TAKE_AT_MOST || ratio <= OR_TIMES_EMPTY);
    }

    /// Program, options and jar of this process, without the words after them.
    private static List<String> ownStart() {
        ProcessHandle.Info own = ProcessHandle.current().info();
        List<String> arguments = List.of(own.arguments().orElseGet(() -> new String[0]));
        int jar = arguments.indexOf("-jar");
        if (jar < 0) {
            throw new IllegalStateException("bench cli: run it by bin/mingtang bench cli");
        }
        List<String> start = new ArrayList<>();
        start.add(own.command().orElseThrow());
        start.addAll(arguments.subList(0, jar + 2));
        return start;
    }

    /// The empty program from a class path of its own: with the platform's, opening that would count too.
    private static List<String> empty(List<String> start, Path folder) throws IOException {
        String file = EmptyProgram.class.getName().replace('.', '/') + ".class";
        Path place = folder.resolve(file);
        Files.createDirectories(folder.resolve("org/mingtang/bench"));
        try (InputStream bytes = EmptyProgram.class.getResourceAsStream("/" + file)) {
            if (bytes == null) {
                throw new IOException("class file missing: " + file);
            }
            Files.copy(bytes, place);
        }
        List<String> empty = new ArrayList<>(start.subList(0, start.size() - 2));
        empty.removeIf(word -> word.startsWith(CACHE));
        empty.addAll(List.of("-cp", folder.toString(), EmptyProgram.class.getName()));
        return empty;
    }

    private static double seconds(List<String> command) throws IOException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("exit code: " + status + " (expected: 0) of " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var places = Files.walk(folder)) {
            for (Path place :
                    places.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(place);
            }
        }
    }
}
