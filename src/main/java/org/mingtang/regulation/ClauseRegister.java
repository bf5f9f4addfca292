package org.mingtang.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/// All clauses by id, in the order of the register.
public final class ClauseRegister {
    private static final CSVFormat FORM =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<ClauseId, Clause> clauses;

    private ClauseRegister(Map<ClauseId, Clause> clauses) {
        this.clauses = clauses;
    }

    /// The register that comes with the platform.
    public static ClauseRegister bundled() {
        return Bundled.REGISTER;
    }

    public Optional<Clause> find(ClauseId id) {
        return Optional.ofNullable(clauses.get(id));
    }

    public Collection<Clause> all() {
        return clauses.values();
    }

    private static final class Bundled {
        private static final ClauseRegister REGISTER = read();

        private static ClauseRegister read() {
            try (var stream = opened();
                    var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                    var rows = FORM.parse(reader)) {
                return new ClauseRegister(Collections.unmodifiableMap(rows.stream()
                        .map(row -> new Clause(
                                new ClauseId(row.get("id")),
                                row.get("title"),
                                row.get("seed"),
                                row.get("place"),
                                row.get("module")))
                        .collect(Collectors.toMap(
                                Clause::id,
                                Function.identity(),
                                (one, other) -> {
                                    throw new IllegalStateException("clause twice: " + other.id());
                                },
                                LinkedHashMap::new))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream opened() throws IOException {
            var stream = ClauseRegister.class.getResourceAsStream("clauses.csv");
            if (stream == null) {
                throw new IOException("clauses.csv is missing from the build");
            }
            return stream;
        }
    }
}
