package org.mingtang.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks pack files before they are put to use: each by itself, then laid over their bases at all times. The packs of
/// the platform serve as bases; a file with the id of one of them stands in its place.
public final class PackCheck {
    private PackCheck() {}

    /// All problems found, none where the packs may be used.
    public static List<PackProblem> problems(List<PackSource> given) {
        var problems = new ArrayList<PackProblem>();
        var packs = new ArrayList<RulePack>();
        for (var source : given) {
            try {
                packs.add(PackReader.read(source));
            } catch (PackError e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        var replaced = packs.stream().map(RulePack::id).collect(Collectors.toSet());
        var sources = Stream.concat(
                        PackSource.bundled().stream()
                                .filter(source -> !replaced.contains(
                                        PackReader.read(source).id())),
                        given.stream())
                .toList();
        for (var jurisdiction :
                packs.stream().map(RulePack::jurisdiction).distinct().toList()) {
            try {
                Packs.load(jurisdiction, sources);
            } catch (PackError e) {
                e.problems().stream()
                        .filter(problem -> !problems.contains(problem))
                        .forEach(problems::add);
            }
        }
        return problems;
    }
}
