package org.mingtang.secrecy.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.PersonId;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.ReviewId;
import org.mingtang.secrecy.oversight.InspectionCommand.*;
import org.mingtang.secrecy.oversight.InspectionFact.Drawn;
import org.mingtang.secrecy.oversight.InspectionFact.Sampled;

class InspectionRulesTest {
    private static final AgencyId UNIT = new AgencyId("civil-affairs");
    private static final AgencyId ELSEWHERE = new AgencyId("gov-office");
    private static final ReviewId REVIEW = new ReviewId(new UUID(0, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate BY = LocalDate.of(2026, 4, 10);

    /// State of the one review of the sample, then who may do what: the bureau, or the unit.
    private static final Map<String, Set<String>> TABLE = Map.of(
            "drawn", Set.of("FindSound bureau", "FindFaulty bureau"),
            "sound", Set.of("Close bureau"),
            "to rectify", Set.of("Rectify unit"),
            "rectified", Set.of("FindFaulty bureau", "Accept bureau"),
            "accepted", Set.of("Close bureau"),
            "closed", Set.of());

    private static final List<InspectionCommand> COMMANDS = List.of(
            new FindSound(REVIEW, ""),
            new FindFaulty(REVIEW, "没有写明理由", Optional.of(BY)),
            new Rectify(REVIEW, "已补写"),
            new Accept(REVIEW, ""),
            new Close("合格"));

    @ParameterizedTest
    @MethodSource("states")
    @Clause("SEC-18")
    @DisplayName("每种状态下，只有保密行政管理部门或者被检查单位能办表上列出的事")
    void exactly_the_listed_is_accepted(String state) {
        var inspection = inspection(state);
        var accepted = new TreeSet<String>();
        for (var command : COMMANDS) {
            for (var role : Role.values()) {
                for (var agency : List.of(UNIT, ELSEWHERE)) {
                    var objections = may(inspection, command, officer(role, agency));
                    var side = role == Role.SECRECY_BUREAU ? "bureau" : "unit";
                    if (objections.isEmpty()) {
                        accepted.add(command.getClass().getSimpleName() + " " + side);
                        assertThat(role == Role.SECRECY_BUREAU
                                        || agency.equals(UNIT) && InspectionRules.ANSWERING.contains(role))
                                .isTrue();
                    } else {
                        assertThat(objections)
                                .allSatisfy(objection ->
                                        assertThat(objection.clause().value()).isEqualTo("SEC-18"));
                    }
                }
            }
        }
        assertThat(accepted).isEqualTo(TABLE.get(state));
    }

    @Test
    @DisplayName("每种命令都在表里")
    void the_matrix_knows_every_command() {
        var known = new ArrayList<Class<?>>(List.of(Draw.class));
        COMMANDS.forEach(command -> known.add(command.getClass()));
        assertThat(known).containsExactlyInAnyOrder(InspectionCommand.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource
    @Clause("SEC-18")
    @DisplayName("只有保密行政管理部门抽样")
    void the_bureau_draws(Role role) {
        var draw = new Draw(Optional.empty(), Optional.of(TODAY), Optional.of(TODAY), 3, "");

        assertThat(InspectionRules.mayDraw(draw, 5, officer(role, UNIT), TODAY).isEmpty())
                .isEqualTo(role == Role.SECRECY_BUREAU);
    }

    @ParameterizedTest(name = "自 {0} 至 {1} 抽 {2} 件，共 {3} 件：{4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 0, 0, from until size",
                "2026-03-01, 2026-04-02, 5, 9, until",
                "2026-03-10, 2026-03-01, 5, 9, until",
                "2026-03-01, 2026-04-01, 201, 9, size",
                "2026-03-01, 2026-04-01, 5, 0, from",
                "2026-03-01, 2026-04-01, 200, 9, ''"
            })
    @Clause("SEC-18")
    @DisplayName("抽样要有期间和件数，期间里要有记录")
    void a_sample_is_well_asked(LocalDate from, LocalDate until, int size, int population, String wrong) {
        var draw = new Draw(Optional.empty(), Optional.ofNullable(from), Optional.ofNullable(until), size, "");

        assertThat(InspectionRules.mayDraw(draw, population, officer(Role.SECRECY_BUREAU, UNIT), TODAY))
                .extracting(Objection::field)
                .containsExactly(wrong.isEmpty() ? new String[0] : wrong.split(" "));
    }

    @Test
    @Clause("SEC-18")
    @DisplayName("抽样种子最多 64 字，写下的意见、问题、整改情况和结果各最多 2000 字")
    void what_is_written_is_bounded() {
        var bureau = officer(Role.SECRECY_BUREAU, ELSEWHERE);
        var unit = officer(Role.SECRECY_REVIEWER, UNIT);

        assertThat(seeded("9".repeat(64))).isEmpty();
        assertThat(seeded("9".repeat(65)))
                .extracting(Objection::field, Objection::message)
                .containsExactly(tuple("seed", "最多 64 字，现有 65 字。请缩短。"));
        assertBounded("remark", text -> may(inspection("drawn"), new FindSound(REVIEW, text), bureau));
        assertBounded(
                "finding", text -> may(inspection("drawn"), new FindFaulty(REVIEW, text, Optional.of(BY)), bureau));
        assertBounded("what", text -> may(inspection("to rectify"), new Rectify(REVIEW, text), unit));
        assertBounded("remark", text -> may(inspection("rectified"), new Accept(REVIEW, text), bureau));
        assertBounded("summary", text -> may(inspection("sound"), new Close(text), bureau));
    }

    private static List<Objection> seeded(String seed) {
        var draw = new Draw(Optional.empty(), Optional.of(TODAY), Optional.of(TODAY), 3, seed);
        return InspectionRules.mayDraw(draw, 5, officer(Role.SECRECY_BUREAU, UNIT), TODAY);
    }

    /// 𠮷 counts as one character.
    private static void assertBounded(String field, Function<String, List<Objection>> written) {
        assertThat(written.apply("𠮷".repeat(2_000))).isEmpty();
        assertThat(written.apply("𠮷".repeat(2_001)))
                .extracting(Objection::field, Objection::message)
                .containsExactly(tuple(field, "最多 2000 字，现有 2001 字。请缩短。"));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "2026-03-31, 已经过去",
        "2026-04-04, 不是工作日",
        "2026-04-06, 不是工作日",
        "2101-01-01, 不是工作日",
        "2026-04-01, ''",
        "2026-04-07, ''"
    })
    @Clause("SEC-18")
    @DisplayName("整改期限是今天以后的工作日")
    void the_rectification_date_is_a_working_day(LocalDate by, String wrong) {
        var objections = may(
                inspection("drawn"),
                new FindFaulty(REVIEW, "没有写明理由", Optional.of(by)),
                officer(Role.SECRECY_BUREAU, ELSEWHERE));

        if (wrong.isEmpty()) {
            assertThat(objections).isEmpty();
        } else {
            assertThat(objections).singleElement().satisfies(objection -> {
                assertThat(objection.field()).isEqualTo("rectifyBy");
                assertThat(objection.message()).contains(wrong);
            });
        }
    }

    @Test
    @Clause("SEC-18")
    @DisplayName("同一种子抽出同一样本，另一种子抽出另一样本")
    void a_sample_can_be_drawn_again() {
        var population = IntStream.range(0, 100)
                .mapToObj(each -> new ReviewId(new UUID(9, each)))
                .toList();

        var sample = Sample.of(population, 10, "20260401");

        assertThat(sample).hasSize(10).doesNotHaveDuplicates();
        assertThat(Sample.of(population.reversed(), 10, "20260401")).isEqualTo(sample);
        assertThat(Sample.of(population, 10, "20260402")).isNotEqualTo(sample);
        assertThat(Sample.of(population, 200, "20260401")).hasSize(100);
    }

    private static List<Objection> may(Inspection inspection, InspectionCommand command, Officer officer) {
        return InspectionRules.may(inspection, command, officer, TODAY, WorkingCalendar.bundled());
    }

    private static Officer officer(Role role, AgencyId agency) {
        return new Officer(
                new PersonId(new UUID(1, role.ordinal())), role.chinese(), Set.of(new Officer.Post(agency, role)));
    }

    private static Inspection inspection(String state) {
        var facts = new ArrayList<InspectionFact>(List.of(new Drawn(
                "", TODAY, TODAY, 1, "s", Instant.EPOCH, 1, List.of(new Sampled(REVIEW, "dossier/1", UNIT)))));
        var faulty = new InspectionFact.FoundFaulty(REVIEW, "没有写明理由", BY);
        var rectified = new InspectionFact.Rectified(REVIEW, "已补写", "甲");
        var more = new TreeMap<String, List<InspectionFact>>(Map.of(
                "drawn", List.of(),
                "sound", List.of(new InspectionFact.FoundSound(REVIEW, "")),
                "to rectify", List.of(faulty),
                "rectified", List.of(faulty, rectified),
                "accepted", List.of(faulty, rectified, new InspectionFact.Accepted(REVIEW, "")),
                "closed", List.of(new InspectionFact.FoundSound(REVIEW, ""), new InspectionFact.Closed("合格"))));
        facts.addAll(more.getOrDefault(state, List.of()));
        return Inspection.fold(new InspectionId(new UUID(0, 2)), facts);
    }

    private static Stream<String> states() {
        return TABLE.keySet().stream().sorted();
    }
}
