package org.mingtang.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.portal.DocumentView.Crumb;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchResult;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class AgencyPages {
    private static final int LATEST = 10;

    private final Organs organs;
    private final SearchIndex index;
    private final FilterNames names;
    private final ReceptionWays ways;
    private final Frames frames;
    private final Clock clock;

    AgencyPages(Organs organs, SearchIndex index, FilterNames names, ReceptionWays ways, Frames frames, Clock clock) {
        this.organs = organs;
        this.index = index;
        this.names = names;
        this.ways = ways;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/agencies")
    String agencies(HttpServletRequest request, Model model) {
        var everything = index.search(LibraryQuery.ALL.toSearch(1));
        Map<String, Long> counts = Library.counts(Filter.AGENCY, everything).stream()
                .collect(Collectors.toMap(SearchResult.FacetCount::value, SearchResult.FacetCount::count));
        var kinds = organs.standingOn(today()).stream()
                .collect(Collectors.groupingBy(Agency::kind, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("frame", frames.column(request, Section.AGENCIES, "负责公开政府信息的机构和它们公开的文件。"));
        model.addAttribute(
                "kinds",
                kinds.entrySet().stream()
                        .map(entry -> new AgencyView.Kind(
                                entry.getKey().chinese(),
                                entry.getValue().stream()
                                        .map(agency -> way(agency, counts))
                                        .toList()))
                        .toList());
        return "portal/agencies";
    }

    private static HomeView.Way way(Agency agency, Map<String, Long> counts) {
        long count = counts.getOrDefault(agency.id().value(), 0L);
        return new HomeView.Way(agency.name(), address(agency), Formats.number(count));
    }

    @GetMapping("/agencies/{id}")
    String agency(@PathVariable String id, HttpServletRequest request, Model model) {
        Optional<Agency> found = id.matches("[a-z0-9-]{1,40}") ? organs.find(new AgencyId(id)) : Optional.empty();
        var agency = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var query = LibraryQuery.ALL.with(Filter.AGENCY, agency.id().value());
        model.addAttribute(
                "frame",
                frames.frame(
                        request,
                        Section.AGENCIES,
                        agency.name(),
                        address(agency),
                        head -> head.describedAs(agency.name() + "公开的政府信息。")
                                .withFeed(query.feedUrl())
                                .withTag("ColumnName", agency.name())
                                .withTag("ColumnType", "机构")));
        model.addAttribute("agency", view(agency, query, index.search(query.toSearch(LATEST))));
        return "portal/agency";
    }

    private AgencyView view(Agency agency, LibraryQuery query, SearchResult published) {
        var successor = successor(agency);
        return new AgencyView(
                agency.name(),
                agency.kind().chinese(),
                agency.organisationCode(),
                agency.documentCode(),
                agency.parent().flatMap(organs::find).map(AgencyPages::crumb),
                successor,
                Formats.number(published.total()),
                published.hits().stream().map(hit -> ListedView.of(hit, false)).toList(),
                columns(query, published),
                successor.isPresent() ? List.of() : ways.of(agency.id()),
                query.url(),
                query.feedUrl());
    }

    private Optional<Crumb> successor(Agency agency) {
        boolean stands = agency.ended().map(last -> !last.isBefore(today())).orElse(true);
        return stands ? Optional.empty() : Optional.of(crumb(organs.responsibleFor(agency.id(), today())));
    }

    private List<HomeView.Way> columns(LibraryQuery query, SearchResult published) {
        return Library.counts(Filter.COLUMN, published).stream()
                .map(count -> new HomeView.Way(
                        names.name(Filter.COLUMN, count.value()),
                        query.with(Filter.COLUMN, count.value()).url(),
                        Formats.number(count.count())))
                .toList();
    }

    private static Crumb crumb(Agency agency) {
        return new Crumb(agency.name(), address(agency));
    }

    private static String address(Agency agency) {
        return Section.AGENCIES.path() + "/" + agency.id().value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CHINA);
    }
}
