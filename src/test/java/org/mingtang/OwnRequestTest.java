package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.AtTheDesk.Attached;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.clock.Consulted;

/// Applicants at their own request: what number and code open, and what they do not.
@DisplayName("查询办理进度")
class OwnRequestTest {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static RunningPlatform platform;

    private AtTheDesk citizen;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        RequestAtWork.office(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @BeforeEach
    void another_day() {
        citizen = AtTheDesk.nobody(platform);
        CLOCK.passes(Duration.ofHours(25));
    }

    @Test
    @DisplayName("从提交到送达：每一步用申请人的话说，有日期；期限逐日说明；答复送达以后才能下载")
    void a_request_from_the_form_to_the_answer() {
        var request = RequestAtWork.submitted(platform, CLOCK, "2026-03-02", RequestAtWork.asking("城区排水规划"));
        var page = looks(request);
        assertThat(page.html().select(".status h2").text()).isEqualTo("机关已经收到，等待登记");
        assertThat(page.html().select(".status-due").text()).contains("最晚 2026年3月30日答复");
        assertThat(page.html().select("[name=about]").eachAttr("value"))
                .as("nothing was asked of the applicant")
                .containsExactly("WITHDRAWAL", "OTHER");
        assertThat(page.text()).contains("城区排水规划").doesNotContain("欧阳若水", "13800138000", "11010519491231002X");

        request.registered();
        request.does(DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(1, List.of("land"), false))
                .does(DISCLOSURE_OFFICER, _ -> new CaseCommand.HandOver(Optional.of(RequestAtWork.LAND), "自然资源股"));
        page = looks(request);
        assertThat(page.html().select(".status h2").text()).isEqualTo("承办单位正在办理");
        assertThat(page.html().select(".status-due").text()).isEqualTo("最晚 2026年3月30日答复，还有 20 个工作日。");
        assertThat(page.html().select(".days li").eachText()).contains("3月30日 星期一 第 20 天");
        assertThat(page.html().select(".passage li").eachText())
                .containsExactly(
                        "2026年3月2日提交申请（互联网）",
                        "2026年3月2日机关确认收到",
                        "2026年3月2日登记，登记编号 "
                                + request.view()
                                        .file()
                                        .registered()
                                        .orElseThrow()
                                        .number(),
                        "2026年3月2日转承办单位办理");

        request.on("2026-03-20")
                .decided(Answers.of(OutcomeCode.G2))
                .cleared("规划.docx")
                .drafted();
        page = looks(request);
        assertThat(page.html().select(".status h2").text()).isEqualTo("正在作出答复");
        assertThat(page.html().select(".letters li"))
                .as("draft and copy are not told yet")
                .isEmpty();
        request.sealedAndDelivered();
        page = looks(request);
        assertThat(page.html().select(".status h2").text()).isEqualTo("已经答复");
        assertThat(page.html().select(".letters .file-name").text()).contains("告知书.docx", "规划.docx");
    }

    @Test
    @DisplayName("撤回的、没有补正而终止的，归档以后还是照原样说，不说已经答复")
    void what_ended_without_an_answer_stays_so() {
        var withdrawn = RequestAtWork.submitted(platform, CLOCK, "2026-03-02", RequestAtWork.asking("老城区路灯图"))
                .registered()
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.Withdraw(clerk.today(), clerk.keep("declaration", "不需要了")));
        assertThat(looks(withdrawn).html().select(".status h2").text()).isEqualTo("已经撤回");
        withdrawn.does(DISCLOSURE_OFFICER, Clerk::archive);
        assertThat(looks(withdrawn).html().select(".status h2").text()).isEqualTo("已经撤回");
        var lapsed = correctionAsked("2026-03-02", "老桥维修记录")
                .on("2026-03-23")
                .does(DISCLOSURE_OFFICER, Clerk::lapse)
                .does(DISCLOSURE_OFFICER, Clerk::archive);
        assertThat(looks(lapsed).html().select(".status h2").text()).isEqualTo("没有补正，视为放弃申请");
    }

    @Test
    @DisplayName("要补正：写明补什么、到哪一天；“补正”已经选好，答了就在案卷里")
    void a_correction_is_asked_and_answered() {
        var request = correctionAsked("2026-03-02", "拆迁材料");
        var page = looks(request);
        assertThat(page.html().select(".status h2").text()).isEqualTo("请您补正");
        assertThat(page.html().select(".status").text()).contains("请在 2026年3月20日前补正", "要补正的：“拆迁材料”指哪个项目、哪一年");
        assertThat(page.html().select("[name=about][checked]").val()).isEqualTo("CORRECTION");
        assertThat(page.html().select(".letters .file-name").text()).contains("补正");

        long before = request.view().sequence();
        var empty = citizen.sends(page, "/track/message", Map.of("text", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("#message-text-wrong").text()).contains("请写明");
        assertThat(empty.html().select("[name=about][checked]").val()).isEqualTo("CORRECTION");

        var typed = Map.of("text", "2025年东街改造项目的补偿安置方案");
        var marked = new Attached("files", "材料.txt", "机密★5年\n望鹤岭的位置".getBytes(UTF_8));
        var refused = citizen.sends(page, "/track/message", typed, marked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#message-files .wrong").text()).contains("国家秘密标志，已拒收");
        assertThat(refused.form("/track/message").select("[name=text]").text()).isEqualTo(typed.get("text"));
        assertThat(request.view().sequence()).isEqualTo(before);

        var sent = citizen.sends(page, "/track/message", typed);
        assertThat(sent.html().select(".told").text()).contains("已经收存");
        assertThat(sent.html().select(".passage li").eachText()).last().isEqualTo("2026年3月2日您来信：补正");
        citizen.sends(page, "/track/message", typed);
        assertThat(request.view().file().facts().stream().filter(CaseFact.ApplicantWrote.class::isInstance))
                .as("sent twice, once in the journal")
                .hasSize(1);
    }

    @Test
    @Clause("REQ-10")
    @DisplayName("征求第三方意见：说明暂停，不说问了谁")
    void a_pause_is_told_without_names() {
        var request = RequestAtWork.withSection(platform, CLOCK, "2026-03-02", RequestAtWork.asking("中标单位的报价"));
        var party = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方一");
        request.on("2026-03-05").does(DISCLOSURE_OFFICER, clerk -> {
            clerk.keepParty("第三方一", "东街建筑有限公司");
            return new CaseCommand.AskForOpinion(
                    clerk.today(), party, clerk.today(), clerk.keep("opinion-asked", "请就报价的公开提出意见"));
        });
        request.on("2026-03-10");
        var page = looks(request);
        assertThat(page.html().select(".status h2").text()).isEqualTo("正在征求意见，暂停计时");
        assertThat(page.html().select(".days .p")).isNotEmpty();
        assertThat(page.text()).doesNotContain("东街建筑");
    }

    @Test
    @DisplayName("编号不对、查询码不对，答复一个样；错得多了要等，说明等多久，等待越来越长")
    void wrong_number_and_wrong_code() {
        var request = RequestAtWork.submitted(platform, CLOCK, "2026-04-01", RequestAtWork.asking("排水规划"));
        var code = asks(request.receipt(), "AAAABBBBCCCC");
        var number = asks("20260401-000000", request.code());
        assertThat(code.status()).isEqualTo(422).isEqualTo(number.status());
        assertThat(code.html().select("main").text())
                .contains("编号或者查询码不对")
                .isEqualTo(number.html().select("main").text());
        assertThat(code.html().select("[name=code]").val()).isEmpty();
        for (int i = 0; i < 4; i++) {
            asks(request.receipt(), "AAAABBBBCCC" + i);
        }
        var first = asks(request.receipt(), request.code());
        assertThat(first.status()).isEqualTo(429);
        assertThat(first.html().select(".issues").text()).matches(".*请过 [1-3] 秒再查.*");
        CLOCK.passes(Duration.ofSeconds(4));
        asks(request.receipt(), "AAAABBBBCCCD");
        assertThat(asks(request.receipt(), request.code())
                        .html()
                        .select(".issues")
                        .text())
                .matches(".*请过 [3-5] 秒再查.*");
        CLOCK.passes(Duration.ofSeconds(6));
        assertThat(asks(request.receipt(), request.code()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("别人的文件、内部的文件、还没发出的文件：凭自己的编号和查询码也拿不到；拿得到的按附件下载，不缓存")
    void only_the_own_letters() throws IOException, InterruptedException {
        var own = correctionAsked("2026-05-06", "拆迁材料");
        var other = correctionAsked("2026-05-06", "绿化材料");
        var letter = own.letter(LetterKind.CORRECTION);
        var taken = file(own, letter.id().toString());
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(taken.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(taken.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(taken.body()).isEqualTo(own.content(letter));

        var others = other.letter(LetterKind.CORRECTION);
        var application = own.view().kept().getFirst();
        var evidence = own.view().kept().stream()
                .filter(kept -> kept.what().equals(HandedIn.Part.EVIDENCE.key()))
                .findFirst();
        assertThat(file(own, others.id().toString()).statusCode()).isEqualTo(404);
        assertThat(file(own, application.id().toString()).statusCode()).isEqualTo(404);
        assertThat(file(own, "../" + letter.id()).statusCode()).isEqualTo(404);
        assertThat(evidence).isEmpty();
        var wrong = posts(
                "/requests/track/file",
                Map.of(
                        "receipt",
                        other.receipt(),
                        "code",
                        own.code(),
                        "file",
                        letter.id().toString()));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(new String(wrong.body(), UTF_8)).contains("编号或者查询码不对");
        for (var path : new String[] {"/requests/track", "/requests/track/file", "/requests/track/message"}) {
            assertThat(posts(path, Map.of()).headers().firstValue("Cache-Control"))
                    .contains("no-store");
        }
    }

    private static RequestAtWork correctionAsked(String day, String asked) {
        var limit = LocalDate.parse(day).plusDays(18);
        return RequestAtWork.submitted(platform, CLOCK, day, RequestAtWork.asking(asked))
                .registered()
                .does(DISCLOSURE_OFFICER, clerk -> {
                    var unclear = "“" + asked + "”指哪个项目、哪一年";
                    clerk.letter(
                            LetterKind.CORRECTION,
                            Map.of(LetterPlace.UNCLEAR, unclear, LetterPlace.LIMIT, day(limit)),
                            Optional.empty(),
                            Set.of(limit));
                    return new CaseCommand.AskCorrection(clerk.today(), limit, clerk.keep("correction-asked", unclear));
                });
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private Page looks(RequestAtWork request) {
        var page = asks(request.receipt(), request.code());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    private Page asks(String receipt, String code) {
        return citizen.sends(
                citizen.opens("/requests/track"), "/requests/track", Map.of("receipt", receipt, "code", code));
    }

    private static HttpResponse<byte[]> file(RequestAtWork request, String id)
            throws IOException, InterruptedException {
        return posts(
                "/requests/track/file",
                Map.of("receipt", request.receipt(), "code", request.code().toLowerCase(Locale.ROOT), "file", id));
    }

    private static HttpResponse<byte[]> posts(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(platform.address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
