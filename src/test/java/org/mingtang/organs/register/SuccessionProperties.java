package org.mingtang.organs.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organs.District.FOUNDED;
import static org.mingtang.organs.District.TODAY;
import static org.mingtang.organs.District.id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mingtang.Clause;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;

/// On any table of successors and parents, circles and gaps included, the walks come to an end.
@Clause("ACT-14")
class SuccessionProperties {
    /// Agency i ended into successors[i]; negative: it stands. Parent of i is parents[i].
    private static Map<AgencyId, AgencyEntry> district(List<Integer> successors, List<Integer> parents) {
        Map<AgencyId, AgencyEntry> district = new HashMap<>();
        for (int i = 0; i < successors.size(); i++) {
            int successor = successors.get(i);
            var agency = new Agency(
                    id("a" + i),
                    "机构" + i,
                    "机构" + i,
                    "",
                    "",
                    Agency.Kind.DEPARTMENT,
                    Optional.of(id("a" + parents.get(i))),
                    FOUNDED,
                    successor < 0 ? Optional.empty() : Optional.of(FOUNDED.plusYears(1)),
                    successor < 0 ? Optional.empty() : Optional.of(id("a" + successor)));
            Capacity capacity = i % 2 == 0 ? Capacity.THROUGH_PARENT : Capacity.OWN_NAME;
            district.put(
                    agency.id(), new AgencyEntry(agency, AgencyProfile.atRank(i).with(capacity)));
        }
        return district;
    }

    @Property(tries = 500)
    void the_walk_ends_at_one_that_stands_or_where_nobody_follows(
            @ForAll @Size(8) List<@IntRange(min = -1, max = 8) Integer> successors,
            @ForAll @Size(8) List<@IntRange(min = 0, max = 7) Integer> parents) {
        Map<AgencyId, AgencyEntry> district = district(successors, parents);
        Function<AgencyId, Optional<AgencyEntry>> lookup = id -> Optional.ofNullable(district.get(id));
        for (AgencyEntry start : district.values()) {
            Agency answer = Succession.responsible(
                    start.agency(), TODAY, id -> lookup.apply(id).map(AgencyEntry::agency));
            boolean standsAhead = reachesStanding(start.agency(), district);
            assertThat(answer.ended().isEmpty()).isEqualTo(standsAhead);
            assertThat(district)
                    .containsKey(Succession.publisher(start, TODAY, lookup).id());
        }
    }

    private static boolean reachesStanding(Agency start, Map<AgencyId, AgencyEntry> district) {
        Agency agency = start;
        for (int step = 0; step < 20; step++) {
            if (agency.ended().isEmpty()) {
                return true;
            }
            AgencyEntry next = district.get(agency.successor().orElseThrow());
            if (next == null) {
                return false;
            }
            agency = next.agency();
        }
        return false;
    }

    @Property(tries = 300)
    void no_agency_is_lost_or_doubled_in_lists(
            @ForAll @Size(8) List<@IntRange(min = -1, max = 8) Integer> successors,
            @ForAll @Size(8) List<@IntRange(min = 0, max = 7) Integer> parents) {
        Map<AgencyId, AgencyEntry> district = district(successors, parents);
        List<AgencyId> listed = new AgencyTree(district.values())
                .standingOn(TODAY).stream()
                        .map(placed -> placed.entry().agency().id())
                        .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(district.values().stream()
                        .map(AgencyEntry::agency)
                        .filter(agency -> agency.ended().isEmpty())
                        .map(Agency::id)
                        .toList());
    }
}
