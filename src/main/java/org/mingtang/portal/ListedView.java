package org.mingtang.portal;

import java.time.Instant;
import java.util.Optional;
import org.mingtang.disclosure.PublishedItem;
import org.mingtang.disclosure.PublishedItem.Validity;
import org.mingtang.pages.Formats;
import org.mingtang.search.SearchResult;
import org.springframework.web.util.HtmlUtils;

/// A document in a list.
///
/// @param titleHtml   safe, with `mark` around what was sought
/// @param number      document number, else the index number
/// @param day         day of publication, 2026年11月22日
/// @param isoDay      the same day for machines
/// @param snippetHtml safe; empty where nothing was sought
public record ListedView(
        String url,
        String titleHtml,
        String number,
        String issuer,
        String day,
        String isoDay,
        Optional<Validity> validity,
        String snippetHtml) {

    static ListedView of(PublishedItem item) {
        return new ListedView(
                IndexAddress.of(item.indexNumber()),
                HtmlUtils.htmlEscape(item.title()),
                item.documentNumber().orElse("索引号 " + item.indexNumber()),
                item.issuer(),
                Formats.date(item.publishedAt()),
                isoDay(item.publishedAt()),
                Optional.of(item.validity()),
                "");
    }

    static ListedView of(SearchResult.Hit hit, boolean withSnippet) {
        var found = hit.document();
        return new ListedView(
                IndexAddress.of(found.id()),
                hit.title(),
                found.documentNumber().orElse("索引号 " + found.id()),
                found.issuer(),
                Formats.date(found.publishedAt()),
                isoDay(found.publishedAt()),
                FilterNames.validity(found.validity()),
                withSnippet ? hit.snippet() : "");
    }

    private static String isoDay(Instant instant) {
        return Formats.dayOf(instant).toString();
    }
}
