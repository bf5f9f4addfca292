package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_LEADER;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Reception;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Term;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.Objection;
import org.mingtang.requests.PaperRegister;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.AnswerRule;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.answer.Withholding;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.HouseTime;
import org.mingtang.requests.casefile.HouseTime.Limit;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.fees.FeeAnswer;
import org.mingtang.requests.fees.FeeQuestion;
import org.mingtang.requests.fees.Fees;

/// The same request under the rules of several districts, over the whole platform: what differs is what their packs
/// say, and nothing else does.
@DisplayName("同一件申请，各地的规程")
class RequestPacksTest {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");

    /// A made-up district that sets everything a district may set for requests.
    private static final String QINGSHI = """
            id: qingshi-2022
            title: 青石区规程
            jurisdiction: qingshi
            base: national
            edition: 2022-01-01
            in-force: {from: 2022-01-01}
            periods:
              request.acceptance: {working-days: 3, cite: 青石规程第二条, clause: REQ-01}
              request.internal: {working-days: 8, cite: 青石规程第三条, clause: REQ-08}
            values:
              request.online-confirmed-by: {is: officer, cite: 青石规程第四条}
              request.internal-start: {is: hand-over, cite: 青石规程第三条}
            numbering:
              registration: {pattern: "青石申〔{year}〕{agency-code}-{serial:3}号", start: 1, cite: 青石规程第五条}
              letter: {pattern: "青石复〔{year}〕{agency-code}-{serial:3}号", start: 101, cite: 青石规程第五条}
            request-stages:
              - {id: APPROVAL, name: 公开机构审定, roles: [DISCLOSURE_HEAD], cite: 青石规程第八条, clause: REQ-12}
            request-subjects:
              - {id: scenic-area, name: 景区建设, cite: 青石规程第六条, clause: REQ-31}
            letters:
              - id: qingshi-receipt-2022
                kind: RECEIPT
                title: 青石区申请收件凭条
                body: ["{registration-number}，{received-on}收到：{requested}。"]
                cite: 青石规程第七条
            """;

    private Optional<RunningPlatform> running = Optional.empty();

    @AfterEach
    void close() {
        running.ifPresent(RunningPlatform::close);
    }

    private RunningPlatform platform() {
        return running.orElseThrow();
    }

    /// @param received   day from which the answer is counted, for one sent on Monday 2 March 2026 and confirmed by an
    ///                   officer, where the pack wants one, on Wednesday
    /// @param acceptance by when it is to be registered
    /// @param handling   by when the section's opinion is to be signed
    /// @param internal   whether 内部事务 is a ground here
    /// @param complaint  whether the names of complainants are
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        panlong        | 2026-03-02 | -          | -          | 泉鲤政办依申请〔2026〕1号        | 泉鲤政办公开告〔2026〕第1号 | 政府信息公开申请登记回执 | true  | false | -
        chizhou-county | 2026-03-02 | -          | -          | 泉鲤政办依申请〔2026〕1号        | 泉鲤政办公开告〔2026〕第1号 | 政府信息公开申请登记回执 | false | true  | -
        qingshi        | 2026-03-04 | 2026-03-09 | 2026-03-16 | 青石申〔2026〕泉鲤政办-001号     | 青石复〔2026〕泉鲤政办-101号 | 青石区申请收件凭条     | true  | false | 景区建设
        """)
    void what_differs_is_what_the_pack_says(
            String pack,
            String received,
            String acceptance,
            String handling,
            String number,
            String letter,
            String receipt,
            boolean internal,
            boolean complaint,
            String subject) {
        running = Optional.of(
                pack.equals("qingshi")
                        ? RunningPlatform.under(pack, QINGSHI, CLOCK)
                        : RunningPlatform.by(CLOCK, "mingtang.pack=" + pack));
        RequestAtWork.office(platform());
        var request = RequestAtWork.submitted(platform(), CLOCK, "2026-03-02", RequestAtWork.asking("值班安排表"));

        confirmed(request, received);
        registered(request);

        var file = request.view().file();
        assertThat(file.registered().orElseThrow().number()).isEqualTo(number);
        assertThat(file.requestReceived().orElseThrow()).isEqualTo(received);
        assertThat(text(request, LetterKind.RECEIPT)).contains(receipt, number, letter);
        var house = HouseTime.of(file, desk().standing(RequestAtWork.holder(platform(), DISCLOSURE_OFFICER)));
        assertThat(due(house.acceptance())).isEqualTo(Optional.ofNullable(acceptance));
        assertThat(due(house.handling())).isEqualTo(Optional.ofNullable(handling));
        var subjects = desk().law().requestSubjects().stream().map(Term::name).toList();
        assertThat(subjects).contains("征地补偿");
        Optional.ofNullable(subject).ifPresent(own -> assertThat(subjects).contains(own));
        assertThat(fee()).as("one tariff everywhere").isEqualTo(2_200);

        request.on("2026-03-06");
        proposed(request, internal, Answers.of(OutcomeCode.N5));
        proposed(request, complaint, COMPLAINANT);
        request.decided(internal ? Answers.of(OutcomeCode.N5) : COMPLAINANT).told();
        // the organs stand in the register of the installation, the sentence in the law
        assertThat(text(request, internal ? LetterKind.ANSWER_N5 : LetterKind.ANSWER_N2))
                .contains("应当自收到本答复之日起六十日内先向泉州市人民政府申请行政复议", "泉州市鲤城区人民法院", "二〇二六年三月六日");
    }

    @Test
    @Clause({"REQ-12", "REQ-17"})
    @DisplayName("由谁审定告知书，照本地规程：不是他的岗位不能审定")
    void who_approves_is_what_the_pack_says() {
        running = Optional.of(RunningPlatform.under("qingshi", QINGSHI, CLOCK));
        RequestAtWork.office(platform());
        var request = RequestAtWork.submitted(platform(), CLOCK, "2026-03-02", RequestAtWork.asking("值班安排表"));
        confirmed(request, "2026-03-04");
        registered(request);
        request.decided(Answers.of(OutcomeCode.N5)).drafted();
        request.cannot(
                DISCLOSURE_LEADER,
                CaseRule.NOT_YOUR_ROLE,
                _ -> new CaseCommand.Approve(request.signed(DISCLOSURE_LEADER)));
        assertThat(page("xie", request).select("main").text()).contains("“审定告知书”由公开工作机构负责人办理：何静。");
        request.sealedAndDelivered();
        assertThat(request.view().file().step()).isEqualTo(Step.DELIVERED);
        assertThat(platformPage("xie", "/workbench/rules").text()).contains("公开机构审定 公开工作机构负责人 每件 青石规程第八条");
    }

    @Test
    @Clause("REQ-29")
    @DisplayName("规程要求每件答复都经法制机构的：没有人勾选也要审核，审核以前不能审定；每件答复都看得到由谁审核")
    void every_answer_shows_who_gave_the_legal_view() {
        running = Optional.of(RunningPlatform.by(CLOCK, "mingtang.pack=panlong"));
        RequestAtWork.office(platform());
        var request = RequestAtWork.withSection(platform(), CLOCK, "2026-03-02", RequestAtWork.asking("值班安排表"));
        request.decided(Answers.of(OutcomeCode.N5)).drafted();
        request.cannot(
                DISCLOSURE_LEADER,
                CaseRule.LEGALITY_OPEN,
                _ -> new CaseCommand.Approve(request.signed(DISCLOSURE_LEADER)));
        assertThat(page("ma", request).select("main").text()).contains("合法性审核");
        request.sealedAndDelivered();
        assertThat(page("wu", request).select("main").text()).contains("合法性审核：通过", "马力");
    }

    private Document page(String login, RequestAtWork request) {
        return platformPage(login, "/workbench/requests/" + request.id());
    }

    private Document platformPage(String login, String address) {
        return AtTheDesk.as(login, GovernmentOffice.PASSWORD, platform())
                .opens(address)
                .html();
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("接续纸质登记本守本地编号的格式：位数不够写下一个号的、小于起始号的，不收")
    void the_paper_register_keeps_the_pattern_of_the_pack() {
        running = Optional.of(RunningPlatform.under("qingshi", QINGSHI, CLOCK));
        RequestAtWork.office(platform());
        var register = platform().bean(PaperRegister.class);
        var officer = RequestAtWork.holder(platform(), DISCLOSURE_OFFICER);
        var agency = officer.agencies().getFirst();

        assertThat(register.carryOn(officer, agency, "registration-2026", 999, "登记本"))
                .extracting(Objection::field)
                .containsExactly("last");
        assertThat(register.carryOn(officer, agency, "letter-2026", 100, "发文簿"))
                .extracting(Objection::message)
                .containsExactly("请填写纸质登记本上最后一个流水号，101 至 99999 的整数。");
        assertThat(register.carryOn(officer, agency, "registration-2026", 998, "登记本"))
                .isEmpty();
        assertThat(register.of(agency).getFirst().next()).contains("青石申〔2026〕泉鲤政办-999号");
    }

    /// Names of those who complained, a ground of one of the districts.
    private static final Answer COMPLAINANT = new Answer.Withheld(new Withholding(
            OutcomeCode.N2,
            "COMPLAINANT_NAMES",
            "登记表中的姓名",
            "《中华人民共和国政府信息公开条例》第十四条",
            "登记表载有投诉举报人的姓名",
            "表中只有姓名一栏，不能区分",
            new Withholding.NoException("《信访工作条例》")));

    private void confirmed(RequestAtWork request, String received) {
        boolean byOfficer = request.view().file().step() == Step.ARRIVED;
        assertThat(byOfficer).isEqualTo(!received.equals("2026-03-02"));
        request.on("2026-03-04");
        if (byOfficer) {
            request.does(DISCLOSURE_OFFICER, clerk -> new CaseCommand.Confirm(clerk.today(), "电话确认"));
        }
    }

    private static void registered(RequestAtWork request) {
        request.does(DISCLOSURE_OFFICER, clerk -> {
                    var number = clerk.registrationNumber();
                    clerk.letter(
                            LetterKind.RECEIPT,
                            Map.of(LetterPlace.REGISTRATION_NUMBER, number),
                            Optional.empty(),
                            Set.of());
                    return new CaseCommand.Register(number);
                })
                .does(DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(1, List.of("other"), false))
                .does(DISCLOSURE_OFFICER, _ -> new CaseCommand.HandOver(Optional.of(RequestAtWork.LAND), "综合股"));
    }

    /// A ground that the district does not have cannot be invoked.
    private static void proposed(RequestAtWork request, boolean allowed, Answer answer) {
        Function<Clerk, CaseCommand> opinion = request.opinion(answer);
        if (!allowed) {
            request.cannot(DRAFTER, AnswerRule.GROUND, opinion);
        }
    }

    private static Optional<String> due(Optional<Limit> limit) {
        return limit.map(within -> within.due().day().toString());
    }

    private long fee() {
        var question = new FeeQuestion("本月第 40 件", Optional.empty(), new FeeQuestion.Items(9, 22));
        return switch (Fees.of(question, desk().law())) {
            case FeeAnswer.Fee fee -> fee.yuan();
            case FeeAnswer.NoFee none -> throw new AssertionError(none);
        };
    }

    private RequestDesk desk() {
        return platform().bean(RequestDesk.class);
    }

    private String text(RequestAtWork request, LetterKind kind) {
        var letter = request.letter(kind);
        return switch (platform().bean(DocumentDesk.class).receive(request.content(letter), letter.name())) {
            case Reception.Received received -> received.text().plain().replaceAll("\\s+", "");
            case Reception.Refused refused -> throw new AssertionError(refused);
        };
    }

    @DisplayName("办理申请的程序里没有任何地区的名字")
    @Test
    void no_district_stands_in_the_code() throws IOException {
        var districts = List.of("鲤城", "盘龙", "池州", "莱芜", "云岭", "泉州", "licheng", "panlong", "chizhou", "yunling");
        var found = new ArrayList<String>();
        for (var module : List.of("requests", "workbench", "portal", "privacy", "pages")) {
            try (var files = Files.walk(Path.of("src/main/java/org/mingtang", module))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Files.readAllLines(file).stream()
                            .map(line -> line.replaceFirst("//.*", ""))
                            .filter(line -> districts.stream().anyMatch(line::contains))
                            .forEach(line -> found.add(file + ": " + line.strip()));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
