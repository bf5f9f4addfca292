package org.mingtang.requests.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Role;
import org.mingtang.requests.casefile.CaseFact.Side;

/// Which requests an officer sees: those of units in whose handling of requests one of the posts takes part; of whoever
/// serves in a section (股室) only what was given to that section or what it was asked to countersign. The supervising
/// authority sees all. REQ-26.
///
/// @param everything whether nothing is hidden
/// @param units      of which all are seen
/// @param sections   of which what they have is seen
public record Sight(boolean everything, Set<AgencyId> units, Set<SectionId> sections) {
    /// Posts that can be those of one section. A post of theirs without a section counts for the whole unit: in a
    /// small one there are none.
    private static final Set<Role> OF_A_SECTION = EnumSet.of(Role.DRAFTER, Role.SECTION_HEAD);

    public Sight {
        units = Set.copyOf(units);
        sections = Set.copyOf(sections);
    }

    /// @param law of the day of looking
    public static Sight of(Officer officer, Law law) {
        var handling = Stream.of(DeskAct.values())
                .flatMap(act -> act.roles(law).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        var units = new HashSet<AgencyId>();
        var sections = new HashSet<SectionId>();
        for (var post : officer.posts()) {
            if (handling.contains(post.role())) {
                post.section()
                        .filter(_ -> OF_A_SECTION.contains(post.role()))
                        .ifPresentOrElse(sections::add, () -> units.add(post.agency()));
            }
        }
        return new Sight(officer.posts().stream().anyMatch(post -> post.role() == Role.SUPERVISOR), units, sections);
    }

    /// Whether a post with this role can be one of a section's.
    public static boolean isOfASection(Role role) {
        return OF_A_SECTION.contains(role);
    }

    public boolean covers(CaseFile file) {
        return covers(file.agency(), file.sections());
    }

    /// @param having the sections that have the request
    public boolean covers(AgencyId unit, Collection<SectionId> having) {
        return everything || units.contains(unit) || having.stream().anyMatch(sections::contains);
    }

    /// Whether the officer may do the act as far as it depends on the posts: one of its roles, and of a section the one
    /// that has the request.
    static boolean holds(Officer officer, DeskAct act, CaseFile file, Law law) {
        var concerned = concerned(act, file);
        return act.roles(law).stream().anyMatch(role -> holds(officer, role, file.agency(), concerned));
    }

    /// Whether one of the posts gives this role in the unit; where it is one of a section's, in one of these.
    static boolean holds(Officer officer, Role role, AgencyId unit, Set<SectionId> concerned) {
        return OF_A_SECTION.contains(role) ? officer.holdsIn(role, unit, concerned) : officer.holds(role, unit);
    }

    /// Whether somebody heads that section, or the sections of a unit that has no posts of sections.
    public static boolean heads(Officer officer, SectionId section, AgencyId unit) {
        return holds(officer, Role.SECTION_HEAD, unit, Set.of(section));
    }

    /// Whether somebody speaks for this side when it is disclosed against a third party's will (REQ-09).
    public static boolean speaksFor(Officer officer, Side side, CaseFile file) {
        var role = switch (side) {
            case SECTION -> Role.SECTION_HEAD;
            case OFFICE -> Role.DISCLOSURE_OFFICER;
        };
        return holds(officer, role, file.agency(), file.handlingSections());
    }

    /// To countersign is for those who were asked; everything else is for those who handle it (REQ-05, REQ-07).
    private static Set<SectionId> concerned(DeskAct act, CaseFile file) {
        return act == DeskAct.COUNTERSIGN ? Set.copyOf(Consulting.openCountersigns(file)) : file.handlingSections();
    }
}
