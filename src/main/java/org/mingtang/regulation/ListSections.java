package org.mingtang.regulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sections of a pack that are lists: grounds, categories, columns, topics and what is only named.
final class ListSections {
    private final YamlMap root;
    private final Map<String, Position> positions;

    ListSections(YamlMap root, Map<String, Position> positions) {
        this.root = root;
        this.positions = positions;
    }

    List<Ground> grounds() {
        return PackReader.read(
                () -> root.each("grounds", row -> {
                    row.expecting(Set.of("id", "name", "effect", "cite", "clause"), Set.of("outcome", "mark"));
                    var ground = new Ground(
                            Rows.id(row, "id"),
                            row.text("name"),
                            row.choice("effect", Ground.Effect.class),
                            Rows.cite(row),
                            Rows.clause(row),
                            row.has("outcome")
                                    ? Optional.of(row.choice("outcome", OutcomeCode.class))
                                    : Optional.empty());
                    place(positions, "grounds." + ground.id(), row);
                    return ground;
                }),
                List.of());
    }

    List<Category> categories() {
        return PackReader.read(
                () -> root.each("categories", row -> {
                    row.expecting(Set.of("id", "name", "cite"), Set.of("level", "mark"));
                    var category = new Category(
                            Rows.id(row, "id"),
                            row.text("name"),
                            row.choice("level", Category.Level.class, Category.Level.ALL),
                            Rows.cite(row));
                    place(positions, "categories." + category.id(), row);
                    return category;
                }),
                List.of());
    }

    List<Column> columns() {
        return PackReader.read(
                () -> root.each("columns", row -> {
                    row.expecting(Set.of("id", "name"), Set.of("parent", "kinds", "categories"));
                    var column = new Column(
                            Rows.id(row, "id"),
                            row.text("name"),
                            row.has("parent") ? Optional.of(Rows.id(row, "parent")) : Optional.empty(),
                            Set.copyOf(row.choices("kinds", ItemKind.class)),
                            row.texts("categories"));
                    place(positions, "columns." + column.id(), row);
                    return column;
                }),
                List.of());
    }

    List<Topic> topics() {
        return PackReader.read(
                () -> root.each("topics", row -> {
                    row.expecting(Set.of("number", "name"), Set.of("below"));
                    var topic = new Topic(row.number("number"), row.text("name"), row.texts("below"));
                    place(positions, "topics." + topic.number(), row, "number");
                    return topic;
                }),
                List.of());
    }

    Map<PackRules.TermList, List<Term>> terms() {
        var terms = new EnumMap<PackRules.TermList, List<Term>>(PackRules.TermList.class);
        for (var list : PackRules.TermList.values()) {
            terms.put(list, PackReader.read(() -> root.each(list.key(), row -> term(list, row)), List.of()));
        }
        return terms;
    }

    private Term term(PackRules.TermList list, YamlMap row) {
        row.expecting(Set.of("id", "name", "cite", "clause"), Set.of("mark"));
        var term = new Term(Rows.id(row, "id"), row.text("name"), Rows.cite(row), Rows.clause(row));
        place(positions, list.key() + "." + term.id(), row);
        return term;
    }

    /// Notes where a rule stands; a second one of the same name is a problem.
    static void place(Map<String, Position> positions, String name, YamlMap row) {
        place(positions, name, row, "id");
    }

    private static void place(Map<String, Position> positions, String name, YamlMap row, String key) {
        if (positions.putIfAbsent(name, row.position()) != null) {
            throw row.wrong(key, "同一个标识用了两次：" + name.substring(name.indexOf('.') + 1));
        }
    }
}
