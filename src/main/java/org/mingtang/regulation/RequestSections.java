package org.mingtang.regulation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mingtang.regulation.OutcomeRule.DatedRemedy;
import org.mingtang.regulation.Tariff.Band;
import org.mingtang.regulation.Tariff.Rising;

/// The sections of a pack about requests: outcomes, letters, remedies, fees, and words that letters do not use.
final class RequestSections {
    private final YamlMap root;
    private final Map<String, Position> positions;

    RequestSections(YamlMap root, Map<String, Position> positions) {
        this.root = root;
        this.positions = positions;
    }

    RequestRules rules() {
        var outcomes = new EnumMap<OutcomeCode, OutcomeRule>(OutcomeCode.class);
        each("outcomes", this::outcome).forEach(outcome -> outcomes.put(outcome.code(), outcome));
        var stages = new EnumMap<RequestStage.Kind, RequestStage>(RequestStage.Kind.class);
        each("request-stages", this::stage).forEach(stage -> stages.put(stage.kind(), stage));
        return new RequestRules(
                outcomes,
                stages,
                each("letters", this::letter),
                each("remedy-texts", this::remedyText),
                each("tariffs", this::tariff),
                each("letter-wordings", this::wording));
    }

    private <T> List<T> each(String section, Function<YamlMap, T> reading) {
        return PackReader.read(() -> root.each(section, reading), List.of());
    }

    private OutcomeRule outcome(YamlMap row) {
        row.expecting(Set.of("id", "name", "report-row", "remedies", "cite", "clause"), Set.of("articles", "mark"));
        var outcome = new OutcomeRule(
                row.choice("id", OutcomeCode.class),
                row.text("name"),
                row.texts("articles"),
                ReportRow.of(row.text("report-row"))
                        .orElseThrow(() -> row.wrong("report-row", "年报没有“" + row.text("report-row") + "”这一行")),
                row.each("remedies", RequestSections::remedy),
                Rows.cite(row),
                Rows.clause(row));
        ListSections.place(positions, "outcomes." + outcome.code(), row);
        for (var restsOn : OutcomeRule.RestsOn.values()) {
            refuseOverlaps(
                    row,
                    "remedies",
                    outcome.remedies().stream()
                            .filter(remedy -> remedy.restsOn() == restsOn)
                            .map(DatedRemedy::inForce)
                            .toList());
        }
        return outcome;
    }

    private RequestStage stage(YamlMap row) {
        row.expecting(Set.of("id", "roles", "cite", "clause"), Set.of("name", "when", "mark"));
        var kind = row.choice("id", RequestStage.Kind.class);
        if (row.has("when") != (kind == RequestStage.Kind.LEGALITY)) {
            throw row.wrong("when", "合法性审核（LEGALITY）要写明是不是每件都要，其他环节不写");
        }
        var roles = Set.copyOf(row.choices("roles", Role.class));
        if (roles.isEmpty() || roles.stream().anyMatch(Role::isAdministrator)) {
            throw row.wrong("roles", "应当写明由哪些岗位办理，三员不参与办理");
        }
        var stage = new RequestStage(
                kind,
                row.maybeText("name").orElse(kind.chinese()),
                roles,
                row.choice("when", RequestStage.When.class, RequestStage.When.ALWAYS),
                Rows.cite(row),
                Rows.clause(row));
        ListSections.place(positions, "request-stages." + kind, row);
        return stage;
    }

    private static DatedRemedy remedy(YamlMap row) {
        row.expecting(Set.of("is", "cite"), Set.of("rests-on", "from", "to", "mark"));
        return new DatedRemedy(
                row.choice("is", Remedy.class),
                row.choice("rests-on", OutcomeRule.RestsOn.class, OutcomeRule.RestsOn.ANYTHING),
                Rows.cite(row),
                Rows.inForce(row, InForce.WITH_ITS_PACK));
    }

    private LetterTemplate letter(YamlMap row) {
        row.expecting(
                Set.of("id", "kind", "title", "body", "cite"), Set.of("opening", "closing", "from", "to", "mark"));
        var kind = row.choice("kind", LetterKind.class);
        var template = new LetterTemplate(
                Rows.id(row, "id"),
                kind,
                row.text("title"),
                paragraphs(row, "opening"),
                paragraphs(row, "body"),
                paragraphs(row, "closing"),
                Rows.cite(row),
                Rows.inForce(row, InForce.WITH_ITS_PACK));
        var said = new HashSet<>(
                template.paragraphs().map(LetterPlace::in).flatMap(List::stream).toList());
        for (var place : kind.mustSay()) {
            if (!said.contains(place)) {
                throw row.wrong("body", "这种文书必须写明" + place.chinese() + "，请写入 {" + place.key() + "}");
            }
        }
        ListSections.place(positions, "letters." + template.id(), row);
        return template;
    }

    private static List<String> paragraphs(YamlMap row, String key) {
        var paragraphs = row.texts(key);
        for (var paragraph : paragraphs) {
            refuseUnknownPlaces(row, key, paragraph);
        }
        return paragraphs;
    }

    private static void refuseUnknownPlaces(YamlMap row, String key, String paragraph) {
        var unknown = LetterPlace.unknown(paragraph);
        if (!unknown.isEmpty()) {
            throw row.wrong(key, "没有 {" + unknown.getFirst() + "} 这一项，或者花括号不成对");
        }
    }

    private RemedyText remedyText(YamlMap row) {
        row.expecting(Set.of("id", "remedy", "text", "cite"), Set.of("from", "to", "mark"));
        refuseUnknownPlaces(row, "text", row.text("text"));
        var text = new RemedyText(
                Rows.id(row, "id"),
                row.choice("remedy", Remedy.class),
                row.text("text"),
                Rows.cite(row),
                Rows.inForce(row, InForce.WITH_ITS_PACK));
        ListSections.place(positions, "remedy-texts." + text.id(), row);
        return text;
    }

    private Tariff tariff(YamlMap row) {
        row.expecting(Set.of("id", "method", "bands", "cite"), Set.of("from", "to", "mark"));
        var bands = row.each("bands", RequestSections::band);
        if (!followEachOther(bands)) {
            throw row.wrong("bands", "各档应当从 1 起首尾相接，只有最后一档不写 to");
        }
        var tariff = new Tariff(
                Rows.id(row, "id"),
                row.choice("method", Tariff.Method.class),
                bands,
                Rows.cite(row),
                Rows.inForce(row, InForce.WITH_ITS_PACK));
        ListSections.place(positions, "tariffs." + tariff.id(), row);
        return tariff;
    }

    private static Band band(YamlMap row) {
        row.expecting(Set.of("from", "yuan"), Set.of("to", "every", "more"));
        if (row.has("every") != row.has("more") || row.has("every") && (row.has("to") || row.number("every") == 0)) {
            throw row.wrong("from", "every 和 more 应当一并写在最后一档，every 大于 0");
        }
        return new Band(
                row.number("from"),
                row.has("to") ? Optional.of(row.number("to")) : Optional.empty(),
                row.number("yuan"),
                row.has("every") ? Optional.of(new Rising(row.number("every"), row.number("more"))) : Optional.empty());
    }

    private static boolean followEachOther(List<Band> bands) {
        return !bands.isEmpty()
                && bands.getFirst().first() == 1
                && bands.getLast().last().isEmpty()
                && IntStream.range(1, bands.size()).allMatch(i -> {
                    var below = bands.get(i - 1);
                    return below.last().isPresent()
                            && below.last().get() >= below.first()
                            && below.last().get() + 1 == bands.get(i).first();
                });
    }

    private LetterWording wording(YamlMap row) {
        row.expecting(Set.of("word", "sort", "instead", "cite"), Set.of("mark"));
        var wording = new LetterWording(
                row.text("word"), row.choice("sort", LetterWording.Sort.class), row.text("instead"), Rows.cite(row));
        if (positions.putIfAbsent("letter-wordings." + wording.word(), row.position()) != null) {
            throw row.wrong("word", "同一个词写了两次：" + wording.word());
        }
        return wording;
    }

    private static void refuseOverlaps(YamlMap row, String key, List<InForce> stretches) {
        for (int i = 0; i < stretches.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (stretches.get(i).overlaps(stretches.get(j))) {
                    throw row.wrong(key, "两条的有效期重叠，请写明止日");
                }
            }
        }
    }
}
