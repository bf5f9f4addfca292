package org.mingtang.regulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Reads one rule pack strictly: one unknown key and the pack is refused, with all that is wrong told at once.
final class PackReader {
    private static final Set<String> HEAD = Set.of("id", "title", "jurisdiction", "edition", "in-force");
    private static final Set<String> SECTIONS = Set.of(
            "base",
            "periods",
            "values",
            "publication-rules",
            "attributes",
            "chains",
            "separations",
            "grounds",
            "without-grounds",
            "categories",
            "columns",
            "topics",
            "genres",
            "numbering",
            "review-levels",
            "request-stages",
            "review-contents",
            "judgements",
            "identification-exemptions",
            "report-up-materials",
            "channels",
            "request-subjects",
            "citations",
            "outcomes",
            "letters",
            "remedy-texts",
            "tariffs",
            "letter-wordings");

    private final YamlMap root;
    private final Map<String, Position> positions = new LinkedHashMap<>();

    private PackReader(YamlMap root) {
        this.root = root;
    }

    /// @throws PackError with every problem of the text
    static RulePack read(PackSource source) {
        var problems = new Problems(source.name());
        try {
            var root = YamlText.read(source.text(), problems);
            var pack = new PackReader(root).pack();
            if (problems.none()) {
                return pack;
            }
        } catch (Problems.Unusable e) {
            // told below with the others
        }
        throw new PackError(problems.found());
    }

    private RulePack pack() {
        root.expecting(HEAD, SECTIONS);
        var rules = rules();
        var inForce = root.map("in-force").expecting(Set.of("from"), Set.of("to"));
        LocalDate from = inForce.date("from");
        return new RulePack(
                Rows.id(root, "id"),
                root.text("title"),
                Rows.id(root, "jurisdiction"),
                root.has("base") ? Optional.of(Rows.id(root, "base")) : Optional.empty(),
                root.date("edition"),
                Rows.inForce(inForce, new InForce(from, Optional.empty())),
                rules,
                root.position("id"));
    }

    private PackRules rules() {
        var clocks = new ClockSections(root, positions);
        var desks = new DeskSections(root, positions);
        var lists = new ListSections(root, positions);
        return new PackRules(
                clocks.periods(),
                clocks.values(),
                clocks.publicationRules(),
                desks.attributes(),
                desks.chains(),
                desks.separations(),
                lists.grounds(),
                new TreeSet<>(read(() -> root.texts("without-grounds"), List.<String>of())),
                lists.categories(),
                lists.columns(),
                lists.topics(),
                read(() -> root.texts("genres"), List.<String>of()),
                clocks.numbering(),
                desks.reviewLevels(),
                lists.terms(),
                clocks.citations(),
                new RequestSections(root, positions).rules(),
                positions);
    }

    /// What could be read, and the problem noted where it could not.
    static <T> T read(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (Problems.Unusable e) {
            return otherwise;
        }
    }
}
