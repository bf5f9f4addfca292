package org.mingtang.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Agency.Kind;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PersonId;
import org.mingtang.regulation.Role;

/// The agencies of the made-up county 云岭.
final class DistrictAgencies implements Organs {
    private static final List<Agency> ALL = List.of(
            agency("gov", "云岭县人民政府", "县政府", "013520038", "云政", Kind.GOVERNMENT, ""),
            agency("gov-office", "云岭县人民政府办公室", "县政府办", "013520046", "云政办", Kind.GOVERNMENT_OFFICE, "gov"),
            agency("education", "云岭县教育局", "县教育局", "013520054", "云教", Kind.DEPARTMENT, "gov"),
            agency("civil-affairs", "云岭县民政局", "县民政局", "013520062", "云民", Kind.DEPARTMENT, "gov"),
            agency("finance", "云岭县财政局", "县财政局", "013520070", "云财", Kind.DEPARTMENT, "gov"),
            agency("natural-resources", "云岭县自然资源局", "县自然资源局", "013520089", "云自然资", Kind.DEPARTMENT, "gov"),
            agency("water", "云岭县水利局", "县水利局", "013520097", "云水", Kind.DEPARTMENT, "gov"),
            agency("health", "云岭县卫生健康局", "县卫生健康局", "013520100", "云卫", Kind.DEPARTMENT, "gov"),
            agency("ecology", "云岭县生态环境局", "县生态环境局", "013520118", "云环", Kind.DEPARTMENT, "gov"),
            agency("east-town", "云岭县东溪镇人民政府", "东溪镇政府", "013520126", "东政", Kind.TOWNSHIP, "gov"),
            agency("west-street", "云岭县西门街道办事处", "西门街道", "013520134", "西街", Kind.DISPATCHED, "gov"),
            new Agency(
                    new AgencyId("land-bureau"),
                    "云岭县国土资源局",
                    "县国土资源局",
                    "",
                    "云国土",
                    Kind.DEPARTMENT,
                    Optional.of(new AgencyId("gov")),
                    LocalDate.of(2002, 3, 1),
                    Optional.of(LocalDate.of(2019, 1, 31)),
                    Optional.of(new AgencyId("natural-resources"))));

    private static Agency agency(
            String id, String name, String shortName, String code, String word, Kind kind, String parent) {
        return new Agency(
                new AgencyId(id),
                name,
                shortName,
                code,
                word,
                kind,
                parent.isEmpty() ? Optional.empty() : Optional.of(new AgencyId(parent)),
                LocalDate.of(1987, 1, 1),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
        return ALL.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    @Override
    public List<Agency> standingOn(LocalDate day) {
        return ALL.stream()
                .filter(agency ->
                        agency.ended().map(last -> !last.isBefore(day)).orElse(true))
                .toList();
    }

    @Override
    public List<Officer> holders(Role role, AgencyId agency, LocalDate day) {
        return List.of();
    }

    @Override
    public Optional<Officer> officer(PersonId person, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public Agency responsibleFor(AgencyId id, LocalDate day) {
        var agency = find(id).orElseThrow();
        return agency.successor().flatMap(this::find).orElse(agency);
    }
}
