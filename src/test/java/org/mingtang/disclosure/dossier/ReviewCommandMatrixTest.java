package org.mingtang.disclosure.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.disclosure.dossier.Consultation.Purpose;
import org.mingtang.disclosure.dossier.Consultation.Verdict;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.*;
import org.mingtang.disclosure.dossier.DossierCommand.Return;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.*;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.documents.FileHash;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseRegister;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Conclusion;
import org.mingtang.secrecy.Evidence;

/// What is said on the contents under review: every state × every command × every role, in the unit of the dossier and
/// in
/// the unit that is asked and seals the document too. What the table lists is accepted, everything else refused.
class ReviewCommandMatrixTest {
    /// The unit of [ADossier#officerElsewhere].
    private static final AgencyId ASKED = new AgencyId("education");
    private static final CoIssuer BUREAU = new CoIssuer(Optional.of(ASKED), "区教育局");
    private static final CoIssuer OUTSIDE = new CoIssuer(Optional.empty(), "市民政局");
    private static final Evidence LETTER = new Evidence(new FileHash("ab".repeat(32)), "来函.pdf", 9);
    private static final String NAMES = "NameCoIssuers 本 DRAFTER SECTION_HEAD";
    private static final String JOINT = "ConcludeJointly 外 SECRECY_REVIEWER; RecordLetter 本 SECRECY_REVIEWER";

    /// 本 = in the unit of the dossier, 外 = in the unit that is asked.
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("draft", NAMES),
            Map.entry("section-check", ""),
            Map.entry("review", ""),
            Map.entry("sign", ""),
            Map.entry("preprint-check", ""),
            Map.entry("issue", ""),
            Map.entry("content-review", ""),
            Map.entry(
                    "secrecy-review, silent", JOINT + "; AskUnit 本 SECRECY_REVIEWER; GiveLevelOpinion 本 SECTION_HEAD"),
            Map.entry("secrecy-review", JOINT + "; AskUnit 本 SECRECY_REVIEWER"),
            Map.entry(
                    "secrecy-review, asked",
                    JOINT + "; AnswerUnit 外 SECRECY_REVIEWER; WithdrawQuestion 本 SECRECY_REVIEWER"),
            Map.entry("disclosure-approval", JOINT),
            Map.entry("secrecy-approval", JOINT),
            Map.entry("publish", JOINT),
            Map.entry("published", ""),
            Map.entry("closed, asked", ""));

    private static final Map<String, BiFunction<ADossier, Officer, OnReview>> COMMANDS = Map.of(
            "NameCoIssuers", (_, _) -> new NameCoIssuers(List.of(BUREAU)),
            "GiveLevelOpinion", (d, officer) -> new GiveLevelOpinion("section", "同意", d.signature(officer)),
            "AskUnit", (_, _) -> new AskUnit(ASKED, "区教育局", Purpose.OPINION, "能否公开？"),
            "AnswerUnit", (d, officer) -> new AnswerUnit(1, Verdict.AGREES, "可以", d.signature(officer)),
            "WithdrawQuestion", (_, _) -> new WithdrawQuestion(1, "问错了单位"),
            "ConcludeJointly", (d, officer) -> new ConcludeJointly(ASKED, Conclusion.DISCLOSE, d.signature(officer)),
            "RecordLetter",
                    (_, _) -> new RecordLetter("市民政局", Conclusion.DISCLOSE, "同意", LocalDate.of(2026, 11, 20), LETTER));

    static Stream<String> states() {
        return TABLE.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    @Clause({"SEC-02", "SEC-07", "SEC-15"})
    @DisplayName("每种状态下，只有表上列出的人能办表上列出的事，本单位和外单位分别核对")
    void exactly_the_listed_is_accepted(String state) {
        var dossier = dossierIn(state);
        var accepted = new TreeMap<String, Set<Role>>();
        COMMANDS.forEach((name, command) -> {
            for (var role : Role.values()) {
                for (var at : List.of("本", "外")) {
                    var officer = at.equals("本") ? dossier.officer(role) : dossier.officerElsewhere(role);
                    switch (dossier.answer(officer, command.apply(dossier, officer))) {
                        case Decision.Accepted _ ->
                            accepted.computeIfAbsent(name + " " + at, _ -> EnumSet.noneOf(Role.class))
                                    .add(role);
                        case Decision.Refused refused ->
                            assertThat(refused.issues())
                                    .isNotEmpty()
                                    .allSatisfy(issue -> assertThat(
                                                    ClauseRegister.bundled().find(issue.clause()))
                                            .isPresent());
                    }
                }
            }
        });

        assertThat(accepted).isEqualTo(listed(state));
    }

    @Test
    @DisplayName("表里有每一种命令")
    void the_matrix_knows_every_command() {
        var dossier = dossierIn("draft");
        var known = new HashSet<Class<?>>();
        COMMANDS.values()
                .forEach(command -> known.add(
                        command.apply(dossier, dossier.officer(Role.DRAFTER)).getClass()));

        assertThat(known).containsExactlyInAnyOrder(OnReview.class.getPermittedSubclasses());
    }

    @Test
    @Clause("SEC-07")
    @DisplayName("不答复就不能作出结论；收回要写理由；答复了的不能收回，也不能再答")
    void a_question_holds_the_conclusion() {
        var dossier = dossierIn("secrecy-review, asked");
        assertThat(dossier.passing("secrecy-review", Role.SECRECY_REVIEWER)).containsExactly(Code.QUESTION_OPEN);
        assertThat(dossier.refusals(Role.SECRECY_REVIEWER, new AskUnit(ASKED, "区教育局", Purpose.OPINION, "再问")))
                .containsExactly(Code.QUESTION_OPEN_ALREADY);
        assertThat(dossier.refusals(Role.SECRECY_REVIEWER, new WithdrawQuestion(1, " ")))
                .containsExactly(Code.REMARK_MISSING);
        assertThat(dossier.refusals(
                        Role.SECRECY_REVIEWER, new AskUnit(dossier.dossier().agency(), "本单位", Purpose.OPINION, "问自己")))
                .containsExactly(Code.OWN_UNIT_ASKED);

        dossier.hears(answered(Verdict.OBJECTS));
        assertThat(dossier.passing("secrecy-review", Role.SECRECY_REVIEWER)).isEmpty();
        assertThat(dossier.refusals(Role.SECRECY_REVIEWER, new WithdrawQuestion(1, "不问了")))
                .containsExactly(Code.QUESTION_NOT_OPEN);
    }

    @Test
    @Clause("SEC-07")
    @DisplayName("条例第十一条：涉及的单位不同意公开的，不能发布；再次协商同意后可以；内容改了另算")
    void what_concerns_another_unit_is_confirmed_by_it() {
        var dossier = cleared().upTo("secrecy-review");
        var now = dossier.dossier().contents();
        dossier.hears(asked(1, Purpose.CONFIRMATION, now)).hears(answered(Verdict.OBJECTS));
        dossier.upTo("publish");
        assertThat(dossier.passing("publish", Role.PUBLISHER)).containsExactly(Code.NOT_CONFIRMED);

        dossier.hears(asked(2, Purpose.CONFIRMATION, now))
                .hears(new UnitAnswered(2, "区教育局", Verdict.AGREES, "协商一致", dossier.signature(Role.SECRECY_REVIEWER)));
        assertThat(dossier.passing("publish", Role.PUBLISHER)).isEmpty();
    }

    @ParameterizedTest(name = "区教育局{0}，市民政局{1} → {2}")
    @Clause("SEC-15")
    @CsvSource({
        "'', '', JOINT_REVIEW_MISSING JOINT_REVIEW_MISSING",
        "DISCLOSE, '', JOINT_REVIEW_MISSING",
        "'', DISCLOSE, JOINT_REVIEW_MISSING",
        "DISCLOSE, DISCLOSE, ''",
        "DISCLOSE_AFTER_DELETION, DISCLOSE, JOINT_REVIEW_WITHHOLDS",
        "DISCLOSE_AFTER_DECLASSIFICATION, DISCLOSE, JOINT_REVIEW_WITHHOLDS",
        "ON_REQUEST_ONLY, DISCLOSE, JOINT_REVIEW_WITHHOLDS",
        "DISCLOSE, DO_NOT_DISCLOSE, JOINT_REVIEW_WITHHOLDS",
        "DO_NOT_DISCLOSE, '', JOINT_REVIEW_WITHHOLDS JOINT_REVIEW_MISSING"
    })
    @DisplayName("联合发文：每个单位都结论可以公开才能发布；缺一个、有一个不同意都不行")
    void every_unit_that_seals_it_concludes(String registered, String outside, String refused) {
        var dossier = joint().upTo("publish");
        var now = dossier.dossier().contents();
        if (!registered.isEmpty()) {
            dossier.hears(concluded(Conclusion.valueOf(registered), now, dossier));
        }
        if (!outside.isEmpty()) {
            dossier.hears(letter(Conclusion.valueOf(outside), now));
        }

        assertThat(dossier.passing("publish", Role.PUBLISHER))
                .isEqualTo(Stream.of(refused.split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(Code::valueOf)
                        .toList());
    }

    @Test
    @Clause({"SEC-01", "SEC-15"})
    @DisplayName("内容一变，各联合发文单位的结论全部作废；改了联合发文单位也一样")
    void a_change_voids_what_all_units_concluded() {
        var dossier = joint().upTo("publish");
        var now = dossier.dossier().contents();
        dossier.hears(concluded(Conclusion.DISCLOSE, now, dossier)).hears(letter(Conclusion.DISCLOSE, now));
        assertThat(dossier.passing("publish", Role.PUBLISHER)).isEmpty();

        dossier.hears(new CoIssuersNamed(List.of(BUREAU)));
        assertThat(dossier.dossier().contents()).isNotEqualTo(now);
        assertThat(dossier.passing("publish", Role.PUBLISHER)).contains(Code.JOINT_REVIEW_MISSING);
    }

    @ParameterizedTest(name = "{0}")
    @Clause("SEC-15")
    @CsvSource({
        "lead, CO_ISSUER_LEADS",
        "twice, CO_ISSUER_TWICE",
        "nameless, CO_ISSUER_NAME",
        "many, TOO_MANY_CO_ISSUERS"
    })
    @DisplayName("联合发文单位：不列本单位，不重复，要有名称，不超过三十个")
    void co_issuers_are_named_properly(String what, Code refused) {
        var dossier = dossierIn("draft");
        var named = switch (what) {
            case "lead" -> List.of(new CoIssuer(Optional.of(dossier.dossier().agency()), "区政府办"));
            case "twice" -> List.of(OUTSIDE, OUTSIDE);
            case "nameless" -> List.of(new CoIssuer(Optional.empty(), " "));
            default ->
                Stream.iterate(1, n -> n <= JointReviews.MOST + 1, n -> n + 1)
                        .map(n -> new CoIssuer(Optional.empty(), "第" + n + "局"))
                        .toList();
        };

        assertThat(dossier.refusals(Role.DRAFTER, new NameCoIssuers(named))).containsExactly(refused);
    }

    @Test
    @Clause("SEC-15")
    @DisplayName("不是联合发文单位的不能作出结论；登记的单位不能凭来函录入；来函日期不能在今天以后")
    void only_those_named_conclude_and_only_those_outside_write_letters() {
        var dossier = cleared().upTo("publish");
        var elsewhere = dossier.officerElsewhere(Role.SECRECY_REVIEWER);
        assertThat(dossier.refusalsTo(
                        elsewhere, new ConcludeJointly(ASKED, Conclusion.DISCLOSE, dossier.signature(elsewhere))))
                .containsExactly(Code.NOT_A_CO_ISSUER);
        var joint = joint().upTo("publish");
        assertThat(joint.refusals(Role.SECRECY_REVIEWER, letter("区教育局", joint.today())))
                .containsExactly(Code.NOT_AN_OUTSIDE_CO_ISSUER);
        assertThat(joint.refusals(
                        Role.SECRECY_REVIEWER, letter("市民政局", joint.today().plusDays(1))))
                .containsExactly(Code.SIGNED_IN_FUTURE);
    }

    @Test
    @Clause({"SEC-01", "SEC-07"})
    @DisplayName("内容改了，问过的不用再答，答过的不再算数")
    void a_question_belongs_to_the_contents_asked_about() {
        var dossier = dossierIn("secrecy-review, asked");
        dossier.does(Role.SECRECY_REVIEWER, new Return("draft", "要改"));
        dossier.annotated("此件主动公开 ");

        assertThat(dossier.dossier().deliberation().open(dossier.dossier().contents()))
                .isEmpty();
        var elsewhere = dossier.officerElsewhere(Role.SECRECY_REVIEWER);
        assertThat(dossier.refusalsTo(elsewhere, new AnswerUnit(1, Verdict.AGREES, "可以", dossier.signature(elsewhere))))
                .containsExactly(Code.QUESTION_NOT_OPEN);
    }

    private static ADossier dossierIn(String state) {
        return switch (state) {
            case "secrecy-review, silent" -> joint().silent().upTo("secrecy-review");
            case "secrecy-review, asked" -> ask(joint().upTo("secrecy-review"));
            case "closed, asked" -> {
                var dossier = ask(joint().upTo("secrecy-review"));
                dossier.does(Role.DRAFTER, new DossierCommand.Close("不再需要"));
                yield dossier;
            }
            case "published" -> {
                var dossier = joint().upTo("publish");
                var now = dossier.dossier().contents();
                dossier.hears(concluded(Conclusion.DISCLOSE, now, dossier)).hears(letter(Conclusion.DISCLOSE, now));
                dossier.passes("publish", Role.PUBLISHER);
                yield dossier;
            }
            default -> joint().upTo(state);
        };
    }

    private static ADossier cleared() {
        return new ADossier().ready().cleared(new Clearance.Given(Optional.of("谢军"), Optional.of("林红")));
    }

    private static ADossier joint() {
        return cleared().hears(new CoIssuersNamed(List.of(BUREAU, OUTSIDE)));
    }

    private static ADossier ask(ADossier dossier) {
        return dossier.hears(asked(1, Purpose.OPINION, dossier.dossier().contents()));
    }

    private static UnitAsked asked(int number, Purpose purpose, String contents) {
        return new UnitAsked(number, ASKED, "区教育局", purpose, "能否公开？", "黄敏", LocalDate.of(2026, 11, 23), contents);
    }

    private static UnitAnswered answered(Verdict verdict) {
        var officer = new ADossier().officerElsewhere(Role.SECRECY_REVIEWER);
        return new UnitAnswered(1, "区教育局", verdict, "如上", new ADossier().signature(officer));
    }

    private static JointlyConcluded concluded(Conclusion conclusion, String contents, ADossier dossier) {
        return new JointlyConcluded(
                ASKED,
                "区教育局",
                conclusion,
                dossier.signature(dossier.officerElsewhere(Role.SECRECY_REVIEWER)),
                contents);
    }

    private static LetterRecorded letter(Conclusion conclusion, String contents) {
        return new LetterRecorded("市民政局", conclusion, "函复", LocalDate.of(2026, 11, 20), LETTER, "黄敏", contents);
    }

    private static RecordLetter letter(String name, LocalDate dated) {
        return new RecordLetter(name, Conclusion.DISCLOSE, "同意", dated, LETTER);
    }

    private static Map<String, Set<Role>> listed(String state) {
        var listed = new TreeMap<String, Set<Role>>();
        for (var cell : TABLE.getOrDefault(state, "").split(";")) {
            var words = List.of(cell.strip().split(" +"));
            if (words.size() > 2) {
                var roles = EnumSet.noneOf(Role.class);
                words.subList(2, words.size()).forEach(role -> roles.add(Role.valueOf(role)));
                listed.put(words.get(0) + " " + words.get(1), roles);
            }
        }
        return listed;
    }
}
