package org.mingtang.requests.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;
import org.mingtang.TestDatabase;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.NumberSeries;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.casefile.CaseId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The numbers of requests and letters over the real tables: in order, without gaps, per series, unit and year, however
/// many officers take them at once and whatever comes to nothing.
class CaseNumbersTest {
    private static final Agency OFFICE = agency("gov-office", "云政办");
    private static final Agency BUREAU = agency("water-bureau", "云水");
    private static final Map<String, Law> LAWS = new ConcurrentHashMap<>();
    private static final int OFFICERS = 8;
    private static final int TIMES = 25;

    private TestDatabase database;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private CaseNumbers numbers;
    private CaseId file;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.app());
        transactions = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        numbers = new CaseNumbers(jdbc);
        file = aCase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @DisplayName("各地规程的编号：每个单位、每年、每一类从一号起，互不影响")
    @ParameterizedTest(name = "{0} {1} {2} {3}：{4}、{5}")
    @Clause("REQ-03")
    @CsvSource({
        "licheng, registration, gov-office,   2026, 云政办依申请〔2026〕1号, 云政办依申请〔2026〕2号",
        "licheng, registration, gov-office,   2027, 云政办依申请〔2027〕1号, 云政办依申请〔2027〕2号",
        "licheng, registration, water-bureau, 2026, 云水依申请〔2026〕1号, 云水依申请〔2026〕2号",
        "licheng, letter,       gov-office,   2026, 云政办公开告〔2026〕第1号, 云政办公开告〔2026〕第2号",
        "yunling, registration, gov-office,   2026, 云岭依申请〔2026〕云政办0001号, 云岭依申请〔2026〕云政办0002号",
    })
    void each_series_unit_and_year_begins_anew(
            String pack, String id, String unit, int year, String first, String second) {
        // what other units, years and series have taken before does not count
        for (var other : Stream.of(OFFICE, BUREAU).toList()) {
            for (var series : List.of(NumberSeries.REGISTRATION, NumberSeries.LETTER)) {
                Stream.of(2025, 2026, 2027)
                        .filter(taken -> !(taken == year
                                && series.equals(id)
                                && other.id().value().equals(unit)))
                        .forEach(taken -> IntStream.range(0, 3).forEach(_ -> take(series(pack, series), other, taken)));
            }
        }
        var asked = unit.equals(OFFICE.id().value()) ? OFFICE : BUREAU;
        assertThat(List.of(take(series(pack, id), asked, year), take(series(pack, id), asked, year)))
                .containsExactly(first, second);
    }

    @DisplayName("八个人同时各办二十五件，登记、发函、换单位、换年：没有重号，没有空号")
    @Test
    @Clause("REQ-03")
    void many_at_once() throws InterruptedException, ExecutionException, TimeoutException {
        var together = new CountDownLatch(1);
        try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
            var work = IntStream.range(0, OFFICERS)
                    .<Future<?>>mapToObj(officer -> officers.submit(() -> {
                        together.await();
                        for (int time = 0; time < TIMES; time++) {
                            registeredWithItsReceipt(officer + time);
                        }
                        return officer;
                    }))
                    .toList();
            together.countDown();
            for (var each : work) {
                each.get(60, TimeUnit.SECONDS);
            }
        }

        var each = OFFICERS * TIMES / 4;
        for (var series : List.of(NumberSeries.REGISTRATION, NumberSeries.LETTER)) {
            for (var unit : List.of(OFFICE, BUREAU)) {
                for (int year : List.of(2026, 2027)) {
                    assertThat(serials(series, unit, year))
                            .as("%s %s %d", series, unit.documentCode(), year)
                            .containsExactlyElementsOf(
                                    IntStream.rangeClosed(1, each).boxed().toList());
                }
            }
        }
    }

    /// As at the desk: the number of the register first, then that of the receipt, in one transaction. Units and years
    /// alternate; the four of them come up equally often.
    private void registeredWithItsReceipt(int turn) {
        var unit = turn % 2 == 0 ? OFFICE : BUREAU;
        int year = turn / 2 % 2 == 0 ? 2026 : 2027;
        transactions.executeWithoutResult(_ -> {
            numbers.next(series("licheng", NumberSeries.REGISTRATION), unit, year, file);
            numbers.next(series("licheng", NumberSeries.LETTER), unit, year, file);
        });
    }

    @DisplayName("没有办成的不占号；还没有办成的，后来的人等它有了结果才取号")
    @Test
    @Clause("REQ-03")
    void what_is_rolled_back_leaves_no_gap() throws InterruptedException, ExecutionException, TimeoutException {
        var series = series("licheng", NumberSeries.REGISTRATION);
        assertThat(take(series, OFFICE, 2026)).isEqualTo("云政办依申请〔2026〕1号");
        var taken = new CountDownLatch(1);
        var decided = new CountDownLatch(1);
        try (var officers = Executors.newFixedThreadPool(2)) {
            var lost = officers.submit(() -> transactions.execute(status -> {
                var number = numbers.next(series, OFFICE, 2026, file);
                taken.countDown();
                await(decided);
                status.setRollbackOnly();
                return number;
            }));
            await(taken);
            var next = officers.submit(() -> take(series, OFFICE, 2026));
            assertThatThrownBy(() -> next.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            decided.countDown();

            assertThat(lost.get(30, TimeUnit.SECONDS)).isEqualTo("云政办依申请〔2026〕2号");
            assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo("云政办依申请〔2026〕2号");
        }
        assertThat(serials(NumberSeries.REGISTRATION, OFFICE, 2026)).containsExactly(1, 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @DisplayName("每个号写明是哪一件的；同一个号不能给第二件")
    @Test
    void a_number_belongs_to_one_case() {
        var series = series("licheng", NumberSeries.REGISTRATION);
        var number = take(series, OFFICE, 2026);
        assertThat(jdbc.sql("select case_file from request.number where text = ?")
                        .param(number)
                        .query(UUID.class)
                        .single())
                .isEqualTo(file.value());
        jdbc.sql("update request.number_counter set last = 0").update();
        assertThatThrownBy(() -> take(series, OFFICE, 2026)).isInstanceOf(DuplicateKeyException.class);
    }

    @DisplayName("年中改用平台：从纸质登记本的下一个号接着编；编过号的不能再接续；别的单位、年度不受影响")
    @Test
    @Clause("REQ-03")
    void carried_on_from_paper() {
        var series = series("licheng", NumberSeries.REGISTRATION);
        assertThat(carryOn(series, OFFICE, 2026, 38)).isTrue();
        assertThat(carryOn(series, OFFICE, 2026, 37))
                .as("mistyped, nothing given yet")
                .isTrue();
        assertThat(numbers.last(series, OFFICE, 2026)).isEqualTo(37);
        assertThat(take(series, OFFICE, 2026)).isEqualTo("云政办依申请〔2026〕38号");
        assertThat(carryOn(series, OFFICE, 2026, 50)).isFalse();
        assertThat(take(series, OFFICE, 2026)).isEqualTo("云政办依申请〔2026〕39号");
        assertThat(take(series, OFFICE, 2027)).isEqualTo("云政办依申请〔2027〕1号");
        assertThat(take(series, BUREAU, 2026)).isEqualTo("云水依申请〔2026〕1号");
    }

    @DisplayName("有人正在取号：等他取完，再看能不能接续")
    @Test
    @Clause("REQ-03")
    void whoever_takes_a_number_is_waited_for() throws InterruptedException, ExecutionException, TimeoutException {
        var series = series("licheng", NumberSeries.REGISTRATION);
        var taken = new CountDownLatch(1);
        var decided = new CountDownLatch(1);
        try (var officers = Executors.newFixedThreadPool(2)) {
            var first = officers.submit(() -> transactions.execute(_ -> {
                var number = numbers.next(series, OFFICE, 2026, file);
                taken.countDown();
                await(decided);
                return number;
            }));
            await(taken);
            var other = officers.submit(() -> carryOn(series, OFFICE, 2026, 37));
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            decided.countDown();

            assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("云政办依申请〔2026〕1号");
            assertThat(other.get(30, TimeUnit.SECONDS)).isFalse();
        }
        assertThat(take(series, OFFICE, 2026)).isEqualTo("云政办依申请〔2026〕2号");
    }

    @DisplayName("有人正在登记纸质登记本上的号：等他登记完，接续到几号就不能再改")
    @Test
    @Clause("REQ-03")
    void whoever_enters_a_number_from_paper_is_waited_for()
            throws InterruptedException, ExecutionException, TimeoutException {
        var series = series("licheng", NumberSeries.REGISTRATION);
        assertThat(carryOn(series, OFFICE, 2026, 50)).isTrue();
        var number = "云政办依申请〔2026〕40号";
        var entered = new CountDownLatch(1);
        var decided = new CountDownLatch(1);
        try (var officers = Executors.newFixedThreadPool(2)) {
            var first = officers.submit(() -> transactions.execute(_ -> {
                numbers.hold(series, OFFICE, 2026);
                boolean done =
                        numbers.enter(series, series.pattern().parts(number).orElseThrow(), number, file);
                entered.countDown();
                await(decided);
                return done;
            }));
            await(entered);
            var other = officers.submit(() -> carryOn(series, OFFICE, 2026, 30));
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            decided.countDown();

            assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(other.get(30, TimeUnit.SECONDS)).isFalse();
        }
        assertThat(take(series, OFFICE, 2026)).isEqualTo("云政办依申请〔2026〕51号");
    }

    private boolean carryOn(NumberSeries series, Agency unit, int year, int last) {
        return Boolean.TRUE.equals(transactions.execute(_ -> numbers.carryOn(series, unit, year, last)));
    }

    private String take(NumberSeries series, Agency unit, int year) {
        return Objects.requireNonNull(transactions.execute(_ -> numbers.next(series, unit, year, file)));
    }

    /// In order. Every text stands once, or the set would be smaller.
    private List<Integer> serials(String series, Agency unit, int year) {
        var texts = jdbc.sql("select text from request.number where series = ? and unit = ? and year = ?")
                .params(series, unit.documentCode(), year)
                .query(String.class)
                .list();
        assertThat(new HashSet<>(texts)).hasSameSizeAs(texts);
        var pattern = series("licheng", series).pattern();
        return texts.stream()
                .map(text -> pattern.parts(text).orElseThrow().serial())
                .sorted()
                .toList();
    }

    private static NumberSeries series(String pack, String id) {
        var law = LAWS.computeIfAbsent(pack, name -> Packs.bundled(name).inForceOn(LocalDate.of(2026, 3, 2)));
        return Objects.requireNonNull(law.numbering().get(id), id);
    }

    private CaseId aCase() {
        var id = new CaseId(UUID.randomUUID());
        jdbc.sql("""
                        insert into request.case_file (id, sequence, receipt, agency, channel, applicant_kind, arrived,
                            clock, provisional, step, awaited, open, sections, parts, opened, changed)
                        values (?, 1, '20260302-000001', 'gov-office', 'ONLINE', 'NATURAL_PERSON', date '2026-03-02',
                            'RUNNING', false, 'CONFIRMED', 'NOTHING', true, '{}', 1, now(), now())""").param(id.value()).update();
        return id;
    }

    private static Agency agency(String id, String documentCode) {
        return new Agency(
                new AgencyId(id),
                documentCode,
                documentCode,
                "000014349",
                documentCode,
                Agency.Kind.DEPARTMENT,
                Optional.empty(),
                LocalDate.of(2019, 1, 1),
                Optional.empty(),
                Optional.empty());
    }
}
