package org.mingtang.disclosure.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.disclosure.dossier.DossierCommand.*;
import org.mingtang.disclosure.dossier.DossierFact.Heading;
import org.mingtang.disclosure.dossier.HandlingForm.Nature;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseRegister;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;

/// Every state of an official document × every command × every role. What the table lists is accepted, everything else
/// is refused with a clause and a sentence that tells the officer why.
class DossierCommandMatrixTest {
    /// State, then each command with the roles that may give it. `asked`: a question to the secrecy reviewer is open.
    private static final Map<String, Map<String, Set<Role>>> TABLE = table("""
            draft                 | FillForm DRAFTER SECTION_HEAD; PlacePaper DRAFTER; PlaceAttachment DRAFTER; \
                                    RemovePaper DRAFTER; RemoveAttachment DRAFTER; PassStage DRAFTER
            section-check         | PassStage SECTION_HEAD; Return SECTION_HEAD; AskOpinion SECTION_HEAD
            section-check, asked  | GiveOpinion SECRECY_REVIEWER; Return SECTION_HEAD
            office-check          | PassStage DISCLOSURE_OFFICER; Return DISCLOSURE_OFFICER; \
                                    AskOpinion DISCLOSURE_OFFICER
            office-check, asked   | GiveOpinion SECRECY_REVIEWER; Return DISCLOSURE_OFFICER
            review                | PassStage REVIEWER; Return REVIEWER; AskOpinion REVIEWER
            review, asked         | GiveOpinion SECRECY_REVIEWER; Return REVIEWER
            legality              | PassStage LEGALITY_REVIEWER; Return LEGALITY_REVIEWER; AskOpinion LEGALITY_REVIEWER
            legality, asked       | GiveOpinion SECRECY_REVIEWER; Return LEGALITY_REVIEWER
            sign                  | PassStage SIGNER; Return SIGNER; AskOpinion SIGNER
            sign, asked           | GiveOpinion SECRECY_REVIEWER; Return SIGNER
            preprint-check        | PlacePaper OFFICE_CLERK; RemovePaper OFFICE_CLERK; PassStage OFFICE_CLERK; \
                                    Return OFFICE_CLERK
            issue                 | PlacePaper OFFICE_CLERK; RemovePaper OFFICE_CLERK; IssueDocument OFFICE_CLERK; \
                                    Return OFFICE_CLERK
            content-review        | FillForm DISCLOSURE_OFFICER; PassStage DISCLOSURE_OFFICER; \
                                    Return DISCLOSURE_OFFICER; GiveLateReason PUBLISHER DISCLOSURE_OFFICER
            secrecy-review        | PassStage SECRECY_REVIEWER; Return SECRECY_REVIEWER; \
                                    PlaceReleasedCopy SECRECY_REVIEWER; \
                                    GiveLateReason PUBLISHER DISCLOSURE_OFFICER
            disclosure-approval   | PassStage DISCLOSURE_LEADER; Return DISCLOSURE_LEADER; \
                                    GiveLateReason PUBLISHER DISCLOSURE_OFFICER
            secrecy-approval      | PassStage SECRECY_LEADER; Return SECRECY_LEADER; \
                                    GiveLateReason PUBLISHER DISCLOSURE_OFFICER
            publish               | PassStage PUBLISHER; Return PUBLISHER; GiveLateReason PUBLISHER DISCLOSURE_OFFICER
            issued                |
            published             | Withdraw DISCLOSURE_OFFICER DISCLOSURE_LEADER; \
                                    TakeDown PUBLISHER SECRECY_REVIEWER DISCLOSURE_LEADER
            withdrawn             |
            taken down            | ConfirmTakedown SECRECY_REVIEWER DISCLOSURE_LEADER
            taken down, confirmed |
            closed                |
            closed, asked         |
            """);

    /// What every state admits that has not ended.
    private static final Map<String, Set<Role>> WHILE_OPEN =
            row("DeclareRead DRAFTER REVIEWER DISCLOSURE_OFFICER SECRECY_REVIEWER; Close DRAFTER DISCLOSURE_OFFICER");

    private static final Set<String> ENDED =
            Set.of("published", "withdrawn", "taken down", "taken down, confirmed", "closed", "closed, asked");

    private static final Set<String> EXAMINATIONS =
            Set.of("section-check", "office-check", "review", "legality", "sign");

    /// Every command, as good as its state lets it be.
    private static final Map<String, BiFunction<ADossier, Officer, DossierCommand>> COMMANDS = Map.ofEntries(
            Map.entry("FillForm", (d, _) -> new FillForm(refiled(d.dossier().form()))),
            Map.entry("PlacePaper", (d, _) -> new PlacePaper(ADossier.paper(annotation(d), 77))),
            Map.entry("PlaceAttachment", (_, _) -> new PlacePaper(attachment(78))),
            Map.entry(
                    "RemovePaper",
                    (d, _) -> new RemovePaper(
                            d.dossier().mainPaper().orElseThrow().hash())),
            Map.entry(
                    "RemoveAttachment", (_, _) -> new RemovePaper(attachment(7).hash())),
            Map.entry(
                    "PlaceReleasedCopy",
                    (d, _) -> new PlaceReleasedCopy(
                            d.dossier().mainPaper().orElseThrow().hash(),
                            ADossier.paper(annotation(d), 79),
                            List.of())),
            // No state of the table has a copy that could be undone.
            Map.entry(
                    "RestoreOriginal",
                    (_, _) -> new RestoreOriginal(attachment(7).hash())),
            Map.entry("DeclareRead", (_, _) -> new DeclareRead(attachment(7).hash(), "已阅读")),
            Map.entry("PassStage", (d, officer) -> new PassStage(waiting(d), d.signature(officer), "")),
            Map.entry(
                    "IssueDocument",
                    (d, officer) -> new IssueDocument(waiting(d), d.signature(officer), "", LocalDate.of(2026, 3, 2))),
            Map.entry("Return", (_, _) -> new Return("draft", "标题要改")),
            Map.entry("AskOpinion", (_, _) -> new AskOpinion("能否公开附表？")),
            Map.entry("GiveOpinion", (d, officer) -> new GiveOpinion("可以公开", d.signature(officer))),
            Map.entry("GiveLateReason", (_, _) -> new GiveLateReason("网站改版")),
            Map.entry("Withdraw", (_, _) -> new Withdraw("已废止")),
            Map.entry("TakeDown", (_, _) -> new TakeDown("含个人信息", Heading.HIDDEN)),
            Map.entry("ConfirmTakedown", (d, officer) -> new ConfirmTakedown("属实", d.signature(officer))),
            Map.entry("Close", (_, _) -> new Close("已被新文件取代")));

    private static final ResourceBundle WORDING =
            ResourceBundle.getBundle("org.mingtang.disclosure.dossier.issues", Locale.ROOT);

    private static final ClauseRegister CLAUSES = ClauseRegister.bundled();

    @ParameterizedTest(name = "{0}，{1}：{2}")
    @MethodSource("states")
    @Clause({"ACT-01", "ACT-02", "ACT-03", "ACT-04", "ACT-05", "ACT-06", "SEC-01"})
    @DisplayName("每种状态下，只有表上列出的人能办表上列出的事")
    void exactly_the_listed_is_accepted(String district, DisclosureAttribute attribute, String state) {
        var dossier = dossierIn(district, attribute, state);
        var accepted = new TreeMap<String, Set<Role>>();
        COMMANDS.forEach((name, command) -> {
            for (var role : Role.values()) {
                var officer = dossier.officer(role);
                switch (dossier.answer(officer, command.apply(dossier, officer))) {
                    case Decision.Accepted _ ->
                        accepted.computeIfAbsent(name, _ -> EnumSet.noneOf(Role.class))
                                .add(role);
                    case Decision.Refused refused -> tellsWhy(refused);
                }
            }
        });

        assertThat(accepted).isEqualTo(listed(state));
    }

    @ParameterizedTest(name = "{0}，{1}：{2}")
    @MethodSource("states")
    @DisplayName("外单位的人不管任什么职务，都不能办")
    void nobody_of_another_unit_does_anything(String district, DisclosureAttribute attribute, String state) {
        var dossier = dossierIn(district, attribute, state);
        COMMANDS.forEach((name, command) -> {
            for (var role : Role.values()) {
                var officer = dossier.officerElsewhere(role);
                assertThat(dossier.answer(officer, command.apply(dossier, officer)))
                        .as(name + " " + role)
                        .isInstanceOfSatisfying(Decision.Refused.class, DossierCommandMatrixTest::tellsWhy);
            }
        });
    }

    @ParameterizedTest(name = "{0}，{1}：{2}")
    @MethodSource("states")
    @Clause("SEC-18")
    @DisplayName("保密行政管理部门只指导、检查：哪个单位的办件都不能办，也不能作审查结论")
    void the_secrecy_bureau_does_nothing(String district, DisclosureAttribute attribute, String state) {
        var dossier = dossierIn(district, attribute, state);
        for (var bureau :
                List.of(dossier.officer(Role.SECRECY_BUREAU), dossier.officerElsewhere(Role.SECRECY_BUREAU))) {
            COMMANDS.forEach((name, command) -> assertThat(dossier.answer(bureau, command.apply(dossier, bureau)))
                    .as(name)
                    .isInstanceOf(Decision.Refused.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Clause("ACT-01")
    @DisplayName("只有本单位拟稿人能建立办件")
    void a_drafter_of_the_unit_opens(Role role) {
        var dossier = new ADossier();

        assertThat(dossier.openingBy(dossier.officer(role)) instanceof Decision.Accepted)
                .isEqualTo(role == Role.DRAFTER);
        assertThat(dossier.openingBy(dossier.officerElsewhere(role)))
                .isInstanceOfSatisfying(Decision.Refused.class, DossierCommandMatrixTest::tellsWhy);
    }

    @Test
    @DisplayName("表上的每种状态都走得到")
    void every_row_is_a_state() {
        assertThat(states().map(state -> state.get()[2])).containsAll(TABLE.keySet());
    }

    @Test
    @DisplayName("每种命令都在表里；办件不能建立两次")
    void the_matrix_knows_every_command() {
        var dossier = dossierIn("licheng", DisclosureAttribute.PROACTIVE, "draft");
        var officer = dossier.officer(Role.DRAFTER);
        // What is said on the contents under review has a matrix of its own.
        var known = new HashSet<Class<?>>(List.of(Open.class, OnReview.class));
        COMMANDS.values()
                .forEach(command -> known.add(command.apply(dossier, officer).getClass()));
        var open = new Open(
                dossier.dossier().id(),
                dossier.dossier().kind(),
                dossier.dossier().agency());

        assertThat(known).containsExactlyInAnyOrder(DossierCommand.class.getPermittedSubclasses());
        assertThatThrownBy(() -> dossier.answer(officer, open)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每一种理由都有一句话")
    void every_code_has_a_sentence(Issue.Code code) {
        assertThat(WORDING.getString(code.name())).containsPattern("\\p{IsHan}");
    }

    private static Stream<Arguments> states() {
        return Stream.of("licheng", "yunling")
                .flatMap(district -> Stream.concat(
                        Stream.concat(
                                onTheWay(district, DisclosureAttribute.PROACTIVE),
                                ENDED.stream()
                                        .sorted()
                                        .map(state -> Arguments.of(district, DisclosureAttribute.PROACTIVE, state))),
                        Stream.concat(
                                onTheWay(district, DisclosureAttribute.ON_REQUEST),
                                Stream.of("issued", "closed")
                                        .map(state -> Arguments.of(district, DisclosureAttribute.ON_REQUEST, state)))));
    }

    private static Stream<Arguments> onTheWay(String district, DisclosureAttribute attribute) {
        return stages(drafted(district, attribute)).stream()
                .map(Stage::id)
                .flatMap(id -> EXAMINATIONS.contains(id) ? Stream.of(id, id + ", asked") : Stream.of(id))
                .map(state -> Arguments.of(district, attribute, state));
    }

    private static ADossier dossierIn(String district, DisclosureAttribute attribute, String state) {
        var dossier = drafted(district, attribute);
        switch (state) {
            case "issued" -> issue(dossier);
            case "published" -> publish(dossier);
            case "withdrawn" -> {
                publish(dossier);
                dossier.does(Role.DISCLOSURE_LEADER, new Withdraw("已废止"));
            }
            case "taken down" -> takeDown(dossier);
            case "taken down, confirmed" -> {
                takeDown(dossier);
                dossier.does(Role.SECRECY_REVIEWER, new ConfirmTakedown("", dossier.signature(Role.SECRECY_REVIEWER)));
            }
            case "closed" -> dossier.upTo("issue").does(Role.DRAFTER, new Close("已被新文件取代"));
            case "closed, asked" -> {
                ask(dossier.upTo("review"));
                dossier.does(Role.DRAFTER, new Close("已被新文件取代"));
            }
            default -> {
                dossier.upTo(state.replace(", asked", ""));
                if (state.endsWith(", asked")) {
                    ask(dossier);
                }
            }
        }
        return dossier;
    }

    /// A normative document, so that its legality is reviewed, and late once it is issued.
    private static ADossier drafted(String district, DisclosureAttribute attribute) {
        var dossier = new ADossier(district)
                .cleared(new Clearance.Given(Optional.of("谢军"), Optional.of("谢军")))
                .issuedOn(LocalDate.of(2026, 3, 2));
        var annotation = dossier.law(dossier.today()).attribute(attribute).orElseThrow();
        dossier.annotated(annotation.annotation()).filled(attribute, "office");
        dossier.fills(form -> changed(form, form.genre(), Nature.NORMATIVE));
        return dossier.hears(new DossierFact.PaperPlaced(attachment(7))).hears(new DossierFact.LateReasonGiven("网站改版"));
    }

    private static void issue(ADossier dossier) {
        dossier.upTo("issue")
                .does(
                        Role.OFFICE_CLERK,
                        new IssueDocument("issue", dossier.signature(Role.OFFICE_CLERK), "", LocalDate.of(2026, 3, 2)));
    }

    private static void publish(ADossier dossier) {
        dossier.upTo("publish").passes("publish", Role.PUBLISHER);
    }

    private static void takeDown(ADossier dossier) {
        publish(dossier);
        dossier.does(Role.PUBLISHER, new TakeDown("含个人信息", Heading.HIDDEN));
    }

    private static void ask(ADossier dossier) {
        var waiting = Desk.waiting(dossier.dossier(), dossier.law(dossier.today()));
        dossier.does(waiting.orElseThrow().role(), new AskOpinion("能否公开附表？"));
    }

    private static String waiting(ADossier dossier) {
        return Desk.waiting(dossier.dossier(), dossier.law(dossier.today()))
                .orElseGet(() -> stages(dossier).getLast())
                .id();
    }

    private static List<Stage> stages(ADossier dossier) {
        return Desk.stages(dossier.dossier(), dossier.law(dossier.today()));
    }

    private static String annotation(ADossier dossier) {
        return dossier.dossier().mainPaper().flatMap(Paper::annotation).orElseThrow();
    }

    private static Paper attachment(int content) {
        return new Paper(
                new FileHash("%04x".formatted(content).repeat(16)),
                Paper.Part.ATTACHMENT,
                FileKind.DOCX,
                "附表.docx",
                4_000,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// Another genre: an element of filing, which the disclosure officer may still change.
    private static HandlingForm refiled(HandlingForm form) {
        return changed(form, "通告", form.nature());
    }

    private static HandlingForm changed(HandlingForm form, String genre, Nature nature) {
        return new HandlingForm(
                form.title(),
                form.number(),
                form.issuer(),
                form.addressees(),
                form.issueDate(),
                form.attribute(),
                form.reason(),
                form.ground(),
                form.column(),
                form.topic(),
                genre,
                form.category(),
                nature);
    }

    private static void tellsWhy(Decision.Refused refused) {
        assertThat(refused.issues()).isNotEmpty().allSatisfy(issue -> {
            assertThat(CLAUSES.find(issue.clause())).as(issue.toString()).isPresent();
            var sentence = MessageFormat.format(
                    WORDING.getString(issue.code().name()), issue.arguments().toArray());
            assertThat(sentence)
                    .containsPattern("\\p{IsHan}")
                    .doesNotContainPattern("[{}]")
                    .doesNotContain("“”");
        });
    }

    private static Map<String, Set<Role>> listed(String state) {
        var listed = new TreeMap<>(Objects.requireNonNull(TABLE.get(state), state));
        if (!ENDED.contains(state)) {
            listed.putAll(WHILE_OPEN);
        }
        return listed;
    }

    private static Map<String, Map<String, Set<Role>>> table(String lines) {
        return lines.lines()
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(cells -> cells[0].strip(), cells -> row(cells[1])));
    }

    private static Map<String, Set<Role>> row(String cells) {
        var row = new TreeMap<String, Set<Role>>();
        for (var cell : cells.split(";")) {
            var words = new ArrayList<>(List.of(cell.strip().split(" +")));
            var command = words.removeFirst();
            if (!command.isEmpty()) {
                row.put(command, words.stream().map(Role::valueOf).collect(Collectors.toSet()));
            }
        }
        return row;
    }
}
