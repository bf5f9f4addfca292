package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.regulation.Role.ARCHIVIST;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.regulation.Role.OFFICE_CLERK;
import static org.mingtang.regulation.Role.SECRECY_REVIEWER;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Reading;
import org.mingtang.journal.Journal;
import org.mingtang.privacy.Kept;
import org.mingtang.privacy.PersonalCipher;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Tariff;
import org.mingtang.requests.CaseList;
import org.mingtang.requests.CaseList.Queue;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.Opinion;
import org.mingtang.requests.PersonalTraces;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.Submission;
import org.mingtang.requests.Tracking;
import org.mingtang.requests.answer.AnswerRule;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.answer.Handling;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.Delivery;
import org.mingtang.requests.casefile.DeskAct;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests about public-health events over the whole module, until nothing tells any more who asked.
@DisplayName("公共卫生事件的申请：从不予公开的限制、遮盖、留痕到个人信息处置")
class PersonalDataDisposalTest {
    private static final String NAME = "司徒若谷";
    private static final String NUMBER = "320106197903052347";
    private static final String PHONE = "13951780011";
    private static final String ADDRESS = "云岭县紫藤巷77号";
    private static final String EMAIL = "ruogu@example.cn";
    private static final String STORY = "母亲确诊后住在隔离点";
    private static final String SLIP = "EA555666777CN";
    private static final String OTHERS = "密接者章某某，住莲花巷5号";
    private static final List<String> CONTACTS = List.of(NUMBER, PHONE, ADDRESS, EMAIL, STORY, SLIP, OTHERS);
    private static final String ASKED = "疫情期间隔离点的设置标准";

    private static final TurnedClock CLOCK = TurnedClock.to("2023-03-01");
    private static RunningPlatform platform;
    private static RequestRecords records;

    @BeforeAll
    static void open() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        records = platform.bean(RequestRecords.class);
        RequestAtWork.office(platform);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static RequestAtWork asked(String asked) {
        CLOCK.turnTo("2023-03-01");
        var applicant = new Applicant.Person(NAME, Applicant.Identity.RESIDENT_ID, NUMBER, PHONE, ADDRESS, EMAIL);
        var application =
                new Application(applicant, List.of(asked), STORY, Application.Form.PAPER, Application.Way.POST, STORY);
        var taken = platform.bean(RequestCounter.class)
                .submit(
                        "token " + UUID.randomUUID(),
                        application,
                        OFFICE,
                        List.of(
                                new HandedIn(HandedIn.Part.IDENTITY, NAME + ".docx", RequestAtWork.paper(NUMBER)),
                                new HandedIn(HandedIn.Part.APPLICATION, "申请.docx", RequestAtWork.paper(ADDRESS))));
        assertThat(taken).isInstanceOf(Submission.Taken.class);
        return RequestAtWork.taken(platform, CLOCK, (Submission.Taken) taken)
                .registered()
                .does(DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(1, List.of("other"), true))
                .does(DISCLOSURE_OFFICER, _ -> new CaseCommand.HandOver(Optional.of(RequestAtWork.LAND), "自然资源股"));
    }

    /// Answered on 31 March 2023 by registered post, and archived.
    private static RequestAtWork answered(String asked) {
        var request = asked(asked).on("2023-03-29").decided(Answers.of(OutcomeCode.G2));
        var whole = new HandedIn(HandedIn.Part.COPY, "未删减的名单.docx", RequestAtWork.paper(OTHERS));
        assertThat(platform.bean(RequestDesk.class)
                        .keepCopy(
                                RequestAtWork.holder(platform, SECRECY_REVIEWER),
                                request.view(),
                                DeskAct.CLEAR_SECRECY,
                                whole))
                .isEmpty();
        request.cleared("标准.docx");
        request.drafted().sealed().on("2023-03-31").does(OFFICE_CLERK, clerk -> {
            clerk.file("slip", new HandedIn(HandedIn.Part.EVIDENCE, "交寄单.docx", RequestAtWork.paper(SLIP + ADDRESS)));
            return new CaseCommand.Deliver(
                    Delivery.EMS, clerk.today(), clerk.keep("delivery", "邮件号 " + SLIP + "，寄 " + ADDRESS));
        });
        return request.does(ARCHIVIST, clerk -> clerk.archive());
    }

    private static Set<UUID> papers(RequestAtWork request) {
        return PersonalTraces.of(request.view()).papers().stream().map(Kept::id).collect(Collectors.toSet());
    }

    private static RequestAtWork disposed(RequestAtWork request) {
        return request.does(ARCHIVIST, clerk -> clerk.dispose(papers(request)));
    }

    private static List<CaseRow> listed(Queue queue, String text) {
        return platform.bean(CaseList.class)
                .list(
                        new CaseList.Query(
                                queue,
                                text,
                                Optional.empty(),
                                Optional.empty(),
                                CaseList.Sort.DUE,
                                Optional.empty(),
                                100),
                        RequestAtWork.holder(platform, DISCLOSURE_OFFICER),
                        platform.bean(RequestDesk.class).today())
                .rows();
    }

    private static boolean isToBeDisposedOf(RequestAtWork request) {
        return listed(Queue.DISPOSAL, "").stream().anyMatch(row -> row.id().equals(request.id()));
    }

    /// Everything that can still be read of what is kept, files as their words.
    private static List<String> readable(RequestAtWork request) {
        return request.view().kept().stream()
                .filter(kept -> !kept.erased())
                .map(PersonalDataDisposalTest::words)
                .toList();
    }

    private static String words(Kept kept) {
        if (kept.extension().isEmpty()) {
            return new String(records.content(kept), UTF_8);
        }
        return switch (platform.bean(DocumentDesk.class).read(records.content(kept), kept.name())) {
            case Reading.Read read -> read.text().plain();
            case Reading.Unreadable(var refusal) -> throw new AssertionError(refusal.message());
        };
    }

    @Test
    @Clause("REQ-26")
    @DisplayName("可以不予公开的，没有分管领导的理由就拒绝；申请人信息遮盖、查看留痕；保存期满之日起处置")
    void withheld_with_reasons_only_masked_logged_and_disposed_of() {
        var request = asked("疫情防控专班的会议记录");
        var withheld = Answers.of(OutcomeCode.N6);
        request.on("2023-03-20").cannot(DRAFTER, AnswerRule.PUBLIC_HEALTH, clerk -> {
            var part = new PartAnswer(1, clerk.application().asked().getFirst(), withheld);
            return CaseCommand.GiveOpinion.of(
                    List.of(part),
                    Optional.empty(),
                    false,
                    clerk.keep(new Opinion(List.of(part), Optional.empty(), "属于过程性信息。")),
                    new Handling(clerk.today(), Handling.Subject.PUBLIC_HEALTH, List.of()),
                    platform.bean(RequestDesk.class).law());
        });
        var address = "/workbench/requests/" + request.id();
        var wu = AtTheDesk.as("wu", GovernmentOffice.PASSWORD, platform);
        var page = wu.opens(address);
        assertThat(page.text()).contains("司徒某某", "139****0011").doesNotContain(NAME, NUMBER, PHONE);
        assertThat(wu.sends(page, "/unmask", Map.of("reason", "电话联系申请人")).text())
                .contains(NAME, NUMBER, "谁看过（1 次）");
        assertThat(records.looks(request.id())).hasSize(1);
        request.on("2023-03-24")
                .does(
                        DISCLOSURE_HEAD,
                        clerk -> new CaseCommand.WaiveFee(
                                40, Tariff.Method.BY_ITEMS, clerk.keep("fee-waiver", "低保户，" + STORY)))
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.Withdraw(
                                clerk.today(), clerk.keep("withdrawal", "不再需要，撤回申请，有事打 " + PHONE)));
        assertThat(wu.opens(address).text()).contains("自 2026年3月24日 起处置（个人信息保护法第十九条");

        request.on("2026-03-23").cannot(ARCHIVIST, CaseRule.DISPOSAL_NOT_DUE, clerk -> clerk.dispose(Set.of()));
        assertThat(readable(request)).anyMatch(text -> text.contains(NUMBER));
        assertThat(isToBeDisposedOf(request)).isFalse();
        request.on("2026-03-24");
        assertThat(isToBeDisposedOf(request)).isTrue();
        disposed(request);
        assertThat(isToBeDisposedOf(request)).isFalse();
        assertThat(readable(request)).noneMatch(text -> CONTACTS.stream().anyMatch(text::contains));
        request.cannot(ARCHIVIST, CaseRule.DISPOSED_OF, clerk -> clerk.dispose(Set.of()));
    }

    @Test
    @Clause("REQ-26")
    @DisplayName("处置以后：号码、电话、住址哪里也没有，按申请人找不到；问了什么、告知书都在，日志照样核对得上")
    void nothing_tells_who_asked_and_everything_else_is_there() throws Exception {
        var request = answered(ASKED).on("2026-03-31");
        var before = request.view();
        assertThat(readable(request)).anyMatch(text -> text.contains(SLIP));
        assertThat(listed(Queue.ALL, NUMBER)).extracting(CaseRow::id).contains(request.id());
        disposed(request);

        var after = request.view();
        assertThat(readable(request)).noneMatch(text -> CONTACTS.stream().anyMatch(text::contains));
        for (var kept : before.kept()) {
            var now = after.kept().stream()
                    .filter(each -> each.id().equals(kept.id()))
                    .findFirst()
                    .orElseThrow();
            if (now.erased()) {
                assertThatThrownBy(() -> records.content(kept)).isInstanceOf(PersonalCipher.Unreadable.class);
            } else {
                assertThat(now.what()).doesNotContain("IDENTITY", "APPLICATION", "EVIDENCE", "application");
            }
        }
        var gone = after.file().personalDataDisposed().orElseThrow();
        assertThat(List.of(gone.texts(), gone.files())).containsExactly(2, 4);
        assertThat(gone.erased())
                .as("which ones can be told for ever")
                .containsExactlyInAnyOrderElementsOf(after.kept().stream()
                        .filter(Kept::erased)
                        .map(Kept::commitment)
                        .toList());
        var application = records.application(after);
        assertThat(application.asked()).containsExactly(ASKED);
        assertThat(application.applicant()).isEqualTo(application.applicant().disposed());
        assertThat(List.of(application.use(), application.waiver())).containsOnly(Applicant.DISPOSED);

        var jdbc = platform.bean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from request.lookup where case_file = ?")
                        .param(request.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        for (var sought : List.of(NAME, NUMBER, PHONE)) {
            assertThat(listed(Queue.ALL, sought)).extracting(CaseRow::id).doesNotContain(request.id());
        }
        assertThat(listed(Queue.ALL, request.receipt())).hasSize(1);
        var traces = new TracesLeft(CONTACTS, List.of());
        assertThat(traces.inTables(jdbc)).isEmpty();
        assertThat(traces.below(platform.data().resolve("files"), 9)).isEmpty();
        assertThat(platform.bean(Journal.class).lines(request.id().stream())).noneMatch(line -> line.contains(NAME));
        assertThat(Upkeep.of(platform.data(), Optional.empty(), Map.of())
                        .verify()
                        .faults())
                .isEmpty();

        var letters = records.forApplicant(after).stream().map(Kept::what).toList();
        assertThat(letters).contains(HandedIn.Part.SEALED_LETTER.key(), HandedIn.Part.COPY.key());
        assertThat(after.files()).anyMatch(kept -> kept.what().equals("letter.ANSWER_G2") && !kept.erased());
        assertThat(records.opinion(after)).isPresent();
    }

    @Test
    @Clause("REQ-26")
    @DisplayName("公开工作人员在表单上处置：先看清除什么、保留什么，确认才办；案卷、列表、登记本、查询办理进度都照常打开")
    void disposed_of_on_the_form_and_every_page_still_works() {
        var request = answered("隔离点的名单和位置").on("2026-03-31");
        var given = request.view().file().givenAway();
        var wu = AtTheDesk.as("wu", GovernmentOffice.PASSWORD, platform);
        assertThat(wu.opens("/workbench/requests?queue=DISPOSAL").text()).contains("到期应处置个人信息", request.receipt());
        var address = "/workbench/requests/" + request.id();
        var form = wu.opens(address + "/acts/DISPOSE");
        assertThat(form.text())
                .contains(
                        "2023年3月31日 办结",
                        "36 个月",
                        "身份证明和申请材料，共 2 个文件",
                        "交寄单.docx",
                        "看过而没有提供的文件 · 未删减的名单.docx",
                        "任何人（包括系统管理员）都不能恢复",
                        "档案法");
        var unsure = wu.sends(form, "/acts/DISPOSE", Map.of());
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.text()).contains("勾选确认");
        assertThat(readable(request)).anyMatch(text -> text.contains(NUMBER));
        assertThat(form.html().select("[name=papers][checked]"))
                .as("what may be a record goes only where somebody chose it")
                .hasSize(1);
        form.html().select("[name=papers]").attr("checked", "checked");
        var done = wu.sends(form, "/acts/DISPOSE", Map.of("sure", "yes"));
        assertThat(done.text()).contains("已办理：处置个人信息", "2026年3月31日已处置个人信息", Applicant.DISPOSED, "隔离点的名单和位置");
        assertThat(done.text()).doesNotContain("查看完整信息", "交寄单.docx");
        assertThat(given)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(request.view().committed(one))
                        .hasValueSatisfying(kept -> assertThat(kept.erased()).isFalse()));
        assertThat(readable(request)).noneMatch(text -> CONTACTS.stream().anyMatch(text::contains));

        var list = wu.opens("/workbench/requests?queue=ALL");
        assertThat(list.text()).contains("隔离点的名单和位置", Applicant.DISPOSED);
        assertThat(wu.opens("/workbench/requests?queue=DISPOSAL").text()).doesNotContain(request.receipt());
        var caller = Caller.as("wu", platform);
        for (var table : List.of("list.csv", "register.csv")) {
            var answer = caller.posts("/workbench/requests/" + table, Map.of("queue", "ALL"), "");
            assertThat(answer.body()).contains(Applicant.DISPOSED, "隔离点的名单和位置");
        }
        for (var table : List.of("list.xlsx", "register.xlsx")) {
            assertThat(caller.posts("/workbench/requests/" + table, Map.of("queue", "ALL"), "")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(caller.posts("/workbench/requests/register.pdf", Map.of("queue", "ALL"), "")
                        .statusCode())
                .isIn(200, 503);
        assertThat(caller.gets(address + "/acts/DISPOSE").body()).contains("已经在 2026-03-31 处置");

        var citizen = AtTheDesk.nobody(platform);
        var tracked = citizen.sends(
                citizen.opens("/requests/track"),
                "/requests/track",
                Map.of("receipt", request.receipt(), "code", request.code()));
        assertThat(tracked.text()).contains("隔离点的名单和位置", Applicant.DISPOSED, "个人信息已经清除");
        assertThat(platform.bean(Tracking.class).ask(request.receipt(), request.code(), "127.0.0.1"))
                .isInstanceOf(Tracking.Answer.Found.class);
    }

    @Test
    @DisplayName("归档包：处置以后原来的不再提供；再归档一次，新的包里没有个人信息，写明处置过，每次下载都相同")
    void archived_again_without_personal_data() throws Exception {
        var request = answered("集中隔离的收费标准").on("2026-03-31");
        assertThat(records.archive(request.view())).isPresent();
        disposed(request);
        assertThat(records.archive(request.view())).isEmpty();
        assertThat(readable(request))
                .as("the sheets of the first package went too")
                .noneMatch(text -> CONTACTS.stream().anyMatch(text::contains));
        request.does(ARCHIVIST, clerk -> clerk.archive());
        var packed = RequestAtWork.packed(records, request.view());
        var parts = unpacked(packed);
        assertThat(parts.get("申请书")).contains("集中隔离的收费标准", Applicant.DISPOSED);
        assertThat(parts.get("办理单")).contains("处置个人信息");
        assertThat(parts.get("目录")).contains("身份证明：个人信息已处置，不再存有");
        assertThat(parts.get("目录.csv")).contains("身份证明：个人信息已处置，不再存有");
        assertThat(parts.values()).noneMatch(text -> CONTACTS.stream().anyMatch(text::contains));
        assertThat(Objects.requireNonNull(parts.get("SHA256SUMS.txt")).lines())
                .allMatch(line -> line.matches("[0-9a-f]{64}  .+"));
        platform.bean(RequestCounter.class)
                .write("later token", request.id(), CaseFact.About.OTHER, "请回电 " + PHONE, List.of());
        assertThat(RequestAtWork.packed(records, request.view())).isEqualTo(packed);

        assertThat(isToBeDisposedOf(request)).as("nobody has read what came in").isFalse();
        request.does(
                DISCLOSURE_OFFICER,
                clerk -> new CaseCommand.Explain(clerk.today(), "公开股", clerk.keep("explained", "已经回电")));
        assertThat(isToBeDisposedOf(request)).as("a letter came in since").isTrue();
        disposed(request);
        assertThat(isToBeDisposedOf(request)).isFalse();
        assertThat(readable(request)).noneMatch(text -> CONTACTS.stream().anyMatch(text::contains));
        assertThat(records.application(request.view()).asked()).containsExactly("集中隔离的收费标准");
    }

    private static Map<String, String> unpacked(byte[] zip) throws Exception {
        var parts = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var sheet = entry.getName().replaceAll("\\.(pdf|html)$", "");
                parts.put(sheet, text(entry.getName(), in.readAllBytes()));
            }
        }
        return parts;
    }

    /// Without the line breaks that printing makes.
    private static String text(String name, byte[] bytes) throws Exception {
        if (!name.endsWith(".pdf")) {
            return new String(bytes, UTF_8);
        }
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    @Test
    @DisplayName("复议没有结果的，到期也不处置、不进待办；登记结果以后才重新到期")
    void not_while_a_dispute_is_pending() {
        var request = answered("防疫物资采购合同")
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.FileDispute(
                                CaseFact.Forum.RECONSIDERATION, "泉州市人民政府", "", clerk.today()))
                .on("2026-03-31");
        request.cannot(ARCHIVIST, CaseRule.DISPUTE_PENDING, clerk -> clerk.dispose(Set.of()));
        assertThat(readable(request)).anyMatch(text -> text.contains(NUMBER));
        assertThat(isToBeDisposedOf(request)).isFalse();
    }

    @Test
    @DisplayName("升级以前办结的，第二天早上补算处置日期；不涉及公共卫生事件的从不提醒")
    void what_ended_before_is_counted_once() {
        var request = answered("流调信息公开口径").on("2026-04-01");
        var jdbc = platform.bean(JdbcClient.class);
        jdbc.sql("update request.case_file set disposal = null, disposal_counted = false where id = ?")
                .param(request.id().value())
                .update();
        assertThat(isToBeDisposedOf(request)).isFalse();
        platform.bean(RequestDesk.class).refresh();
        assertThat(isToBeDisposedOf(request)).isTrue();

        var ordinary = RequestAtWork.withSection(platform, CLOCK, "2023-03-01", RequestAtWork.asking("城区排水规划"))
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.Withdraw(clerk.today(), clerk.keep("withdrawal", "撤回")))
                .on("2026-04-01");
        assertThat(isToBeDisposedOf(ordinary)).isFalse();
        ordinary.cannot(ARCHIVIST, CaseRule.NOT_PUBLIC_HEALTH, clerk -> clerk.dispose(Set.of()));
    }
}
