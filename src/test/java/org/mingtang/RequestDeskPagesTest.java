package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.GovernmentOffice.PASSWORD;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.AtTheDesk.Attached;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Role;
import org.mingtang.requests.CaseList;
import org.mingtang.requests.CaseList.Query;
import org.mingtang.requests.CaseList.Queue;
import org.mingtang.requests.CaseList.Sort;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.Submission;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.clock.Channel;

/// What officers see of requests and how they enter them, through the pages of the whole platform.
class RequestDeskPagesTest {
    private static final String REQUESTS = "/workbench/requests";
    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13812345678";
    private static final String NAME = "欧阳建国";

    private static RunningPlatform platform;
    private static RequestDesk desk;
    private static RequestCounter counter;
    private static RequestRecords records;
    private static AtTheDesk clerk;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        TwoUnits.in(platform);
        desk = platform.bean(RequestDesk.class);
        counter = platform.bean(RequestCounter.class);
        records = platform.bean(RequestRecords.class);
        clerk = AtTheDesk.as(TwoUnits.login(OFFICE, Role.DISCLOSURE_OFFICER), PASSWORD, platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause("REQ-01")
    @DisplayName("工作人员登记当面收到的申请：按渠道说明哪天是收到之日，登记后到办件页，写明回执号")
    void staff_enter_a_request_that_came_in_person() {
        var form = clerk.opens(REQUESTS + "/new");
        assertThat(form.text()).contains("提交的当天为收到之日", "签收的当天为收到之日", "确认的当天为收到之日");

        var page = clerk.sends(form, "/new", form("IN_PERSON", "海滨街道学区划分的依据", "学区划分的会议纪要"));

        assertThat(page.status()).isEqualTo(200);
        var view = view(page);
        assertThat(page.text()).contains("已登记，回执号 " + view.receipt(), "还没有登记编号", "下一步", "确认收到");
        assertThat(page.html().select(".asked-items li").eachText()).containsExactly("海滨街道学区划分的依据", "学区划分的会议纪要");
        assertThat(page.html().select("aside a.act.main").attr("href")).endsWith("/acts/CONFIRM");
        assertThat(view.file().arrived().channel()).isEqualTo(Channel.IN_PERSON);
        assertThat(page.html().select("ol.days li.x").eachText()).anyMatch(day -> day.contains("起算日，不计"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SIGNED_POST", "ORDINARY_POST", "FAX"})
    @Clause("REQ-02")
    @DisplayName("标有“政府信息公开申请”的信函、传真转来的：连扫描件登记，当天列在未确认收到里，等双方确认")
    void letters_and_faxes_that_were_passed_on_are_entered(Channel channel) {
        var scan = new Attached("scan", "来信.txt", "政府信息公开申请表\n".getBytes(UTF_8));

        var page = clerk.sends(clerk.opens(REQUESTS + "/new"), "/new", form(channel.name(), "转来的" + channel), scan);

        var view = view(page);
        assertThat(view.file().arrived().channel()).isEqualTo(channel);
        assertThat(view.files()).extracting(kept -> kept.what()).containsExactly(HandedIn.Part.APPLICATION.key());
        assertThat(new String(records.content(view.files().getFirst()), UTF_8)).contains("政府信息公开申请表");
        assertThat(clerk.opens(REQUESTS + "?queue=ARRIVED")
                        .html()
                        .select("tbody a.t")
                        .eachText())
                .contains("转来的" + channel);
    }

    @Test
    @DisplayName("缺了什么写在那一格旁边，填过的都在；选错的日期、没有选的渠道也是")
    void what_is_missing_stands_at_its_field_and_nothing_typed_is_lost() {
        var typed = form("", "");
        typed.put("on", "不是日期");
        typed.put("use", "写论文");

        var page = clerk.sends(clerk.opens(REQUESTS + "/new"), "/new", typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#channel-wrong").text()).contains("请选择申请是怎样来的", "条例第三十一条");
        assertThat(page.html().select("#on-wrong").text()).contains("请填写到达的日期");
        assertThat(page.html().select("#asked\\.1-wrong").text()).contains("请写明想要的信息", "条例第二十九条");
        assertThat(page.html().select("[name=use]").text()).isEqualTo("写论文");
        assertThat(page.html().select("[name=name]").val()).isEqualTo(NAME);
        assertThat(page.html().select("[name=on]").val()).isEqualTo("不是日期");
    }

    @Test
    @DisplayName("再加一项：填过的都在，多出空格")
    void another_thing_asked_for_gets_another_box() {
        var typed = form("FAX", "第一件", "第二件");
        typed.put("more", "yes");

        var page = clerk.sends(clerk.opens(REQUESTS + "/new"), "/new", typed);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("textarea[name^=asked]").eachText()).containsExactly("第一件", "第二件");
        assertThat(page.html().select("textarea[name^=asked]")).hasSize(4);
        assertThat(page.html().select("[name=channel][checked]").val()).isEqualTo("FAX");
    }

    @Test
    @DisplayName("同一张表发两次，是同一件申请")
    void a_form_sent_twice_is_one_request() {
        var form = clerk.opens(REQUESTS + "/new");
        var typed = form("SIGNED_POST", "只此一件的申请");

        var first = clerk.sends(form, "/new", typed);
        var second = clerk.sends(form, "/new", typed);

        assertThat(second.address()).isEqualTo(first.address());
        assertThat(inAll("只此一件的申请")).hasSize(1);
    }

    @Test
    @DisplayName("口头申请由工作人员代为填写：没有读给申请人听的，不登记；读过的，记录和申请一起保存")
    void an_oral_request_is_read_back() {
        var typed = form("IN_PERSON", "低保金发放标准");
        typed.put("oral", "老人口述：想知道低保金怎么算。");
        typed.put("name", "何秀英");

        var refused = clerk.sends(clerk.opens(REQUESTS + "/new"), "/new", typed);
        assertThat(refused.html().select("#readBack-wrong").text()).contains("请先读给申请人听", "条例第二十九条");

        typed.put("readBack", "yes");
        var page = clerk.sends(refused, "/new", typed);
        var view = view(page);
        assertThat(view.files()).hasSize(1);
        assertThat(new String(records.content(view.files().getFirst()), UTF_8)).contains("老人口述", "申请人确认无误");
    }

    @Test
    @DisplayName("证件号码、电话、姓名处处遮盖；写明理由才看得到，只在那一页，并记入日志")
    void who_asks_is_masked_until_an_officer_says_why() {
        var id = taken("遮盖的申请");
        var address = REQUESTS + "/" + id;
        for (var path : List.of(address, REQUESTS + "?queue=ALL", REQUESTS + "?queue=ARRIVED")) {
            tellsNothing(clerk.opens(path));
        }
        var page = clerk.opens(address);
        assertThat(page.text()).contains("欧阳某某", "138****5678");

        var blank = clerk.sends(page, "/unmask", Map.of("reason", " "));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.html().select("#reason-wrong").text()).contains("请写明为什么要看", "REQ-26");
        tellsNothing(blank);
        assertThat(records.looks(id)).isEmpty();

        var whole = clerk.sends(page, "/unmask", Map.of("reason", "电话联系申请人"));
        assertThat(whole.text()).contains(NAME, NUMBER, PHONE, "谁看过（1 次）", "电话联系申请人");
        assertThat(whole.html().title()).doesNotContain(NAME);
        assertThat(whole.address().toString()).doesNotContain(PHONE).doesNotContain(NUMBER);
        assertThat(records.looks(id)).hasSize(1);
        tellsNothing(clerk.opens(address));
    }

    @Test
    @DisplayName("身份证明写明理由才下载，并记入日志；文件名也不显示")
    void a_proof_of_identity_is_handed_out_with_a_reason() {
        var id = taken("有身份证明的申请");
        var view = records.find(id).orElseThrow();
        var proof = view.files().getFirst().id();
        var address = REQUESTS + "/" + id + "/files/" + proof;
        var page = clerk.opens(REQUESTS + "/" + id);
        assertThat(page.text()).contains("身份证明 1").doesNotContain("欧阳建国身份证");
        assertThat(clerk.opens(address).status()).isEqualTo(404);
        assertThat(clerk.sends(page, proof.toString(), Map.of("reason", "")).status())
                .isEqualTo(422);
        assertThat(records.looks(id)).isEmpty();

        var file = clerk.sends(page, proof.toString(), Map.of("reason", "核对身份"));

        assertThat(file.text()).contains("身份证正面");
        assertThat(records.looks(id)).hasSize(1);
    }

    @Test
    @DisplayName("外单位的人打不开这件申请、它的文件，也不能要求看申请人；主管部门看得到遮盖后的，看不到文件")
    void a_request_of_another_unit_does_not_exist() {
        var id = taken("本单位的申请");
        var file = records.find(id).orElseThrow().files().getLast().id();
        var address = REQUESTS + "/" + id;
        assertThat(Caller.as(TwoUnits.login(OFFICE, Role.SIGNER), platform)
                        .gets(address + "/files/" + file)
                        .statusCode())
                .isEqualTo(200);
        var elsewhere = Caller.as(TwoUnits.login(TwoUnits.BUREAU, Role.DISCLOSURE_OFFICER), platform);
        for (var path : List.of(address, address + "/files/" + file)) {
            assertThat(elsewhere.gets(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(elsewhere
                        .posts(address + "/unmask", Map.of("reason", "想看"), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.gets(REQUESTS + "?queue=ALL").body()).doesNotContain(id.toString());

        var supervisor = Caller.as(TwoUnits.login(TwoUnits.BUREAU, Role.SUPERVISOR), platform);
        assertThat(supervisor.gets(address).statusCode()).isEqualTo(200);
        assertThat(supervisor.gets(address + "/files/" + file).statusCode()).isEqualTo(404);
        var refused = supervisor.posts(address + "/unmask", Map.of("reason", "想看"), "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain(PHONE);
        assertThat(records.looks(id)).isEmpty();
    }

    @Test
    @DisplayName("导出的登记本里没有公式，没有证件号码和电话，姓名是遮盖的")
    void the_register_holds_no_formula_and_no_number() {
        taken("=HYPERLINK(\"http://example.cn\",\"点我\")");

        var caller = Caller.as(TwoUnits.login(OFFICE, Role.DISCLOSURE_OFFICER), platform);
        var csv = caller.posts(REQUESTS + "/register.csv", Map.of("queue", "ALL"), "")
                .body();

        assertThat(csv).startsWith("\uFEFF登记编号,回执号,收到").contains("欧阳某某", "'=HYPERLINK");
        assertThat(csv.lines().flatMap(line -> List.of(line.split(",")).stream()))
                .noneMatch(cell -> cell.replaceFirst("^\"", "").matches("[=+@-].+"));
        assertThat(csv).doesNotContain(NUMBER).doesNotContain(PHONE).doesNotContain(NAME);
        assertThat(caller.posts(REQUESTS + "/register.xlsx", Map.of("queue", "ALL"), "")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .contains("attachment", ".xlsx");
    }

    @Test
    @DisplayName("队列旁边的数和队列里的件数一致，未确认收到的标红；按姓名、电话、编号查得到，查的内容不进网址")
    void counts_agree_with_lists_and_the_search_finds_by_whole_values() {
        var id = taken("要查的申请", Channel.EMAIL, desk.today().minusDays(7));
        var page = clerk.opens(REQUESTS + "?queue=ALL");
        for (var queue : Queue.values()) {
            var shown = page.html()
                    .select("nav.queues a[href$=queue=" + queue + "] i")
                    .text();
            assertThat(Integer.parseInt(shown)).as("%s", queue).isEqualTo(listed(queue));
            assertThat(clerk.opens(REQUESTS + "?queue=" + queue).html().select("tbody tr"))
                    .as("%s", queue)
                    .hasSize(Math.min(50, listed(queue)));
        }
        assertThat(page.html().select("nav.queues a.red").text()).contains("新收未读");

        var receipt = records.find(id).orElseThrow().receipt();
        for (var text : List.of(NAME, PHONE, NUMBER, receipt, receipt.substring(9))) {
            var found = clerk.sends(page, "/requests", Map.of("q", text));
            assertThat(found.html().select("tbody a.t").eachAttr("href"))
                    .as(text)
                    .anyMatch(href -> href.endsWith(id.toString()));
            assertThat(found.address().getQuery()).as(text).doesNotContain(text);
        }
        assertThat(clerk.sends(page, "/requests", Map.of("q", "欧阳")).text()).contains("没有符合条件的申请", "要写全才查得到");
    }

    @Test
    @Clause("REQ-02")
    @DisplayName("今天以前收到、没有人确认的，列在每日未读，写明几件；确认以后不再提示")
    void unread_requests_are_counted_until_somebody_confirms() {
        var id = taken("未读的申请", Channel.EMAIL, desk.today().minusDays(40));
        var before = unread();
        var row = clerk.opens(REQUESTS + "?queue=ARRIVED&sort=ARRIVED")
                .html()
                .select("tbody tr:has(a[href$=" + id + "])");
        assertThat(row.select(".lateline").text()).matches("已 \\d+ 个工作日没有人确认收到");
        assertThat(clerk.opens(REQUESTS + "/" + id).text()).contains("电子邮件提交的，双方确认之日为收到之日（条例第三十一条第三项）");

        confirm(id);

        assertThat(unread()).isEqualTo(before - 1);
    }

    @Test
    @DisplayName("申请人的来信一直显示在上面，有人办理以后才收起；办理记录里有每一件事、是谁、凭什么条款")
    void a_message_of_the_applicant_stands_out_until_somebody_acts() {
        var id = taken("有来信的申请");
        counter.write(UUID.randomUUID().toString(), id, CaseFact.About.OTHER, "请问什么时候答复？", List.of());
        var page = clerk.opens(REQUESTS + "/" + id);
        assertThat(page.html().select(".letterbox").text()).contains("申请人来信", "请问什么时候答复？");

        confirm(id);

        var after = clerk.opens(REQUESTS + "/" + id);
        assertThat(after.html().select(".letterbox")).isEmpty();
        var lines = after.html().select("ul.time li").eachText();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("确认收到", "凭证：登记回执", "REQ-04");
        assertThat(lines.get(1)).contains("申请人来信：其他", "请问什么时候答复？", "申请人", "REQ-03");
        assertThat(lines.getLast()).contains("收到申请：当面提交", "自然人", "REQ-01");
    }

    @Test
    @DisplayName("文书落款：没有写明法院时办件页提醒；公开工作人员填好后不再提醒，别的岗位只能看")
    void the_sender_is_set_by_the_disclosure_office() {
        var id = taken("要写告知书的申请");
        assertThat(clerk.opens(REQUESTS + "/" + id).text()).contains("还没有写明有管辖权的人民法院");
        var drafter = AtTheDesk.as(TwoUnits.login(OFFICE, Role.DRAFTER), PASSWORD, platform);
        assertThat(drafter.opens(REQUESTS + "/senders").offers("/senders")).isFalse();

        var page = clerk.opens(REQUESTS + "/senders");
        var refused = clerk.sends(page, "/senders", Map.of("contact", "公开办 0595-22000000", "court", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[id$=-wrong]").text()).contains("请写明有管辖权的人民法院");
        assertThat(refused.html().select("[name=contact]").val()).isEqualTo("公开办 0595-22000000");
        var saved = clerk.sends(
                page, "/senders", Map.of("contact", "公开办", "reconsiderationOrgan", "泉州市人民政府", "court", "鲤城区人民法院"));

        assertThat(saved.text()).contains("落款已保存");
        assertThat(clerk.opens(REQUESTS + "/" + id).text()).doesNotContain("还没有写明有管辖权的人民法院");
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("年中改用平台：接续纸质登记本的编号，没有办完的沿用原号，新来的接着编；编过号就不能再改")
    void the_paper_register_is_carried_on() {
        int year = desk.today().getYear();
        var drafter = AtTheDesk.as(TwoUnits.login(OFFICE, Role.DRAFTER), PASSWORD, platform);
        assertThat(drafter.opens(REQUESTS + "/paper-register").offers("/paper-register"))
                .isFalse();
        assertThat(registration(taken("还没有接续")).html().select("[name=paper]")).isEmpty();

        var page = clerk.opens(REQUESTS + "/paper-register");
        var first = page.html().select("tbody tr:first-child td:last-child").text();
        var series = "registration-" + year;
        var refused = clerk.sends(page, "/paper-register", Map.of("series", series, "last", "三十七", "source", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[id$=-wrong]").text()).contains("1 至 99999 的整数", "请写明依据", "REQ-03");
        assertThat(refused.html().select("[name=last]").val()).isEqualTo("三十七");
        var done = clerk.sends(
                page, "/paper-register", Map.of("series", series, "last", "37", "source", year + " 年登记本第 37 行"));
        assertThat(done.text()).contains("编号已经接续", "37 号", year + " 年登记本第 37 行", first.replaceFirst("1号$", "38号"));

        var id = taken("纸质登记过的");
        assertThat(at(id, first.replaceFirst("1号$", "38号"))).contains("接续的登记本到 37 号为止", "REQ-03");
        assertThat(at(id, "第十二号")).contains("编号写成“" + first + "”的样子");
        assertThat(at(id, first.replace(Integer.toString(year), Integer.toString(year - 1))))
                .contains((year - 1) + " 年的纸质登记本还没有接续");
        var twelve = first.replaceFirst("1号$", "12号");
        assertThat(at(id, twelve)).doesNotContain("没有办成");
        assertThat(records.find(id)
                        .orElseThrow()
                        .file()
                        .registered()
                        .orElseThrow()
                        .number())
                .isEqualTo(twelve);
        assertThat(records.find(id).orElseThrow().files())
                .extracting(kept -> kept.name())
                .noneMatch(name -> name.contains("登记回执"));
        var second = taken("重号的");
        assertThat(at(second, twelve)).contains("这个编号已经登记给另一件申请");
        at(second, "");
        assertThat(records.find(second)
                        .orElseThrow()
                        .file()
                        .registered()
                        .orElseThrow()
                        .number())
                .isEqualTo(first.replaceFirst("1号$", "38号"));

        var late = clerk.sends(
                clerk.opens(REQUESTS + "/paper-register"),
                "/paper-register",
                Map.of("series", series, "last", "40", "source", "再改"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("平台上已经编过这一种号");
    }

    private static Page registration(CaseId id) {
        confirm(id);
        return clerk.opens(REQUESTS + "/" + id + "/acts/REGISTER");
    }

    /// What is said when it is registered under that number of the paper register.
    private static String at(CaseId id, String number) {
        if (records.find(id).orElseThrow().file().confirmed().isEmpty()) {
            confirm(id);
        }
        return clerk.sends(
                        clerk.opens(REQUESTS + "/" + id + "/acts/REGISTER"), "/acts/REGISTER", Map.of("paper", number))
                .text();
    }

    private static void tellsNothing(Page page) {
        assertThat(page.html().outerHtml())
                .doesNotContain(NUMBER)
                .doesNotContain(PHONE)
                .doesNotContain(NAME);
    }

    private static Map<String, String> form(String channel, String... asked) {
        var typed = new HashMap<>(Map.of(
                "on",
                desk.today().toString(),
                "agency",
                OFFICE.value(),
                "applicant",
                "person",
                "name",
                NAME,
                "number",
                NUMBER,
                "phone",
                PHONE,
                "way",
                "COUNTER"));
        if (!channel.isEmpty()) {
            typed.put("channel", channel);
        }
        for (int i = 0; i < asked.length; i++) {
            typed.put("asked." + (i + 1), asked[i]);
        }
        return typed;
    }

    private static RequestView view(Page page) {
        var path = page.address().getPath();
        return records.find(new CaseId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))
                .orElseThrow();
    }

    private static CaseId taken(String asked) {
        return taken(asked, Channel.IN_PERSON, desk.today());
    }

    private static CaseId taken(String asked, Channel channel, LocalDate on) {
        var person = new Applicant.Person(NAME, Applicant.Identity.RESIDENT_ID, NUMBER, PHONE, "", "");
        var application =
                new Application(person, List.of(asked), "", Application.Form.PAPER, Application.Way.COUNTER, "");
        var files = List.of(
                new HandedIn(HandedIn.Part.IDENTITY, "欧阳建国身份证.txt", "身份证正面\n".getBytes(UTF_8)),
                new HandedIn(HandedIn.Part.APPLICATION, "申请表.txt", "申请表\n".getBytes(UTF_8)));
        var token = UUID.randomUUID().toString();
        return ((Submission.Taken) counter.take(officer(), token, application, OFFICE, channel, on, files)).id();
    }

    private static void confirm(CaseId id) {
        long seen = records.find(id).orElseThrow().sequence();
        desk.act(officer(), id, seen, clerk -> new CaseCommand.Confirm(clerk.today(), "登记回执"));
    }

    private static Officer officer() {
        return platform.bean(Organs.class)
                .holders(Role.DISCLOSURE_OFFICER, OFFICE, desk.today())
                .getFirst();
    }

    private static int listed(Queue queue) {
        var query = new Query(queue, "", Optional.empty(), Optional.empty(), Sort.DUE, Optional.empty(), 10_000);
        return platform.bean(CaseList.class)
                .list(query, officer(), desk.today())
                .rows()
                .size();
    }

    private static List<String> inAll(String asked) {
        return clerk.opens(REQUESTS + "?queue=ALL").html().select("tbody a.t").eachText().stream()
                .filter(asked::equals)
                .toList();
    }

    private static int unread() {
        var said = clerk.opens(REQUESTS + "?queue=ALL")
                .html()
                .select(".unread .num")
                .text();
        return said.isEmpty() ? 0 : Integer.parseInt(said);
    }
}
