package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.portal.Visitor.header;

import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTheCountysPortal
class LibraryPagesTest {
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Test
    @DisplayName("搜索结果有标题、文号、机关、日期、有效性和标亮的片段")
    void a_hit_shows_what_a_reader_needs() {
        var page = visitor.reads("/documents?q=" + encoded("临时救助"));
        var hit = page.select(".results .list li").get(0);
        assertThat(hit.select(".t a").attr("href")).isEqualTo("/documents/013520046/2026-00131");
        assertThat(hit.select(".t mark").text()).isEqualTo("临时救助");
        assertThat(hit.select(".meta").text()).contains("云政办〔2026〕31号", "云岭县人民政府办公室", "2026年11月18日", "有效");
        assertThat(hit.select(".snippet mark")).isNotEmpty();
        assertThat(page.select(".results-head [role=status]").text()).contains("1 件", "用时 3 毫秒");
    }

    @Test
    @DisplayName("每项筛选都能用，已用的显示为可以去掉的标签，翻页保留条件")
    void filters_combine_and_can_be_taken_away() {
        String address =
                "/documents?agency=gov-office&column=government&year=2026&validity=VALID&genre=" + encoded("通知");
        var page = visitor.reads(address);
        assertThat(page.select(".results-head b").text()).isEqualTo("60");
        assertThat(page.select(".chips a").eachAttr("aria-label"))
                .contains("去掉筛选：机构：县政府办", "去掉筛选：栏目：县政府文件", "去掉筛选：有效性：有效", "去掉筛选：年份：2026年");
        assertThat(page.select(".chips a").get(0).attr("href"))
                .doesNotContain("agency=")
                .contains("column=government");
        assertThat(page.select(".paging a[rel=next]").attr("href")).contains("agency=gov-office", "page=2");
        assertThat(page.select(".feed").get(0).attr("href"))
                .startsWith("/feed.atom?agency=gov-office&column=government");
        assertThat(page.select("form.search input[type=hidden]").eachAttr("name"))
                .contains("agency", "column", "genre", "year", "validity");
        var third = visitor.reads(address + "&page=3");
        assertThat(third.select(".paging [aria-current=page]").text()).isEqualTo("3");
        assertThat(third.select(".paging a[rel=next]")).isEmpty();
    }

    @Test
    @DisplayName("主题里的反斜线按网址编码往返")
    void a_topic_goes_through_an_address() {
        var link = visitor.reads("/documents")
                .select(".filters a:contains(民政、扶贫、救灾)")
                .get(0);
        assertThat(link.text()).contains("民政、扶贫、救灾 › 社会福利");
        assertThat(visitor.reads(link.attr("href")).select(".results-head b").text())
                .isEqualTo("2");
    }

    @Test
    @DisplayName("没有结果时给出别的写法、去掉筛选、依申请公开")
    void an_empty_result_helps_on() {
        var page = visitor.reads("/documents?q=" + encoded("临时救住") + "&agency=education");
        assertThat(page.select(".suggestion a").text()).isEqualTo("临时救助");
        assertThat(page.select(".suggestion a").attr("href")).contains("agency=education");
        assertThat(page.select(".nothing a").eachAttr("href"))
                .contains("/requests", "/columns", "/documents?q=" + "%E4%B8%B4%E6%97%B6%E6%95%91%E4%BD%8F");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            page=-1                 | 页码“-1”不是正整数
            page=0                  | 页码“0”不是正整数
            page=abc                | 页码“abc”不是正整数
            page=99999999999999     | 页码“99999999999999”不是正整数
            page=501                | 最多可以翻到第 500 页
            year=20x6               | 年份“20x6”不存在
            year=99999              | 年份“99999”不存在
            agency=nobody           | 机构“nobody”不存在
            agency=%3Cscript%3E     | 机构“<script>”不存在
            column=nothing          | 栏目“nothing”不存在
            validity=maybe          | 有效性“maybe”不存在
            sort=random             | 没有“random”这种排序
            """)
    @DisplayName("用不上的参数给出说明，其余照常")
    void what_cannot_be_used_is_said(String parameter, String told) {
        var answer = visitor.gets("/documents?" + parameter);
        assertThat(answer.statusCode()).isIn(200, 302);
        if (answer.statusCode() == 200) {
            var page = visitor.reads("/documents?" + parameter);
            assertThat(page.select(".notice").text()).contains(told);
            assertThat(page.select(".results .list li")).isNotEmpty();
        } else {
            assertThat(header(answer, "Location")).endsWith("/documents?page=4");
        }
    }

    @Test
    @DisplayName("页码超出时带到最后一页")
    void beyond_the_last_page_is_the_last_page() {
        var answer = visitor.gets("/documents?column=government&page=77");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/documents?column=government&page=3");
    }

    @Test
    @DisplayName("过长的搜索词截短并说明")
    void a_long_text_is_cut() {
        var page = visitor.reads("/documents?q=" + encoded("救".repeat(300)));
        assertThat(page.select(".notice").text()).contains("只用了前 200 个字");
        assertThat(page.select("form.search input[name=q]").attr("value")).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents?q=%00%01%02",
                "/documents?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/documents?q=%E6%95%91&q=x&page=1&page=2",
                "/documents?q=%ED%A0%80",
                "/documents?q=%FF%FE",
                "/documents?q=%zz",
                "/documents?q",
                "/documents?=&&&",
                "/documents?topic=%5C%5C%5C",
                "/documents?genre=%7B%7B7*7%7D%7D",
                "/feed.atom?page=-1&year=x",
                "/feed.atom?q=%00",
                "/documents/%00/%00",
                "/documents/a/b/c/d/e",
                "/documents/..%2F..%2Fetc/passwd",
                "/documents/013520046/%3Cscript%3E",
                "/documents/013520046/2026-00131/files/notahash",
                "/documents/013520046/2026-00131/files/..%2F..%2Fpom.xml",
                "/agencies/%00",
                "/agencies/NOBODY",
                "/sitemap-0.xml",
                "/sitemap-9999.xml",
                "/assets/x/..%2F..%2Fapplication.properties",
                "/api/v1/suggestions?q=%00",
                "/api/v1/documents?page=-1",
                "/error"
            })
    @DisplayName("坏的网址从不引起系统错误，也不回显脚本")
    void bad_addresses_never_break_the_server(String path) {
        var request = visitor.raw(path);
        assertThat(request.status()).as(path).isBetween(200, 499);
        assertThat(request.body()).as(path).doesNotContain("<script>alert", "Exception", "org.springframework");
    }
}
