package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Reading;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.CaseForm;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.application.Application;

@DisplayName("随办理打印的表单")
class RequestFormsTest {
    private static final TurnedClock CLOCK = new TurnedClock();

    private static RunningPlatform platform;
    private static RequestRecords records;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        RequestAtWork.office(platform);
        records = platform.bean(RequestRecords.class);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static String text(RequestAtWork request, CaseForm form, Application shown, boolean masked)
            throws IOException {
        var printed = platform.bean(RequestDesk.class)
                .printed(RequestAtWork.holder(platform, Role.DISCLOSURE_OFFICER), request.view(), form, shown, masked)
                .orElseThrow();
        Files.write(Path.of("target", printed.name().replaceAll("[〔〕]", "")), printed.bytes());
        return words(printed).replaceAll("\\s+", "");
    }

    private static String words(CaseForm.Printed printed) {
        if (printed.name().endsWith(".html")) {
            return Jsoup.parse(new String(printed.bytes(), UTF_8)).text();
        }
        return switch (platform.bean(DocumentDesk.class).read(printed.bytes(), printed.name())) {
            case Reading.Read read -> read.text().plain();
            case Reading.Unreadable(var refusal) -> throw new AssertionError(refusal.message());
        };
    }

    private static String address(RequestAtWork request, CaseForm form) {
        return "/workbench/requests/" + request.id() + "/forms/" + form.name();
    }

    private static int gets(String login, RequestAtWork request, CaseForm form) {
        return Caller.as(login, platform).gets(address(request, form)).statusCode();
    }

    @Test
    @Clause("REQ-05")
    @DisplayName("交承办股室的，当场打印办理单：申请内容齐全、申请人遮盖；要完整的写明理由，记入日志")
    void the_handling_sheet_goes_with_the_request() throws Exception {
        var request = RequestAtWork.withSection(platform, CLOCK, "2026-03-02", RequestAtWork.asking("城东片区规划图"));
        var application = records.application(request.view());
        assertThat(text(request, CaseForm.HANDLING_SHEET, application.masked(), true))
                .contains("城东片区规划图", "交自然资源股承办", "承办股室意见", "2026年3月2日打印", "申请人信息已遮盖")
                .doesNotContain(RequestAtWork.APPLICANT.name(), RequestAtWork.APPLICANT.number());
        assertThat(text(request, CaseForm.REGISTRATION_FORM, application.masked(), true))
                .contains("登记编号", "城东片区规划图")
                .doesNotContain(RequestAtWork.APPLICANT.name());

        var page =
                AtTheDesk.as("lin", GovernmentOffice.PASSWORD, platform).opens("/workbench/requests/" + request.id());
        assertThat(page.text()).contains("打印办理单（申请人信息遮盖）", "打印登记表").doesNotContain("打印送达回证");
        assertThat(gets("lin", request, CaseForm.HANDLING_SHEET)).isEqualTo(200);
        assertThat(gets("lin", request, CaseForm.DELIVERY_RECEIPT))
                .as("nothing is sealed")
                .isEqualTo(404);

        var lin = Caller.as("lin", platform);
        var before = records.looks(request.id()).size();
        assertThat(lin.posts(address(request, CaseForm.HANDLING_SHEET), Map.of("reason", " "), "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(records.looks(request.id())).hasSize(before);
        assertThat(lin.posts(address(request, CaseForm.HANDLING_SHEET), Map.of("reason", "送股室联系申请人"), "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(records.looks(request.id())).hasSize(before + 1);
        assertThat(text(request, CaseForm.HANDLING_SHEET, application, false))
                .contains(RequestAtWork.APPLICANT.name(), RequestAtWork.APPLICANT.number())
                .doesNotContain("已遮盖");
    }

    @Test
    @Clause("REQ-12")
    @DisplayName("告知书待审定的，打印审查呈批单；用印以后打印送达回证，文书、受送达人、送达方式已经填好")
    void the_forms_of_the_letter() throws Exception {
        var request = RequestAtWork.withSection(platform, CLOCK, "2026-03-03", RequestAtWork.asking("道路施工计划"))
                .decided(Answers.of(OutcomeCode.G2))
                .cleared("计划.docx");
        assertThat(CaseForm.of(request.view().file())).doesNotContain(CaseForm.REVIEW_SHEET);
        request.drafted();
        var application = records.application(request.view());
        var signer = RequestAtWork.holder(platform, Role.SIGNER).name();
        assertThat(text(request, CaseForm.REVIEW_SHEET, application, false))
                .contains("道路施工计划", "予以公开（G2）", "经审查，拟作如下答复", "审签：同意（" + signer + "，2026年3月3日）", "保密审查：提供的1", "审定意见签名：")
                .doesNotContain(RequestAtWork.APPLICANT.name());
        request.sealed();
        assertThat(CaseForm.of(request.view().file())).doesNotContain(CaseForm.REVIEW_SHEET);
        assertThat(platform.bean(RequestDesk.class)
                        .printed(
                                RequestAtWork.holder(platform, Role.DISCLOSURE_OFFICER),
                                request.view(),
                                CaseForm.REVIEW_SHEET,
                                application,
                                false))
                .as("nor does the desk print it for whoever asks for it")
                .isEmpty();
        var letter = request.view().file().letter().orElseThrow().number();
        assertThat(text(request, CaseForm.DELIVERY_RECEIPT, application, false).replace("送达的文书", ""))
                .as("the head stands beside the second of two lines")
                .contains("（" + letter + "）；提供的文件1份", "受送达人" + RequestAtWork.APPLICANT.name(), "送达方式网上下载", "签收日期");
        assertThat(gets("wu", request, CaseForm.DELIVERY_RECEIPT)).isEqualTo(200);
        assertThat(Caller.as("wu", platform)
                        .posts(address(request, CaseForm.DELIVERY_RECEIPT), Map.of("reason", "要看"), "")
                        .statusCode())
                .as("it names the applicant anyhow")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("几个人申请公开同样的信息，公开以后打印主动公开信息移送明细表（条例第四十四条）")
    void what_several_asked_for_is_handed_on() throws Exception {
        var other = RequestAtWork.withSection(platform, CLOCK, "2026-03-04", RequestAtWork.asking("学区划分图"));
        var number = other.view().file().registered().orElseThrow().number();
        var request = RequestAtWork.withSection(platform, CLOCK, "2026-03-04", RequestAtWork.asking("小学学区划分图"))
                .does(Role.DISCLOSURE_OFFICER, clerk -> clerk.link(number))
                .decided(Answers.of(OutcomeCode.G2))
                .cleared("学区.docx")
                .drafted();
        assertThat(CaseForm.of(request.view().file())).doesNotContain(CaseForm.TRANSFER_LIST);
        request.sealed();
        assertThat(text(request, CaseForm.TRANSFER_LIST, records.application(request.view()), false))
                .contains("小学学区划分图", "另有1件申请公开同样的内容（" + number.replaceAll("\\s", "") + "）", "接收单位＿");
    }
}
