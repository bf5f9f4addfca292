package org.mingtang.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sections of a pack that set numbers: periods, settings, number series, and the citations that change in time.
final class ClockSections {
    private final YamlMap root;
    private final Map<String, Position> positions;

    ClockSections(YamlMap root, Map<String, Position> positions) {
        this.root = root;
        this.positions = positions;
    }

    Map<PeriodKey, Period> periods() {
        var periods = new TreeMap<PeriodKey, Period>();
        eachKey("periods", (key, row) -> {
            var periodKey = new PeriodKey(key);
            periods.put(periodKey, period(periodKey, row));
        });
        return periods;
    }

    private static Period period(PeriodKey key, YamlMap row) {
        row.expecting(Set.of("cite"), with(Rows.units(), "mark", "clause", "decided-by", "bound", "from", "to"));
        return new Period(
                key,
                Rows.length(row),
                row.choice("bound", Period.Bound.class, Period.Bound.AT_MOST),
                Rows.cite(row),
                Rows.maybeClause(row),
                row.has("decided-by") ? Optional.of(row.choice("decided-by", Role.class)) : Optional.empty(),
                Rows.inForce(row, InForce.WITH_ITS_PACK));
    }

    Map<ValueKey, Value> values() {
        var values = new TreeMap<ValueKey, Value>();
        eachKey("values", (key, row) -> {
            row.expecting(Set.of("is", "cite"), Set.of("mark", "one-of"));
            String text = row.text("is");
            var oneOf = row.texts("one-of");
            if (!oneOf.isEmpty() && !oneOf.contains(text)) {
                throw row.wrong("is", "“" + text + "”不在可选值之内：" + String.join("、", oneOf));
            }
            var valueKey = new ValueKey(key);
            values.put(valueKey, new Value(valueKey, text, oneOf, Rows.cite(row)));
        });
        return values;
    }

    List<PublicationRule> publicationRules() {
        return PackReader.read(
                () -> root.each("publication-rules", row -> {
                    row.expecting(
                            Set.of("id", "name", "categories", "counted-from", "cite"), with(Rows.units(), "mark"));
                    var rule = new PublicationRule(
                            Rows.id(row, "id"),
                            row.text("name"),
                            row.texts("categories"),
                            row.text("counted-from"),
                            Rows.length(row),
                            Rows.cite(row));
                    ListSections.place(positions, "publication-rules." + rule.id(), row);
                    return rule;
                }),
                List.of());
    }

    Map<String, NumberSeries> numbering() {
        var numbering = new LinkedHashMap<String, NumberSeries>();
        eachKey("numbering", (key, row) -> {
            row.expecting(Set.of("pattern", "cite"), Set.of("start", "mark"));
            int start = row.has("start") ? row.number("start") : 1;
            if (start == 0) {
                throw row.wrong("start", "起始序号应当大于 0");
            }
            numbering.put(key, new NumberSeries(key, pattern(row), start, Rows.cite(row)));
        });
        return numbering;
    }

    private static NumberPattern pattern(YamlMap row) {
        try {
            return NumberPattern.parse(row.text("pattern"));
        } catch (IllegalArgumentException e) {
            throw row.wrong("pattern", String.valueOf(e.getMessage()));
        }
    }

    Map<String, List<DatedCitation>> citations() {
        var citations = new LinkedHashMap<String, List<DatedCitation>>();
        PackReader.read(
                () -> {
                    if (root.has("citations")) {
                        var section = root.map("citations");
                        section.keys().forEach(key -> citations.put(key, wordings(section, key)));
                    }
                    return true;
                },
                false);
        return citations;
    }

    private static List<DatedCitation> wordings(YamlMap section, String key) {
        return PackReader.read(
                () -> {
                    var wordings = section.each(key, row -> {
                        row.expecting(Set.of("cite", "from"), Set.of("to", "mark"));
                        return new DatedCitation(Rows.cite(row), Rows.inForce(row, InForce.WITH_ITS_PACK));
                    });
                    for (int i = 1; i < wordings.size(); i++) {
                        if (wordings.get(i)
                                .inForce()
                                .overlaps(wordings.get(i - 1).inForce())) {
                            throw section.wrong(key, "前后两条引文的有效期重叠，请写明止日");
                        }
                    }
                    return wordings;
                },
                List.of());
    }

    @FunctionalInterface
    private interface RowReading {
        void read(String key, YamlMap row);
    }

    /// Reads a section of named rows, each by itself.
    private void eachKey(String name, RowReading reading) {
        if (!root.has(name)) {
            return;
        }
        YamlMap.attempt(() -> {
            var section = root.map(name);
            for (var key : section.keys()) {
                YamlMap.attempt(() -> {
                    if (!name.equals("numbering")
                            && !PeriodKey.FORM.matcher(key).matches()) {
                        throw section.wrong(key, "名称应写成 request.reply 的形式");
                    }
                    var row = section.map(key);
                    positions.put(name + "." + key, section.position(key));
                    reading.read(key, row);
                });
            }
        });
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }
}
