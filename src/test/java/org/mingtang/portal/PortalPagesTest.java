package org.mingtang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.portal.Visitor.header;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTheCountysPortal
class PortalPagesTest {
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/documents",
                "/guide",
                "/rules",
                "/columns",
                "/annual-reports",
                "/requests",
                "/agencies",
                "/agencies/education",
                "/documents/013520046/2026-00131"
            })
    @DisplayName("每个页面都有标题、语言、正文地标、跳转链接和网站标识，HEAD 与 GET 一致")
    void every_page_has_its_frame(String path) {
        var answer = visitor.gets(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        var page = visitor.reads(path);
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.title()).endsWith("云岭县人民政府政府信息公开");
        assertThat(page.select("main#main")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("meta[name=SiteName]").attr("content")).isEqualTo("云岭县人民政府政府信息公开");
        assertThat(page.select("meta[name=SiteIDCode]").attr("content")).isEqualTo("3507990001");
        assertThat(page.select("footer").text())
                .contains(
                        "网站标识码 3507990001", "闽ICP备00000000号-1", "闽公网安备 35079900000001号", "主办：云岭县人民政府", "0599-0000000");
        var head = visitor.asks("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    @DisplayName("首页先是搜索框，四个专栏和依申请公开都在")
    void the_front_page_begins_with_the_search() {
        var home = visitor.reads("/");
        assertThat(home.select("main form.search input[name=q]")).hasSize(1);
        assertThat(home.select(".quick a").eachAttr("href"))
                .contains("/guide", "/rules", "/columns", "/annual-reports", "/requests");
        assertThat(home.select(".list .t a").get(0).text()).isEqualTo("云岭县人民政府办公室关于印发困难群众临时救助实施办法的通知");
    }

    @Test
    @DisplayName("首页上的每一个站内链接都打得开，一直到三层")
    void no_link_is_dead() {
        // what needs the database is walked by the journeys of the whole platform
        Set<String> seen = new HashSet<>(List.of("/", "/requests/apply", "/requests/track"));
        var waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty() && seen.size() < 400) {
            String path = waiting.poll();
            var answer = visitor.gets(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 302);
            if (!header(answer, "Content-Type").startsWith("text/html")) {
                continue;
            }
            for (var link : visitor.reads(path).select("a[href^=/], link[href^=/], script[src^=/]")) {
                String target = (link.hasAttr("href") ? link.attr("href") : link.attr("src")).replaceAll("#.*", "");
                boolean deep = target.contains("&") || target.startsWith("/feed.atom?");
                if (!deep && seen.add(target)) {
                    waiting.add(target);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(80);
    }

    @Test
    @DisplayName("法定主动公开内容列出规程包的每个栏目，写明依据和件数")
    @Clause("ACT-11")
    void the_columns_of_the_pack_are_listed() {
        var columns = visitor.reads("/columns");
        assertThat(columns.select(".branch > h2").eachText())
                .contains("政策文件", "机关职能、机构设置 0 件", "财政预算、决算 1 件", "政府信息公开年报 10 件");
        assertThat(columns.select(".branch .ways a").eachAttr("href")).contains("/documents?column=relief");
        assertThat(columns.select(".basis").eachText()).contains("条例第二十条第（七）项");
    }

    @Test
    @DisplayName("公开指南写明条例第十二条要求的各项和最近修订日期")
    @Clause("ACT-10")
    void the_guide_has_its_contents() {
        var guide = visitor.reads("/guide");
        assertThat(guide.select("main").text())
                .contains("公开哪些信息", "信息怎样编排", "怎样获取", "云岭县人民政府办公室政务公开股", "云岭县城关镇府前路1号", "工作日 8:00—12:00")
                .contains("0599-0000000", "0599-0000001", "gongkai@yunling.example", "本指南最近修订：2026年9月1日");
    }

    @Test
    @DisplayName("依申请公开页说明网上、当面和邮寄怎样申请，怎样查进度，不缓存")
    void the_request_page_is_honest() {
        var answer = visitor.gets("/requests");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).contains("网上申请", "当面申请", "邮寄申请", "354999");
        assertThat(visitor.reads("/requests").select("main a").eachAttr("href"))
                .contains("/requests/apply", "/requests/track");
        assertThat(visitor.reads("/requests").select("main form").eachAttr("action"))
                .containsExactly("/documents");
    }

    @Test
    @DisplayName("年报按年度从新到旧")
    void annual_reports_stand_by_year() {
        assertThat(visitor.reads("/annual-reports").select(".year > h2").eachText())
                .containsExactly("2025", "2024", "2023", "2022", "2021");
    }

    @Test
    @DisplayName("撤并的机构页指出现在由谁负责公开")
    @Clause("ACT-14")
    void an_ended_agency_names_its_successor() {
        var page = visitor.reads("/agencies/land-bureau");
        assertThat(page.select(".banner").text()).contains("已撤销或合并", "云岭县自然资源局");
        assertThat(page.select(".banner a").attr("href")).isEqualTo("/agencies/natural-resources");
        assertThat(visitor.reads("/agencies").text()).doesNotContain("国土资源局");
    }

    @Test
    @DisplayName("内容没有变化时答 304，变化了的地址各有各的标签")
    void a_page_that_has_not_changed_is_not_sent_again() {
        var first = visitor.gets("/documents/013520046/2026-00131");
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        var again = visitor.gets("/documents/013520046/2026-00131", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(visitor.gets("/", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("每个回答都带安全头，页面里没有内联脚本和样式")
    void every_answer_carries_the_security_headers() {
        for (String path : List.of("/", "/documents?q=救助".replace("救助", "%E6%95%91"), "/nothing", "/feed.atom")) {
            var answer = visitor.gets(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        }
        var page = visitor.reads("/documents/013520046/2026-00131");
        assertThat(page.select("[style], style, [onclick], script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
    }

    @Test
    @DisplayName("样式和脚本的网址带内容摘要，可以一直缓存；旧摘要不许缓存")
    void assets_are_kept_for_ever_under_their_hash() {
        String address = visitor.reads("/").select("link[rel=stylesheet]").attr("href");
        assertThat(address).matches("/assets/[0-9a-f]{12}/mingtang.css");
        assertThat(header(visitor.gets(address), "Cache-Control")).contains("immutable");
        assertThat(header(visitor.gets("/assets/000000000000/mingtang.css"), "Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(visitor.gets("/assets/000000000000/other.css").statusCode()).isEqualTo(404);
    }
}
