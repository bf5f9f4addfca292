package org.mingtang.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.mingtang.pages.Head;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Makes the frame of a page: title, tags of the government-site guideline, permanent address.
@Component
class Frames {
    private final Catalogue catalogue;

    Frames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param path address of the page on this site, which is its permanent address
    Frame frame(HttpServletRequest request, Section section, String title, String path, UnaryOperator<Head> more) {
        var site = catalogue.site();
        String root = root(request);
        String siteName = site.government() + "政府信息公开";
        String windowTitle = title.isEmpty() ? siteName : title + " - " + siteName;
        var head = Head.titled(windowTitle)
                .at(root + path)
                .withTag("SiteName", siteName)
                .withTag("SiteDomain", URI.create(root).getAuthority())
                .withTag("SiteIDCode", site.identityCode());
        return new Frame(site, more.apply(head), section, true);
    }

    /// A page of a column of the site, with the tags such a page carries.
    Frame column(HttpServletRequest request, Section section, String description) {
        return frame(
                request,
                section,
                section.chinese(),
                section.path(),
                head -> head.describedAs(description)
                        .withTag("ColumnName", section.chinese())
                        .withTag("ColumnType", "政府信息公开")
                        .withTag("ColumnDescription", description));
    }

    /// Absolute address of the site: the configured one, else the one the reader used.
    String root(HttpServletRequest request) {
        return catalogue
                .site()
                .address()
                .map(URI::toString)
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                        .build()
                        .toUriString());
    }
}
