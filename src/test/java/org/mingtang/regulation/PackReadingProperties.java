package org.mingtang.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is handed to the reader, it answers with a pack or with a PackError that names a line of the text.
class PackReadingProperties {
    private static final List<String> LINES = PackSource.bundled().stream()
            .filter(source -> source.name().startsWith("licheng"))
            .flatMap(source -> source.text().lines())
            .toList();

    private static void readOrRefused(String text) {
        int lines = text.split("\\R", -1).length;
        try {
            for (var problem : PackCheck.problems(List.of(new PackSource("random.yaml", text)))) {
                assertThat(problem.line()).isPositive();
                if (problem.file().equals("random.yaml")) {
                    assertThat(problem.line()).isLessThanOrEqualTo(lines + 1);
                }
                assertThat(problem.toString()).doesNotContain("\n");
            }
            PackReader.read(new PackSource("random.yaml", text));
        } catch (PackError e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Property(tries = 1000)
    @Label("任意文本")
    void any_text(@ForAll String text) {
        readOrRefused(text);
    }

    @Property(tries = 1000)
    @Label("由 YAML 的标点拼成的任意文本")
    void any_punctuation(@ForAll("punctuation") String text) {
        readOrRefused(text);
    }

    @Property(tries = 200)
    @Label("改坏了的真规程包")
    void any_damaged_pack(@ForAll("damaged") String text) {
        readOrRefused(text);
    }

    @Provide
    Arbitrary<String> punctuation() {
        return Arbitraries.of(
                        "id",
                        "periods",
                        "chains",
                        "columns",
                        ": ",
                        "- ",
                        "\n",
                        "  ",
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        "&a ",
                        "*a",
                        "!!set ",
                        "? ",
                        "| ",
                        "> ",
                        "'",
                        "\"",
                        "#",
                        "---\n",
                        "...\n",
                        "\t",
                        "~",
                        "<<: ",
                        "%YAML 1.1\n",
                        "2019-05-15",
                        "0x1F",
                        "\u0000",
                        "\uFEFF")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> damaged() {
        var at = Arbitraries.integers().between(0, LINES.size() - 1);
        var from = Arbitraries.integers().between(0, 60);
        var what = Arbitraries.of("", " ", ":", "-", "{", "}", "[", "]", "\"", "x", "0", "&", "null", "A20-99", "\n");
        var one = Combinators.combine(at, from, what, Arbitraries.integers().between(0, 3))
                .as(Damage::new);
        return one.list().ofMinSize(1).ofMaxSize(4).map(PackReadingProperties::damagedBy);
    }

    private record Damage(int line, int column, String text, int kind) {}

    private static String damagedBy(List<Damage> damages) {
        var lines = new ArrayList<>(LINES);
        for (var damage : damages) {
            int at = Math.min(damage.line(), lines.size() - 1);
            String line = lines.get(at);
            int column = Math.min(damage.column(), line.length());
            switch (damage.kind()) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, line.substring(0, column) + damage.text() + line.substring(column));
                default -> lines.set(at, line.substring(0, column) + damage.text());
            }
        }
        return String.join("\n", lines);
    }
}
