package org.mingtang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.portal.Visitor.header;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTheCountysPortal
class DocumentPagesTest {
    private static final String RELIEF = "/documents/013520046/2026-00131";

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @Test
    @DisplayName("文件头依次是索引号、主题分类、发文机关、成文日期、标题、发文字号、发布日期、有效性")
    void the_metadata_stand_in_the_official_order() {
        var page = visitor.reads(RELIEF);
        assertThat(page.select(".facts dt").eachText())
                .containsExactly("索引号", "主题分类", "发文机关", "成文日期", "标题", "发文字号", "发布日期", "有效性");
        assertThat(page.select(".facts dd").eachText())
                .containsExactly(
                        "013520046/2026-00131",
                        "民政、扶贫、救灾 › 社会福利",
                        "云岭县人民政府办公室",
                        "2026年11月16日",
                        "云岭县人民政府办公室关于印发困难群众临时救助实施办法的通知",
                        "云政办〔2026〕31号",
                        "2026年11月18日",
                        "✓ 有效");
    }

    @Test
    @DisplayName("正文里没有附注的，补在文末；已有的不重复")
    @Clause("ACT-02")
    void the_annotation_is_shown_once() {
        assertThat(visitor.reads(RELIEF).select(".body .note").eachText()).containsExactly("（此件主动公开）");
        assertThat(visitor.reads("/documents/013520046/2026-00108").select(".body .note"))
                .hasSize(1);
    }

    @Test
    @DisplayName("正文自带标题的，不再显示一遍")
    void a_title_in_the_text_is_not_shown_twice() {
        assertThat(visitor.reads(RELIEF).select("h1").hasClass("only-heard")).isFalse();
        assertThat(visitor.reads("/documents/013520046/2026-00108").select("h1").hasClass("only-heard"))
                .isTrue();
    }

    @Test
    @DisplayName("已废止的文件在正文前醒目标明")
    @Clause("NRM-01")
    void a_document_no_longer_in_force_says_so() {
        var page = visitor.reads("/documents/013520046/2026-00108");
        assertThat(page.select(".banner").text()).contains("本文件已废止", "不再作为办事依据");
        assertThat(visitor.reads(RELIEF).select(".banner")).isEmpty();
    }

    @Test
    @DisplayName("页面标签符合政府网站规范，并有 Dublin Core 与 schema.org")
    void machines_find_their_tags() {
        var page = visitor.reads(RELIEF);
        assertThat(page.select("meta[name=ArticleTitle]").attr("content")).startsWith("云岭县人民政府办公室关于");
        assertThat(page.select("meta[name=PubDate]").attr("content")).isEqualTo("2026-11-18 09:12");
        assertThat(page.select("meta[name=ContentSource]").attr("content")).isEqualTo("云岭县人民政府办公室");
        assertThat(page.select("meta[name=ColumnName]").attr("content")).isEqualTo("社会救助");
        assertThat(page.select("meta[name=DC.identifier]").attr("content")).isEqualTo("013520046/2026-00131");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(visitor.root() + RELIEF);
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"@type\":\"DigitalDocument\"", "\"dateCreated\":\"2026-11-16\"")
                .doesNotContain("<");
    }

    @Test
    @DisplayName("核验栏给出系统记录的发布时间和原件摘要")
    void the_verification_panel_shows_time_and_hash() {
        var panel = visitor.reads(RELIEF).select(".verify");
        assertThat(panel.text()).contains("2026年11月18日 09:12:44");
        assertThat(panel.select("code").text())
                .isEqualTo(DistrictDocuments.hash("docx bytes").hex());
    }

    @Test
    @DisplayName("撤下的文件答 410，说明时间和原因；标题也不能显示的不显示")
    void a_withdrawn_document_says_when_and_why() {
        var withdrawn = visitor.gets("/documents/" + DistrictDocuments.WITHDRAWN);
        assertThat(withdrawn.statusCode()).isEqualTo(410);
        assertThat(withdrawn.body()).contains("这份文件已撤下", "关于调整停车收费的通知", "2026年11月10日", "文件内容有误");
        var takenDown = visitor.reads("/documents/" + DistrictDocuments.TAKEN_DOWN);
        assertThat(takenDown.select(".plain-facts dt").eachText()).containsExactly("索引号", "撤下日期", "原因");
        assertThat(takenDown.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    @DisplayName("从未公开的索引号答 404，并给出搜索框")
    void an_unknown_number_is_not_found() {
        var answer = visitor.gets("/documents/" + DistrictDocuments.NEVER);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这份文件", "013520046/2026-99999");
        assertThat(visitor.reads("/documents/" + DistrictDocuments.NEVER).select("main form.search"))
                .hasSize(1);
    }

    @Test
    @DisplayName("索引号里的斜线留一个，其余特殊字符编码；编码了的斜线带到正式网址")
    @Clause("ACT-05")
    void the_address_of_an_index_number() {
        String address = IndexAddress.of(DistrictDocuments.ODD);
        assertThat(address).isEqualTo("/documents/LC%200%281%29/2026-1%2F%E9%99%84%3B1");
        assertThat(visitor.gets(address).body()).contains("索引号里带有特殊字符的文件");
        var moved = visitor.gets("/documents/013520046%2F2026-00131");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).endsWith(RELIEF);
        assertThat(visitor.gets("/documents/" + DistrictDocuments.WITHOUT_SLASH).body())
                .contains("索引号没有斜线的文件");
    }
}
