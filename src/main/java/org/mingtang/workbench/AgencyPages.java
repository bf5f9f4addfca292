package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Agency.Kind;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.Ending;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.Branch;
import org.mingtang.organs.OrganViews.FormerName;
import org.mingtang.organs.OrganViews.PostRow;
import org.mingtang.organs.OrganViews.Vacancy;
import org.mingtang.organs.Organs;
import org.mingtang.organs.ReviewRules;
import org.mingtang.organs.Section;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.requests.ReceivingUnits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Pages about agencies: the tree with what each lacks, and one agency.
@Component
public class AgencyPages {
    private final OrganViews views;
    private final Organs organs;
    private final Packs packs;
    private final Frames frames;
    private final Clock clock;

    AgencyPages(OrganViews views, Organs organs, Packs packs, Frames frames, Clock clock) {
        this.views = views;
        this.organs = organs;
        this.packs = packs;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param writes whether the reader may change agencies
    public record Tree(Frame frame, List<Line> lines, boolean writes) {
        /// How many units lack something.
        public long lacking() {
            return lines.stream().filter(line -> !line.missing().isEmpty()).count();
        }
    }

    /// @param missing what the unit lacks, in words
    public record Line(Branch branch, List<String> missing) {}

    /// @param standing empty for an agency to be founded
    public record Page(
            Frame frame,
            Filled form,
            Optional<AgencyEntry> standing,
            List<Section> sections,
            List<FormerName> names,
            List<PostRow> posts,
            List<ReviewRules> rules,
            List<Choice> parents,
            LocalDate today) {
        public List<Choice> kinds() {
            return Choice.of(Kind.values(), Kind::chinese);
        }

        public List<Choice> capacities() {
            return Choice.of(Capacity.values(), Capacity::chinese);
        }

        public List<Choice> reasons() {
            return Choice.of(Ending.Reason.values(), Ending.Reason::chinese);
        }

        public AgencyProfile profile() {
            return standing.map(AgencyEntry::profile).orElse(AgencyProfile.atRank(0));
        }

        public Optional<Agency> agency() {
            return standing.map(AgencyEntry::agency);
        }
    }

    ModelAndView tree(HttpServletRequest request) {
        var today = LocalDate.now(clock);
        var vacancies = views.vacancies(today);
        var attended = ReceivingUnits.attended(today, packs.inForceOn(today), views);
        var lines = views.tree(today).stream()
                .map(branch -> new Line(branch, missing(branch, vacancies, attended)))
                .toList();
        var writes = RegisterActs.holds(request, Role.SYSTEM_ADMINISTRATOR);
        return new ModelAndView(
                "workbench/register", "page", new Tree(frames.of(request, "机构与人员", "register"), lines, writes));
    }

    private static List<String> missing(Branch branch, List<Vacancy> vacancies, Set<AgencyId> attended) {
        var unit = branch.entry().agency().id();
        var missing = new ArrayList<String>();
        vacancies.stream()
                .filter(vacancy -> vacancy.unit().id().equals(unit))
                .flatMap(vacancy -> vacancy.missing().stream())
                .map(issue -> "缺" + issue.field().chinese()
                        + issue.clause().map(clause -> "（" + clause + "）").orElse(""))
                .forEach(missing::add);
        if (ReceivingUnits.takesRequests(branch.entry()) && !attended.contains(unit)) {
            missing.add("没有人接收申请，门户上不能向它申请（REQ-01）");
        }
        return missing;
    }

    ModelAndView founding(HttpServletRequest request, Filled form) {
        return view(new Page(
                frames.of(request, "设立机构", "register"),
                form,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                parents(),
                LocalDate.now(clock)));
    }

    ModelAndView agency(HttpServletRequest request, AgencyId id, Filled form) {
        var entry = views.entry(id).orElseThrow(Keys::nowhere);
        var today = LocalDate.now(clock);
        return view(new Page(
                frames.of(request, entry.agency().name(), "register"),
                form,
                Optional.of(entry),
                views.sections(id),
                views.formerNames(id),
                views.posts(Optional.of(id), Optional.empty(), today),
                views.reviewRules(id),
                parents().stream()
                        .filter(parent -> !parent.value().equals(id.value()))
                        .toList(),
                today));
    }

    private List<Choice> parents() {
        return Choice.of(organs.standingOn(LocalDate.now(clock)));
    }

    private static ModelAndView view(Page page) {
        var view = new ModelAndView("workbench/agency", "page", page);
        if (page.form().refused()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
