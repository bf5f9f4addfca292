package org.mingtang.organs.register;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;

/// All agencies at once: what the rules of founding and ending look at, and the order of lists.
public final class AgencyTree {
    private static final Comparator<AgencyEntry> BY_RANK = comparing(
                    (AgencyEntry entry) -> entry.profile().rank())
            .thenComparing(entry -> entry.agency().name())
            .thenComparing(entry -> entry.agency().id().value());

    private final Map<AgencyId, AgencyEntry> entries;

    public AgencyTree(Collection<AgencyEntry> entries) {
        this.entries = entries.stream()
                .sorted(BY_RANK)
                .collect(toMap(entry -> entry.agency().id(), entry -> entry, (one, _) -> one, LinkedHashMap::new));
    }

    public Optional<AgencyEntry> find(AgencyId id) {
        return Optional.ofNullable(entries.get(id));
    }

    public Optional<Agency> agency(AgencyId id) {
        return find(id).map(AgencyEntry::agency);
    }

    public List<Agency> all() {
        return entries.values().stream().map(AgencyEntry::agency).toList();
    }

    /// An agency with its depth among those standing.
    public record Placed(AgencyEntry entry, int depth) {}

    /// Those standing on that day, every parent right before its children, siblings by rank. One whose parent does not
    /// stand is a root.
    public List<Placed> standingOn(LocalDate day) {
        List<AgencyEntry> standing = entries.values().stream()
                .filter(entry -> standsOn(entry.agency(), day))
                .toList();
        Set<AgencyId> ids =
                standing.stream().map(entry -> entry.agency().id()).collect(java.util.stream.Collectors.toSet());
        Map<Optional<AgencyId>, List<AgencyEntry>> children = standing.stream()
                .collect(groupingBy(entry -> entry.agency().parent().filter(ids::contains)));
        var placed = new ArrayList<Placed>(standing.size());
        var met = new HashSet<AgencyId>();
        place(children, Optional.empty(), 0, placed, met);
        // A circle of parents has no root; its agencies must not vanish from lists.
        standing.stream()
                .filter(entry -> met.add(entry.agency().id()))
                .forEach(entry -> placed.add(new Placed(entry, 0)));
        return placed;
    }

    private static void place(
            Map<Optional<AgencyId>, List<AgencyEntry>> children,
            Optional<AgencyId> parent,
            int depth,
            List<Placed> placed,
            Set<AgencyId> met) {
        for (AgencyEntry entry : children.getOrDefault(parent, List.of())) {
            met.add(entry.agency().id());
            placed.add(new Placed(entry, depth));
            place(children, Optional.of(entry.agency().id()), depth + 1, placed, met);
        }
    }

    /// Whether going up from `id` one comes to `ancestor`.
    boolean isBelow(AgencyId id, AgencyId ancestor) {
        var met = new HashSet<AgencyId>();
        Optional<AgencyId> at = Optional.of(id);
        while (at.isPresent() && met.add(at.get())) {
            if (at.get().equals(ancestor)) {
                return true;
            }
            at = agency(at.get()).flatMap(Agency::parent);
        }
        return false;
    }

    public static boolean standsOn(Agency agency, LocalDate day) {
        return !day.isBefore(agency.founded())
                && agency.ended().map(last -> !day.isAfter(last)).orElse(true);
    }
}
