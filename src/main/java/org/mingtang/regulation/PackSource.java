package org.mingtang.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The text of a rule pack and the name by which its errors are told.
public record PackSource(String name, String text) {
    private static final List<String> BUNDLED = List.of(
            "national-2019.yaml",
            "licheng-2019.yaml",
            "yunling-2019.yaml",
            "panlong-2018.yaml",
            "chizhou-county-2020.yaml");

    /// The packs that come with the platform.
    public static List<PackSource> bundled() {
        return BUNDLED.stream().map(PackSource::bundled).toList();
    }

    private static PackSource bundled(String name) {
        try (var stream = PackSource.class.getResourceAsStream("packs/" + name)) {
            if (stream == null) {
                throw new IOException("packs/" + name + " is missing from the build");
            }
            return new PackSource(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws java.nio.charset.CharacterCodingException where the file is not UTF-8
    public static PackSource file(Path file) throws IOException {
        return new PackSource(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    /// An installation's own packs: every `.yaml` and `.yml` file of the folder, none where there is no folder.
    public static List<PackSource> inFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            var sources = Stream.<PackSource>builder();
            for (Path file : files.filter(PackSource::isPack).sorted().toList()) {
                sources.add(file(file));
            }
            return sources.build().toList();
        }
    }

    private static boolean isPack(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
