package org.mingtang.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The documents of the demonstration district, as its files tell them.
final class Plan {
    private static final List<String> FILES =
            List.of("government.yaml", "departments.yaml", "information.yaml", "underway.yaml");

    private Plan() {}

    /// All documents, the oldest first, so that the newest are published last and stand on top.
    ///
    /// @throws IllegalArgumentException naming the document whose entry is wrong
    static List<PlannedDocument> documents(PlannedDays days) {
        var documents = new ArrayList<PlannedDocument>();
        for (var file : FILES) {
            for (var entry : entries(file)) {
                documents.add(new PlanEntry(entry, file).document(days));
            }
        }
        documents.sort(Comparator.comparing(PlannedDocument::issueDate).thenComparing(PlannedDocument::key));
        return documents;
    }

    private static List<Map<String, Object>> entries(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text("documents/" + file));
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /// A file of the district.
    static byte[] bytes(String name) {
        try (var in = Objects.requireNonNull(Plan.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
