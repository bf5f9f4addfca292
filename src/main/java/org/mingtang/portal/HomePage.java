package org.mingtang.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.pages.Formats;
import org.mingtang.search.SearchResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePage {
    private static final Logger LOG = LoggerFactory.getLogger(HomePage.class);
    private static final int LATEST = 8;
    private static final int WAYS = 10;

    private final PublishedItems items;
    private final Catalogue catalogue;
    private final Library library;
    private final FilterNames names;
    private final Frames frames;

    HomePage(PublishedItems items, Catalogue catalogue, Library library, FilterNames names, Frames frames) {
        this.items = items;
        this.catalogue = catalogue;
        this.library = library;
        this.names = names;
        this.frames = frames;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        var everything = counts();
        model.addAttribute(
                "frame",
                frames.frame(
                                request,
                                Section.HOME,
                                "",
                                "/",
                                head -> head.describedAs(catalogue.site().government()
                                                + "政府信息公开平台：公开指南、公开制度、法定主动公开内容、公开年报和依申请公开。")
                                        .withFeed(LibraryQuery.ALL.feedUrl()))
                        .withoutSearchInHead());
        model.addAttribute(
                "home",
                new HomeView(
                        Formats.number(items.count()),
                        catalogue.commonSearches().stream()
                                .map(text -> new HomeView.Way(
                                        text, LibraryQuery.ALL.withText(text).url(), ""))
                                .toList(),
                        items.latest(LATEST).stream().map(ListedView::of).toList(),
                        ways(Filter.COLUMN, everything),
                        ways(Filter.AGENCY, everything),
                        ways(Filter.TOPIC, everything)));
        return "portal/home";
    }

    /// The front page stands without the index: it then shows the newest publications alone.
    private SearchResult counts() {
        try {
            return library.search(LibraryQuery.ALL);
        } catch (RuntimeException e) {
            LOG.error("front page without counts, the search index does not answer", e);
            return new SearchResult(0, List.of(), Map.of(), Optional.empty(), Duration.ZERO);
        }
    }

    private List<HomeView.Way> ways(Filter filter, SearchResult everything) {
        return Library.counts(filter, everything).stream()
                .limit(WAYS)
                .map(count -> new HomeView.Way(
                        names.name(filter, count.value()),
                        LibraryQuery.ALL.with(filter, count.value()).url(),
                        Formats.number(count.count())))
                .toList();
    }
}
