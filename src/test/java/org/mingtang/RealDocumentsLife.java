package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.AtTheDesk.Attached;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.documents.SeedDocuments;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.search.SearchIndex;

/// Five real documents, as DOCX and as PDF, through the whole chain over the pages officers use.
class RealDocumentsLife {
    private static RunningPlatform platform;
    private static int published;

    /// What each document says of itself, what is typed where it says nothing, and what a citizen looks for.
    enum Real {
        STANDARDS(
                "000",
                "泉州市鲤城区人民政府办公室关于印发鲤城区主动公开政府信息处理流程细则等6项政务公开规范流程及制度的通知",
                "泉鲤政办〔2019〕85号",
                "2019-12-31",
                "通知",
                "\"主动公开政府信息处理流程\""),
        ANNUAL_REPORT("001", "济南市莱芜区人民政府2020年政府信息公开工作年度报告", "", "2021-01-29", "报告", "莱芜区 年度报告"),
        SYSTEM("002", "关于政府信息主动公开制度", "", "2020-03-02", "其他", "主动公开制度"),
        TASKS("003", "盘龙区2018年政务公开工作要点分工方案", "", "2018-05-08", "其他", "盘龙区2018年政务公开工作要点"),
        KEY_POINTS("004", "泉州市鲤城区人民政府办公室转发2020年政务公开工作要点的通知", "泉鲤政办〔2020〕38号", "2020-08-20", "通知", "泉鲤政办[2020]38");

        private final String seed;
        private final String title;
        private final String number;
        private final String date;
        private final String genre;
        private final String soughtBy;

        Real(String seed, String title, String number, String date, String genre, String soughtBy) {
            this.seed = seed;
            this.title = title;
            this.number = number;
            this.date = date;
            this.genre = genre;
            this.soughtBy = soughtBy;
        }

        boolean isAnnotated() {
            return !number.isEmpty();
        }

        /// The Regulation of 2019 sets no period for what was made before it.
        boolean hasClock() {
            return this != TASKS;
        }
    }

    private enum Form {
        DOCX,
        PDF;

        Attached file(Real real) {
            return new Attached(
                    "file",
                    real.seed + suffix(),
                    switch (this) {
                        case DOCX -> SeedDocuments.docx(real.seed);
                        case PDF -> SeedDocuments.pdf(real.seed, TypefaceFolder.fonts());
                    });
        }

        Attached annotated(Real real) {
            return new Attached(
                    "file",
                    real.seed + "（印发稿）" + suffix(),
                    switch (this) {
                        case DOCX -> SeedDocuments.docx(real.seed, "（此件主动公开）");
                        case PDF -> SeedDocuments.pdf(real.seed, "（此件主动公开）", TypefaceFolder.fonts());
                    });
        }

        private String suffix() {
            return switch (this) {
                case DOCX -> ".docx";
                case PDF -> ".pdf";
            };
        }
    }

    @BeforeAll
    static void start() {
        assumeTrue(SeedDocuments.folder().isPresent(), "没有五份真实文件的文本，跳过（MINGTANG_SHARED 或 ../shared）");
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        GovernmentOffice.in(platform);
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Clause({"ACT-01", "ACT-02", "ACT-04", "ACT-05", "ACT-06", "SEC-01"})
    @DisplayName("真实文件的 DOCX：读准要素，走完全流程，逾期的说明原因，群众找得到")
    void as_docx(Real real) {
        goesThroughTheChain(real, Form.DOCX);
    }

    @ParameterizedTest
    @EnumSource
    @Clause({"ACT-01", "ACT-02", "ACT-04", "ACT-05", "ACT-06", "SEC-01"})
    @DisplayName("真实文件的 PDF：读准要素，走完全流程，逾期的说明原因，群众找得到")
    void as_pdf(Real real) {
        goesThroughTheChain(real, Form.PDF);
    }

    private void goesThroughTheChain(Real real, Form form) {
        var dossier = drafted(real, form);
        passes("chen", dossier);
        passes("chen", dossier);
        passes("zheng", dossier);
        var clerk = officer("wu");
        if (!real.isAnnotated()) {
            assertThat(clerk.opens(dossier).text()).contains("文件附注位置没有标明公开属性。办理单上是“此件主动公开”");
            assertThat(clerk.opens(dossier).offers("/pass")).isFalse();
            clerk.sends(clerk.opens(dossier), "/papers", Map.of(), form.annotated(real));
        }
        done(clerk.sends(clerk.opens(dossier), "/pass", Map.of()), "已办理");
        done(clerk.sends(clerk.opens(dossier), "/issue", Map.of("issueDate", real.date)), "已印发");
        clockIsRight(real, clerk.opens(dossier));
        classifies(real, clerk, dossier);
        done(clerk.sends(clerk.opens(dossier), "/pass", Map.of()), "已办理");
        var section = officer("chen");
        done(section.sends(section.opens(dossier), "/level-opinion", Map.of("remark", "不涉密。")), "已出具保密审查意见");
        var secrecy = officer("huang");
        decides(secrecy, dossier);
        done(secrecy.sends(secrecy.opens(dossier), "/secrecy-review", LETS_GO), "已作出保密审查结论");
        passes("xie", dossier);
        passes("xie", dossier);
        publishes(real, clerk, dossier);
        var publicPage = clerk.opens(dossier).html().select("a:contains(看公开页面)").attr("href");
        assertThat(publicPage).startsWith("/documents/");
        citizenFinds(real, publicPage);
    }

    private static String drafted(Real real, Form form) {
        var drafter = officer("lin");
        var opened = drafter.sends(drafter.opens("/workbench/dossiers/new"), "/workbench/dossiers", Map.of());
        var dossier = opened.address().getPath();
        var uploaded = drafter.sends(opened, "/papers", Map.of(), form.file(real));
        var read = uploaded.form("/form");
        assertThat(read.select("[name=title]").val()).isEqualTo(real.title);
        assertThat(read.select("[name=number]").val()).isEqualTo(real.number);
        assertThat(read.select("[name=issueDate]").val()).isEqualTo(real.isAnnotated() ? real.date : "");
        assertThat(uploaded.text()).contains(real.isAnnotated() ? "附注：此件主动公开" : "附注：没有读到");
        var marked = drafter.sends(uploaded, "/form", Map.of("attribute", "PROACTIVE", "column", "office"));
        done(drafter.sends(marked, "/pass", Map.of()), "已办理");
        return dossier;
    }

    private static void classifies(Real real, AtTheDesk clerk, String dossier) {
        var page = clerk.opens(dossier);
        var elements = new HashMap<>(Map.of("topic", "综合政务\\政务公开", "genre", real.genre));
        if (!page.form("/form").select("[name=issuer]").isEmpty()) {
            elements.put("issuer", "泉州市鲤城区人民政府办公室");
        }
        done(clerk.sends(page, "/form", elements), "已保存办理单");
    }

    private static final Map<String, String> LETS_GO = Map.of(
            "conclusion", "DISCLOSE",
            "reasons", "不涉及国家秘密、商业秘密和个人隐私。",
            "judgement-manner", "网站公开",
            "judgement-scope", "全文公开");

    private static void clockIsRight(Real real, Page page) {
        var clock = page.html().select("section.clock").text();
        if (real.hasClock()) {
            assertThat(clock).contains("已逾期").contains("为什么是这一天");
        } else {
            assertThat(clock).contains("成文于 2019年5月15日新《条例》施行之前，不计发布期限").doesNotContain("已逾期");
        }
    }

    private static void publishes(Real real, AtTheDesk publisher, String dossier) {
        var page = publisher.opens(dossier);
        assertThat(page.offers("/late-reason")).isEqualTo(real.hasClock());
        if (real.hasClock()) {
            var refused = publisher.sends(page, "/pass", Map.of());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html().select("#refusal").text())
                    .contains("请先写明逾期原因")
                    .contains("ACT-06");
            done(publisher.sends(refused, "/late-reason", Map.of("remark", "系统启用前的存量文件，补录公开。")), "已说明逾期原因");
        }
        done(publisher.sends(publisher.opens(dossier), "/pass", Map.of()), "已办理");
        published++;
    }

    private static void citizenFinds(Real real, String publicPage) {
        // The index follows the commit; it is asked for, not hoped for.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> platform.bean(SearchIndex.class).size() == published);
        var citizen = AtTheDesk.nobody(platform);
        for (var words : new String[] {real.soughtBy, real.title}) {
            var found = citizen.opens("/documents?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            assertThat(found.html().select("main a[href]").eachAttr("href"))
                    .as("“%s” finds %s", words, real)
                    .contains(publicPage);
        }
        var page = citizen.opens(publicPage);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1#title").text()).isEqualTo(real.title);
        assertThat(citizen.opens("/feed.atom").html().outerHtml()).contains(publicPage);
    }

    private static void passes(String login, String dossier) {
        var officer = officer(login);
        done(officer.sends(officer.opens(dossier), "/pass", Map.of()), "已办理");
    }

    /// Whatever the machine found is of an office, or was found to be public.
    private static void decides(AtTheDesk secrecy, String dossier) {
        var page = secrecy.opens(dossier + "/reading");
        for (int left = 20; left > 0 && page.offers("/reading"); left--) {
            secrecy.sends(page, "/reading", Map.of("decision", "MAY_STAY"));
            page = secrecy.opens(dossier + "/reading");
        }
        assertThat(page.offers("/reading")).as("findings left").isFalse();
    }

    private static void done(Page page, String message) {
        assertThat(page.html().select("p.done").text())
                .as(() ->
                        page.status() + " " + page.html().select("#refusal, h1").text())
                .contains(message);
    }

    private static final Map<String, AtTheDesk> OFFICERS = new HashMap<>();

    private static AtTheDesk officer(String login) {
        return OFFICERS.computeIfAbsent(login, name -> AtTheDesk.as(name, GovernmentOffice.PASSWORD, platform));
    }
}
