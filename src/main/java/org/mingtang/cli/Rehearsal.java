package org.mingtang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs typical commands once in one process. The build records what the Java virtual machine loads meanwhile
/// (its AOT cache), so that later commands start in half the time. What the commands answer does not matter
/// here.
final class Rehearsal {
    private static final String CASE = """
            {"id":"a","asOf":"2020-12-01","events":[{"type":"received","channel":"online","date":"2020-09-25",\
            "confirmed":"2020-09-25"},{"type":"third-party-asked","party":"甲","date":"2020-10-12"},\
            {"type":"third-party-answered","party":"甲","date":"2020-10-20","consents":false},\
            {"type":"extended","date":"2020-10-21","days":20},{"type":"replied","date":"2020-11-30"}]}
            """;

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        Path file = Files.createTempFile("rehearsal", ".jsonl");
        try {
            Files.writeString(file, CASE);
            var commands = List.of(
                    List.of("--help"),
                    List.of("calendar", "due", "2026-03-02", "20"),
                    List.of("calendar", "due", "--json", "2020-09-25", "20"),
                    List.of("calendar", "count", "2026-01-01", "2026-03-01"),
                    List.of("calendar", "list", "2026"),
                    List.of("clock", file.toString()));
            for (List<String> command : commands) {
                Main.run(out, out, command.toArray(String[]::new));
            }
        } finally {
            Files.delete(file);
        }
    }
}
