package org.mingtang.disclosure.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.mingtang.Clause;
import org.mingtang.disclosure.dossier.AnOfficeAtRandom.Step;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierFact.*;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;

/// Whatever a small office tries, in whatever order, what must never happen does not.
class DossierSequencesProperties {
    private static final Set<Class<?>> AFTER_THE_END =
            Set.of(Withdrawn.class, TakenDown.class, TakedownConfirmed.class);

    @Property(tries = 1_000)
    @Clause({"ACT-02", "ACT-03", "ACT-05", "SEC-01"})
    @Label("任意次序、任意人员的办理：发布的都合规，办结的不再办，被拒的不留痕迹")
    void nothing_unlawful_comes_of_any_sequence(
            @ForAll("districts") String district,
            @ForAll("posts") List<Set<Role>> posts,
            @ForAll("steps") List<Step> steps) {
        var office = new AnOfficeAtRandom(district, posts);
        boolean published = false;
        for (var step : steps) {
            var before = office.dossier();
            var standing = office.standing(step);
            switch (office.tries(step, standing)) {
                case Decision.Refused refused -> {
                    assertThat(refused.issues()).isNotEmpty();
                    assertThat(office.dossier()).isEqualTo(before);
                }
                case Decision.Accepted accepted -> {
                    var facts = accepted.acts().stream()
                            .map(act -> (DossierFact) act.fact())
                            .toList();
                    var after = office.dossier();
                    assertThat(accepted.acts())
                            .isNotEmpty()
                            .allSatisfy(act -> assertThat(act.clauses()).isNotEmpty());
                    onlyWhatFollowsAnEnd(before, facts);
                    papersAreFrozen(before, facts, standing);
                    stagesArePassedByWhoMay(office, after, standing);
                    for (var fact : facts) {
                        if (fact instanceof Published now) {
                            published = true;
                            publishedLawfully(now, before, after, standing);
                        }
                    }
                    assertThat(Dossier.fold(after.id(), office.facts())).isEqualTo(after);
                }
            }
        }
        Statistics.label("published")
                .collect(published)
                .coverage(sequences -> sequences.check(true).percentage(share -> share >= 5));
    }

    private static void onlyWhatFollowsAnEnd(Dossier before, List<DossierFact> facts) {
        if (!before.ended()) {
            return;
        }
        assertThat(facts).hasSize(1);
        var fact = facts.getFirst();
        assertThat(AFTER_THE_END).contains(fact.getClass());
        if (fact instanceof TakedownConfirmed confirmed) {
            assertThat(before.publication()).isInstanceOfSatisfying(Publication.TakenDown.class, taken -> {
                assertThat(taken.confirmed()).isFalse();
                assertThat(taken.by()).isNotEqualTo(confirmed.signature().person());
            });
        } else {
            assertThat(before.publication()).isInstanceOf(Publication.Standing.class);
        }
    }

    /// After the draft only the printed version takes the place of the document, by the clerk, before the issue.
    private static void papersAreFrozen(Dossier before, List<DossierFact> facts, Standing standing) {
        var waiting = Desk.waiting(before, standing.law()).map(Stage::kind);
        for (var fact : facts) {
            var part = switch (fact) {
                case PaperPlaced placed -> placed.paper().part();
                case PaperRemoved removed ->
                    before.papers().stream()
                            .filter(paper -> paper.hash().equals(removed.hash()))
                            .findFirst()
                            .orElseThrow()
                            .part();
                case Opened _,
                        FormFilled _,
                        PaperRead _,
                        ReleasedCopyPlaced _,
                        OriginalRestored _,
                        StagePassed _,
                        Returned _,
                        OpinionAsked _,
                        OpinionGiven _,
                        Issued _,
                        DueMoved _,
                        IndexNumberGiven _,
                        IndexNumberVoided _,
                        LateReasonGiven _,
                        Published _,
                        Withdrawn _,
                        TakenDown _,
                        TakedownConfirmed _,
                        Deliberated _,
                        Closed _ -> null;
            };
            if (part == null || waiting.filter(kind -> kind == StageKind.DRAFT).isPresent()) {
                continue;
            }
            assertThat(part).isEqualTo(Paper.Part.MAIN);
            assertThat(waiting).get().isIn(StageKind.PREPRINT_CHECK, StageKind.ISSUE);
            assertThat(standing.actor().holds(Role.OFFICE_CLERK, before.agency()))
                    .isTrue();
        }
    }

    private static void stagesArePassedByWhoMay(AnOfficeAtRandom office, Dossier dossier, Standing standing) {
        var stages = Desk.stages(dossier, standing.law());
        var passed = dossier.passed();
        for (var stage : stages) {
            var signed = passed.get(stage.id());
            if (signed != null) {
                assertThat(office.officer(signed.signature().person()).holds(stage.role(), dossier.agency()))
                        .as(stage.name())
                        .isTrue();
            }
        }
        // In order, none left out.
        assertThat(passed.keySet())
                .containsExactlyElementsOf(
                        stages.stream().map(Stage::id).limit(passed.size()).toList());
        for (var separation : standing.law().separations()) {
            var one = office.whoDid(separation.one(), stages);
            assertThat(one).as(separation.cite().text()).noneMatch(office.whoDid(separation.other(), stages)::contains);
        }
    }

    private static void publishedLawfully(Published now, Dossier before, Dossier after, Standing standing) {
        var law = standing.law();
        var form = after.form();
        assertThat(before.ended()).isFalse();
        assertThat(form.attribute()).contains(DisclosureAttribute.PROACTIVE);
        assertThat(after.mainPaper().flatMap(Paper::annotation))
                .contains(law.attribute(DisclosureAttribute.PROACTIVE)
                        .orElseThrow()
                        .annotation());
        assertThat(after.unreadPapers()).isEmpty();
        assertThat(after.issued()).isPresent();
        assertThat(after.opinionOpen()).isFalse();
        assertThat(after.indexNumber()).isPresent();
        assertThat(after.passed().keySet())
                .containsExactlyElementsOf(
                        Desk.stages(after, law).stream().map(Stage::id).toList());
        // The review was of exactly what is published: the office voids one of other contents.
        assertThat(now.contents()).isEqualTo(before.contents()).isEqualTo(after.contents());
        assertThat(standing.clearance()).isInstanceOfSatisfying(Clearance.Given.class, given -> {
            assertThat(given.disclosureLeader()).isPresent();
            assertThat(given.secrecyLeader()).isPresent();
        });
        // Every level has spoken on these contents, nothing asked is open, every unit that issues it has concluded.
        for (var level : law.reviewLevels()) {
            assertThat(Levels.spoke(level, before, law)
                            || Levels.stage(level, before, law).isPresent())
                    .as(level.name())
                    .isTrue();
        }
        assertThat(before.deliberation().open(before.contents())).isEmpty();
        assertThat(before.deliberation().coIssuers())
                .allSatisfy(unit -> assertThat(before.deliberation().conclusion(unit, before.contents()))
                        .isPresent());
        var clock = PublicationClock.of(before, standing.today(), law, standing.calendar());
        boolean late = clock instanceof PublicationClock.Running running
                && standing.today().isAfter(running.due().day());
        assertThat(late && after.lateReason().isEmpty()).isFalse();
    }

    @Provide
    Arbitrary<String> districts() {
        return Arbitraries.of("licheng", "yunling");
    }

    /// Four to eight people, each with up to eight posts; a post nobody holds goes to the last ones.
    @Provide
    Arbitrary<List<Set<Role>>> posts() {
        return Arbitraries.of(Role.class).set().ofMaxSize(8).list().ofMinSize(4).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new);
        return step.list().ofMinSize(10).ofMaxSize(60);
    }
}
