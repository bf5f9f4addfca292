package org.mingtang.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.TestDatabase;
import org.mingtang.calendar.HolidayNotice;
import org.mingtang.calendar.NoticedDay;
import org.mingtang.calendar.NoticedDay.Kind;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NoticeTableTest {
    private static final NoticeFile FILE = new NoticeFile("2027.csv", new byte[] {'d', 'a', 't', 'e'});
    private static final Instant CAME = Instant.parse("2026-12-18T01:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.app());
    private final NoticeTable table = new NoticeTable(new JdbcTemplate(database.app()));
    private InstalledCalendar other = new InstalledCalendar(table);

    @BeforeEach
    void take() {
        other = new InstalledCalendar(table);
        table.add(taken(), FILE.bytes());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static TakenNotice taken() {
        return new TakenNotice(
                1,
                new HolidayNotice(Year.of(2027), List.of(new NoticedDay(MONDAY, Kind.HOLIDAY, "元旦"))),
                "国办发明电〔2026〕9号",
                FILE.name(),
                FILE.sha256(),
                "",
                new PersonId(UUID.fromString("00000000-0000-0000-0000-000000000001")),
                "管理员",
                CAME);
    }

    private static TakenNotice another() {
        return new TakenNotice(
                2,
                taken().notice(),
                "国办发明电〔2026〕10号",
                FILE.name(),
                FILE.sha256(),
                "",
                taken().person(),
                "管理员",
                CAME.plusSeconds(1));
    }

    @Test
    @DisplayName("通知连同文件存入数据库，重新启动后照样有效")
    void a_notice_outlives_a_restart() {
        assertThat(table.all()).containsExactly(taken());
        assertThat(table.file(1).orElseThrow().bytes()).isEqualTo(FILE.bytes());
        assertThat(table.file(2)).isEmpty();

        var restarted = new InstalledCalendar(table);
        assertThat(restarted.current().isWorkingDay(MONDAY)).isFalse();
        assertThat(restarted.inForceOn(LocalDate.of(2026, 12, 17))).isEqualTo(WorkingCalendar.bundled());
        assertThat(restarted.inForceAt(CAME)).isEqualTo(restarted.current());
    }

    @Test
    @DisplayName("别的节点在下一次办理时跟上")
    void another_node_follows_with_its_next_act() {
        assertThat(other.current().isWorkingDay(MONDAY)).isTrue();
        other.hold();
        assertThat(other.current().isWorkingDay(MONDAY)).isFalse();
    }

    @Test
    @DisplayName("正在施行一份通知：办理的人等它有了结果，再按最新的日历办")
    void who_waits_for_a_notice_acts_by_it() throws InterruptedException, ExecutionException, TimeoutException {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        var node = new InstalledCalendar(table);
        var taking = new CountDownLatch(1);
        var decided = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var desk = both.submit(() -> transactions.executeWithoutResult(_ -> {
                table.holdAlone();
                table.add(another(), FILE.bytes());
                taking.countDown();
                await(decided);
            }));
            await(taking);
            var act = both.submit(() -> transactions.executeWithoutResult(_ -> node.hold()));
            assertThatThrownBy(() -> act.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            decided.countDown();
            desk.get(30, TimeUnit.SECONDS);
            act.get(30, TimeUnit.SECONDS);
        }
        assertThat(node.notices()).containsExactly(taken(), another());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("存入的通知谁也不能改、不能删；文件与指纹不符的存不进去")
    void nothing_stored_is_ever_changed() {
        assertThatThrownBy(() ->
                        jdbc.sql("update holidays.notice set number = 'x'").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from holidays.noticed_day").update())
                .hasStackTraceContaining("permission denied");
        var forged = new TakenNotice(
                2, taken().notice(), "x", "x", FILE.sha256(), "", taken().person(), "x", CAME.plusSeconds(1));
        assertThatThrownBy(() -> table.add(forged, new byte[] {1})).hasStackTraceContaining("check constraint");
    }
}
