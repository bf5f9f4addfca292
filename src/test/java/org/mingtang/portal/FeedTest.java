package org.mingtang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.portal.Visitor.header;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTheCountysPortal
class FeedTest {
    private final DistrictDocuments documents;
    private Visitor visitor = new Visitor(0);

    @Autowired
    FeedTest(DistrictDocuments documents) {
        this.documents = documents;
    }

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @AfterEach
    void stopPretending() {
        documents.pretend(0);
    }

    private Document xml(String path) {
        return Jsoup.parse(visitor.gets(path).body(), Parser.xmlParser());
    }

    @Test
    @DisplayName("订阅按发布时间从新到旧，条目指向固定网址")
    void the_feed_lists_the_newest_first() {
        var feed = xml("/feed.atom");
        assertThat(header(visitor.gets("/feed.atom"), "Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(feed.select("entry")).hasSize(50);
        var entry = feed.select("entry").get(0);
        assertThat(entry.select("id").text()).isEqualTo(visitor.root() + "/documents/013520046/2026-00131");
        assertThat(entry.select("updated").text()).isEqualTo("2026-11-18T01:12:44Z");
        assertThat(entry.select("category").attr("label")).isEqualTo("社会救助");
        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-11-18T01:12:44Z");
    }

    @Test
    @DisplayName("订阅接受文件库的全部筛选")
    void the_feed_takes_the_filters_of_the_library() {
        var feed = xml("/feed.atom?agency=education&column=reports");
        assertThat(feed.select("entry title").eachText()).hasSize(5).allMatch(title -> title.startsWith("云岭县教育局"));
        assertThat(feed.select("feed > title").text()).isEqualTo("云岭县人民政府政府信息公开：县教育局、政府信息公开年报");
        assertThat(feed.select("link[rel=self]").attr("href"))
                .isEqualTo(visitor.root() + "/feed.atom?agency=education&column=reports");
    }

    @Test
    @DisplayName("网站地图列出每份文件，不列依申请公开")
    void the_sitemap_lists_every_document() {
        var map = xml("/sitemap.xml");
        assertThat(map.select("url loc").eachText())
                .hasSize(documents.all().size() + 7)
                .contains(visitor.root() + "/documents/013520046/2026-00131", visitor.root() + "/guide")
                .noneMatch(address -> address.contains("/requests"));
    }

    @Test
    @DisplayName("超过五万个网址时，网站地图分成几份")
    void a_long_sitemap_is_split() {
        documents.pretend(100_000);
        var index = xml("/sitemap.xml");
        assertThat(index.select("sitemapindex > sitemap > loc").eachText())
                .containsExactly(
                        visitor.root() + "/sitemap-1.xml",
                        visitor.root() + "/sitemap-2.xml",
                        visitor.root() + "/sitemap-3.xml");
        int first = xml("/sitemap-1.xml").select("url").size();
        int second = xml("/sitemap-2.xml").select("url").size();
        int third = xml("/sitemap-3.xml").select("url").size();
        assertThat(first).isEqualTo(50_000);
        assertThat(second).isEqualTo(50_000);
        assertThat(first + second + third).isEqualTo(documents.count() + 7);
        assertThat(visitor.gets("/sitemap-4.xml").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("robots.txt 指出网站地图，挡住工作台和申请")
    void robots_know_where_to_go() {
        assertThat(visitor.gets("/robots.txt").body())
                .contains("Disallow: /workbench", "Disallow: /requests/")
                .contains("Sitemap: " + visitor.root() + "/sitemap.xml");
    }
}
