package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.pages.Formats;
import org.mingtang.pages.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What search engines are told: `robots.txt` and the sitemap (sitemaps.org), split where it is longer than one file
/// may
/// be. Nothing below `/requests` stands in it.
@Controller
class Sitemap {
    /// The protocol allows 50 000 addresses a file.
    static final int ADDRESSES_A_FILE = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XML = "application/xml;charset=UTF-8";
    private static final List<Section> SECTIONS = List.of(
            Section.HOME,
            Section.LIBRARY,
            Section.GUIDE,
            Section.RULES,
            Section.COLUMNS,
            Section.ANNUAL_REPORTS,
            Section.AGENCIES);

    private final PublishedItems items;
    private final Frames frames;

    Sitemap(PublishedItems items, Frames frames) {
        this.items = items;
        this.frames = frames;
    }

    @GetMapping("/sitemap.xml")
    void sitemap(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String root = frames.root(request);
        int files = files();
        byte[] xml = files == 1
                ? addresses(root, 1)
                : XmlText.document("sitemapindex", NAMESPACE, index -> {
                    for (int file = 1; file <= files; file++) {
                        String address = root + "/sitemap-" + file + ".xml";
                        index.element("sitemap", sitemap -> sitemap.element("loc", address));
                    }
                });
        Sent.bytes(request, response, xml, XML);
    }

    @GetMapping("/sitemap-{file:[1-9]\\d{0,3}}.xml")
    void sitemap(@PathVariable int file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (file > files()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Sent.bytes(request, response, addresses(frames.root(request), file), XML);
    }

    private int files() {
        long addresses = items.count() + SECTIONS.size();
        return Math.toIntExact((addresses + ADDRESSES_A_FILE - 1) / ADDRESSES_A_FILE);
    }

    /// The sections take the first places of the first file.
    private byte[] addresses(String root, int file) {
        int sections = file == 1 ? SECTIONS.size() : 0;
        int offset = file == 1 ? 0 : (file - 1) * ADDRESSES_A_FILE - SECTIONS.size();
        return XmlText.document("urlset", NAMESPACE, set -> {
            for (var section : SECTIONS.subList(0, sections)) {
                set.element("url", url -> url.element("loc", root + section.path()));
            }
            for (var address : items.addresses(offset, ADDRESSES_A_FILE - sections)) {
                set.element("url", url -> {
                    url.element("loc", root + IndexAddress.of(address.indexNumber()));
                    url.element("lastmod", Formats.dayOf(address.publishedAt()).toString());
                });
            }
        });
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = """
                User-agent: *
                Disallow: /workbench
                Disallow: /requests/
                Disallow: /documents?
                Allow: /

                Sitemap: %s/sitemap.xml
                """.formatted(frames.root(request));
        Sent.bytes(request, response, text.getBytes(UTF_8), "text/plain;charset=UTF-8");
    }
}
