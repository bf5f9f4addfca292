package org.mingtang.disclosure.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.GiveLevelOpinion;
import org.mingtang.disclosure.dossier.DossierCommand.Return;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.PackError;
import org.mingtang.regulation.PackSource;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;

/// A review climbs the levels of its pack, whatever pack it is.
class LevelsTest {
    private static final Clearance CLEARED = new Clearance.Given(Optional.of("谢军"), Optional.of("林红"));

    @ParameterizedTest(name = "{0} → {1}")
    @Clause("SEC-02")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                     | SECRECY_REVIEWER 结论
            SECRECY_REVIEWER                                       | SECRECY_REVIEWER 结论
            SECTION_HEAD SECRECY_REVIEWER                          | SECTION_HEAD 意见, SECRECY_REVIEWER 结论
            SECRECY_REVIEWER SECRECY_LEADER                        | SECRECY_REVIEWER 结论, SECRECY_LEADER 意见
            SECTION_HEAD SECRECY_REVIEWER SECRECY_LEADER           | SECTION_HEAD 意见, SECRECY_REVIEWER 结论, SECRECY_LEADER 意见
            SECTION_HEAD REVIEWER SECRECY_REVIEWER SECRECY_LEADER  | SECTION_HEAD 意见, REVIEWER 意见, SECRECY_REVIEWER 结论, SECRECY_LEADER 意见
            SECTION_HEAD SECRECY_REVIEWER DISCLOSURE_HEAD SIGNER   | SECTION_HEAD 意见, SECRECY_REVIEWER 结论, DISCLOSURE_HEAD 意见, SIGNER 意见
            SECTION_HEAD SECRECY_LEADER                            | SECRECY_REVIEWER 结论, SECTION_HEAD 意见, SECRECY_LEADER 意见
            """)
    @DisplayName("没有见过的规程包：一级、两级、三级、四级，都逐级审查")
    void a_review_climbs_the_levels_of_an_unseen_pack(String levels, String order) {
        var dossier = underReview(packs(levels));

        assertThat(climb(dossier)).isEqualTo(order);
    }

    @Test
    @Clause("SEC-02")
    @DisplayName("鲤城公文：股室出具意见，保密审查员作出结论，分管保密领导在审核环节签署")
    void the_approval_of_the_leader_is_the_level_of_the_unit_head() {
        var dossier = new ADossier().silent().ready().cleared(CLEARED).upTo("secrecy-review");

        assertThat(dossier.passing("secrecy-review", Role.SECRECY_REVIEWER)).containsExactly(Code.LEVEL_MISSING);
        assertThat(dossier.refusals(Role.SECRECY_LEADER, says(dossier, "unit-head", Role.SECRECY_LEADER)))
                .containsExactly(Code.LEVEL_SIGNS_AT_STAGE);
        assertThat(dossier.refusals(Role.SECTION_HEAD, says(dossier, "mayor", Role.SECTION_HEAD)))
                .containsExactly(Code.LEVEL_UNKNOWN);
        assertThat(dossier.refusals(Role.REVIEWER, says(dossier, "section", Role.REVIEWER)))
                .containsExactly(Code.NOT_YOUR_ROLE);
        assertThat(dossier.refusals(
                        Role.SECTION_HEAD, new GiveLevelOpinion("section", " ", dossier.signature(Role.SECTION_HEAD))))
                .containsExactly(Code.REMARK_MISSING);

        dossier.does(Role.SECTION_HEAD, says(dossier, "section", Role.SECTION_HEAD));
        assertThat(dossier.refusals(Role.SECTION_HEAD, says(dossier, "section", Role.SECTION_HEAD)))
                .containsExactly(Code.LEVEL_SPOKE);
        assertThat(dossier.passing("secrecy-review", Role.SECRECY_REVIEWER)).isEmpty();
    }

    @Test
    @Clause("SEC-02")
    @DisplayName("下一级没有出具意见，上一级不能先出具；还没有到保密审查的，谁都不能出具")
    void nobody_speaks_before_the_level_below() {
        var packs = packs("SECTION_HEAD REVIEWER SECRECY_REVIEWER SECRECY_LEADER");
        var dossier = underReview(packs);
        assertThat(dossier.refusals(Role.REVIEWER, says(dossier, "level-2", Role.REVIEWER)))
                .containsExactly(Code.LOWER_LEVEL_FIRST);
        assertThat(dossier.refusals(Role.SECRECY_LEADER, says(dossier, "level-4", Role.SECRECY_LEADER)))
                .containsExactly(Code.LOWER_LEVEL_FIRST);

        var early = new ADossier(packs)
                .silent()
                .filled(DisclosureAttribute.PROACTIVE, "documents")
                .upTo("content-review");
        assertThat(early.refusals(Role.SECTION_HEAD, says(early, "level-1", Role.SECTION_HEAD)))
                .containsExactly(Code.NOT_UNDER_REVIEW);
    }

    @Test
    @Clause({"SEC-01", "SEC-02"})
    @DisplayName("内容一变，各级意见全部作废，从最低一级重新审查")
    void all_levels_are_void_with_the_contents() {
        var dossier = underReview(packs("SECTION_HEAD SECRECY_REVIEWER SECRECY_LEADER"));
        dossier.does(Role.SECTION_HEAD, says(dossier, "level-1", Role.SECTION_HEAD));
        dossier.passes("secrecy-review", Role.SECRECY_REVIEWER);
        dossier.does(Role.SECRECY_LEADER, says(dossier, "level-3", Role.SECRECY_LEADER));
        assertThat(dossier.passing("publish", Role.PUBLISHER)).isEmpty();

        dossier.annotated("此件主动公开 ");
        assertThat(dossier.passing("publish", Role.PUBLISHER))
                .contains(Code.LEVEL_MISSING, Code.CONTENT_REVIEW_MISSING);
        assertThat(Levels.due(dossier.dossier(), dossier.law(dossier.today()))
                        .orElseThrow()
                        .id())
                .isEqualTo("level-1");
    }

    @Test
    @Clause("SEC-02")
    @DisplayName("轮到的一级可以写明理由退回；退回以后，该环节以后的意见作废，以前的仍有效")
    void a_level_may_send_back() {
        var dossier = underReview(packs("SECTION_HEAD SECRECY_REVIEWER SECRECY_LEADER"));
        assertThat(dossier.refusals(Role.SECTION_HEAD, new Return("draft", " ")))
                .containsExactly(Code.REMARK_MISSING);
        assertThat(dossier.refusals(Role.SECTION_HEAD, new Return("draft", "第三条要核实")))
                .isEmpty();
        assertThat(dossier.refusals(Role.SECRECY_LEADER, new Return("draft", "第三条要核实")))
                .containsExactly(Code.NOT_YOUR_ROLE);

        dossier.does(Role.SECTION_HEAD, says(dossier, "level-1", Role.SECTION_HEAD));
        dossier.passes("secrecy-review", Role.SECRECY_REVIEWER);
        dossier.does(Role.SECRECY_LEADER, new Return("secrecy-review", "结论要重新考虑"));
        assertThat(said(dossier)).isEqualTo("level-1");
        dossier.does(Role.SECRECY_REVIEWER, new Return("content-review", "栏目要改"));
        assertThat(said(dossier)).isEmpty();
        assertThat(dossier.dossier().deliberation().levels()).hasSize(1);
    }

    @Test
    @Clause("SEC-02")
    @DisplayName("拟稿人不能出具任何一级的意见；代录的，签字人和代录人都要合规定")
    void nobody_gives_an_opinion_on_their_own_draft() {
        var dossier = underReview(packs("SECTION_HEAD SECRECY_REVIEWER"));
        var author = dossier.officerAlso(Role.DRAFTER, Role.SECTION_HEAD);
        assertThat(dossier.refusalsTo(author, new GiveLevelOpinion("level-1", "同意", dossier.signature(author))))
                .containsExactly(Code.OWN_WORK);
        assertThat(dossier.recordedOnPaper(
                        Role.OFFICE_CLERK,
                        dossier.officer(Role.SECTION_HEAD),
                        signature -> new GiveLevelOpinion("level-1", "同意", signature)))
                .isEmpty();
        assertThat(dossier.recordedOnPaper(
                        Role.OFFICE_CLERK,
                        dossier.officerElsewhere(Role.SECTION_HEAD),
                        signature -> new GiveLevelOpinion("level-1", "同意", signature)))
                .containsExactly(Code.NOT_YOUR_ROLE);
    }

    @Test
    @Clause("SEC-02")
    @DisplayName("层级的次序与流程相反的规程包，不能使用")
    void a_pack_whose_levels_contradict_its_chain_is_refused() {
        var lines = Stream.of("SECRECY_LEADER", "SECRECY_REVIEWER")
                .map(role -> "  - {id: %s, name: 一级, role: %s, cite: 办法, clause: SEC-02}\n"
                        .formatted(role.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), role))
                .collect(Collectors.joining());
        var yunling = PackSource.bundled().stream()
                .filter(source -> source.name().startsWith("yunling"))
                .findFirst()
                .orElseThrow();
        var reversed = new PackSource(
                "reversed.yaml",
                yunling.text().replaceAll("(?s)review-levels:\n.*?\n\n", "review-levels:\n" + lines + "\n"));

        assertThatThrownBy(() -> Packs.load("yunling", List.of(national(), reversed)))
                .isInstanceOf(PackError.class)
                .hasMessageContaining("次序应当一致");
    }

    /// Everybody who speaks until it is published, in order.
    private static String climb(ADossier dossier) {
        var order = new ArrayList<String>();
        while (true) {
            var law = dossier.law(dossier.today());
            var level = Desk.levelDue(dossier.dossier(), law);
            var stage = Desk.waiting(dossier.dossier(), law).orElseThrow();
            if (level.isPresent()) {
                assertThat(dossier.passing(stage.id(), stage.role())).contains(Code.LEVEL_MISSING);
                dossier.does(
                        level.get().role(),
                        says(dossier, level.get().id(), level.get().role()));
                order.add(level.get().role() + " 意见");
            } else if (stage.kind() == StageKind.PUBLISH) {
                assertThat(dossier.passing(stage.id(), stage.role())).isEmpty();
                return String.join(", ", order);
            } else {
                dossier.passes(stage.id(), stage.role());
                order.add(stage.role() + " 结论");
            }
        }
    }

    private static String said(ADossier dossier) {
        var contents = dossier.dossier().contents();
        return dossier.dossier().deliberation().levels().stream()
                .filter(level -> level.standsFor(contents))
                .map(LevelOpinion::level)
                .collect(Collectors.joining(" "));
    }

    private static GiveLevelOpinion says(ADossier dossier, String level, Role role) {
        return new GiveLevelOpinion(level, "不涉密，同意公开", dossier.signature(role));
    }

    private static ADossier underReview(Packs packs) {
        return new ADossier(packs)
                .silent()
                .filled(DisclosureAttribute.PROACTIVE, "documents")
                .cleared(CLEARED)
                .upTo("secrecy-review");
    }

    private static Packs packs(String roles) {
        var levels = new StringBuilder();
        int number = 0;
        for (var role : roles.isEmpty() ? new String[0] : roles.split(" ")) {
            number++;
            levels.append("  - {id: level-%d, name: 第%d级, role: %s, cite: 白露办法第九条, clause: SEC-02}\n"
                    .formatted(number, number, role));
        }
        var pack = """
                id: bailu-2020
                title: 白露区政府信息公开办法
                jurisdiction: bailu
                base: national
                edition: 2020-01-01
                in-force: {from: 2020-01-01}
                """ + (levels.isEmpty() ? "" : "review-levels:\n" + levels);
        return Packs.load("bailu", List.of(national(), new PackSource("bailu.yaml", pack)));
    }

    private static PackSource national() {
        return PackSource.bundled().getFirst();
    }
}
