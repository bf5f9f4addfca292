package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The glossary names every public type of a module's root, and no type that is gone.
class GlossaryTest {
    private static final Path SOURCES = Path.of("src/main/java/org/mingtang");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|record|interface|enum) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\| `(\\w+)`", Pattern.MULTILINE);

    @Test
    @DisplayName("模块对外的每个类型都在词汇表里；词汇表里没有已经不在的类型")
    void every_public_type_of_a_module_is_in_the_glossary() throws IOException {
        var glossary = Files.readString(Path.of("docs/glossary.md"));
        var listed = new TreeSet<>(
                ROW.matcher(glossary).results().map(row -> row.group(2)).toList());

        var open = new TreeSet<>(modules().flatMap(GlossaryTest::publicTypes).toList());
        assertThat(open).isNotEmpty();
        assertThat(listed).as("not in docs/glossary.md").containsAll(open);

        var all = new TreeSet<>(sources().map(GlossaryTest::name).toList());
        assertThat(all).as("in docs/glossary.md, but gone").containsAll(listed);
    }

    private static Stream<Path> modules() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory).toList().stream();
        }
    }

    private static Stream<String> publicTypes(Path module) {
        try (var files = Files.list(module)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> PUBLIC_TYPE.matcher(read(file)).results())
                    .map(type -> type.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
