package org.mingtang.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.mingtang.pages.Sent;
import org.mingtang.search.SearchDocument;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The newest publications as an Atom feed (RFC 4287), with the filters of the library.
@Controller
class Feed {
    private static final String ATOM = "application/atom+xml";
    private static final int ENTRIES = 50;
    private static final int SUMMARY_LENGTH = 300;

    private final SearchIndex index;
    private final LibraryQueries queries;
    private final FilterNames names;
    private final Frames frames;
    private final Catalogue catalogue;

    Feed(SearchIndex index, LibraryQueries queries, FilterNames names, Frames frames, Catalogue catalogue) {
        this.index = index;
        this.queries = queries;
        this.names = names;
        this.frames = frames;
        this.catalogue = catalogue;
    }

    @GetMapping("/feed.atom")
    void feed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = queries.read(request.getParameterMap()).query().onPage(1);
        var documents = index.search(query.toSearch(SearchQuery.Sort.DATE, ENTRIES)).hits().stream()
                .map(hit -> hit.document())
                .toList();
        String root = frames.root(request);
        byte[] xml = XmlText.document("feed", "http://www.w3.org/2005/Atom", feed -> {
            feed.element("title", title(query));
            feed.element("id", root + query.feedUrl());
            feed.link("self", ATOM, root + query.feedUrl());
            feed.link("alternate", "text/html", root + query.url());
            feed.element("updated", newest(documents).toString());
            feed.element(
                    "author", author -> author.element("name", catalogue.site().government()));
            for (var document : documents) {
                feed.element("entry", entry -> write(entry, document, root));
            }
        });
        Sent.bytes(request, response, xml, ATOM + ";charset=UTF-8");
    }

    private void write(XmlText entry, SearchDocument document, String root) throws XMLStreamException {
        String address = root + IndexAddress.of(document.id());
        entry.element("title", document.title());
        entry.element("id", address);
        entry.link("alternate", "text/html", address);
        String time = document.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
        entry.element("published", time);
        entry.element("updated", time);
        entry.element("author", author -> author.element("name", document.issuer()));
        entry.element("category", category -> {
            category.attribute("term", document.column());
            category.attribute("label", names.name(Filter.COLUMN, document.column()));
        });
        entry.element("summary", summary(document));
    }

    private String title(LibraryQuery query) {
        String filters = query.chosen().entrySet().stream()
                .map(chosen -> names.name(chosen.getKey(), chosen.getValue()))
                .collect(Collectors.joining("、"));
        String what = (query.text() + " " + filters).strip();
        return catalogue.site().government() + "政府信息公开" + (what.isEmpty() ? "" : "：" + what);
    }

    private static String summary(SearchDocument document) {
        String number = document.documentNumber().map(text -> text + "　").orElse("");
        String body = document.body().replaceAll("[\\s\\u3000]+", " ").strip();
        int length = Math.min(SUMMARY_LENGTH, body.codePointCount(0, body.length()));
        return number + body.substring(0, body.offsetByCodePoints(0, length));
    }

    /// A feed without entries has never changed.
    private static Instant newest(List<SearchDocument> documents) {
        return documents.stream()
                .map(SearchDocument::publishedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
