package org.mingtang;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.requests.casefile.DeskAct.*;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingtang.AtTheDesk.Attached;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Register;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.Sender;
import org.mingtang.requests.Senders;
import org.mingtang.requests.Submission;
import org.mingtang.requests.Tracking;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading.State;

/// Requests handled at the workbench, form by form, each act by who may do it. Every act of the table is done in one of
/// the lives, and every letter that goes with an act is made.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestActsTest {
    private static final SectionId PLANNING = new SectionId(new UUID(1, 1));
    private static final SectionId FINANCE = new SectionId(new UUID(1, 2));
    private static final byte[] RECORDING = "ID3\4\0\0 \u00ff\u00fb\u0090\0\u00c0".getBytes(ISO_8859_1);
    private static final byte[] PAPER = "此页是凭证。".getBytes(UTF_8);

    private static final String OFFICER = "wu";
    private static final String DRAFTER = "lin";
    private static final String SECTION_HEAD = "chen";
    private static final String SIGNER = "zheng";
    private static final String REVIEWER = "huang";
    private static final String LEADER = "xie";
    private static final String HEAD = "qiu";
    private static final String LAWYER = "yuan";
    private static final String ARCHIVIST = "tian";

    private static final Set<DeskAct> walked = EnumSet.noneOf(DeskAct.class);
    private static final Set<LetterKind> made = EnumSet.noneOf(LetterKind.class);
    private static final Map<String, AtTheDesk> signedIn = new HashMap<>();
    private static TurnedClock clock;
    private static RunningPlatform platform;
    private static RequestDesk desk;
    private static RequestCounter counter;
    private static RequestRecords records;
    private static int applications;

    @BeforeAll
    static void start() {
        clock = TurnedClock.to("2026-03-02");
        platform = RunningPlatform.by(clock, "mingtang.pack=licheng");
        desk = platform.bean(RequestDesk.class);
        counter = platform.bean(RequestCounter.class);
        records = platform.bean(RequestRecords.class);
        GovernmentOffice.in(platform);
        GovernmentOffice.officer(platform, HEAD, "邱明", Role.DISCLOSURE_HEAD);
        GovernmentOffice.officer(platform, LAWYER, "袁朝", Role.LEGALITY_REVIEWER);
        GovernmentOffice.officer(platform, ARCHIVIST, "田雨", Role.ARCHIVIST);
        var by = ActedBy.installation(clock.instant());
        platform.bean(Register.class).enterSection(new Section(PLANNING, OFFICE, "规划股"), by);
        platform.bean(Register.class).enterSection(new Section(FINANCE, OFFICE, "财务股"), by);
        var sender = new Sender("区政府办公开科 0595-00000000", "泉州市鲤城区人民政府", "泉州市鲤城区人民法院");
        assertThat(platform.bean(Senders.class).set(holder(Role.DISCLOSURE_OFFICER), OFFICE, Optional.empty(), sender))
                .isEmpty();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Order(15)
    @Clause("REQ-18")
    @DisplayName("申请人期限内来信说明缴费的，终止以前要核对：没有缴费的打钩才能终止，不会停在那里")
    void a_message_about_the_payment_is_looked_at() {
        clock.turnTo("2026-03-02");
        var id = withSection("各年度会议纪要目录");
        does(
                OFFICER,
                id,
                NOTICE_FEE,
                Map.of(
                        "excessive", "本月第 40 件",
                        "method", "BY_ITEMS",
                        "before", "9",
                        "now", "22",
                        "payment", "区财政专户"));
        counter.write("payment-message-token", id, CaseFact.About.PAYMENT, "为什么要收费？", List.of());
        clock.turnTo("2026-04-10");
        var wu = at(OFFICER);
        assertThat(wu.opens("/workbench/requests/" + id).text()).contains("来信缴费，还没有办理");
        var form = wu.opens(path(id, LAPSE));
        refused(wu.sends(form, "/acts/LAPSE", Map.of()), "请先核对：已经缴费的登记缴费");
        does(OFFICER, id, LAPSE, ticks(form, "来信说明缴费", "已经核对来信，没有缴费"));
        assertThat(view(id).file().step().isOpen()).isFalse();
    }

    @Test
    @Order(14)
    @DisplayName("填表填到一半登录失效：没有办，填写的文字都在页面上，可以登录后复制过去；密码、选择的不显示")
    void what_was_typed_is_there_when_the_login_ran_out() {
        clock.turnTo("2026-03-02");
        var id = withSection("城西片区竣工图");
        var form = at(DRAFTER).opens(path(id, RECORD_SEARCH));
        long before = view(id).sequence();
        var out = AtTheDesk.nobody(platform)
                .sends(form, "/acts/RECORD_SEARCH", Map.of("where", "2015年以来的竣工档案", "words", "竣工、城西"));
        assertThat(out.status()).isEqualTo(403);
        assertThat(out.text()).contains("登录已经失效，刚才的没有办", "在新窗口登录");
        assertThat(out.html().select("textarea").eachText()).contains("2015年以来的竣工档案", "竣工、城西");
        assertThat(view(id).sequence()).isEqualTo(before);
        form.html().select("[name=_csrf]").val("of the session before");
        assertThat(at(DRAFTER)
                        .sends(form, "/acts/RECORD_SEARCH", Map.of("where", "2015年以来的竣工档案"))
                        .html()
                        .select("textarea")
                        .eachText())
                .as("signed in anew in another window")
                .contains("2015年以来的竣工档案");
        var login = AtTheDesk.nobody(platform).opens("/workbench/login");
        login.html().select("[name=_csrf]").val("gone");
        var refused = AtTheDesk.nobody(platform)
                .sends(login, "/workbench/login", Map.of("username", "吴", "password", "密码在此"));
        assertThat(refused.text()).doesNotContain("密码在此");
    }

    @Test
    @Order(13)
    @Clause("REQ-15")
    @DisplayName("补正、延期等文书的送达：写明方式、日期、邮件号并附凭证；不能早于制成之日；答复不在其列")
    void every_letter_that_went_out_is_proven() {
        clock.turnTo("2026-03-02");
        var id = arrives("城北片区绿化规划");
        confirms(id);
        does(OFFICER, id, REGISTER, Map.of());
        does(OFFICER, id, SORT, Map.of("parts", "1", "subjects", "planning"));
        does(OFFICER, id, ASK_CORRECTION, Map.of("what", "请写明规划的年份", "limit", "2026-03-16"));
        var wu = at(OFFICER);
        var form = wu.opens(path(id, RECORD_DISPATCH));
        assertThat(form.text()).contains("补正告知书", "登记回执");
        var letter =
                form.html().select("label:contains(补正告知书) input[name=letter]").val();
        var typed = Map.of("letter", letter, "way", "EMS", "proof", "1234567890123", "on", "2026-03-01");
        var slip = new Attached("slip", "交寄单.txt", PAPER);
        refusedAt(wu.sends(form, "/acts/RECORD_DISPATCH", typed, slip), "on", "送达日期早于文书制成的日期");
        refused(
                wu.sends(form, "/acts/RECORD_DISPATCH", Map.of("letter", letter, "way", "EMS", "proof", "123")),
                "请写明邮件号，并附交寄凭证");
        does(
                OFFICER,
                id,
                RECORD_DISPATCH,
                Map.of("letter", letter, "way", "EMS", "proof", "1234567890123"),
                new Attached("slip", "交寄单.txt", PAPER));
        assertThat(last(id, CaseFact.LetterDispatched.class).letter()).isEqualTo(letter);
        assertThat(wu.opens("/workbench/requests/" + id).text())
                .containsPattern("文书送达：[^，]*补正告知书[^，]*，邮政快递")
                .contains("1234567890123");
        assertThat(wu.opens(path(id, RECORD_DISPATCH)).text()).contains("（已经登记过）");
    }

    @Test
    @Order(13)
    @Clause("REQ-09")
    @DisplayName("更正征求意见的收到日期：按错的日期写成的征求意见书本身也列出，要书面更正")
    void the_letter_of_a_wrong_entry_is_named() {
        clock.turnTo("2026-03-02");
        var id = withSection("临江厂区环评报告");
        does(
                DRAFTER,
                id,
                ASK_FOR_OPINION,
                Map.of("name", "闽泰化工有限公司", "information", "环境影响评价报告全文", "received", "2026-03-05"));
        clock.turnTo("2026-03-06");
        var entry = view(id).entries().stream()
                .filter(each -> each.fact() instanceof CaseFact.OpinionAsked)
                .findFirst()
                .orElseThrow();
        does(
                OFFICER,
                id,
                DeskAct.ASK_RECTIFICATION,
                Map.of("entry", entry.sequence() + " DAY", "day", "2026-03-03", "reason", "签收单上是 3 月 3 日"));
        assertThat(at(HEAD).opens(path(id, DeskAct.DECIDE_RECTIFICATION)).text())
                .containsPattern("登记这一条时和以后制作的文书[^。]*征求第三方意见书");

        var dispatch = at(OFFICER).opens(path(id, RECORD_DISPATCH));
        assertThat(dispatch.html().select("input[name=way][checked]"))
                .as("nobody's wish")
                .isEmpty();
        var asked = dispatch.html()
                .select("label:contains(征求第三方意见书) input[name=letter]")
                .val();
        refused(
                at(OFFICER).sends(dispatch, "/acts/RECORD_DISPATCH", Map.of("letter", asked, "way", "PORTAL")),
                "对方在门户看不到");
    }

    @Test
    @Clause("REQ-13")
    @DisplayName("两名工作人员同时改文书落款的，后保存的一名先看到别人改成了什么，填的还在")
    void the_second_of_two_who_set_the_sender_is_told() {
        var address = "/workbench/requests/senders";
        var first = at(OFFICER).opens(address);
        var second = at(HEAD).opens(address);
        clock.passes(Duration.ofSeconds(1));
        assertThat(at(OFFICER).sends(first, "/senders", Map.of()).text()).contains("落款已保存");
        var refused = at(HEAD).sends(second, "/senders", Map.of("contact", "公开科二"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("吴", "修改过落款，现在保存的是：联系“区政府办公开科 0595-00000000”");
        assertThat(refused.form("/senders").select("[name=contact]").val()).isEqualTo("公开科二");
        assertThat(platform.bean(Senders.class).of(OFFICE).contact()).isEqualTo("区政府办公开科 0595-00000000");
        assertThat(at(HEAD).sends(refused, "/senders", Map.of("contact", "区政府办公开科 0595-00000000"))
                        .text())
                .contains("落款已保存");
    }

    @Test
    @Order(0)
    @Clause("REQ-03")
    @DisplayName("改用平台以前收到的申请：沿用纸质编号，纸上办过的步骤逐步补记，期限按当时的日期重算")
    void what_was_done_on_paper_is_entered() {
        clock.turnTo("2026-03-02");
        var wu = at(OFFICER);
        var register = wu.opens("/workbench/requests/paper-register");
        var onPaper = register.html()
                .select("tbody tr:first-child td:last-child")
                .text()
                .replace("2026", "2025")
                .replaceFirst("\\d+号$", "12号");
        assertThat(wu.sends(
                                register,
                                "/paper-register",
                                Map.of("series", "registration-2025", "last", "37", "source", "2025 年登记本第 37 行"))
                        .text())
                .contains("编号已经接续");
        var id = arrivedOn("2025-12-24", "历年征地批复");
        does(OFFICER, id, CONFIRM, Map.of("on", "2025-12-24", "evidence", "登记回执"));
        does(OFFICER, id, REGISTER, Map.of("paper", onPaper));
        var form = wu.opens(path(id, DeskAct.ENTER_FROM_PAPER));
        var unchosen = wu.sends(form, "/acts/ENTER_FROM_PAPER", Map.of());
        refused(unchosen, "请选择在纸上办的是哪一步");
        assertThat(unchosen.text()).doesNotContain("请写明依据");
        var asked = new HashMap<>(Map.of(
                "step", "OPINION_ASKED",
                "on", "2026-01-05",
                "received", "2026-01-06",
                "kind", "THIRD_PARTY",
                "name", "清源地产有限公司"));
        var shown = wu.sends(form, "/acts/ENTER_FROM_PAPER", again(asked));
        assertThat(shown.html().select("[name=name]").val()).isEqualTo("清源地产有限公司");
        assertThat(shown.html().select("[name=voucher]")).isEmpty();
        refusedAt(wu.sends(shown, "/acts/ENTER_FROM_PAPER", asked), "source", "请写明依据");
        refusedAt(wu.sends(shown, "/acts/ENTER_FROM_PAPER", asked), "scan", "扫描件");
        asked.put("source", "案卷 2025-12 第 4 页");
        var letter = new Attached("scan", "征求意见书.txt", PAPER);
        does(OFFICER, id, DeskAct.ENTER_FROM_PAPER, asked, letter);
        assertThat(wu.opens(path(id, DeskAct.ENTER_FROM_PAPER)).html().select("[value=EXTENDED]"))
                .isEmpty();
        does(
                HEAD,
                id,
                DeskAct.ENTER_FROM_PAPER,
                Map.of(
                        "step", "EXTENDED",
                        "on", "2026-01-12",
                        "workingDays", "10",
                        "reason", "材料分散",
                        "source", "案卷 2025-12 第 6 页"),
                letter);
        var page = wu.opens("/workbench/requests/" + id);
        assertThat(page.text())
                .contains("补记改用平台以前在纸上办理的一步", "办理 2026年1月5日；依据：案卷 2025-12 第 4 页", "征求第三方一意见", "延长答复 10 个工作日");
        assertThat(page.html().select("main").text()).doesNotContain("清源地产");
        assertThat(view(id).files()).extracting(kept -> kept.name()).contains("征求意见书.txt");
        assertThat(clockOf(id)).isEqualTo(State.RUNNING);
        does(
                OFFICER,
                id,
                DeskAct.RECORD_ANSWER,
                Map.of("whom", "0", "on", "2026-03-02", "consents", "no", "reason", "商业秘密"));
        assertThat(wu.opens(path(id, DeskAct.ENTER_FROM_PAPER)).text()).contains("已经在平台上办理，不能再补记");
        clock.turnTo("2026-03-03");
        var late = arrives("改用平台以后才到的");
        does(OFFICER, late, CONFIRM, Map.of("evidence", "登记回执"));
        refusedAt(
                wu.sends(
                        wu.opens(path(late, REGISTER)),
                        "/acts/REGISTER",
                        Map.of("paper", onPaper.replaceFirst("12号$", "13号"))),
                "paper",
                "这件申请是改用平台（2026-03-02）以后收到的");
    }

    @Test
    @Order(1)
    @Clause("REQ-04")
    @DisplayName("一件申请从确认收到到归档：每一步都在表单上办，文书随之制成，归档包可以下载")
    void a_request_goes_from_receipt_to_the_archive() throws Exception {
        clock.turnTo("2026-03-02");
        var id = arrives("城东片区规划图", "城东片区规划批复");
        confirms(id);
        does(OFFICER, id, REGISTER, Map.of());
        var number = view(id).file().registered().orElseThrow().number();
        assertThat(letter(id, LetterKind.RECEIPT))
                .contains("登记回执", "收到之日为2026年3月2日", "登记编号为" + number, "申请内容：城东片区规划图；城东片区规划批复");
        does(OFFICER, id, SORT, Map.of("parts", "2", "subjects", "planning"));
        does(OFFICER, id, HAND_OVER, Map.of("section", PLANNING.toString()));
        does(SIGNER, id, EXTEND_INTERNALLY, Map.of("workingDays", "2"));
        does(DRAFTER, id, GIVE_OPINION, opinion(id, DRAFTER));
        does(DRAFTER, id, ASK_COUNTERSIGN, Map.of("section", FINANCE.toString()));
        does(SECTION_HEAD, id, COUNTERSIGN, Map.of("section", FINANCE.toString()));
        does(SIGNER, id, SIGN, Map.of());
        clears(id);
        drafts(id);
        does(LAWYER, id, REVIEW_LEGALITY, Map.of("lawful", "yes"));
        assertThat(at(LEADER)
                        .opens(path(id, APPROVE))
                        .html()
                        .select(".read-text")
                        .text())
                .as("the letter is read where it is approved")
                .contains("泉州市鲤城区人民法院", "附表第三栏的电话");
        does(LEADER, id, APPROVE, Map.of());
        seals(id);
        delivers(id);
        archives(id);
    }

    /// What carries no seal is not taken for the sealed letter, whatever it is called.
    private static void seals(CaseId id) {
        var wu = at(OFFICER);
        var form = wu.opens(path(id, SEAL));
        var page = "<!DOCTYPE html><html><body><p>告知书</p></body></html>".getBytes(UTF_8);
        Map.of("盖章.txt", PAPER, "盖章.html", page, "盖章.pdf", PAPER, "盖章.bin", RECORDING, "盖章.xlsx", sheet())
                .forEach((name, bytes) -> refusedAt(
                        wu.sends(form, "/acts/SEAL", Map.of(), new Attached("file", name, bytes)), "file", "没有收下"));
        assertThat(view(id).files()).extracting(kept -> kept.what()).doesNotContain(HandedIn.Part.SEALED_LETTER.key());
        does(OFFICER, id, SEAL, Map.of(), new Attached("file", "盖章.png", scan()));
    }

    private static byte[] scan() {
        return bytes(out -> ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out));
    }

    private static byte[] sheet() {
        return bytes(out -> {
            try (var workbook = new XSSFWorkbook()) {
                workbook.createSheet().createRow(0).createCell(0).setCellValue("告知书");
                workbook.write(out);
            }
        });
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    /// The recording of the call is kept with the request, and what proves it stands in its history.
    private static void confirms(CaseId id) {
        var wu = at(OFFICER);
        refusedAt(wu.sends(wu.opens(path(id, CONFIRM)), "/acts/CONFIRM", Map.of("evidence", " ")), "evidence", "凭证");
        var program = new Attached("proof", "录音播放器.mp3", "MZ\u0090\0 program".getBytes(ISO_8859_1));
        refusedAt(
                wu.sends(wu.opens(path(id, CONFIRM)), "/acts/CONFIRM", Map.of("evidence", "通话录音 12 号"), program),
                "proof",
                "可执行程序");
        var recording = new Attached("proof", "通话录音.mp3", RECORDING);
        does(OFFICER, id, CONFIRM, Map.of("evidence", "通话录音 12 号"), recording);
        assertThat(last(id, CaseFact.Confirmed.class).evidence()).isEqualTo("通话录音 12 号");
        var proof = view(id).files().stream()
                .filter(kept -> kept.what().equals(HandedIn.Part.EVIDENCE.key()))
                .toList();
        assertThat(proof).hasSize(1);
        assertThat(records.content(proof.getFirst())).as("as it came").isEqualTo(RECORDING);
        assertThat(wu.opens("/workbench/requests/" + id).text()).contains("凭证：通话录音 12 号", "通话录音.mp3", "没有读出内容，原样保存");
    }

    /// Two parts: one is given, of the other the owner's telephone is kept back.
    private static Map<String, String> opinion(CaseId id, String login) {
        var chosen = new LinkedHashMap<>(
                Map.of("part-1.outcome", "G2", "part-2.outcome", "P1", "part-2.ground", "PERSONAL_PRIVACY"));
        var partial = at(login)
                .sends(
                        at(login).opens(path(id, GIVE_OPINION)),
                        "/acts/GIVE_OPINION",
                        again(Map.of("part-2.outcome", "P1")));
        var shown = at(login).sends(partial, "/acts/GIVE_OPINION", again(chosen));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.form("/acts/GIVE_OPINION").select("[name=part-1.copies]"))
                .isNotEmpty();
        assertThat(shown.form("/acts/GIVE_OPINION")
                        .select("[name=part-2.article]")
                        .val())
                .isEqualTo("《中华人民共和国政府信息公开条例》第十五条");
        chosen.putAll(Map.of(
                "part-1.copies", "城东片区规划图",
                "part-1.pages", "3",
                "part-1.form", "纸质",
                "part-2.copies", "城东片区规划批复",
                "part-2.form", "纸质",
                "part-2.what", "附表第三栏的电话",
                "part-2.article", "《中华人民共和国政府信息公开条例》第十五条"));
        chosen.putAll(Map.of(
                "part-2.why", "属于个人隐私",
                "part-2.opinion", "NOT_ASKED",
                "part-2.told", "只涉及联系电话，遮盖后不损害其权益",
                "part-2.interest", "NOT_GRAVELY_HARMED",
                "part-2.weighing", "不公开电话不影响公众了解规划",
                "reasons", "规划图、批复应当公开，电话遮盖。"));
        return chosen;
    }

    private static void clears(CaseId id) {
        var huang = at(REVIEWER);
        var uploaded = huang.sends(
                huang.opens(path(id, CLEAR_SECRECY)),
                "/acts/CLEAR_SECRECY",
                again(Map.of()),
                new Attached("upload", "批复.txt", "联系人李建国，手机号码13805951234。".getBytes(UTF_8)));
        assertThat(uploaded.text()).as("what the machine found").contains("手机号码：“13805951234”");
        huang.sends(
                uploaded,
                "/acts/CLEAR_SECRECY",
                again(Map.of()),
                new Attached("upload", "批复（又一份）.txt", "联系人李建国，手机号码13805951234。".getBytes(UTF_8)));
        assertThat(copies(id)).as("the same file is not kept twice").hasSize(1);
        refused(huang.sends(uploaded, "/acts/CLEAR_SECRECY", Map.of()), "提供 2 份文件，这里审查的是 0 份");
        redacts(id);
        var masked = huang.opens(path(id, CLEAR_SECRECY));
        assertThat(masked.text()).contains("批复（提供件）.txt", "已经遮盖：手机号码 1 处（个人隐私）").doesNotContain("13805951234");
        var both = huang.sends(
                masked,
                "/acts/CLEAR_SECRECY",
                again(Map.of()),
                new Attached("upload", "规划图.txt", "城东片区规划图，测绘员手机13905951234".getBytes(UTF_8)));
        both.html().select("input[name=files]").attr("checked", "checked");
        assertThat(records.forApplicant(view(id)))
                .as("before it is cleared and sent")
                .noneMatch(kept -> kept.what().equals(HandedIn.Part.COPY.key()));
        var looked = new HashMap<>(ticks(both, "测绘员手机", "手机号码：“13905951234”"));
        var unseen = huang.sends(both, "/acts/CLEAR_SECRECY", Map.of());
        refused(unseen, "“规划图.txt”里机器读到的还有 1 项没有看过");
        assertThat(both.html().select("mark").eachText())
                .as("shown where it stands")
                .contains("13905951234");
        assertThat(both.text()).contains("不予公开：附表第三栏的电话");
        refused(huang.sends(both, "/acts/CLEAR_SECRECY", looked), "意见写明不予公开的内容，请逐项核对提供的文件里已经没有");
        looked.putAll(ticks(both, "审查结论", "第 2 项：附表第三栏的电话"));
        assertThat(huang.sends(both, "/acts/CLEAR_SECRECY", looked).address().getPath())
                .isEqualTo("/workbench/requests/" + id);
        assertThat(last(id, CaseFact.SecrecyCleared.class).letStand()).contains(new CaseFact.LetStand("手机号码", 1));
        assertThat(huang.opens("/workbench/requests/" + id).text()).contains("机器读到的逐项看过，可以提供：", "手机号码 1 处");
        walked.add(CLEAR_SECRECY);
    }

    /// The telephone goes from the file for good; the file as it came stays in the case and is given to nobody.
    private static void redacts(CaseId id) {
        var original = copies(id).getFirst();
        var wu = at(OFFICER);
        var form = wu.opens(path(id, REDACT_COPIES));
        var found = field(form, "手机号码：“13805951234”");
        var words = field(form, "另外要遮盖的文字");
        var ground = words.replace("words", "ground");
        assertThat(form.html().select("[name=" + found + "] option[selected]").val())
                .isEqualTo("PERSONAL_PRIVACY");
        var stays = Map.of(found, "stays");
        refused(wu.sends(form, "/acts/REDACT_COPIES", stays), "没有选定要遮盖的内容");
        var notThere = wu.sends(form, "/acts/REDACT_COPIES", Map.of(found, "stays", words, "李建国\n张三丰"));
        refusedAt(notThere, words, "第 2 项在文件中没有找到");
        assertThat(notThere.text()).as("nothing else is wrong").doesNotContain("没有选定要遮盖的内容");
        var second = field(notThere, "按别的理由要遮盖的文字");
        refusedAt(
                wu.sends(form, "/acts/REDACT_COPIES", Map.of(found, "stays", words, "李建国", ground, "")),
                ground,
                "为什么不予公开");
        assertThat(copies(id)).as("what was refused left nothing").containsExactly(original);
        var threeGrounds = Map.of(
                found,
                "PERSONAL_PRIVACY",
                words,
                "李建国",
                ground,
                "TRADE_SECRET",
                second,
                "联系人",
                second.replace("words", "ground"),
                "INTERNAL_AFFAIRS");
        var more = wu.sends(form, "/acts/REDACT_COPIES", again(threeGrounds));
        assertThat(wu.sends(more, "/acts/REDACT_COPIES", Map.of()).status()).isEqualTo(200);
        assertThat(last(id, CaseFact.CopiesRedacted.class).copies().getFirst().deleted())
                .containsExactlyInAnyOrder(
                        new CaseFact.Deleted("手机号码", "个人隐私", 1),
                        new CaseFact.Deleted("文字", "商业秘密", 1),
                        new CaseFact.Deleted("文字", "内部事务信息（人事管理、后勤管理、内部工作流程）", 1));
        var masked = wu.opens(path(id, REDACT_COPIES));
        does(OFFICER, id, REDACT_COPIES, ticks(masked, "批复（提供件）", "不遮盖了，恢复原件"));
        assertThat(wu.opens(path(id, REDACT_COPIES)).text())
                .contains("13805951234")
                .doesNotContain("已经遮盖");
        does(OFFICER, id, REDACT_COPIES, Map.of());
        var released = copies(id).getLast();
        assertThat(new String(records.content(released), UTF_8)).isEqualTo("联系人李建国，手机号码138****1234。");
        assertThat(new String(records.content(original), UTF_8)).contains("13805951234");
        assertThat(last(id, CaseFact.CopiesRedacted.class).copies())
                .containsExactly(new CaseFact.Redaction(
                        original.commitment(),
                        released.commitment(),
                        List.of(new CaseFact.Deleted("手机号码", "个人隐私", 1))));
        assertThat(wu.opens("/workbench/requests/" + id).text())
                .contains("遮盖要提供的文件 1 份", "手机号码 1 处（个人隐私）", "取消遮盖，恢复原件 1 份");
        walked.add(REDACT_COPIES);
    }

    /// Name of the input with this label.
    private static String field(Page page, String label) {
        return page.html().select("label:contains(" + label + ")").attr("for").substring("f-".length());
    }

    /// Ticks what stands beside these words, in the part of the page that contains some others.
    private static Map<String, String> ticks(Page page, String part, String words) {
        var tick = page.html()
                .select("fieldset:contains(" + part + ") label:contains(" + words + ") input[type=checkbox]");
        return Map.of(tick.attr("name"), tick.val());
    }

    private static List<Kept> copies(CaseId id) {
        return view(id).files().stream()
                .filter(kept -> kept.what().equals(HandedIn.Part.COPY.key()))
                .toList();
    }

    private static void drafts(CaseId id) {
        var wu = at(OFFICER);
        var shown = wu.opens(path(id, DRAFT_LETTER));
        var words = shown.html().select("textarea[name=words]").val();
        assertThat(words).contains("（1）关于“城东片区规划图”", "附表第三栏的电话", "已经遮盖：手机号码1处，属于个人隐私", "行政复议");
        assertThat(Caller.as(OFFICER, platform)
                        .gets("/workbench/requests/" + id + "/draft")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Caller.as(DRAFTER, platform)
                        .gets("/workbench/requests/" + id + "/draft")
                        .statusCode())
                .as("not who drafts it")
                .isEqualTo(404);
        refused(
                wu.sends(
                        shown,
                        "/acts/DRAFT_LETTER",
                        Map.of("words", words.lines().findFirst().orElseThrow())),
                "救济");
        var tooLong = words + "\n" + "长".repeat(20_000);
        var refused = wu.sends(shown, "/acts/DRAFT_LETTER", Map.of("words", tooLong));
        refusedAt(refused, "words", "最多 20000 字");
        assertThat(refused.html().select("textarea[name=words]").val())
                .as("nothing that was typed is lost")
                .contains("长".repeat(20_000));
        refusedAt(
                wu.sends(shown, "/acts/DRAFT_LETTER", Map.of("attachments", "表".repeat(2_001))),
                "attachments",
                "最多 2000 字");
        does(OFFICER, id, DRAFT_LETTER, Map.of("legality", "yes", "words", words.replace("特此", "现")));
        assertThat(letter(id, LetterKind.ANSWER_P1)).contains("附表第三栏的电话");
    }

    private static void delivers(CaseId id) {
        var wu = at(OFFICER);
        var form = wu.opens(path(id, DELIVER));
        refused(wu.sends(form, "/acts/DELIVER", Map.of("way", "EMS", "proof", "EA123456789CN")), "请写明邮件号，并附交寄凭证");
        does(
                OFFICER,
                id,
                DELIVER,
                Map.of("way", "EMS", "proof", "EA123456789CN"),
                new Attached("slip", "交寄单.txt", PAPER));
        assertThat(records.forApplicant(view(id)))
                .extracting(kept -> kept.what())
                .contains(HandedIn.Part.SEALED_LETTER.key(), HandedIn.Part.COPY.key());
    }

    private static void archives(CaseId id) throws Exception {
        var before = Caller.as(OFFICER, platform).gets("/workbench/requests/" + id + "/archive");
        assertThat(before.statusCode()).as("not archived yet").isEqualTo(404);
        does(ARCHIVIST, id, ARCHIVE, Map.of());
        var bytes = RequestAtWork.packed(records, view(id));
        assertThat(last(id, CaseFact.Archived.class).checksum())
                .isEqualTo(org.mingtang.documents.FileHash.of(bytes).hex());
        var sheets = view(id).kept().stream()
                .filter(kept -> kept.what().startsWith("sheet."))
                .toList();
        assertThat(sheets).as("printed once, and kept").hasSize(4);
        assertThat(view(id).files()).as("they tell who asks").doesNotContainAnyElementsOf(sheets);
        assertThat(Caller.as(OFFICER, platform)
                        .gets("/workbench/requests/" + id + "/files/"
                                + sheets.getFirst().id())
                        .statusCode())
                .as("only within the package")
                .isEqualTo(404);
        counter.write("later-message-token", id, CaseFact.About.OTHER, "谢谢。", List.of());
        assertThat(RequestAtWork.packed(records, view(id)))
                .as("always the same")
                .isEqualTo(bytes);
        assertThat(at(OFFICER).opens("/workbench/requests/" + id).html().select("a[href~=/archive$]"))
                .as("where to get it")
                .hasSize(1);
        assertThat(at(OFFICER).opens("/workbench/requests/" + id).text())
                .contains("归档包 SHA-256：" + last(id, CaseFact.Archived.class).checksum());
        assertThat(at(DRAFTER).opens("/workbench/requests/" + id).html().select("a[href~=/archive$]"))
                .isEmpty();
        for (var login : List.of(OFFICER, ARCHIVIST)) {
            assertThat(Caller.as(login, platform)
                            .gets("/workbench/requests/" + id + "/archive")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(Caller.as(DRAFTER, platform)
                        .gets("/workbench/requests/" + id + "/archive")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    @DisplayName("不明确的先补正，补正之后第一项答复不存在（有检索记录），第二项不由本机关负责；退回一次，再报")
    void an_unclear_request_is_corrected_and_answered() {
        clock.turnTo("2026-03-03");
        var id = registered("拆迁的那个文件", "村里的账目");
        does(OFFICER, id, SORT, Map.of("parts", "2", "subjects", "demolition"));
        var wu = at(OFFICER);
        var form = wu.opens(path(id, ASK_CORRECTION));
        assertThat(form.html().select("input[name=limit]").val())
                .as("15 working days from 3 March")
                .isEqualTo("2026-03-24");
        var missing = wu.sends(form, "/acts/ASK_CORRECTION", Map.of("limit", "2026-03-20"));
        refusedAt(missing, "what", "请一次写明需要补正的内容");
        assertThat(missing.html().select("input[name=limit]").val()).isEqualTo("2026-03-20");
        does(OFFICER, id, ASK_CORRECTION, Map.of("what", "请写明文件的名称或者年份"));
        assertThat(letter(id, LetterKind.CORRECTION)).contains("请写明文件的名称或者年份", "2026年3月24日（含当日）");
        assertThat(clockOf(id)).isEqualTo(State.AWAITING_CORRECTION);
        clock.turnTo("2026-03-10");
        does(OFFICER, id, TAKE_CORRECTION, Map.of("corrected", "2021 年城东房屋征收决定"));
        does(OFFICER, id, HAND_OVER, Map.of("section", PLANNING.toString()));
        var drafter = at(DRAFTER);
        var answered = Map.of(
                "part-1.outcome",
                "U1_NOT_HELD",
                "part-2.outcome",
                "U1_NOT_OURS",
                "part-2.reason",
                "村务由村民委员会公布",
                "reasons",
                "经检索没有。");
        refused(
                drafter.sends(drafter.opens(path(id, GIVE_OPINION)), "/acts/GIVE_OPINION", answered),
                "没有检索记录，不能答复信息不存在");
        does(
                DRAFTER,
                id,
                RECORD_SEARCH,
                Map.of(
                        "where", "2019 年至 2023 年文书档案",
                        "words", "城东 征收",
                        "systems", "档案管理系统",
                        "by", "林晓"));
        helpsToSearch(id, answered);
        does(DRAFTER, id, GIVE_OPINION, answered);
        does(SIGNER, id, GIVE_BACK, Map.of("reason", "请核对第二项"));
        does(DRAFTER, id, GIVE_OPINION, answered);
        does(SIGNER, id, SIGN, Map.of());
        var words = at(OFFICER).opens(path(id, DRAFT_LETTER)).text();
        assertThat(words).contains("规划股于2026年3月10日检索了2019 年至 2023 年文书档案");
        does(OFFICER, id, DRAFT_LETTER, Map.of());
        assertThat(view(id).file().letter().orElseThrow().outcome()).isEqualTo(OutcomeCode.U1);
    }

    /// Who was asked to search too is waited for before anything is said not to be held.
    private static void helpsToSearch(CaseId id, Map<String, String> answered) {
        var drafter = at(DRAFTER);
        refusedAt(
                drafter.sends(
                        drafter.opens(path(id, ASK_ASSISTANCE)),
                        "/acts/ASK_ASSISTANCE",
                        Map.of("unit", "区档案馆", "limit", "2026-03-10")),
                "task",
                "请写明请其协助的事项");
        refused(
                drafter.sends(
                        drafter.opens(path(id, ASK_ASSISTANCE)),
                        "/acts/ASK_ASSISTANCE",
                        Map.of("unit", "区档案馆", "task", "为陈大文检索城东征收档案")),
                "文书不得写申请人");
        does(DRAFTER, id, ASK_ASSISTANCE, Map.of("unit", "区档案馆", "task", "检索 2019 年至 2023 年城东征收档案"));
        assertThat(letter(id, LetterKind.ASSISTANCE))
                .contains("协助办理政府信息公开申请的函", "区档案馆", "城东征收档案", "2026年3月13日")
                .doesNotContain("陈大文");
        assertThat(clockOf(id)).as("it stops nothing").isEqualTo(State.RUNNING);
        refused(
                drafter.sends(drafter.opens(path(id, GIVE_OPINION)), "/acts/GIVE_OPINION", answered),
                "请了区档案馆协助检索，还没有登记它检索的结果");
        var form = drafter.opens(path(id, RECORD_SEARCH));
        assertThat(form.html().select("datalist option").eachAttr("value")).contains("区档案馆");
        does(
                DRAFTER,
                id,
                RECORD_SEARCH,
                Map.of(
                        "unit", "区档案馆",
                        "where", "馆藏 2019 年至 2023 年档案",
                        "words", "城东 征收",
                        "systems", "馆藏目录",
                        "by", "许文"));
    }

    @Test
    @Order(3)
    @Clause("REQ-09")
    @DisplayName("第三方：书面征求意见，不同意而公共利益要求公开的，两方同意、书面告知后才审定；真名不进日志")
    void a_third_party_is_asked_and_overridden() {
        clock.turnTo("2026-03-05");
        var id = withSection("环境影响评价报告");
        does(
                DRAFTER,
                id,
                ASK_FOR_OPINION,
                Map.of("name", "闽泰化工有限公司", "information", "环境影响评价报告全文", "received", "2026-03-05"));
        assertThat(letter(id, LetterKind.THIRD_PARTY_OPINION)).contains("闽泰化工有限公司", "2026年3月26日（含当日）");
        assertThat(letter(id, LetterKind.OPINION_CONFIRMATION))
                .as("to be filled in and sent back")
                .contains("征求意见确认函", "环境影响评价报告全文", "□同意公开")
                .doesNotContain("陈大文");
        assertThat(letter(id, LetterKind.OPINION_NOTICE))
                .as("the applicant learns that the time does not count, not who is asked")
                .contains("陈大文", "条例》第三十二条的规定征求意见", "第三十三条第三款的规定，征求意见所需时间不计算在答复期限内")
                .doesNotContain("闽泰化工", "第三十四条");
        assertThat(clockOf(id)).isEqualTo(State.PAUSED);
        does(DRAFTER, id, ASK_FOR_OPINION, Map.of("kind", "AGENCY", "name", "鲤城生态环境局", "received", "2026-03-05"));
        assertThat(letter(id, LetterKind.AGENCY_OPINION)).contains("鲤城生态环境局");
        assertThat(letter(id, LetterKind.OPINION_NOTICE))
                .contains("条例》第三十四条的规定征求意见", "第三十三条第三款")
                .doesNotContain("第三十二条");
        does(DRAFTER, id, ASK_FOR_OPINION, Map.of("kind", "AGENCY", "name", "区水利局", "received", "2026-03-05"));
        assertThat(view(id).kept())
                .as("told once of third parties, once of agencies")
                .filteredOn(kept -> kept.what().equals("letter." + LetterKind.OPINION_NOTICE)
                        && kept.extension().equals("docx"))
                .hasSize(2);
        var drafter = at(DRAFTER);
        refusedAt(
                drafter.sends(
                        drafter.opens(path(id, RECORD_ANSWER)),
                        "/acts/RECORD_ANSWER",
                        Map.of("whom", "0", "consents", "no")),
                "reason",
                "请写明其理由");
        does(DRAFTER, id, RECORD_ANSWER, Map.of("whom", "0", "consents", "no", "reason", "含有工艺"));
        does(DRAFTER, id, RECORD_ANSWER, Map.of("whom", "1", "consents", "yes"));
        // the agency is the only one left, and chosen already
        does(DRAFTER, id, RECORD_ANSWER, Map.of("consents", "yes"));
        var given = Map.of(
                "part-1.outcome", "G2",
                "part-1.copies", "环境影响评价报告",
                "part-1.form", "纸质",
                "reasons", "关系饮用水安全");
        refused(drafter.sends(drafter.opens(path(id, GIVE_OPINION)), "/acts/GIVE_OPINION", given), "第三方一不同意公开");
        does(SECTION_HEAD, id, ASSENT_TO_OVERRIDE, Map.of("reason", "下游是水源地"));
        does(OFFICER, id, ASSENT_TO_OVERRIDE, Map.of("reason", "下游是水源地"));
        does(DRAFTER, id, GIVE_OPINION, given);
        does(SIGNER, id, SIGN, Map.of());
        does(DRAFTER, id, TELL_THIRD_PARTY, Map.of("whom", "0", "disclosed", "报告全文", "reason", "关系下游居民的饮用水安全"));
        assertThat(letter(id, LetterKind.OVERRIDE_NOTICE)).contains("闽泰化工有限公司", "关系下游居民的饮用水安全", "行政复议");
        assertThat(view(id).entries()).noneMatch(entry -> entry.toString().contains("闽泰"));
    }

    @Test
    @Order(4)
    @DisplayName("延长、收费、缴费、说明理由、延迟：期限和文书都按钟表走")
    void what_gives_more_time() {
        clock.turnTo("2026-03-09");
        var id = withSection("各年度会议纪要");
        does(HEAD, id, EXTEND, Map.of("workingDays", "10", "reason", "材料分散在几个年度"));
        assertThat(letter(id, LetterKind.EXTENSION)).contains("10个工作日", "材料分散在几个年度");
        var wu = at(OFFICER);
        var fee = Map.of(
                "excessive", "本月第 40 件",
                "method", "BY_ITEMS",
                "before", "9",
                "now", "22",
                "payment", "区财政专户");
        assertThat(wu.opens(path(id, NOTICE_FEE)).text()).containsPattern("本月收到同一申请人 \\d+ 件");
        var counted = wu.sends(wu.opens(path(id, NOTICE_FEE)), "/acts/NOTICE_FEE", again(fee));
        assertThat(counted.text()).contains("合计 2200 元");
        refusedAt(wu.sends(counted, "/acts/NOTICE_FEE", Map.of("before", "0", "now", "5")), "excessive", "在免费的数量之内");
        does(OFFICER, id, NOTICE_FEE, fee);
        assertThat(letter(id, LetterKind.FEE_NOTICE)).contains("合计2200元", "区财政专户");
        assertThat(clockOf(id)).isEqualTo(State.AWAITING_PAYMENT);
        clock.turnTo("2026-03-12");
        does(OFFICER, id, RECORD_PAYMENT, Map.of("voucher", "闽 0012345"));
        var qiu = at(HEAD);
        assertThat(qiu.opens(path(id, WAIVE_FEE)).text()).contains("已经缴费，不能再决定免收");
        var poor = withSection("历年低保名单");
        var waiver = Map.of("excessive", "一个月内申请 40 件", "method", "BY_ITEMS", "before", "10", "now", "5");
        var free = qiu.sends(
                qiu.opens(path(poor, WAIVE_FEE)),
                "/acts/WAIVE_FEE",
                Map.of("excessive", "多", "now", "1", "reason", "困难"));
        refusedAt(free, "excessive", "在免费的数量之内");
        refusedAt(
                qiu.sends(
                        qiu.opens(path(poor, WAIVE_FEE)),
                        "/acts/WAIVE_FEE",
                        Map.of("excessive", "多", "now", "999999999", "reason", "困难")),
                "now",
                "最多 10000");
        var named = new HashMap<>(waiver);
        refusedAt(qiu.sends(qiu.opens(path(poor, WAIVE_FEE)), "/acts/WAIVE_FEE", named), "reason", "请写明免收的理由");
        named.put("reason", "低保户，出示了证明");
        does(HEAD, poor, WAIVE_FEE, named);
        assertThat(qiu.opens("/workbench/requests/" + poor).text()).contains("免收信息处理费 500 元", "低保户，出示了证明");
        assertThat(qiu.opens(path(poor, WAIVE_FEE)).text()).contains("已经决定免收");
        var ledger = at(OFFICER).opens("/workbench/requests/fees?year=2026");
        assertThat(ledger.text())
                .contains(
                        "2026 年收取信息处理费 2,200 元，免收 500 元",
                        "按件 2,200 元已缴 500 元免收 0 元待缴 0 元未缴",
                        number(id),
                        "已缴，2026年3月12日，凭证 闽 0012345",
                        "免收，2026年3月12日");
        assertThat(at(OFFICER).opens("/workbench/requests/fees?year=2025").text())
                .contains("2025 年没有收取、免收信息处理费");
        assertThat(at(OFFICER).opens("/workbench/requests/fees.csv?year=2026").text())
                .contains(number(id), "按件", "2200", "已缴", "闽 0012345");
        does(OFFICER, id, ASK_REASONS, Map.of("quantity", "今年以来 40 件"));
        assertThat(letter(id, LetterKind.REASONS)).contains("今年以来 40 件", "2026年3月26日");
        does(OFFICER, id, RECORD_REASONS, Map.of("reasons", "研究需要"));
        does(HEAD, id, DELAY, Map.of("until", "2026-06-30", "reason", "需要整理"));
        assertThat(letter(id, LetterKind.DELAY)).contains("2026年6月30日");
        does(OFFICER, id, WITHDRAW, Map.of("declaration", "不再需要"));
        assertThat(view(id).file().step()).isEqualTo(Step.ENDED);
    }

    @Test
    @Order(5)
    @DisplayName("已经公开的由公开工作机构直接答复；逾期不补正的终止，期限没过不能终止")
    void the_office_answers_directly_and_ends_what_lapsed() {
        clock.turnTo("2026-03-16");
        var id = registered("区政府工作报告");
        does(OFFICER, id, SORT, Map.of("subjects", "policy-documents"));
        var wu = at(OFFICER);
        var form = wu.opens(path(id, ANSWER_DIRECTLY));
        assertThat(form.html().select("select[name=part-1.outcome] option"))
                .extracting(option -> option.val())
                .containsExactly("", "G1", "U3", "X2");
        var chosen = Map.of("part-1.outcome", "G1", "part-1.way", "政府网站");
        refusedAt(
                wu.sends(wu.sends(form, "/acts/ANSWER_DIRECTLY", again(chosen)), "/acts/ANSWER_DIRECTLY", Map.of()),
                "part-1.route",
                "请写明获取的途径");
        does(
                OFFICER,
                id,
                ANSWER_DIRECTLY,
                Map.of(
                        "part-1.outcome", "G1",
                        "part-1.way", "政府网站",
                        "part-1.route", "http://www.example.gov.cn/report",
                        "reasons", "已经公开"));
        var other = registered("不清楚的文件");
        does(OFFICER, other, ASK_CORRECTION, Map.of("what", "请写明名称", "limit", "2026-03-20"));
        refused(wu.sends(wu.opens(path(other, LAPSE)), "/acts/LAPSE", Map.of()), "期限还没有过");
        clock.turnTo("2026-03-24");
        does(OFFICER, other, LAPSE, Map.of());
        assertThat(view(other).file().outcome()).contains(OutcomeCode.O1);
    }

    @Test
    @Order(6)
    @DisplayName("别人先办了：告诉他办了什么，填的都还在，按新的情况可以再办；不是自己的环节说明由谁办")
    void who_comes_second_is_told_and_keeps_what_was_typed() {
        clock.turnTo("2026-03-25");
        var id = registered("公车清单");
        var wu = at(OFFICER);
        var stale = wu.opens(path(id, ASK_CORRECTION));
        does(OFFICER, id, SORT, Map.of("subjects", "finance"));
        long seen = view(id).sequence();
        var told = wu.sends(stale, "/acts/ASK_CORRECTION", Map.of("what", "请写明年度"));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("此件有了新的办理", "吴萍：分办");
        assertThat(told.html().select("textarea[name=what]").val()).isEqualTo("请写明年度");
        assertThat(told.html().select("input[name=seen]").val()).isEqualTo(Long.toString(seen));
        var again = wu.sends(told, "/acts/ASK_CORRECTION", Map.of());
        assertThat(again.address().getPath()).isEqualTo("/workbench/requests/" + id);

        var lin = at(DRAFTER).opens(path(id, SORT));
        assertThat(lin.text()).contains("“分办”由公开工作人员办理");
        assertThat(lin.offers("/acts/SORT")).isFalse();
        assertThat(wu.opens("/workbench/requests/" + id + "/acts/NOTHING").status())
                .isEqualTo(404);
    }

    @Test
    @Order(7)
    @DisplayName("纸上签的字可以代录：要有扫描件，签字人要有这个岗位；自己提出的意见，签字人自己也不能审签")
    void a_signature_on_paper_is_recorded_with_its_scan() {
        clock.turnTo("2026-03-26");
        GovernmentOffice.officer(platform, "lu", "陆签", Role.SIGNER);
        var id = withSection("采购合同");
        does(DRAFTER, id, GIVE_OPINION, Map.of("part-1.outcome", "U2", "part-1.reason", "需要汇总", "reasons", "没有现成的"));
        var lu = at("lu");
        var form = lu.opens(path(id, SIGN));
        var paper = Map.of("signer", holder(Role.SIGNER, "郑国").person().toString(), "signedOn", "2026-03-26");
        var refused = lu.sends(form, "/acts/SIGN", paper);
        refused(refused, "请附签字页的扫描件");
        assertThat(refused.html().select("select[name=signer] option[selected]").text())
                .isEqualTo("郑国");
        var own = new HashMap<>(paper);
        own.put("signer", holder(Role.DRAFTER).person().toString());
        refused(lu.sends(form, "/acts/SIGN", own, new Attached("scan", "签字.txt", PAPER)), "没有办理“审签”的岗位");
        var wu = at(OFFICER);
        assertThat(wu.opens("/workbench/requests/" + id).html().select(".acts").text())
                .contains("代录纸上签字 审签");
        var recording = wu.opens(path(id, SIGN));
        assertThat(recording.text()).contains("这一步不由您签字").doesNotContain("由您本人签字");
        refused(wu.sends(recording, "/acts/SIGN", Map.of()), "只能代录别人在纸上签的字");
        does("lu", id, SIGN, paper, new Attached("scan", "签字.txt", PAPER));
        var signature = last(id, CaseFact.Signed.class).signature();
        assertThat(signature.name()).isEqualTo("郑国");
        assertThat(signature.paper().orElseThrow().recordedBy()).isEqualTo("陆签");
        assertThat(view(id).committed(signature.paper().orElseThrow().scan())).isPresent();
    }

    @Test
    @Order(8)
    @DisplayName("征求第三方意见的文书写了申请人的，拒绝；什么也没有留下")
    void a_letter_that_fails_its_check_refuses_the_act() {
        clock.turnTo("2026-03-27");
        var id = withSection("土地出让合同");
        var before = view(id).kept().size();
        var lin = at(DRAFTER);
        var answer = lin.sends(
                lin.opens(path(id, ASK_FOR_OPINION)),
                "/acts/ASK_FOR_OPINION",
                Map.of("name", "海丝置业公司", "information", "陈大文申请的土地出让合同"));
        refusedAt(answer, "information", "不得写申请人的姓名");
        assertThat(view(id).kept()).hasSize(before);
        assertThat(answer.html().select("input[name=name]").val()).isEqualTo("海丝置业公司");
        does(OFFICER, id, RECORD_CONSENT, Map.of("consent", "书面同意向海丝置业公司写明姓名"));
        does(DRAFTER, id, ASK_FOR_OPINION, Map.of("name", "海丝置业公司", "information", "陈大文申请的土地出让合同"));
        assertThat(last(id, CaseFact.OpinionAsked.class).whom().name()).isNotEmpty();
    }

    @Test
    @Order(8)
    @Clause("REQ-09")
    @DisplayName("同意写明身份可以收回：收回以后文书又不得写申请人；没有同意过的没有收回这一项；再同意的又可以写")
    void consent_to_be_named_is_taken_back() {
        clock.turnTo("2026-03-27");
        var id = withSection("土地出让合同附图");
        var wu = at(OFFICER);
        var first = wu.opens(path(id, RECORD_CONSENT));
        assertThat(first.html().select("[name=given]")).hasSize(1);
        refused(wu.sends(first, "/acts/RECORD_CONSENT", Map.of("given", "no", "consent", "来电说不同意了")), "没有登记过同意");
        does(OFFICER, id, RECORD_CONSENT, Map.of("consent", "书面同意向海丝置业公司写明姓名"));

        var again = wu.opens(path(id, RECORD_CONSENT));
        assertThat(again.text()).contains("已登记 2026年3月27日 的同意：书面同意向海丝置业公司写明姓名", "收回以前的同意");
        assertThat(again.html().select("[name=given][checked]"))
                .as("nothing is presumed")
                .isEmpty();
        refusedAt(wu.sends(again, "/acts/RECORD_CONSENT", Map.of("given", "no")), "consent", "请写明申请人怎样收回同意");
        does(OFFICER, id, RECORD_CONSENT, Map.of("given", "no", "consent", "来函收回同意"));
        assertThat(wu.opens("/workbench/requests/" + id).text()).contains("申请人收回写明身份的同意", "来函收回同意");

        var naming = Map.of("name", "海丝置业公司", "information", "陈大文申请的土地出让合同附图");
        var lin = at(DRAFTER);
        refusedAt(
                lin.sends(lin.opens(path(id, ASK_FOR_OPINION)), "/acts/ASK_FOR_OPINION", naming),
                "information",
                "不得写申请人的姓名");
        does(OFFICER, id, RECORD_CONSENT, Map.of("consent", "再次书面同意"));
        does(DRAFTER, id, ASK_FOR_OPINION, naming);
    }

    @Test
    @Order(8)
    @Clause("REQ-16")
    @DisplayName("终止以后：解释说明、登记复议、登记结果并重新答复，编号不变，期限按决定")
    void explained_disputed_and_answered_anew() {
        clock.turnTo("2026-03-02");
        var id = arrives("历年补偿标准");
        does(OFFICER, id, CONFIRM, Map.of("evidence", "通话录音 13 号"));
        does(OFFICER, id, REGISTER, Map.of());
        var number =
                records.find(id).orElseThrow().file().registered().orElseThrow().number();
        does(OFFICER, id, SORT, Map.of("subjects", "other"));
        does(OFFICER, id, HAND_OVER, Map.of("section", PLANNING.toString()));
        does(OFFICER, id, WITHDRAW, Map.of("declaration", "不再需要"));
        does(OFFICER, id, DeskAct.EXPLAIN, Map.of("by", "规划股", "what", "问为什么终止；说明是本人撤回。"));
        does(OFFICER, id, DeskAct.FILE_DISPUTE, Map.of("forum", "RECONSIDERATION", "body", "泉州市人民政府"));
        assertThat(at(OFFICER).opens("/workbench/requests/" + id).text())
                .contains("对答复作解释说明：规划股", "问为什么终止；说明是本人撤回。", "行政复议：泉州市人民政府", "由规划股和公开工作机构共同办理");
        does(
                OFFICER,
                id,
                DeskAct.DECIDE_DISPUTE,
                Map.of(
                        "number", "1",
                        "result", "CORRECTED",
                        "what", "撤回不是本人意思，责令重新办理",
                        "anew", "yes",
                        "ordered", "2026-03-20"));
        var file = records.find(id).orElseThrow().file();
        assertThat(file.registered().orElseThrow().number()).isEqualTo(number);
        assertThat(file.step().isOpen()).isTrue();
        assertThat(records.due(file).orElseThrow().day()).isEqualTo("2026-03-20");
    }

    @Test
    @Order(12)
    @DisplayName("一件要几样的分案；别人也要同样的，关联、取消关联")
    void split_and_linked() {
        clock.turnTo("2026-03-02");
        var several = registered("甲路拓宽工程批复", "乙学校食堂招标文件");
        does(OFFICER, several, DeskAct.SPLIT, Map.of("whole", "yes"));
        var part = records.find(several)
                .orElseThrow()
                .file()
                .split()
                .orElseThrow()
                .parts()
                .getFirst();
        var other = registered("甲路拓宽工程批复");
        does(OFFICER, part, DeskAct.LINK, Map.of("number", number(other)));
        assertThat(at(OFFICER).opens("/workbench/requests/" + other).text()).contains("别人的同样申请", number(part));
        does(OFFICER, other, DeskAct.UNLINK, Map.of());
    }

    @Test
    @Order(9)
    @Clause("REQ-21")
    @DisplayName("会商、转送、更正登记日期、发给查询码：都在表单上办；会商没有结论不能审定，更正由另一人核准")
    void discussed_referred_put_right_and_coded() {
        clock.turnTo("2026-03-02");
        var id = arrives("安置房分配名单");
        does(OFFICER, id, CONFIRM, Map.of("evidence", "登记回执"));
        does(OFFICER, id, REGISTER, Map.of());
        does(OFFICER, id, SORT, Map.of("subjects", "other"));
        does(OFFICER, id, HAND_OVER, Map.of("section", PLANNING.toString()));
        does(DRAFTER, id, DeskAct.CALL_DISCUSSION, Map.of("cause", "LIVELIHOOD", "what", "名单是否涉及隐私"));
        assertThat(at(OFFICER).opens("/workbench/requests/" + id).text()).contains("正在会商（涉及民生）");
        var held = Map.of(
                "SECTION", "规划股\n财务股",
                "COURT", "鲤城区人民法院",
                "clear", "明确",
                "disclosed", "姓名可以公开，证件号码不公开",
                "how", "去除证件号码后提供",
                "effect", "接受群众监督");
        var wu = at(OFFICER);
        refusedAt(
                wu.sends(wu.opens(path(id, DeskAct.RECORD_DISCUSSION)), "/acts/RECORD_DISCUSSION", held),
                "conclusion",
                "请写明会商结论");
        var whole = new HashMap<>(held);
        whole.put("conclusion", "同意去除证件号码后公开");
        does(OFFICER, id, DeskAct.RECORD_DISCUSSION, whole);
        does(OFFICER, id, DeskAct.REFER, Map.of("partner", "PETITION_OFFICE", "name", "区信访局", "what", "要求增加安置房的诉求"));
        assertThat(wu.opens("/workbench/requests?queue=REFERRED").text()).contains(number(id));
        does(OFFICER, id, DeskAct.RECORD_REFERRAL, Map.of("number", "1", "what", "已经受理，另行答复"));
        assertThat(wu.opens("/workbench/requests?queue=REFERRED").text()).doesNotContain(number(id));
        clock.turnTo("2026-03-04");
        does(
                OFFICER,
                id,
                DeskAct.ASK_RECTIFICATION,
                Map.of("entry", "1 DAY", "day", "2026-02-27", "reason", "收件戳是 2 月 27 日"));
        var own = wu.sends(
                wu.opens(path(id, DeskAct.DECIDE_RECTIFICATION)),
                "/acts/DECIDE_RECTIFICATION",
                Map.of("number", "1", "agreed", "yes"));
        refused(own, "自己提请的更正，由另一人核准");
        assertThat(own.text()).contains("答复期限：现在 2026年3月30日，更正以后 2026年3月26日", "登记回执");
        does(HEAD, id, DeskAct.DECIDE_RECTIFICATION, Map.of("number", "1", "agreed", "yes"));
        assertThat(records.due(records.find(id).orElseThrow().file())
                        .orElseThrow()
                        .day())
                .isEqualTo("2026-03-26");
        var page = wu.opens("/workbench/requests/" + id).text();
        putsTheKindRight(id);
        assertThat(page).contains("收到 2026年3月2日", "已更正为 2026年2月27日", "鲤城区人民法院（人民法院）");
        var given = wu.sends(wu.opens(path(id, DeskAct.GIVE_CODE)), "/acts/GIVE_CODE", Map.of("identity", "当面核对居民身份证"));
        walked.add(DeskAct.GIVE_CODE);
        var code = given.html().select("[data-code]").text();
        var receipt = given.html().select("[data-receipt]").text();
        assertThat(code).matches("([2-9A-Z]{4} ){2}[2-9A-Z]{4}");
        assertThat(platform.bean(Tracking.class).ask(receipt, code, "127.0.0.1"))
                .isInstanceOf(Tracking.Answer.Found.class);
        does(OFFICER, id, DeskAct.WITHDRAW, Map.of("declaration", "不再需要"));
        does(ARCHIVIST, id, ARCHIVE, Map.of());
        assertThat(at(ARCHIVIST).opens(path(id, ARCHIVE)).text()).contains("归档以后没有新的记录，不需要再归档", "REQ-12");
        does(OFFICER, id, DeskAct.EXPLAIN, Map.of("by", "规划股", "what", "问撤回以后能不能再申请；可以。"));
        correctsARecord(id);
        does(ARCHIVIST, id, ARCHIVE, Map.of());
        assertThat(view(id).file().facts())
                .filteredOn(CaseFact.Archived.class::isInstance)
                .hasSize(2);
    }

    @Test
    @Order(10)
    @DisplayName("上传附件时断线：这一步没有办，什么也没有留下；再传一次，只办一次")
    void the_line_breaks_in_the_middle_of_an_act() {
        clock.turnTo("2026-03-02");
        var id = arrives("农贸市场规划");
        var before = view(id);
        var wu = at(OFFICER);
        var form = wu.opens(path(id, CONFIRM));
        var proof = new Attached("proof", "录音说明.txt", "通话录音说明。".repeat(200_000).getBytes(UTF_8));
        wu.breaksOff(form, "/acts/CONFIRM", Map.of("evidence", "通话录音 20 号"), proof);
        assertThat(wu.opens(path(id, CONFIRM)).status()).isEqualTo(200);
        assertThat(view(id).sequence()).isEqualTo(before.sequence());
        assertThat(view(id).kept()).hasSameSizeAs(before.kept());
        assertThat(wu.sends(form, "/acts/CONFIRM", Map.of("evidence", "通话录音 20 号"), proof)
                        .address()
                        .getPath())
                .isEqualTo("/workbench/requests/" + id);
        assertThat(wu.sends(form, "/acts/CONFIRM", Map.of("evidence", "通话录音 20 号"), proof)
                        .status())
                .as("sent again: what is done is told, nothing is done twice")
                .isIn(409, 422);
        assertThat(view(id).sequence()).isEqualTo(before.sequence() + 1);
        assertThat(view(id).files()).hasSize(before.files().size() + 1);
    }

    @Test
    @Order(11)
    @DisplayName("按姓名查：网址里没有姓名，别的标签页查别的互不影响，从案卷回来还是原来查的；不成样子的页码当作没有")
    void what_is_sought_never_stands_in_the_address() {
        var id = arrives("菜市场规划");
        var wu = at(OFFICER);
        var list = wu.opens("/workbench/requests?queue=ALL");
        var found = wu.sends(list, "/workbench/requests", Map.of("q", "陈大文"));
        assertThat(found.text()).contains(view(id).receipt());
        assertThat(found.html().select("input[name=q]").val()).isEqualTo("陈大文");
        var address = found.address().getPath() + "?" + found.address().getRawQuery();
        assertThat(address).contains("sought=").doesNotContain("陈", "%E9%99%88");
        assertThat(wu.sends(list, "/workbench/requests", Map.of("q", "查无此人")).text())
                .contains("没有符合条件的申请");
        assertThat(wu.opens(address).html().select("input[name=q]").val()).isEqualTo("陈大文");
        assertThat(wu.opens("/workbench/requests/" + id)
                        .html()
                        .select(".crumb a")
                        .attr("href"))
                .isEqualTo(address);
        assertThat(wu.opens("/workbench/requests?queue=ALL&q=" + URLEncoder.encode("陈大文", UTF_8))
                        .html()
                        .select("input[name=q]")
                        .val())
                .as("in the open it is not looked for")
                .isEmpty();
        assertThat(at(HEAD).opens(address).html().select("input[name=q]").val())
                .as("to others the address tells nothing")
                .isEmpty();
        for (var key : List.of("x", "2026-03-02_x", "infinity'_1", "+999999999-01-01_" + id, "2026-03-02_" + id)) {
            for (var sort : List.of("DUE", "ARRIVED", "CHANGED")) {
                var page = wu.opens(
                        "/workbench/requests?queue=ALL&sort=" + sort + "&after=" + URLEncoder.encode(key, UTF_8));
                assertThat(page.status()).as(sort + " " + key).isEqualTo(200);
            }
        }
    }

    @Test
    @Order(12)
    @Clause("REQ-26")
    @DisplayName("公共卫生事件的申请：三年前撤回的，现在处置个人信息；没有到期的说明哪天起可以")
    void personal_data_are_disposed_of() {
        clock.turnTo("2026-03-02");
        var id = arrivedOn("2022-12-20", "发热门诊的分布");
        does(OFFICER, id, CONFIRM, Map.of("on", "2022-12-20", "evidence", "登记回执"));
        does(OFFICER, id, REGISTER, Map.of());
        does(OFFICER, id, SORT, Map.of("subjects", "other", "publicHealth", "yes"));
        does(
                OFFICER,
                id,
                WITHDRAW,
                Map.of("on", "2022-12-21", "declaration", "不再需要"),
                new Attached("proof", "撤回.txt", PAPER));
        var chosen = at(ARCHIVIST).opens(path(id, DISPOSE)).html().select("[name=papers]");
        does(ARCHIVIST, id, DISPOSE, Map.of("sure", "yes", "papers", chosen.val()));
        assertThat(view(id).files()).noneMatch(kept -> kept.name().equals("撤回.txt"));
        assertThat(at(OFFICER).opens("/workbench/requests/" + id).text())
                .contains("处置个人信息", "发热门诊的分布")
                .doesNotContain("139****0000");
        var later = registered("发热门诊的人数");
        does(OFFICER, later, SORT, Map.of("subjects", "other", "publicHealth", "yes"));
        does(OFFICER, later, WITHDRAW, Map.of("declaration", "不再需要"));
        assertThat(at(OFFICER).opens(path(later, DISPOSE)).text()).contains("2029-03-02 起才能处置", "REQ-26");
    }

    private static String number(CaseId id) {
        return view(id).file().registered().orElseThrow().number();
    }

    @Test
    @Order(99)
    @DisplayName("每一种办理都有表单，并且都办成过；随办理制作的文书都制作过")
    void every_act_was_done_and_every_letter_made() {
        assertThat(walked).containsExactlyInAnyOrder(DeskAct.values());
        assertThat(made)
                .contains(
                        LetterKind.RECEIPT,
                        LetterKind.CORRECTION,
                        LetterKind.THIRD_PARTY_OPINION,
                        LetterKind.OPINION_NOTICE,
                        LetterKind.OPINION_CONFIRMATION,
                        LetterKind.ASSISTANCE,
                        LetterKind.AGENCY_OPINION,
                        LetterKind.OVERRIDE_NOTICE,
                        LetterKind.EXTENSION,
                        LetterKind.FEE_NOTICE,
                        LetterKind.REASONS,
                        LetterKind.DELAY,
                        LetterKind.RECORD_CORRECTION,
                        LetterKind.ANSWER_P1);
    }

    /// What is no day is chosen from what it can be; list and history tell the right one.
    private static void putsTheKindRight(CaseId id) {
        var wu = at(OFFICER);
        var chosen = wu.sends(
                wu.opens(path(id, DeskAct.ASK_RECTIFICATION)),
                "/acts/ASK_RECTIFICATION",
                again(Map.of("entry", "1 APPLICANT")));
        assertThat(chosen.html().select("[name=value] option").eachText()).contains("商业企业");
        refusedAt(
                wu.sends(chosen, "/acts/ASK_RECTIFICATION", Map.of("value", "", "reason", "执照上是公司")),
                "value",
                "请选择正确的申请人类别");
        does(
                OFFICER,
                id,
                DeskAct.ASK_RECTIFICATION,
                Map.of("entry", "1 APPLICANT", "value", "COMMERCIAL", "reason", "执照上是公司"));
        var form = at(HEAD).opens(path(id, DeskAct.DECIDE_RECTIFICATION));
        assertThat(form.text()).contains("自然人 改为 商业企业");
        does(HEAD, id, DeskAct.DECIDE_RECTIFICATION, Map.of("number", "2", "agreed", "yes"));
        assertThat(wu.opens("/workbench/requests/" + id).text()).contains("已更正为 2026年2月27日、商业企业");
        assertThat(view(id).file().arrived().applicant().chinese()).isEqualTo("商业企业");
    }

    /// Of a record about the own person: what became of it is told by letter, with the ways to complain.
    private static void correctsARecord(CaseId id) {
        var wu = at(OFFICER);
        var form = wu.opens(path(id, DeskAct.CORRECT_RECORD));
        var blank = wu.sends(form, "/acts/CORRECT_RECORD", Map.of("on", "2026-12-31"));
        refusedAt(blank, "record", "哪一项记录不准确");
        refusedAt(blank, "reason", "请写明理由");
        refused(blank, "请选择一项");
        refusedAt(blank, "on", "今天以后");
        does(
                OFFICER,
                id,
                DeskAct.CORRECT_RECORD,
                Map.of(
                        "record", "台账写建筑面积82平方米，应为92平方米",
                        "checked", "与房产证原件核对",
                        "result", "CORRECTED",
                        "reason", "测绘成果录入有误"));
        assertThat(letter(id, LetterKind.RECORD_CORRECTION))
                .contains("政府信息更正答复书", "应为92平方米", "处理结果：已经更正。理由：测绘成果录入有误", "第四十一条", "行政复议")
                .doesNotContain("与房产证原件核对");
        assertThat(wu.opens("/workbench/requests/" + id).text()).contains("办理更正要求：已经更正", "与房产证原件核对");
        assertThat(records.forApplicant(view(id))).anyMatch(kept -> kept.what().equals("letter.RECORD_CORRECTION"));
    }

    private static CaseId arrives(String... asked) {
        return arrivedOn(desk.today().toString(), asked);
    }

    private static CaseId arrivedOn(String day, String... asked) {
        applications++;
        var application = new Application(
                new Applicant.Person(
                        "陈大文",
                        Applicant.Identity.RESIDENT_ID,
                        "11010519491231002X",
                        "13900000000",
                        "泉州市鲤城区海滨街道新门街一号",
                        ""),
                List.of(asked),
                "",
                Application.Form.PAPER,
                Application.Way.POST,
                "");
        var taken = counter.take(
                holder(Role.DISCLOSURE_OFFICER),
                "token-of-application-" + applications,
                application,
                OFFICE,
                Channel.IN_PERSON,
                LocalDate.parse(day),
                List.of());
        assertThat(taken).isInstanceOf(Submission.Taken.class);
        return ((Submission.Taken) taken).id();
    }

    private static CaseId registered(String... asked) {
        var id = arrives(asked);
        does(OFFICER, id, CONFIRM, Map.of("evidence", "登记回执"));
        does(OFFICER, id, REGISTER, Map.of());
        return id;
    }

    private static CaseId withSection(String asked) {
        var id = registered(asked);
        does(OFFICER, id, SORT, Map.of("subjects", "other"));
        does(OFFICER, id, HAND_OVER, Map.of("section", PLANNING.toString()));
        return id;
    }

    private static void does(String login, CaseId id, DeskAct act, Map<String, String> typed) {
        does(login, id, act, typed, new Attached("nothing", "", new byte[0]));
    }

    /// The form is opened, shown again with what was chosen where it grows, and sent.
    private static void does(String login, CaseId id, DeskAct act, Map<String, String> typed, Attached file) {
        var at = at(login);
        var form = at.opens(path(id, act));
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        var answer = at.sends(form, "/acts/" + act, typed, file);
        assertThat(answer.address().getPath())
                .as("%s by %s: %s", act, login, answer.html().select("main").text())
                .isEqualTo("/workbench/requests/" + id);
        walked.add(act);
    }

    private static Map<String, String> again(Map<String, String> typed) {
        var pressed = new LinkedHashMap<>(typed);
        pressed.put("show", "yes");
        return pressed;
    }

    private static void refused(Page page, String reason) {
        assertThat(page.status()).as(page.text()).isEqualTo(422);
        assertThat(page.text()).contains(reason);
    }

    /// The reason stands beside the field, with its clause.
    private static void refusedAt(Page page, String field, String reason) {
        refused(page, reason);
        var beside = page.html().select("[name=" + field + "]").parents().select(".one");
        assertThat(beside).as(page.text()).isNotEmpty();
        assertThat(beside.select(".error").text()).contains(reason);
        assertThat(beside.select(".clause").text()).isNotBlank();
    }

    /// The words of the letter that was made last.
    private static String letter(CaseId id, LetterKind kind) {
        made.add(kind);
        var view = view(id);
        var file = view.files().stream()
                .filter(kept ->
                        kept.what().equals("letter." + kind) && kept.extension().equals("docx"))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + kind));
        return switch (platform.bean(org.mingtang.documents.DocumentDesk.class)
                .read(records.content(file), file.name())) {
            case org.mingtang.documents.Reading.Read read -> read.text().plain();
            case org.mingtang.documents.Reading.Unreadable(var refusal) -> throw new AssertionError(refusal.message());
        };
    }

    private static State clockOf(CaseId id) {
        var standing = desk.standing(holder(Role.DISCLOSURE_OFFICER));
        return view(id).file().clock(desk.today(), standing).state();
    }

    private static <F extends CaseFact> F last(CaseId id, Class<F> kind) {
        return view(id).file().facts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static RequestView view(CaseId id) {
        return records.find(id).orElseThrow();
    }

    private static String path(CaseId id, DeskAct act) {
        return "/workbench/requests/" + id + "/acts/" + act;
    }

    private static AtTheDesk at(String login) {
        return signedIn.computeIfAbsent(login, one -> AtTheDesk.as(one, GovernmentOffice.PASSWORD, platform));
    }

    private static Officer holder(Role role) {
        return platform.bean(Organs.class)
                .holders(role, OFFICE, LocalDate.now(clock))
                .getFirst();
    }

    private static Officer holder(Role role, String name) {
        return platform.bean(Organs.class).holders(role, OFFICE, LocalDate.now(clock)).stream()
                .filter(officer -> officer.name().equals(name))
                .findFirst()
                .or(Optional::empty)
                .orElseThrow();
    }
}
