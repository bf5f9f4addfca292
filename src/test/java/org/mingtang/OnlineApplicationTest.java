package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.AtTheDesk.Attached;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.Role;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestOutcome;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.casefile.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The online application without a browser: what is refused is told at its field, nothing typed is lost, and one form
/// is one request.
@DisplayName("网上申请")
class OnlineApplicationTest {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");
    private static final Map<String, String> PERSON = Map.ofEntries(
            Map.entry("agency", "gov-office"),
            Map.entry("kind", "person"),
            Map.entry("name", "欧阳若水"),
            Map.entry("identity", "RESIDENT_ID"),
            Map.entry("number", "11010519491231002X"),
            Map.entry("phone", "13800138000"),
            Map.entry("address", "惠民路21号3幢502室"),
            Map.entry("email", "ruoshui@example.cn"),
            Map.entry("asked", "2025年老旧小区改造项目的资金安排"),
            Map.entry("use", "了解小区改造"),
            Map.entry("form", "ELECTRONIC"),
            Map.entry("way", "PORTAL"),
            Map.entry("waiver", "低保家庭"));
    private static final Map<String, String> ORGANISATION = Map.of(
            "kind", "organisation",
            "organisation", "泉州市若水律师事务所",
            "nature", "LEGAL_SERVICES",
            "creditCode", "91350100M000100Y43",
            "representative", "欧阳若水",
            "contact", "上官婉");

    private static RunningPlatform platform;

    private AtTheDesk citizen;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        GovernmentOffice.in(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /// What came from this address before is forgotten.
    @BeforeEach
    void an_hour_later() {
        citizen = AtTheDesk.nobody(platform);
        CLOCK.passes(Duration.ofMinutes(61));
    }

    @ParameterizedTest(name = "{0}：{1} → {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        agency      | ''                      | agency      | 请选择向哪个机关申请
        agency      | ministry-of-magic       | agency      | 请选择向哪个机关申请
        kind        | robot                   | kind        | 请选择您是个人还是单位
        name        | ''                      | name        | 请填写姓名
        identity    | LIBRARY_CARD            | identity    | 请选择一项
        number      | ''                      | number      | 请填写证件号码
        number      | 110105194912310021      | number      | 身份证号码与校验位不符
        phone       | ''                      | phone       | 请填写联系电话
        phone       | 12345                   | phone       | 请填写 11 位手机号
        email       | ruoshui(at)example.cn   | email       | 电子邮箱应当像
        asked       | ''                      | asked-1     | 请写明想要的信息
        form        | ''                      | form        | 请选择一项
        way         | PIGEON                  | way         | 请选择一项
        """)
    @DisplayName("填错一处：原因写在那一格旁边，开头有链接指到那里；填过的一个字不丢，什么也没有收存")
    void refused_at_its_field(String field, String typed, String at, String message) {
        var filled = new HashMap<>(PERSON);
        filled.put(field, typed);
        refusedAt(at, message, filled);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
        organisation | ''                     | 请填写单位名称
        nature       | ''                     | 请选择单位的性质
        creditCode   | ''                     | 请填写统一社会信用代码
        creditCode   | 91350100M000100Y44     | 统一社会信用代码应当是 18 位
        contact      | ''                     | 请填写联系人姓名
        """)
    @DisplayName("单位填错一处，也写在那一格旁边；个人的各格不看")
    void an_organisation_is_refused_at_its_field(String field, String typed, String message) {
        var filled = new HashMap<>(PERSON);
        filled.putAll(ORGANISATION);
        filled.put("number", "个人的格子里随便写的");
        filled.put(field, typed);
        refusedAt(field, message, filled);
    }

    @Test
    @DisplayName("选择邮寄要有地址，选择电子邮件要有邮箱；太长的说出上限和现有字数")
    void what_belongs_together() {
        refusedAt("address", "选择邮寄的，请填写通信地址", with("way", "POST", "address", ""));
        refusedAt("email", "选择电子邮件的，请填写电子邮箱", with("way", "EMAIL", "email", ""));
        refusedAt("use", "最多 2000 字，现有 2001 字", with("use", "长".repeat(2_001)));
        refusedAt("name", "最多 200 字，现有 201 字", with("name", "长".repeat(201)));
    }

    private void refusedAt(String field, String message, Map<String, String> filled) {
        long before = requests();
        var answer = sendsSlowly(citizen.opens("/requests/apply"), filled);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#" + field + "-wrong").text())
                .startsWith(message)
                .containsAnyOf("条例第二十九条", "条例第五十五条", "请选择");
        assertThat(answer.html().select("#wrong a").eachAttr("href")).containsExactly("#" + field);
        assertThat(answer.html().select("[id=" + field + "]")).hasSize(1);
        var still = still(answer);
        filled.forEach((name, value) -> {
            if (!List.of("kind", "form", "way", "identity", "agency", "nature").contains(name)) {
                assertThat(still.get(name)).as(name).isEqualTo(value);
            } else if (!name.equals(field)) {
                assertThat(still.get(name)).as(name).isEqualTo(value);
            }
        });
        assertThat(answer.text()).contains("浏览器不保留选过的文件");
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    @DisplayName("没有脚本也能加项、选机关：填过的都在；写了几项就收几项")
    void one_more_thing_without_scripts() {
        var page = sendsSlowly(citizen.opens("/requests/apply?kind=organisation&agency=gov-office"), PERSON);
        assertThat(page.html().select("h1").text()).isEqualTo("申请已提交");

        page = citizen.opens("/requests/apply?agency=gov-office");
        assertThat(still(page)).containsEntry("agency", "gov-office");
        page = citizen.sends(page, "/requests/apply", with("add", "yes"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("textarea[name=asked]")).hasSize(2);
        assertThat(still(page)).containsEntry("number", "11010519491231002X").containsEntry("waiver", "低保家庭");
        lastAsked(page).text("排水规划");
        page = citizen.sends(page, "/requests/apply", Map.of("choose", "gov-office"));
        assertThat(Objects.requireNonNull(page.html().selectFirst("textarea[name=asked]"))
                        .text())
                .contains("老旧小区");
        var taken = sendsSlowly(page, Map.of());
        assertThat(taken.html().select(".slip dd li").eachText()).containsExactly("2025年老旧小区改造项目的资金安排", "排水规划");
    }

    @Test
    @Clause("REQ-01")
    @DisplayName("提交成功：编号、查询码、接下来几天做什么；同一份表单再交一次，是同一个编号和查询码，只有一件申请；另外发过查询码的，不再显示作废的")
    void sent_twice_is_one_request() {
        long before = requests();
        var page = citizen.opens("/requests/apply");
        var first = sendsSlowly(page, PERSON);
        var second = citizen.sends(page, "/requests/apply", PERSON);
        assertThat(first.html().select("[data-receipt]").text()).matches("\\d{8}-\\d{8}");
        assertThat(first.html().select("[data-code]").text()).matches("[2-9A-Z]{4} [2-9A-Z]{4} [2-9A-Z]{4}");
        assertThat(second.html().select(".receipt-keys").text())
                .isEqualTo(first.html().select(".receipt-keys").text());
        assertThat(first.text()).contains("查询码只显示这一次", "7 个工作日内一次告知", "20 个工作日内答复", "2026年3月30日");
        assertThat(requests()).isEqualTo(before + 1);
        givesAnotherCode(first.html().select("[data-receipt]").text());
        var third = citizen.sends(page, "/requests/apply", PERSON);
        assertThat(third.html().select("[data-code]")).isEmpty();
        assertThat(third.text()).contains("新的查询码", "原来的不能再用");
        assertThat(requests()).isEqualTo(before + 1);
    }

    /// As an officer does for whoever lost it.
    private static void givesAnotherCode(String receipt) {
        var id = new CaseId(platform.bean(JdbcClient.class)
                .sql("select id from request.case_file where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single());
        var seen = platform.bean(RequestRecords.class).find(id).orElseThrow().sequence();
        var given = platform.bean(RequestDesk.class)
                .act(
                        RequestAtWork.holder(platform, Role.DISCLOSURE_OFFICER),
                        id,
                        seen,
                        clerk -> clerk.giveCode("当面核对居民身份证"));
        assertThat(given).isInstanceOf(RequestOutcome.Done.class);
    }

    @Test
    @DisplayName("看不见的格子被填了，或者三秒之内就交：客气地退回，再交一次就收；什么也没丢")
    void machines_are_asked_to_look_again() {
        long before = requests();
        var page = citizen.opens("/requests/apply");
        var fast = citizen.sends(page, "/requests/apply", PERSON);
        assertThat(fast.status()).isEqualTo(422);
        assertThat(fast.html().select("#wrong").text()).contains("提交得太快", "您填的内容都在");
        var trapped = sendsSlowly(fast, Map.of("website", "http://example.cn"));
        assertThat(trapped.status()).isEqualTo(422);
        assertThat(trapped.html().select("#wrong").text()).contains("应当留空", "您填的内容都在");
        assertThat(still(trapped)).containsEntry("website", "").containsAllEntriesOf(PERSON);
        assertThat(requests()).isEqualTo(before);
        assertThat(sendsSlowly(trapped, Map.of()).status()).isEqualTo(200);
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("表单打开超过一天，或者令牌不是我们的：换一张新的，填过的都在")
    void an_old_form_is_made_new() {
        var page = citizen.opens("/requests/apply");
        CLOCK.passes(Duration.ofHours(25));
        var old = citizen.sends(page, "/requests/apply", PERSON);
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.html().select("#wrong").text()).contains("已经换成新的一张");
        assertThat(still(old)).containsAllEntriesOf(PERSON);
        assertThat(still(old).get("token")).isNotEqualTo(still(page).get("token"));
        var forged = citizen.sends(
                old,
                "/requests/apply",
                Map.of("token", still(old).getOrDefault("token", "").replaceAll(".$", "z")));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(sendsSlowly(forged, Map.of()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("一小时内从一处来了十件，第十一件问一道文字题：答错退回，用数字、汉字答对都收")
    void many_from_one_address() {
        IntStream.range(0, 10)
                .forEach(_ -> assertThat(sendsSlowly(citizen.opens("/requests/apply"), PERSON)
                                .status())
                        .isEqualTo(200));
        var page = citizen.opens("/requests/apply");
        var question = page.html().select("label[for=answer]").text();
        assertThat(question).matches("[一二三四五六七八九]加[一二三四五六七八九]等于几？.*");
        assertThat(page.html().select("main img, main canvas")).isEmpty();
        var refused = sendsSlowly(page, PERSON);
        assertThat(refused.html().select("#answer-wrong").text()).contains("请回答这个问题");
        var numerals = "零一二三四五六七八九";
        int sum = numerals.indexOf(question.charAt(0)) + numerals.indexOf(question.charAt(2));
        assertThat(sendsSlowly(refused, Map.of("answer", String.valueOf(sum + 1)))
                        .status())
                .isEqualTo(422);
        assertThat(sendsSlowly(refused, Map.of("answer", " " + sum)).status()).isEqualTo(200);
        CLOCK.passes(Duration.ofMinutes(61));
        assertThat(citizen.opens("/requests/apply").html().select("#answer")).isEmpty();
    }

    @Test
    @Clause("REQ-01")
    @DisplayName("公共企业事业单位不列在申请表里；硬要向它申请的，说明向它自己或者它的主管部门要")
    void a_public_enterprise_is_asked_elsewhere() {
        var water = new AgencyId("water-works");
        GovernmentOffice.publicEnterprise(platform, water, "鲤城区自来水公司", "wen", "温波");
        assertThat(citizen.opens("/requests/apply")
                        .html()
                        .select("#agency option")
                        .eachAttr("value"))
                .contains("gov-office")
                .doesNotContain("water-works");
        refusedAt(
                "agency",
                "鲤城区自来水公司是公共企事业单位，不在这里受理。请直接向它提出；它没有依照规定公开的，可以向有关主管部门或者机构申诉（条例第五十五条）",
                with("agency", "water-works"));
    }

    @Test
    @Clause("REQ-01")
    @DisplayName("没有人收申请的单位不能选，说明还不能在网上申请；有人任公开工作人员以后才能选")
    void a_unit_where_nobody_would_see_the_request() {
        var parks = new AgencyId("parks");
        var units = GovernmentOffice.department(platform, parks, "鲤城区园林局");
        units.appoint(parks, "gu", "顾园", Role.DRAFTER);
        var page = citizen.opens("/requests/apply?agency=parks");
        assertThat(page.html().select("#agency option").eachAttr("value")).doesNotContain("parks");
        assertThat(page.html().select(".unattended").text()).contains("鲤城区园林局", "还不能在网上申请", "写信或者当面");
        GovernmentOffice.administrator(platform, "guan", "管理", Role.SYSTEM_ADMINISTRATOR);
        var administrator = AtTheDesk.as("guan", GovernmentOffice.PASSWORD, platform);
        assertThat(row(administrator, "鲤城区园林局")).contains("没有人接收申请");
        refusedAt("agency", "鲤城区园林局还不能在网上申请。请写信或者当面向它申请", with("agency", "parks"));
        units.appoint(parks, "mei", "梅枝", Role.DISCLOSURE_OFFICER);
        var open = citizen.opens("/requests/apply?agency=parks");
        assertThat(open.html().select("#agency option[selected]").val()).isEqualTo("parks");
        assertThat(open.html().select(".unattended")).isEmpty();
        assertThat(row(administrator, "鲤城区园林局")).doesNotContain("没有人接收申请");
    }

    private static String row(AtTheDesk administrator, String unit) {
        return administrator
                .opens("/workbench/register")
                .html()
                .select("tr:contains(" + unit + ")")
                .text();
    }

    @Test
    @DisplayName("每个标签都指着一个能填的格子，页面上没有两处用同一个名号")
    void every_label_belongs_to_its_field() {
        var page = citizen.opens("/requests/apply");
        CLOCK.passes(Duration.ofSeconds(10));
        for (var shown : List.of(page, citizen.sends(page, "/requests/apply", Map.of("kind", "organisation")))) {
            var ids = shown.html().select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            for (var label : shown.html().select("label[for]")) {
                assertThat(Objects.requireNonNull(shown.html().getElementById(label.attr("for")))
                                .tagName())
                        .as(label.text())
                        .isIn("input", "select", "textarea");
            }
        }
    }

    @Test
    @Clause("SEC-06")
    @DisplayName("附件标有“机密”：拒收，申请没有提交，什么也没有留下；换掉附件就收")
    void a_marked_file_is_refused() {
        long before = requests();
        long kept = kept();
        var page = citizen.opens("/requests/apply");
        CLOCK.passes(Duration.ofSeconds(10));
        var marked = new Attached("files", "材料.txt", "机密★5年\n望鹤岭的位置".getBytes(UTF_8));
        var refused = citizen.sends(page, "/requests/apply", PERSON, marked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("fieldset.handed-in .wrong").text()).contains("“材料.txt”没有收下", "国家秘密标志，已拒收");
        assertThat(still(refused)).containsAllEntriesOf(PERSON);
        assertThat(requests()).isEqualTo(before);
        assertThat(kept()).isEqualTo(kept);
        var fair = new Attached("identityFiles", "证明.txt", "身份证明".getBytes(UTF_8));
        assertThat(citizen.sends(refused, "/requests/apply", Map.of(), fair).status())
                .isEqualTo(200);
        assertThat(kept()).as("application, receipt, file").isEqualTo(kept + 3);
    }

    @Test
    @DisplayName("附件传到一半断线：什么也没有收存；同一张表再寄一次，只有一件申请，附件是完整的")
    void the_line_breaks_in_the_middle_of_a_file() {
        long before = requests();
        long kept = kept();
        var page = citizen.opens("/requests/apply");
        CLOCK.passes(Duration.ofSeconds(10));
        var file = new Attached("files", "材料.txt", "位置图说明。".repeat(200_000).getBytes(UTF_8));
        citizen.breaksOff(page, "/requests/apply", PERSON, file);
        citizen.breaksOff(page, "/requests/apply", PERSON, file);
        // the next answer comes after the broken requests have been given up
        assertThat(citizen.opens("/requests/apply").status()).isEqualTo(200);
        assertThat(requests()).isEqualTo(before);
        assertThat(kept()).isEqualTo(kept);
        assertThat(citizen.sends(page, "/requests/apply", PERSON, file).status())
                .isEqualTo(200);
        assertThat(citizen.sends(page, "/requests/apply", PERSON, file).status())
                .isEqualTo(200);
        assertThat(requests()).isEqualTo(before + 1);
        assertThat(kept()).as("application, receipt, file").isEqualTo(kept + 3);
    }

    @Test
    @DisplayName("二十项、十个文件的一份申请收得下；第十一个文件说出上限")
    void the_largest_application() {
        var page = citizen.opens("/requests/apply");
        for (int item = 2; item <= 20; item++) {
            page = citizen.sends(page, "/requests/apply", item == 2 ? with("add", "yes") : Map.of("add", "yes"));
            lastAsked(page).text("第 " + item + " 项");
        }
        assertThat(page.html().select("button[name=add]")).isEmpty();
        CLOCK.passes(Duration.ofSeconds(10));
        var files = IntStream.rangeClosed(1, 21)
                .mapToObj(number -> new Attached("files", "材料" + number + ".txt", ("材料" + number).getBytes(UTF_8)))
                .toArray(Attached[]::new);
        var refused = citizen.sends(page, "/requests/apply", Map.of(), files);
        assertThat(refused.html().select("fieldset.handed-in .wrong").text()).startsWith("一份申请最多附 20 个文件");
        assertThat(refused.html().select("textarea[name=asked]")).hasSize(20);
        var taken = citizen.sends(refused, "/requests/apply", Map.of(), Arrays.copyOf(files, 10));
        assertThat(taken.html().select(".slip dd li")).hasSize(20);
    }

    @ParameterizedTest(name = "{0} MB，说明长度：{1}")
    @CsvSource({"110, true", "140, true", "110, false"})
    @DisplayName("不开脚本传得太大：回一页中文，写明最多多大")
    void what_is_far_too_large_is_explained(int megabytes, boolean told) throws IOException, InterruptedException {
        var head =
                "--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"录像.pdf\"\r\n\r\n".getBytes(UTF_8);
        var end = "\r\n--part--\r\n".getBytes(UTF_8);
        long length = ((long) megabytes << 20) + head.length + end.length;
        var body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head), zeros((long) megabytes << 20), new ByteArrayInputStream(end)))));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(platform.address("/requests/apply")))
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Content-Type", "multipart/form-data; boundary=part")
                            .POST(told ? BodyPublishers.fromPublisher(body, length) : body)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("提交的内容过大", "合计最多 100 MB", "每个最多 20 MB");
        }
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(left, most);
                left -= given;
                return given;
            }
        };
    }

    private static Map<String, String> with(String... changes) {
        var filled = new HashMap<>(PERSON);
        for (int i = 0; i < changes.length; i += 2) {
            filled.put(changes[i], changes[i + 1]);
        }
        return filled;
    }

    /// As a person does who reads the form first.
    private Page sendsSlowly(Page page, Map<String, String> typed) {
        CLOCK.passes(Duration.ofSeconds(10));
        return citizen.sends(page, "/requests/apply", typed);
    }

    /// What stands in the form now.
    private static Map<String, String> still(Page page) {
        var values = new HashMap<String, String>();
        page.form("/requests/apply").formData().forEach(field -> values.putIfAbsent(field.key(), field.value()));
        return values;
    }

    private static long requests() {
        return count("request.case_file");
    }

    private static long kept() {
        return count("privacy.kept");
    }

    private static long count(String table) {
        return platform.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static Element lastAsked(Page page) {
        return Objects.requireNonNull(page.html().select("textarea[name=asked]").last());
    }
}
