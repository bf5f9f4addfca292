package org.mingtang.secrecy.undecided;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.ClauseRegister;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.undecided.ReportUpCommand.*;

/// Every state of a report-up × every command × every role, in the unit and elsewhere. What the table lists is
/// accepted,
/// everything else is refused with a clause and a sentence.
class ReportUpCommandMatrixTest {
    private static final String UNIT = "unit";
    private static final String AUTHORITY = "authority";

    /// State, then who may give which command: the unit's reporters, or the authority.
    private static final Map<String, Map<String, String>> TABLE = table("""
            reported        | Acknowledge authority; TakeBack unit
            received        | AskForMaterial authority; Extend authority; Answer authority; TakeBack unit
            extended        | AskForMaterial authority; Answer authority; TakeBack unit
            material asked  | SupplyMaterial unit; WaiveMaterial authority; Extend authority; TakeBack unit
            material given  | AskForMaterial authority; Extend authority; Answer authority; TakeBack unit
            material waived | AskForMaterial authority; Extend authority; Answer authority; TakeBack unit
            overdue         | AskForMaterial authority; Answer authority; TakeBack unit
            answered        |
            taken back      |
            """);

    private static final Map<String, Function<Authority, AReportUp>> STATES = Map.of(
            "reported", AReportUp::new,
            "received", to -> new AReportUp(to).receivedOn("2026-03-03"),
            "extended", to -> new AReportUp(to).receivedOn("2026-03-03").extended(7),
            "material asked", to -> new AReportUp(to).receivedOn("2026-03-03").asked(),
            "material given",
                    to -> new AReportUp(to).receivedOn("2026-03-03").asked().supplied(),
            "material waived",
                    to -> {
                        var asked = new AReportUp(to).receivedOn("2026-03-03").asked();
                        return asked.does(asked.answering(), new WaiveMaterial("已从别处查到"));
                    },
            "overdue", to -> new AReportUp(to).receivedOn("2026-03-03").on("2026-03-13"),
            "answered", to -> new AReportUp(to).receivedOn("2026-03-03").answered(Verdict.PARTLY),
            "taken back", to -> new AReportUp(to).receivedOn("2026-03-03").takenBack());

    /// Every command, as good as it can be.
    private static final Map<String, Supplier<ReportUpCommand>> COMMANDS = Map.of(
            "Acknowledge", () -> new Acknowledge(Optional.of(java.time.LocalDate.of(2026, 3, 2))),
            "AskForMaterial", () -> new AskForMaterial("同意书"),
            "SupplyMaterial", () -> new SupplyMaterial("同意书", List.of()),
            "WaiveMaterial", () -> new WaiveMaterial("已查到"),
            "Extend", () -> new Extend(3, "情况复杂"),
            "Answer", () -> new Answer(Optional.of(Verdict.DISCLOSE), "没有不得公开的情形", "", List.of()),
            "TakeBack", () -> new TakeBack("不再需要"));

    private static final ClauseRegister CLAUSES = ClauseRegister.bundled();

    @ParameterizedTest(name = "报{1}，{0}")
    @MethodSource("states")
    @Clause({"ACT-15", "SEC-05", "SEC-10", "SEC-11"})
    @DisplayName("每种状态下，只有表上列出的一方能办表上列出的事")
    void exactly_the_listed_is_accepted(String state, Authority authority) {
        var reportUp = Objects.requireNonNull(STATES.get(state)).apply(authority);
        for (var agency : List.of(AReportUp.UNIT, AReportUp.ELSEWHERE)) {
            var accepted = new TreeMap<String, Set<Role>>();
            COMMANDS.forEach((name, command) -> {
                for (var role : Role.values()) {
                    switch (reportUp.tries(AReportUp.officer(role, agency), command.get())) {
                        case ReportUpDecision.Accepted _ ->
                            accepted.computeIfAbsent(name, _ -> EnumSet.noneOf(Role.class))
                                    .add(role);
                        case ReportUpDecision.Refused refused -> tellsWhy(refused);
                    }
                }
            });
            assertThat(accepted).as("%s", agency).isEqualTo(listed(state, authority, agency));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Clause({"ACT-15", "SEC-05"})
    @DisplayName("只有本单位的保密审查员和公开工作人员能报上级确定")
    void the_units_reviewers_report(Role role) {
        var standing = new AReportUp(Authority.COMPETENT_DEPARTMENT);
        for (var agency : List.of(AReportUp.UNIT, AReportUp.ELSEWHERE)) {
            var decision = ReportUpRules.open(
                    AReportUp.subject(),
                    AReportUp.complete(Authority.COMPETENT_DEPARTMENT),
                    standing.standing(AReportUp.officer(role, agency)));
            boolean may = agency.equals(AReportUp.UNIT) && ReportUpRules.REPORTERS.contains(role);
            assertThat(decision instanceof ReportUpDecision.Accepted).isEqualTo(may);
        }
    }

    @Test
    @DisplayName("每种状态、每种命令都在表里")
    void the_matrix_knows_every_state_and_command() {
        assertThat(STATES.keySet()).isEqualTo(TABLE.keySet());
        var known = new HashSet<Class<?>>(Set.of(Open.class));
        COMMANDS.values().forEach(command -> known.add(command.get().getClass()));
        assertThat(known).containsExactlyInAnyOrder(ReportUpCommand.class.getPermittedSubclasses());
        var reached = STATES.values().stream()
                .<Class<?>>map(state -> state.apply(Authority.COMPETENT_DEPARTMENT)
                        .now()
                        .progress()
                        .getClass())
                .collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrder(ReportUp.Progress.class.getPermittedSubclasses());
    }

    private static void tellsWhy(ReportUpDecision.Refused refused) {
        assertThat(refused.objections()).isNotEmpty().allSatisfy(objection -> {
            assertThat(objection.message()).containsPattern("\\p{IsHan}");
            assertThat(CLAUSES.find(objection.clause())).isPresent();
        });
    }

    private static Map<String, Set<Role>> listed(String state, Authority authority, AgencyId agency) {
        var listed = new TreeMap<String, Set<Role>>();
        Objects.requireNonNull(TABLE.get(state)).forEach((command, side) -> {
            if (side.equals(AUTHORITY)) {
                listed.put(command, Set.of(authority.role()));
            } else if (agency.equals(AReportUp.UNIT)) {
                assertThat(side).isEqualTo(UNIT);
                listed.put(command, Set.copyOf(ReportUpRules.REPORTERS));
            }
        });
        return listed;
    }

    private static Stream<Arguments> states() {
        return TABLE.keySet().stream()
                .flatMap(state -> Stream.of(Authority.values()).map(authority -> Arguments.of(state, authority)));
    }

    private static Map<String, Map<String, String>> table(String lines) {
        var table = new TreeMap<String, Map<String, String>>();
        lines.lines().forEach(line -> {
            var cells = line.split("\\|", 2);
            var commands = new TreeMap<String, String>();
            Stream.of(cells[1].split(";"))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .forEach(cell -> {
                        var words = cell.split(" ");
                        commands.put(words[0], words[1]);
                    });
            table.put(cells[0].strip(), commands);
        });
        return table;
    }
}
