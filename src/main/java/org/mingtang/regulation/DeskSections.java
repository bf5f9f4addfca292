package org.mingtang.regulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The sections of a pack that say who does what in which order.
final class DeskSections {
    private final YamlMap root;
    private final Map<String, Position> positions;

    DeskSections(YamlMap root, Map<String, Position> positions) {
        this.root = root;
        this.positions = positions;
    }

    List<AttributeRule> attributes() {
        return PackReader.read(() -> root.each("attributes", this::attribute), List.of());
    }

    private AttributeRule attribute(YamlMap row) {
        row.expecting(
                Set.of("id", "annotation", "cite", "clause"),
                Set.of("needs-column", "needs-reason", "office-check", "mark"));
        var rule = new AttributeRule(
                row.choice("id", DisclosureAttribute.class),
                row.text("annotation"),
                row.flag("needs-column"),
                row.flag("needs-reason"),
                row.flag("office-check"),
                Rows.cite(row),
                Rows.clause(row));
        ListSections.place(positions, "attributes." + rule.attribute(), row);
        return rule;
    }

    Map<ItemKind, Chain> chains() {
        var chains = new EnumMap<ItemKind, Chain>(ItemKind.class);
        YamlMap.attempt(() -> {
            if (root.has("chains")) {
                var section = root.map("chains");
                var kinds = Stream.of(ItemKind.values()).map(Enum::name).toArray(String[]::new);
                section.expecting(Set.of(), Set.of(kinds));
                for (var kind : ItemKind.values()) {
                    if (section.has(kind.name())) {
                        positions.put("chains." + kind, section.position(kind.name()));
                        YamlMap.attempt(() -> chains.put(kind, chain(kind, section.map(kind.name()))));
                    }
                }
            }
        });
        return chains;
    }

    private Chain chain(ItemKind kind, YamlMap row) {
        row.expecting(Set.of("cite", "stages"), Set.of("mark"));
        return new Chain(kind, row.each("stages", DeskSections::stage), Rows.cite(row));
    }

    private static Stage stage(YamlMap row) {
        row.expecting(Set.of("id", "kind", "role", "clause"), Set.of("name", "when"));
        var kind = row.choice("kind", StageKind.class);
        var role = row.choice("role", Role.class);
        if (role.isAdministrator()) {
            throw row.wrong("role", role.chinese() + "不办理信息公开事项，请另指定岗位");
        }
        return new Stage(
                Rows.id(row, "id"),
                kind,
                role,
                row.maybeText("name").orElse(kind.chinese()),
                row.choice("when", StageCondition.class, StageCondition.ALWAYS),
                Rows.clause(row));
    }

    List<Separation> separations() {
        return PackReader.read(
                () -> root.each("separations", row -> {
                    row.expecting(Set.of("stages", "cite", "clause"), Set.of("mark"));
                    var stages = row.choices("stages", StageKind.class);
                    if (stages.size() != 2 || stages.get(0) == stages.get(1)) {
                        throw row.wrong("stages", "应当写两个不同的环节，例如 [DRAFT, SIGN]");
                    }
                    return new Separation(stages.get(0), stages.get(1), Rows.cite(row), Rows.clause(row));
                }),
                List.of());
    }

    List<ReviewLevel> reviewLevels() {
        return PackReader.read(
                () -> root.each("review-levels", row -> {
                    row.expecting(Set.of("id", "name", "role", "cite", "clause"), Set.of("mark"));
                    if (row.choice("role", Role.class).isAdministrator()) {
                        throw row.wrong("role", "管理员不办理信息公开事项，请另指定岗位");
                    }
                    var level = new ReviewLevel(
                            Rows.id(row, "id"),
                            row.text("name"),
                            row.choice("role", Role.class),
                            Rows.cite(row),
                            Rows.clause(row));
                    ListSections.place(positions, "review-levels." + level.id(), row);
                    return level;
                }),
                List.of());
    }
}
