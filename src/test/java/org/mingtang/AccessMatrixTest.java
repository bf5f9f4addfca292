package org.mingtang;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.TwoUnits.BUREAU;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.AccessTable.Answer;
import org.mingtang.AccessTable.Comer;
import org.mingtang.AccessTable.Door;
import org.mingtang.AccessTable.Line;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.holidays.NoticeDesk;
import org.mingtang.holidays.NoticeFile;
import org.mingtang.holidays.NoticeOutcome;
import org.mingtang.holidays.NoticeProposal;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.references.KnownDocumentDesk;
import org.mingtang.references.KnownDocumentOutcome;
import org.mingtang.references.KnownDocumentProposal;
import org.mingtang.regulation.Role;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.Submission;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.clock.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every route of the running platform, as it maps them itself, asked for by everybody there is; [AccessTable] says
/// what each must be answered.
class AccessMatrixTest {
    private static final List<String> OTHER_METHODS = List.of("PUT", "DELETE", "OPTIONS", "TRACE");

    private static RunningPlatform platform;
    private static TwoUnits units;
    private static OfficeAtWork office;
    private static DossierDesk desk;
    private static SecrecyAtTheDoor secrecy;
    private static DossierId draft;
    private static Dossier published;
    private static PersonId spare;
    private static PostId sparePost;
    private static UUID known;
    private static CaseId asked;
    private static CaseId request;
    private static UUID requestFile;
    private static String asset;
    private static List<Visitor> visitors;
    /// The draft's last sequence as long as nobody acted on it.
    private static long untouched;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        units = TwoUnits.in(platform);
        office = new OfficeAtWork(platform, new AtomicInteger()::incrementAndGet, _ -> {});
        desk = platform.bean(DossierDesk.class);
        published = published();
        draft = office.draft();
        secrecy = new SecrecyAtTheDoor(platform, office);
        spare = units.person("高远");
        sparePost = units.post(spare, OFFICE, Role.ARCHIVIST, LocalDate.of(2019, 1, 1), Optional.empty());
        units.account("gao", spare, Optional.empty());
        takeANotice();
        known = knowADocument();
        asked = ask();
        request = requested();
        requestFile = platform.bean(RequestRecords.class)
                .find(request)
                .orElseThrow()
                .files()
                .getFirst()
                .id();
        asset = Jsoup.parse(Caller.nobody(platform).gets("/").body())
                .select("link[rel=stylesheet]")
                .attr("href");
        visitors = everybody();
        assertThat(visitors)
                .allSatisfy(visitor -> assertThat(visitor.caller().isSignedIn())
                        .as("%s", visitor)
                        .isEqualTo(visitor.comer() != Comer.NOBODY));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /// Somebody at a door, with a session.
    private record Visitor(Comer comer, Role role, Caller caller) {
        @Override
        public String toString() {
            return comer + " " + role;
        }
    }

    @Test
    @DisplayName("每个网址都在权限表里，权限表里没有多余的网址")
    void the_table_lists_every_route_and_nothing_else() {
        var lines = AccessTable.LINES.stream().map(Line::route).toList();

        assertThat(lines).doesNotHaveDuplicates();
        assertThat(lines).containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    @DisplayName("谁能打开什么：每个网址、每种岗位、本单位和外单位，逐一核对")
    void everybody_sees_as_the_table_says() {
        renewDraft();
        long before = journalLength();
        var wrong = visitors.parallelStream()
                .flatMap(visitor -> AccessTable.LINES.stream()
                        .filter(line -> line.method().equals("GET") || isTurnedAway(line, visitor))
                        .flatMap(line -> asks(line, visitor).stream()))
                .toList();

        assertThat(wrong).isEmpty();
        assertThat(journalLength()).isEqualTo(before);
    }

    @Test
    @DisplayName("谁能办理什么：被拒绝的提交什么也不改变")
    void everybody_acts_as_the_table_says() {
        var wrong = new ArrayList<String>();
        for (var line : AccessTable.LINES) {
            if (line.method().equals("POST")) {
                visitors.stream()
                        .filter(visitor -> !isTurnedAway(line, visitor))
                        .forEach(visitor -> wrong.addAll(sends(line, visitor)));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("没有令牌的提交，谁都拒绝；人人可以提交的表单各有自己的令牌")
    void nothing_is_taken_without_the_token_of_the_page() {
        long before = journalLength();
        for (var visitor : oneOfEachKind()) {
            for (var line : AccessTable.LINES) {
                if (line.method().equals("POST") && line.door() != Door.EVERYBODY) {
                    var answer = visitor.caller().postsWithoutToken(address(line));
                    assertThat(answer.statusCode())
                            .as("%s by %s", line.route(), visitor)
                            .isEqualTo(403);
                    looksRight(line, answer).forEach(fault -> assertThat(fault).isEmpty());
                }
            }
            assertThat(visitor.caller().postsWithoutToken("/workbench/logout").statusCode())
                    .isEqualTo(403);
        }
        assertThat(Caller.nobody(platform).postsWithoutToken("/workbench/login").statusCode())
                .isEqualTo(403);
        assertThat(journalLength()).isEqualTo(before);
    }

    @Test
    @DisplayName("只有 GET、HEAD 和 POST：别的方法，谁都拒绝")
    void other_methods_are_refused_to_everybody() {
        renewDraft();
        long before = journalLength();
        var wrong = new ArrayList<String>();
        for (var line : AccessTable.LINES) {
            var caller = welcome(line).caller();
            for (var method : OTHER_METHODS) {
                var answer = caller.asks(method, address(line));
                var faults = headers(line.pattern(), answer);
                if (!Set.of(400, 403, 405).contains(answer.statusCode()) && !leadsTo(answer, "/workbench/login")) {
                    faults.add("answered " + answer.statusCode());
                }
                faults.forEach(fault -> wrong.add(method + " " + line.pattern() + ": " + fault));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(journalLength()).isEqualTo(before);
    }

    /// Somebody who is let in by this door with the right method, if anybody is.
    private static Visitor welcome(Line line) {
        return visitors.stream()
                .filter(visitor -> Set.of(Answer.OPEN, Answer.ACTS).contains(line.to(visitor.comer(), visitor.role())))
                .findFirst()
                .orElse(visitors.getLast());
    }

    @Test
    @DisplayName("没有列出的网址一律拒绝")
    void what_is_not_listed_is_denied() {
        for (var path : List.of("/actuator", "/actuator/env", "/workbench/nothing", "/nothing", "/v3/api-docs")) {
            for (var visitor : oneOfEachKind()) {
                var answer = visitor.caller().gets(path);
                assertThat(answer.statusCode()).as("%s by %s", path, visitor).isIn(302, 403);
                assertThat(answer.body()).doesNotContain("java.");
            }
        }
    }

    @Test
    @DisplayName("停用的账号不能登录；已登录的，会话当即结束，什么也打不开")
    void a_disabled_account_ends_with_its_sessions() {
        units.officer("tang", OFFICE, Role.DRAFTER);
        renewDraft();
        var sessions = new LinkedHashMap<Line, Visitor>();
        AccessTable.LINES.stream()
                .filter(line -> line.door() != Door.EVERYBODY || line.route().equals("GET /"))
                .filter(line -> line.to(Comer.DISABLED, Role.DRAFTER) == Answer.LOGIN)
                .forEach(line ->
                        sessions.put(line, new Visitor(Comer.DISABLED, Role.DRAFTER, Caller.as("tang", platform))));
        assertThat(sessions.values()).allMatch(visitor -> visitor.caller().isSignedIn());
        var left = Caller.as("tang", platform);

        units.disable("tang");
        long before = journalLength();

        var wrong = new ArrayList<String>();
        sessions.forEach((line, visitor) -> wrong.addAll(asks(line, visitor)));
        AccessTable.LINES.stream()
                .filter(line -> line.to(Comer.DISABLED, Role.DRAFTER) == Answer.FORBIDDEN)
                .forEach(line -> wrong.addAll(asks(line, new Visitor(Comer.DISABLED, Role.DRAFTER, left))));
        assertThat(wrong).isEmpty();
        assertThat(journalLength()).isEqualTo(before);
        assertThat(left.isSignedIn()).isFalse();
        assertThat(Caller.as("tang", platform).isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("昨天到期的岗位，今天什么也不给")
    void a_post_that_ended_yesterday_gives_nothing() {
        var today = LocalDate.now(platform.bean(Clock.class));
        var person = units.person("何平");
        units.post(person, OFFICE, Role.DRAFTER, LocalDate.of(2019, 1, 1), Optional.of(today.minusDays(1)));
        units.account("he", person, Optional.empty());
        var he = Caller.as("he", platform);
        var address = dossier();
        long before = journalLength();

        assertThat(he.gets(address).statusCode()).isEqualTo(404);
        assertThat(he.posts(address + "/form", fields(), "").statusCode()).isEqualTo(404);
        assertThat(he.posts("/workbench/dossiers", fields(), "").statusCode()).isEqualTo(422);
        assertThat(he.gets("/workbench/dossiers?queue=ALL").body()).doesNotContain(draft.toString());
        assertThat(journalLength()).isEqualTo(before);
    }

    @Test
    @DisplayName("代理只在代理期间有岗位的权限")
    void a_deputy_has_the_rights_of_the_post_while_it_lasts() {
        var today = LocalDate.now(platform.bean(Clock.class));
        assertThat(deputy("deputy-past", today.minusDays(9), today.minusDays(1))
                        .gets(dossier())
                        .statusCode())
                .isEqualTo(404);
        assertThat(deputy("deputy-future", today.plusDays(1), today.plusDays(9))
                        .gets(dossier())
                        .statusCode())
                .isEqualTo(404);
        var now = deputy("deputy-now", today, today);
        assertThat(now.gets(dossier()).statusCode()).isEqualTo(200);

        assertThat(now.posts(dossier() + "/form", fields(), "").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("主管部门可以查看各单位文件，但不能替别的单位代录签字")
    void nobody_records_a_signature_for_a_unit_not_theirs() {
        var drafter = platform.bean(Organs.class)
                .holders(Role.DRAFTER, OFFICE, desk.today())
                .getFirst();
        var address = dossier();
        var fields = fields();
        fields.put("signer", drafter.person().toString());
        long before = journalLength();

        var answer =
                Caller.as(TwoUnits.login(BUREAU, Role.SUPERVISOR), platform).posts(address + "/pass", fields, "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("代录");
        assertThat(journalLength()).isEqualTo(before);
    }

    @Test
    @DisplayName("外单位的列表和导出里看不到本单位的文件；没有公开的文件，公众取不到")
    void a_dossier_shows_up_nowhere_else() {
        renewDraft();
        var elsewhere = Caller.as(TwoUnits.login(BUREAU, Role.DRAFTER), platform);
        for (var query : List.of("?queue=ALL", "?queue=RUNNING&agency=" + OFFICE.value(), "?queue=MINE")) {
            assertThat(elsewhere.gets("/workbench/dossiers" + query).body()).doesNotContain(draft.toString());
            assertThat(elsewhere.gets("/workbench/dossiers/export.csv" + query).body())
                    .doesNotContain("困难群众");
        }
        var hash = find().mainPaper().orElseThrow().hash().hex();
        assertThat(Caller.nobody(platform)
                        .gets("/documents/" + number(published) + "/files/" + hash)
                        .statusCode())
                .isEqualTo(404);
    }

    /// Whether nothing of the address is reached.
    private static boolean isTurnedAway(Line line, Visitor visitor) {
        return switch (line.to(visitor.comer(), visitor.role())) {
            case LOGIN, PASSWORD, FORBIDDEN, NOT_FOUND -> true;
            case OPEN, ACTS, REFUSED -> false;
        };
    }

    /// What is wrong with the answer; empty when nothing is.
    private static List<String> asks(Line line, Visitor visitor) {
        var caller = visitor.caller();
        var answer = line.method().equals("POST")
                ? caller.posts(address(line), fields(line), "临时救助办法\n")
                : caller.gets(address(line));
        return faults(line, visitor, answer);
    }

    /// What is wrong with the answer and with what it left in the journal.
    private static List<String> sends(Line line, Visitor visitor) {
        renewDraft();
        secrecy.renew(line);
        if (line.pattern().contains("{request}")) {
            asked = ask();
        }
        long before = journalLength();
        var wrong = new ArrayList<>(asks(line, visitor));
        boolean written = journalLength() != before;
        switch (line.to(visitor.comer(), visitor.role())) {
            case OPEN -> {}
            case ACTS -> {
                if (!written) {
                    wrong.add(line.route() + " by " + visitor + ": nothing in the journal");
                }
            }
            case REFUSED, LOGIN, PASSWORD, FORBIDDEN, NOT_FOUND -> {
                if (written) {
                    wrong.add(line.route() + " by " + visitor + ": denied, and still written to the journal");
                }
            }
        }
        return wrong;
    }

    private static List<String> faults(Line line, Visitor visitor, HttpResponse<String> answer) {
        var expected = line.to(visitor.comer(), visitor.role());
        var wrong = looksRight(line, answer);
        if (!fits(expected, line, answer)) {
            wrong.add("answered " + answer.statusCode() + " " + location(answer) + ", expected " + expected);
        }
        return wrong.stream()
                .map(what -> line.route() + " by " + visitor + ": " + what)
                .toList();
    }

    private static boolean fits(Answer expected, Line line, HttpResponse<String> answer) {
        int status = answer.statusCode();
        return switch (expected) {
            case OPEN ->
                status == 200
                        || status == 404 && line.pattern().contains("{number}")
                        || status == 422 && line.method().equals("POST")
                        || status == 302
                                && !leadsTo(answer, "/workbench/login")
                                && !leadsTo(answer, "/workbench/password");
            case ACTS -> status == 302 && location(answer).startsWith("/workbench/");
            case REFUSED -> status == 422;
            case LOGIN -> leadsTo(answer, "/workbench/login");
            case PASSWORD -> leadsTo(answer, "/workbench/password");
            case FORBIDDEN -> status == 403;
            case NOT_FOUND -> status == 404;
        };
    }

    private static boolean leadsTo(HttpResponse<String> answer, String path) {
        return answer.statusCode() == 302 && location(answer).equals(path);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(platform.address(""), "");
    }

    private static List<String> looksRight(Line line, HttpResponse<String> answer) {
        var wrong = headers(line.pattern(), answer);
        if (answer.statusCode() >= 400) {
            var type = answer.headers().firstValue("Content-Type").orElse("");
            boolean problem =
                    type.equals("application/problem+json") && line.pattern().startsWith("/api/");
            if (!problem && !(type.startsWith("text/html") && answer.body().contains("lang=\"zh"))) {
                wrong.add("no Chinese page: " + type);
            }
            if (Stream.of("Exception", "java.", "org.springframework", "\tat ").anyMatch(answer.body()::contains)) {
                wrong.add("tells of the inside");
            }
        }
        return wrong;
    }

    private static List<String> headers(String path, HttpResponse<String> answer) {
        var wrong = new ArrayList<String>();
        if (answer.headers().firstValue("Content-Security-Policy").isEmpty()) {
            wrong.add(answer.statusCode() + " without Content-Security-Policy");
        }
        if (!answer.headers().firstValue("X-Content-Type-Options").equals(Optional.of("nosniff"))) {
            wrong.add(answer.statusCode() + " without nosniff");
        }
        if (path.startsWith("/workbench")
                && !answer.headers().firstValue("Cache-Control").equals(Optional.of("no-store"))) {
            wrong.add(answer.statusCode() + " without no-store");
        }
        return wrong;
    }

    /// As the platform maps them; a mapping without a method takes reading and sending.
    private static Set<String> routes() {
        return platform.context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream().flatMap(pattern -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    return (methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods)
                            .stream().map(method -> method + " " + pattern);
                }))
                .collect(toSet());
    }

    /// The pattern filled with what really exists: a published document for the portal and for the record of its
    /// review, the unit's draft otherwise. Index numbers of this district have two parts.
    private static String address(Line line) {
        var pattern = line.pattern();
        var number = number(published).split("/", 2);
        var dossier = line.route().equals("GET /workbench/dossiers/{id}/secrecy-review") ? published.id() : draft;
        var id = pattern.contains("/agencies/")
                ? OFFICE.value()
                : pattern.contains("/people/")
                        ? spare
                        : pattern.contains("/known-documents/")
                                ? known
                                : pattern.startsWith("/workbench/requests/")
                                        ? request.value()
                                        : secrecy.id(pattern).orElse(dossier.value());
        var paper = (pattern.startsWith("/workbench") ? find() : published)
                .mainPaper()
                .orElseThrow();
        return pattern.replace("/assets/{hash}/{name}", asset)
                .replace(
                        "/files/{hash}",
                        "/files/" + (pattern.contains("/report-ups/") ? secrecy.letter() : paper.hash()))
                .replace("{file:[1-9]\\d{0,3}}", "1")
                .replace("{id}", id.toString())
                .replace("{prefix}", number[0])
                .replace("{serial}", number[1])
                .replace("{number}", number[1])
                .replace("{hash}", paper.hash().hex())
                .replace("{person}", spare.toString())
                .replace("{post}", sparePost.toString())
                .replace("{file}", requestFile.toString())
                .replace("{sheet}", "HANDLING_SHEET")
                .replace("{form}", "receipt-2019")
                .replace("{table}", "agencies")
                .replace("{version}", "1")
                .replace("{request}", asked.toString())
                .replace("{act}", "CONFIRM")
                .replace("/health/**", "/health/db")
                .replace("/calendar/due", "/calendar/due?from=2026-11-20&days=5");
    }

    /// What is typed into whatever form: enough for the acts that a draft allows.
    private static Map<String, String> fields() {
        var view = desk.find(draft).orElseThrow();
        var waiting = Desk.waiting(view.dossier(), desk.law()).orElseThrow().id();
        return new HashMap<>(Map.of(
                "seen",
                String.valueOf(view.sequence()),
                "stage",
                waiting,
                "to",
                waiting,
                "agency",
                OFFICE.value(),
                "part",
                "MAIN",
                "title",
                "泉州市鲤城区人民政府办公室关于办理临时救助的通知",
                "remark",
                "经核对，同意。",
                "again",
                "differs"));
    }

    private static Map<String, String> fields(Line line) {
        var fields = fields();
        fields.putAll(secrecy.fields(line.pattern()));
        if (line.pattern().contains("/reading")) {
            fields.putAll(Map.of("key", "0".repeat(64), "kind", "MOBILE", "decision", "REMOVE"));
        }
        if (line.pattern().contains("{request}")) {
            fields.putAll(Map.of("seen", "1", "on", desk.today().toString(), "evidence", "登记回执"));
        }
        return fields;
    }

    /// The draft's address; there is a new draft where somebody acted on the last.
    private static String dossier() {
        renewDraft();
        return "/workbench/dossiers/" + draft;
    }

    private static void renewDraft() {
        if (desk.find(draft).orElseThrow().sequence() != untouched || secrecy.isUndecided(draft)) {
            draft = office.draft();
            untouched = desk.find(draft).orElseThrow().sequence();
        }
    }

    private static Dossier find() {
        return desk.find(draft).orElseThrow().dossier();
    }

    private static String number(Dossier dossier) {
        return dossier.indexNumber().orElseThrow().indexNumber();
    }

    private static long journalLength() {
        return platform.bean(JdbcClient.class)
                .sql("select count(*) from journal.entry")
                .query(Long.class)
                .single();
    }

    /// What becomes of a document after publication is left to its key, so there may be several until one stays.
    private static Dossier published() {
        while (true) {
            var id = office.open();
            office.carry(id);
            var dossier = desk.find(id).orElseThrow().dossier();
            if (dossier.publication() instanceof Dossier.Publication.Standing) {
                return dossier;
            }
        }
    }

    /// A request to the unit with the scan of its form.
    private static CaseId requested() {
        var applicant = new Applicant.Person(
                "欧阳建国", Applicant.Identity.RESIDENT_ID, "11010519491231002X", "13812345678", "", "");
        var application =
                new Application(applicant, List.of("学区划分的依据"), "", Application.Form.PAPER, Application.Way.COUNTER, "");
        var scan = new HandedIn(HandedIn.Part.APPLICATION, "申请表.txt", "申请表".getBytes(StandardCharsets.UTF_8));
        var officer = platform.bean(Organs.class)
                .holders(Role.DISCLOSURE_OFFICER, OFFICE, desk.today())
                .getFirst();
        var submission = platform.bean(RequestCounter.class)
                .take(
                        officer,
                        "the request of the lines",
                        application,
                        OFFICE,
                        Channel.IN_PERSON,
                        desk.today(),
                        List.of(scan));
        return ((Submission.Taken) submission).id();
    }

    private static void takeANotice() {
        var year = Year.of(2027);
        var days = year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .flatMap(day -> WorkingCalendar.bundled().noticed(day).stream())
                .map(day -> day.date() + ",holiday," + day.name())
                .collect(Collectors.joining("\n", "date,kind,name\n", "\n"));
        var proposal = new NoticeProposal(
                new NoticeFile("2027.csv", days.getBytes(StandardCharsets.UTF_8)),
                "国办发明电〔2026〕9号",
                NoticeProposal.Replacing.NO,
                "");
        var by = platform.bean(Organs.class)
                .holders(Role.ARCHIVIST, OFFICE, desk.today())
                .getFirst();
        assertThat(platform.bean(NoticeDesk.class).take(proposal, 0, by)).isInstanceOf(NoticeOutcome.Taken.class);
    }

    private static UUID knowADocument() {
        var by = platform.bean(Organs.class)
                .holders(Role.DISCLOSURE_OFFICER, OFFICE, desk.today())
                .getFirst();
        var outcome = platform.bean(KnownDocumentDesk.class)
                .enter(new KnownDocumentProposal("闽政办〔2020〕7号", "关于防汛的通知", "NON", ""), by);
        if (outcome instanceof KnownDocumentOutcome.Done(var entry)) {
            return entry.id();
        }
        throw new AssertionError(outcome);
    }

    /// A request that came in today and waits for its confirmation.
    private static CaseId ask() {
        var application = new Application(
                new Applicant.Person("陈大文", Applicant.Identity.RESIDENT_ID, "", "", "", ""),
                List.of("城东片区规划图"),
                "",
                Application.Form.PAPER,
                Application.Way.COUNTER,
                "");
        var by = platform.bean(Organs.class)
                .holders(Role.DISCLOSURE_OFFICER, OFFICE, desk.today())
                .getFirst();
        var taken = platform.bean(RequestCounter.class)
                .take(
                        by,
                        UUID.randomUUID().toString(),
                        application,
                        OFFICE,
                        Channel.IN_PERSON,
                        desk.today(),
                        List.of());
        if (taken instanceof Submission.Taken(var id, var _, var _)) {
            return id;
        }
        throw new AssertionError(taken);
    }

    private static Caller deputy(String login, LocalDate from, LocalDate lastDay) {
        var holder = units.person(login + " 所代理的人");
        var post = units.post(holder, OFFICE, Role.DRAFTER, LocalDate.of(2019, 1, 1), Optional.empty());
        var person = units.person(login);
        units.deputy(post, person, from, lastDay);
        units.account(login, person, Optional.empty());
        return Caller.as(login, platform);
    }

    private static List<Visitor> everybody() {
        var visitors = new ArrayList<Visitor>();
        visitors.add(new Visitor(Comer.NOBODY, Role.DRAFTER, Caller.nobody(platform)));
        visitors.add(administrator(Comer.SYSTEM_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR));
        visitors.add(administrator(Comer.SECURITY_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR));
        visitors.add(administrator(Comer.AUDIT_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR));
        for (var role : TwoUnits.ROLES) {
            visitors.add(officer(Comer.OFFICER_OF_THE_UNIT, OFFICE, role));
            visitors.add(officer(Comer.OFFICER_ELSEWHERE, BUREAU, role));
        }
        units.officer("first-password", OFFICE, Role.DRAFTER, Mark.MUST_CHANGE_PASSWORD);
        visitors.add(new Visitor(Comer.FIRST_PASSWORD, Role.DRAFTER, Caller.as("first-password", platform)));
        return visitors;
    }

    private static Visitor administrator(Comer comer, Role role) {
        return new Visitor(comer, role, Caller.as(TwoUnits.login(role), platform));
    }

    private static Visitor officer(Comer comer, AgencyId unit, Role role) {
        return new Visitor(comer, role, Caller.as(TwoUnits.login(unit, role), platform));
    }

    /// One for each way the doors tell people apart.
    private static List<Visitor> oneOfEachKind() {
        return visitors.stream()
                .filter(visitor ->
                        visitor.role() == Role.DRAFTER || visitor.role().isAdministrator())
                .toList();
    }
}
