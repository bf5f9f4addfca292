package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.AtTheDesk.Attached;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.pages.Formats;

/// A document with personal data and the number of a document that is not public goes to the public without either.
class ReleasedCopyLife {
    private static final String ID = "350502198001010013";
    private static final Map<String, String> LETS_GO = Map.of(
            "conclusion", "DISCLOSE",
            "reasons", "已去标识化。",
            "judgement-manner", "网站公开",
            "judgement-scope", "全文公开");
    private static final Map<String, AtTheDesk> OFFICERS = new HashMap<>();

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        GovernmentOffice.in(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause({"SEC-06", "SEC-12", "SEC-14"})
    @DisplayName("个人信息遮盖、未公开的文件以规定用语代替之后才能公开；原件留下，只限本单位")
    void published_without_what_may_not_be_public() {
        known("泉鲤政办〔2019〕7号", "NON");
        var dossier = underReview();
        var reviewer = officer("huang");
        refused(concluded(dossier), "机器阅读还有", "没有确认");

        var reading = reviewer.opens(dossier + "/reading");
        assertThat(reading.text()).contains(ID).contains("未公开");
        decides(dossier);
        refused(concluded(dossier), "文件里还在");

        var original = reviewer.opens(dossier).html().select(".files a").attr("href");
        var copied = reviewer.sends(reviewer.opens(dossier), "/release", Map.of());
        done(copied, "已换上公开件");
        assertThat(copied.text()).contains("恢复原件").contains("个人隐私");
        var section = officer("chen");
        done(section.sends(section.opens(dossier), "/level-opinion", Map.of("remark", "不涉密。")), "已出具保密审查意见");
        done(concluded(dossier), "已作出保密审查结论");
        passes("xie", dossier);
        passes("xie", dossier);
        passes("wu", dossier);

        var publicPage =
                officer("wu").opens(dossier).html().select("a:contains(看公开页面)").attr("href");
        var citizen = AtTheDesk.nobody(platform).opens(publicPage);
        assertThat(citizen.text())
                .contains("3505**********0013")
                .contains("根据上级有关文件精神，现将")
                .doesNotContain(ID)
                .doesNotContain("〔2019〕7号");
        assertThat(officer("lin").opens(original).status()).isEqualTo(200);
    }

    @Test
    @Clause("SEC-06")
    @DisplayName("结论为删减后公开的，公开件可以发布；换回原件的，不能")
    void a_copy_goes_by_the_conclusion_after_deletion() {
        var dossier = underReview();
        decides(dossier);
        var afterDeletion = Map.of(
                "conclusion", "DISCLOSE_AFTER_DELETION",
                "ground", "FORBIDDEN_BY_LAW",
                "article", "个人信息保护法第二十五条",
                "reasons", "含有个人信息，已经遮盖。",
                "judgement-manner", "网站公开",
                "judgement-scope", "公开件");
        var reviewer = officer("huang");
        done(reviewer.sends(reviewer.opens(dossier), "/release", Map.of()), "已换上公开件");
        var section = officer("chen");
        section.sends(section.opens(dossier), "/level-opinion", Map.of("remark", "不涉密。"));
        done(reviewer.sends(reviewer.opens(dossier), "/secrecy-review", afterDeletion), "已作出保密审查结论");
        passes("xie", dossier);
        passes("xie", dossier);
        passes("wu", dossier);

        var other = underReview();
        decides(other);
        section.sends(section.opens(other), "/level-opinion", Map.of("remark", "不涉密。"));
        done(reviewer.sends(reviewer.opens(other), "/secrecy-review", afterDeletion), "已作出保密审查结论");
        assertThat(officer("xie").opens(other).text()).contains("保密审查结论是“删减后公开”，不能发布");
    }

    @Test
    @Clause("SEC-06")
    @DisplayName("公开件可以换回原件；换回之后又不能作出可以公开的结论")
    void the_original_comes_back() {
        var dossier = underReview();
        var reviewer = officer("huang");
        decides(dossier);
        done(reviewer.sends(reviewer.opens(dossier), "/release", Map.of()), "已换上公开件");
        assertThat(reviewer.opens(dossier + "/reading?show=ALL").text()).doesNotContain(ID);
        done(reviewer.sends(reviewer.opens(dossier), "/restore", Map.of()), "已恢复原件");
        assertThat(reviewer.opens(dossier + "/reading?show=ALL").text()).contains(ID);
        var section = officer("chen");
        done(section.sends(section.opens(dossier), "/level-opinion", Map.of("remark", "不涉密。")), "已出具保密审查意见");
        refused(concluded(dossier), "文件里还在");
    }

    @Test
    @Clause({"SEC-06", "SEC-13"})
    @DisplayName("转发的上级文件没有公开的，不能得出可以公开的结论")
    void a_forwarded_document_that_is_not_public_bars_every_release() {
        known("", "省政府办公厅关于加强某项工作的通知", "NON");
        var dossier = underReview("泉州市鲤城区人民政府办公室转发省政府办公厅关于加强某项工作的通知的通知", "现转发给你们，请认真执行。");
        var reviewer = officer("huang");
        var page = reviewer.opens(dossier + "/reading");
        assertThat(page.text()).contains("未公开").doesNotContain("公务信息，可以公开");
        reviewer.sends(page, "/reading", Map.of("decision", "FORBIDS"));
        var section = officer("chen");
        done(section.sends(section.opens(dossier), "/level-opinion", Map.of("remark", "请审查。")), "已出具保密审查意见");
        refused(concluded(dossier), "有不得公开的内容（转发、印发的文件）");
    }

    @Test
    @Clause("SEC-13")
    @DisplayName("查不到的转发文件已经同意保留；登记为未公开以后，又要重新决定")
    void a_decision_falls_when_the_register_learns_more() {
        var dossier = underReview("泉州市鲤城区人民政府办公室转发市政府办公室关于另一项工作的通知的通知", "现转发给你们。");
        var reviewer = officer("huang");
        var page = reviewer.opens(dossier + "/reading");
        reviewer.sends(page, "/reading", Map.of("decision", "MAY_STAY"));
        assertThat(reviewer.opens(dossier + "/reading").text()).contains("没有待确认的");
        known("", "市政府办公室关于另一项工作的通知", "NON");
        assertThat(reviewer.opens(dossier + "/reading").text())
                .contains("1 项待确认")
                .contains("未公开");
        refused(concluded(dossier), "机器阅读还有1处没有确认");
    }

    private static Page concluded(String dossier) {
        var reviewer = officer("huang");
        var page = reviewer.opens(dossier);
        if (!page.offers("/secrecy-review")) {
            // the section speaks first
            var section = officer("chen");
            section.sends(section.opens(dossier), "/level-opinion", Map.of("remark", "不涉密。"));
            page = reviewer.opens(dossier);
        }
        return reviewer.sends(page, "/secrecy-review", LETS_GO);
    }

    /// Citations give way to the phrase, everything else is masked.
    private static void decides(String dossier) {
        var reviewer = officer("huang");
        var page = reviewer.opens(dossier + "/reading");
        for (int left = 20; left > 0 && page.offers("/reading"); left--) {
            var first = page.html().select("[data-item]:has(form.decide)").getFirst();
            var decision = first.select("button[value=REPLACE]").isEmpty() ? "REMOVE" : "REPLACE";
            reviewer.sends(page, "/reading", Map.of("decision", decision));
            page = reviewer.opens(dossier + "/reading");
        }
        assertThat(page.text()).contains("都确认过了");
    }

    private static String underReview() {
        return underReview(
                "泉州市鲤城区人民政府办公室关于公布临时救助对象的通知",
                "根据泉鲤政办〔2019〕7号文件精神，现将临时救助对象公布如下。",
                "申请人：王建国，身份证号" + ID + "，联系电话13805951234。");
    }

    private static String underReview(String title, String... body) {
        var drafter = officer("lin");
        var opened = drafter.sends(drafter.opens("/workbench/dossiers/new"), "/workbench/dossiers", Map.of());
        var dossier = opened.address().getPath();
        var uploaded = drafter.sends(
                opened, "/papers", Map.of(), new Attached("file", "通知.docx", document(title, List.of(body))));
        drafter.sends(uploaded, "/form", Map.of("attribute", "PROACTIVE", "column", "office"));
        passes("lin", dossier);
        passes("chen", dossier);
        passes("chen", dossier);
        passes("zheng", dossier);
        passes("wu", dossier);
        var clerk = officer("wu");
        var day = LocalDate.now(Formats.CHINA).minusDays(1).toString();
        done(clerk.sends(clerk.opens(dossier), "/issue", Map.of("issueDate", day)), "已印发");
        clerk.sends(clerk.opens(dossier), "/form", Map.of("topic", "综合政务\\政务公开", "genre", "通知"));
        passes("wu", dossier);
        return dossier;
    }

    private static void known(String number, String attribute) {
        known(number, "", attribute);
    }

    private static void known(String number, String title, String attribute) {
        var reviewer = officer("huang");
        reviewer.sends(
                reviewer.opens("/workbench/known-documents/new"),
                "/workbench/known-documents",
                Map.of("number", number, "title", title, "attribute", attribute));
    }

    private static void passes(String login, String dossier) {
        var officer = officer(login);
        done(officer.sends(officer.opens(dossier), "/pass", Map.of()), "已办理");
    }

    private static void done(Page page, String message) {
        assertThat(page.html().select("p.done").text())
                .as(() ->
                        page.status() + " " + page.html().select("#refusal, h1").text())
                .contains(message);
    }

    private static void refused(Page page, String... words) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#refusal").text()).contains(words);
    }

    private static AtTheDesk officer(String login) {
        return OFFICERS.computeIfAbsent(login, name -> AtTheDesk.as(name, GovernmentOffice.PASSWORD, platform));
    }

    private static byte[] document(String title, List<String> body) {
        var draft = new OfficialDraft(
                Optional.of("泉州市鲤城区人民政府办公室文件"),
                DocumentNumber.parse("泉鲤政办〔2026〕31号"),
                List.of(title),
                Optional.of("各街道办事处，区政府各部门"),
                List.copyOf(body.stream()
                        .map(line -> new Paragraph(line, Alignment.START, 0))
                        .toList()),
                List.of(),
                List.of("泉州市鲤城区人民政府办公室"),
                LocalDate.now(Formats.CHINA).minusDays(3),
                Optional.of("此件主动公开"),
                List.of(),
                Optional.empty());
        return new OfficialDocumentWriter(TypefaceFolder.fonts()).docx(draft, Instant.parse("2026-11-16T01:00:00Z"));
    }
}
