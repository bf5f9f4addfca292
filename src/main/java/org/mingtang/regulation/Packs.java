package org.mingtang.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The rules of one district at all times: asked for a day, it gives the law that was in force on that day.
///
/// An edition applies from its date until the next one begins. Before the first local edition, and after the last has
/// ended, the law of the base applies alone (docs/law/questions.md#q1).
public final class Packs {
    private final String jurisdiction;
    private final NavigableMap<LocalDate, Optional<Resolved>> byDay;

    private Packs(String jurisdiction, NavigableMap<LocalDate, Optional<Resolved>> byDay) {
        this.jurisdiction = jurisdiction;
        this.byDay = byDay;
    }

    /// The law of one stretch of time.
    private record Resolved(PackRules rules, List<RulePack> packs, List<Law.Source> sources) {
        Resolved(PackRules rules, List<RulePack> packs) {
            this(rules, packs, packs.stream().map(RulePack::source).toList());
        }
    }

    /// A district of the packs that come with the platform: `national`, `licheng` or `yunling`.
    ///
    /// @throws PackError where there is no such district
    public static Packs bundled(String jurisdiction) {
        return load(jurisdiction, PackSource.bundled());
    }

    /// Reads all sources and resolves one district at all times, so that nothing can fail later.
    ///
    /// @throws LocalRuleLoosensLaw where a local pack takes back what its base demands
    /// @throws PackError            with every other problem, and where no source is of that district
    public static Packs load(String jurisdiction, List<PackSource> sources) {
        var editions = editions(sources);
        if (!editions.containsKey(jurisdiction)) {
            throw new PackError(List.of(new PackProblem(
                    jurisdiction,
                    1,
                    "jurisdiction",
                    "没有这个地区的规程包，现有：" + String.join("、", new TreeMap<>(editions).keySet()))));
        }
        var resolving = new Resolving(editions);
        var byDay = new TreeMap<LocalDate, Optional<Resolved>>();
        for (var day : turningPoints(editions)) {
            byDay.put(day, resolving.on(jurisdiction, day, List.of()));
        }
        resolving.refuseProblems();
        return new Packs(jurisdiction, byDay);
    }

    /// The districts of the sources, in alphabetical order.
    ///
    /// @throws PackError where a source cannot be read
    public static List<String> jurisdictions(List<PackSource> sources) {
        return editions(sources).keySet().stream().sorted().toList();
    }

    private static Map<String, List<RulePack>> editions(List<PackSource> sources) {
        var problems = new ArrayList<PackProblem>();
        var byId = new HashMap<String, RulePack>();
        var editions = new HashMap<String, List<RulePack>>();
        for (var source : sources) {
            try {
                var pack = PackReader.read(source);
                var twin = byId.putIfAbsent(pack.id(), pack);
                var others = editions.computeIfAbsent(pack.jurisdiction(), _ -> new ArrayList<>());
                if (twin != null) {
                    problems.add(pack.head()
                            .problem("标识 " + pack.id() + " 已为 " + twin.head().file() + " 所用"));
                } else if (others.stream()
                        .anyMatch(other ->
                                other.inForce().from().equals(pack.inForce().from()))) {
                    problems.add(pack.head().problem("同一地区已有自 " + pack.inForce().from() + " 起施行的规程包"));
                }
                others.add(pack);
            } catch (PackError e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new PackError(problems);
        }
        editions.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(pack -> pack.inForce().from())));
        return editions;
    }

    /// The days on which any law may change.
    private static List<LocalDate> turningPoints(Map<String, List<RulePack>> editions) {
        return editions.values().stream()
                .flatMap(List::stream)
                .map(RulePack::inForce)
                .flatMap(inForce -> Stream.concat(
                        Stream.of(inForce.from()),
                        inForce.to().filter(LocalDate.MAX::isAfter).map(last -> last.plusDays(1)).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    /// The law of a fact that happened on that day; never ask for today where an older fact is judged.
    ///
    /// @throws NoLawInForce where no pack covers the day
    public Law inForceOn(LocalDate day) {
        return Optional.ofNullable(byDay.floorEntry(day))
                .flatMap(Map.Entry::getValue)
                .map(resolved -> new Law(jurisdiction, day, resolved.rules(), resolved.sources()))
                .orElseThrow(() -> new NoLawInForce(jurisdiction, day));
    }

    /// Every day on which the law of this district changes, the first being its beginning.
    public List<LocalDate> changes() {
        return List.copyOf(byDay.keySet());
    }

    /// Resolves districts day by day and gathers what is wrong with them.
    private static final class Resolving {
        private static final int DEEPEST = 5;

        private final Map<String, List<RulePack>> editions;
        private final List<PackProblem> problems = new ArrayList<>();
        private final List<LocalRuleLoosensLaw.Loosening> loosenings = new ArrayList<>();

        private Resolving(Map<String, List<RulePack>> editions) {
            this.editions = editions;
        }

        private Optional<Resolved> on(String jurisdiction, LocalDate day, List<String> above) {
            var own = editions.get(jurisdiction);
            if (own == null) {
                return Optional.empty();
            }
            var edition = own.stream().filter(pack -> pack.inForce().on(day)).reduce((_, later) -> later);
            var speaking = edition.orElse(own.getFirst());
            var base = base(speaking, day, above);
            return edition.isPresent() ? laid(speaking, base) : base;
        }

        private Optional<Resolved> base(RulePack pack, LocalDate day, List<String> above) {
            if (pack.base().isEmpty()) {
                return Optional.empty();
            }
            String base = pack.base().get();
            var path = Stream.concat(above.stream(), Stream.of(pack.jurisdiction()))
                    .toList();
            if (path.contains(base) || path.size() > DEEPEST) {
                note(pack.head().problem("上位规程 " + base + " 又以本规程为上位规程，或者层级超过 " + DEEPEST + " 层"));
                return Optional.empty();
            }
            if (!editions.containsKey(base)) {
                note(pack.head().problem("找不到上位规程 " + base + " 的规程包"));
                return Optional.empty();
            }
            return on(base, day, path);
        }

        private Optional<Resolved> laid(RulePack pack, Optional<Resolved> base) {
            if (pack.base().isPresent() && base.isEmpty()) {
                note(pack.head().problem("本规程施行期间，其上位规程 " + pack.base().get() + " 没有有效的版本"));
                return Optional.empty();
            }
            var rules = pack.rules();
            var packs = List.of(pack);
            if (base.isPresent()) {
                var overlay = new Overlay(base.get().rules(), pack);
                rules = overlay.laid();
                packs = Stream.concat(base.get().packs().stream(), packs.stream())
                        .toList();
                overlay.problems().forEach(this::note);
                overlay.loosenings().stream()
                        .filter(loosening -> !loosenings.contains(loosening))
                        .forEach(loosenings::add);
            }
            Completeness.problems(rules, pack).forEach(this::note);
            RequestCompleteness.problems(rules, pack).forEach(this::note);
            return Optional.of(new Resolved(rules, packs));
        }

        /// A stretch of time may be looked at more than once: what is wrong is told once.
        private void note(PackProblem problem) {
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }

        private void refuseProblems() {
            if (!loosenings.isEmpty()) {
                throw new LocalRuleLoosensLaw(problems, loosenings);
            }
            if (!problems.isEmpty()) {
                throw new PackError(problems);
            }
        }
    }
}
