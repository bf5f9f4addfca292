package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.installation.DataFolder;
import org.mingtang.installation.DatabaseVisit;
import org.mingtang.journal.Actor;
import org.mingtang.journal.FactType;
import org.mingtang.journal.Journal;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.PaperRegister;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.casefile.CaseFact;
import org.springframework.transaction.support.TransactionTemplate;

/// `verify` over requests: the list against the journal, the numbers, what is kept.
@DisplayName("核对申请：列表、编号、存放的内容与日志相符")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestVerificationTest {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");
    private static RunningPlatform platform;
    private static Upkeep upkeep;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        upkeep = Upkeep.of(platform.data(), Optional.empty(), Map.of());
        RequestAtWork.office(platform);
        var officer = RequestAtWork.holder(platform, Role.DISCLOSURE_OFFICER);
        assertThat(platform.bean(PaperRegister.class)
                        .carryOn(officer, officer.agencies().getFirst(), "registration-2026", 37, "登记本第 37 行"))
                .isEmpty();
        withSection().decided(Answers.of(OutcomeCode.N5)).told();
        withSection();
        RequestAtWork.submitted(platform, CLOCK, "2026-03-02", RequestAtWork.asking("刚刚到的"));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static RequestAtWork withSection() {
        return RequestAtWork.withSection(platform, CLOCK, "2026-03-02", RequestAtWork.asking("会议纪要"));
    }

    @Test
    @DisplayName("核对读得懂平台写进日志的每一种记录")
    void every_kind_of_entry_is_known() {
        var written = platform.context().getBeansOfType(FactType.Catalogue.class).values().stream()
                .flatMap(catalogue -> catalogue.factTypes().stream())
                .map(FactType::name)
                .toList();
        var known = Upkeep.FACTS.stream()
                .flatMap(catalogue -> catalogue.factTypes().stream())
                .map(FactType::name)
                .toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("申请再多，列表也逐件核对完")
    void every_line_of_a_long_list_is_read() throws SQLException {
        List<String> faults = new ArrayList<>();
        DatabaseVisit.to(new DataFolder(platform.data()), owner -> {
            try (var connection = owner.connect();
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("""
                        insert into request.case_file
                        select (jsonb_populate_record(f, jsonb_build_object(
                            'id', gen_random_uuid(), 'receipt', 'none ' || n, 'number', null))).*
                        from request.case_file f, generate_series(1, 1200) n
                        where f.id = (select id from request.case_file limit 1)""")).isEqualTo(1200);
                faults.addAll(upkeep.verify().faults());
                return statement.executeUpdate("delete from request.case_file where receipt like 'none %'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(faults).filteredOn(fault -> fault.contains("不能由日志还原")).hasSize(1200);
    }

    /// The last: the journal cannot be put back.
    @Test
    @Order(Integer.MAX_VALUE)
    @Clause("REQ-05")
    @DisplayName("只有一方记着的关联、分案，核对得出来")
    void what_only_one_side_tells_is_found() {
        var first = withSection();
        var second = withSection();
        writes(first, new CaseFact.Linked(second.id(), "后一件的号"));
        assertThat(upkeep.verify().faults())
                .anySatisfy(fault -> assertThat(fault).contains("关联的一件没有记着它：后一件的号"));
        writes(second, new CaseFact.Linked(first.id(), "前一件的号"));
        assertThat(upkeep.verify().faults())
                .noneSatisfy(fault -> assertThat(fault).contains("关联的一件"));
        writes(first, new CaseFact.Split(LocalDate.parse("2026-03-02"), List.of(second.id())));
        assertThat(upkeep.verify().faults())
                .anySatisfy(fault -> assertThat(fault).contains("分案的各件不相符"));
    }

    /// Behind the desk, which would not.
    private static void writes(RequestAtWork request, CaseFact fact) {
        platform.bean(TransactionTemplate.class)
                .execute(_ -> platform.bean(Journal.class)
                        .append(
                                request.id().stream(),
                                request.view().sequence(),
                                Actor.SYSTEM,
                                CLOCK.instant(),
                                List.of(new Journal.Act(fact, List.of(new ClauseId("REQ-05"))))));
    }

    @ParameterizedTest(name = "{1}")
    @Order(1)
    @Clause("REQ-03")
    @CsvSource(delimiter = '|', textBlock = """
        update request.case_file set step = 'SEALED' where step = 'DELIVERED'                    | 申请列表与日志不符
        update request.case_file set answered = answered - 1 where answered is not null           | 申请列表与日志不符
        update request.case_file set sections = '{}' where step = 'WITH_SECTIONS'                | 申请列表与日志不符
        update request.number set serial = 99 where series = 'registration' and serial = 38      | registration 泉鲤政办 2026 年：编号有空号
        update request.number set serial = serial + 10 where series = 'registration'             | registration 泉鲤政办 2026 年：编号有空号
        update request.number_counter set last = 50 where series = 'registration'                | 编号的计数与编号簿不符
        update request.number set text = '别的号' where series = 'registration' and serial = 38   | 编号簿里没有它的编号
        update request.number set text = '别的号' where series = 'letter' and serial = 1        | 编号簿里没有它的编号
        update privacy.kept set content = null where what = 'application'                        | 缺少存放的内容（application）
        """)
    void what_was_changed_behind_the_platform_is_found(String change, String told) throws SQLException {
        assertThat(upkeep.verify().faults()).isEmpty();
        List<String> faults = new ArrayList<>();
        DatabaseVisit.to(new DataFolder(platform.data()), owner -> {
            try (var connection = owner.connect();
                    var statement = connection.createStatement()) {
                statement.execute("create table public.before_case as table request.case_file");
                statement.execute("create table public.before_number as table request.number");
                statement.execute("create table public.before_counter as table request.number_counter");
                statement.execute("create table public.before_kept as table privacy.kept");
                assertThat(statement.executeUpdate(change)).isPositive();
                faults.addAll(upkeep.verify().faults());
                statement.execute("""
                        update request.case_file f set step = b.step, answered = b.answered, sections = b.sections
                        from public.before_case b where b.id = f.id""");
                statement.execute("""
                        update request.number n set serial = b.serial from public.before_number b
                        where b.series = n.series and b.text = n.text""");
                statement.execute("""
                        update request.number n set text = b.text from public.before_number b
                        where b.series = n.series and b.serial = n.serial and b.unit = n.unit and b.year = n.year""");
                statement.execute("""
                        update request.number_counter n set last = b.last from public.before_counter b
                        where b.series = n.series and b.unit = n.unit and b.year = n.year""");
                statement.execute("""
                        update privacy.kept k set content = b.content from public.before_kept b where b.id = k.id""");
                for (var table : List.of("case", "number", "counter", "kept")) {
                    statement.execute("drop table public.before_" + table);
                }
                return faults.size();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(told));
        assertThat(upkeep.verify().faults()).isEmpty();
    }
}
