package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Organs;
import org.mingtang.requests.Objection;
import org.mingtang.requests.PaperRegister;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.CaseFact.Forum;
import org.mingtang.requests.opening.FigureRow;
import org.mingtang.requests.opening.FigureRule;
import org.mingtang.requests.opening.FigureRules;
import org.mingtang.requests.opening.OpeningBooks;
import org.mingtang.requests.opening.OpeningFigures;
import org.mingtang.requests.opening.OpeningFigures.DisputeEnd;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a unit takes over what it counted before it went live (期初数): the tables of last year's report, and those of
/// this year until then.
@Controller
public class OpeningFiguresPages {
    static final String ADDRESS = "/workbench/requests/opening-figures";

    private static final int MOST_DIGITS = 6;

    private final OpeningBooks books;
    private final PaperRegister paper;
    private final RequestQueues queues;
    private final Organs organs;
    private final Frames frames;

    OpeningFiguresPages(OpeningBooks books, PaperRegister paper, RequestQueues queues, Organs organs, Frames frames) {
        this.books = books;
        this.paper = paper;
        this.queues = queues;
        this.organs = organs;
        this.frames = frames;
    }

    /// @param agencies  of the officer
    /// @param years     that can be taken over, with what they cover
    /// @param figures   that stand, or as they were typed
    /// @param unlike    where those that stand do not follow from the year before
    /// @param takenOver how many requests of the time before are entered on the platform
    /// @param taken     who took them over and when, latest first
    /// @param maySet    whether the officer may
    public record Page(
            Frame frame,
            RequestQueues.Side side,
            List<Agency> agencies,
            Agency agency,
            SequencedMap<Integer, String> years,
            OpeningFigures figures,
            List<Objection> unlike,
            int takenOver,
            List<Taken> taken,
            RefusedForm form,
            boolean maySet) {

        public String cell(String row, ApplicantKind kind) {
            return form.value(FigureRules.cell(row, kind), shown(figures.of(row, kind)));
        }

        public String cell(Forum forum, DisputeEnd end) {
            return form.value(name(forum, end), shown(figures.of(forum, end)));
        }

        private static String shown(int count) {
            return count == 0 ? "" : Integer.toString(count);
        }

        public boolean wrong(String cell) {
            return !form.at(cell).isEmpty();
        }

        /// Requests carried into the time on the platform that are not entered there. What was open at the end of last
        /// year may have been answered on paper since.
        public int missing() {
            return figures.year() == years.lastEntry().getKey() ? Math.max(0, figures.carriedOut() - takenOver) : 0;
        }
    }

    public record Taken(String by, Instant at, String source) {}

    public static String name(Forum forum, DisputeEnd end) {
        return forum.name() + "." + end.name();
    }

    @GetMapping(ADDRESS)
    ModelAndView figures(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String year) {
        var units = OwnUnits.of(AccountGate.officer(request), organs);
        var chosen = units.stream()
                .filter(unit -> unit.id().value().equals(agency))
                .findFirst()
                .or(() -> units.stream().findFirst())
                .orElseThrow(Keys::nowhere);
        var years = books.years(chosen.id());
        int of = years.stream()
                .filter(each -> each.toString().equals(year))
                .findFirst()
                .orElse(years.getFirst());
        var stands = books.of(chosen.id(), of).orElseGet(() -> OpeningFigures.none(of));
        return page(request, chosen, stands, RefusedForm.NOTHING);
    }

    @PostMapping(ADDRESS)
    ModelAndView take(HttpServletRequest request, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var officer = AccountGate.officer(request);
        var agency = OwnUnits.typed(officer, organs, typed);
        var unread = new ArrayList<Objection>();
        var figures = figures(typed, unread);
        int seen = typed.text("seen").matches("[0-9]{1,4}") ? Integer.parseInt(typed.text("seen")) : -1;
        var objections = books.take(officer, agency.id(), figures, seen, unread);
        if (!objections.isEmpty()) {
            return DossierController.refusal(page(request, agency, figures, RefusedForm.of(request, objections)));
        }
        flash.addFlashAttribute(Frames.DONE, agency.shortName() + " " + figures.year() + " 年的期初数已登记。");
        return new ModelAndView("redirect:" + ADDRESS + "?agency=" + agency.id().value() + "&year=" + figures.year());
    }

    private OpeningFigures figures(Typed typed, List<Objection> unread) {
        var requests = new LinkedHashMap<String, Map<ApplicantKind, Integer>>();
        for (var row : FigureRow.all()) {
            var cells = new EnumMap<ApplicantKind, Integer>(ApplicantKind.class);
            for (var kind : ApplicantKind.values()) {
                cells.put(
                        kind,
                        count(typed, FigureRules.cell(row.key(), kind), row.label() + "、" + kind.chinese(), unread));
            }
            requests.put(row.key(), cells);
        }
        var disputes = new EnumMap<Forum, Map<DisputeEnd, Integer>>(Forum.class);
        for (var forum : Forum.values()) {
            var cells = new EnumMap<DisputeEnd, Integer>(DisputeEnd.class);
            for (var end : DisputeEnd.values()) {
                cells.put(end, count(typed, name(forum, end), forum.chinese() + "、" + end.chinese(), unread));
            }
            disputes.put(forum, cells);
        }
        int year = typed.text("year").matches("\\d{4}") ? Integer.parseInt(typed.text("year")) : 0;
        return new OpeningFigures(year, requests, disputes, typed.text("source"));
    }

    /// Blank is 0 here: whoever takes figures over has the whole table before them.
    private static int count(Typed typed, String name, String what, List<Objection> unread) {
        var text = typed.text(name);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            unread.add(Objection.at(
                    name,
                    FigureRule.NOT_A_NUMBER,
                    what + "：“" + (text.length() > MOST_DIGITS * 2 ? text.substring(0, MOST_DIGITS * 2) + "…" : text)
                            + "”不是 0 至 999999 的整数。"));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private ModelAndView page(HttpServletRequest request, Agency agency, OpeningFigures figures, RefusedForm form) {
        var officer = AccountGate.officer(request);
        var years = new LinkedHashMap<Integer, String>();
        years.put(books.years(agency.id()).getFirst(), "全年");
        years.put(books.years(agency.id()).getLast(), "改用平台以前");
        return new ModelAndView(
                "workbench/opening-figures",
                "page",
                new Page(
                        frames.of(request, "期初数", "requests"),
                        queues.of(officer, Optional.empty()),
                        OwnUnits.of(officer, organs),
                        agency,
                        years,
                        figures,
                        unlikeTheYearBefore(agency, figures.year()),
                        paper.takenOver(agency.id()),
                        books.entries(agency.id(), figures.year()).reversed().stream()
                                .map(entry -> new Taken(entry.actor().name(), entry.at(), OpeningBooks.source(entry)))
                                .toList(),
                        form,
                        officer.runsDisclosure(agency.id())));
    }

    private List<Objection> unlikeTheYearBefore(Agency agency, int year) {
        return books.of(agency.id(), year)
                .flatMap(stands -> books.of(agency.id(), year - 1).map(before -> FigureRules.unlike(before, stands)))
                .orElse(List.of());
    }
}
