package org.mingtang.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.TestDatabase;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.Journal.Alongside;
import org.mingtang.journal.StaleStream;
import org.mingtang.journal.StreamId;
import org.mingtang.regulation.ClauseId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Appending to the journal over the real table: several entries and what goes with them in one message, all or
/// nothing, and nobody writes after what has not been seen.
class AppendingTest {
    private static final StreamId STREAM = new StreamId("note/1");
    private static final Instant AT = Instant.parse("2026-03-02T01:02:03.123456789Z");

    private TestDatabase database;
    private TransactionTemplate transactions;
    private JdbcClient lines;
    private Journal journal;

    record Noted(String what) implements Fact {}

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        transactions = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        lines = JdbcClient.create(database.app());
        journal = Journals.on(database.app(), List.of(() -> List.of(FactType.of("noted", Noted.class))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @DisplayName("一次写几条：顺序不断，交回的与以后读到的一样")
    @Test
    void several_at_once() {
        var first = append(0, "来了", "收了");
        var second = append(2, "办了");

        assertThat(first).extracting(Entry::sequence).containsExactly(1L, 2L);
        assertThat(Stream.concat(first.stream(), second.stream()).toList()).isEqualTo(journal.read(STREAM));
        assertThat(journal.verify()).isEqualTo(new Journal.Verification(3, List.of()));
    }

    @DisplayName("没有看到最后一条的，不论少看多看，都写不进去，同写的一行也不留")
    @Test
    void who_has_not_seen_the_last_writes_nothing() {
        append(0, "来了", "收了");
        for (int seen : List.of(0, 1, 3)) {
            assertThatThrownBy(() -> append(seen, line("lost"), "晚了", "又晚了")).isInstanceOf(StaleStream.class);
        }
        assertThat(journal.read(STREAM)).hasSize(2);
        assertThat(linesWritten()).isEmpty();
    }

    @DisplayName("两个人同时写同一条之后：后提交的被告知，同写的一行只有一份")
    @Test
    void two_at_once() throws InterruptedException, ExecutionException, TimeoutException {
        append(0, "来了");
        var written = new CountDownLatch(1);
        var decided = new CountDownLatch(1);
        try (var officers = Executors.newFixedThreadPool(2)) {
            var first = officers.submit(() -> transactions.execute(_ -> {
                var entries = journal.append(STREAM, 1, Actor.SYSTEM, AT, acts("甲办"), line("first"));
                written.countDown();
                await(decided);
                return entries;
            }));
            await(written);
            var second = officers.submit(() -> append(1, line("second"), "乙办"));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            decided.countDown();

            assertThat(first.get(30, TimeUnit.SECONDS)).hasSize(1);
            assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(StaleStream.class);
        }
        assertThat(linesWritten()).containsExactly("first");
        assertThat(journal.verify()).isEqualTo(new Journal.Verification(2, List.of()));
    }

    @DisplayName("同写的一行写不进去：记录也不留，也不说成是别人先办了")
    @Test
    void what_goes_with_it_fails() {
        append(0, line("taken"), "来了");
        assertThatThrownBy(() -> append(1, line("taken"), "办了")).isInstanceOf(DuplicateKeyException.class);
        assertThat(journal.read(STREAM)).hasSize(1);
    }

    private List<Entry> append(int seen, String... what) {
        return Objects.requireNonNull(
                transactions.execute(_ -> journal.append(STREAM, seen, Actor.SYSTEM, AT, acts(what))));
    }

    private List<Entry> append(int seen, Alongside line, String... what) {
        return Objects.requireNonNull(
                transactions.execute(_ -> journal.append(STREAM, seen, Actor.SYSTEM, AT, acts(what), line)));
    }

    private static List<Act> acts(String... what) {
        return Stream.of(what)
                .map(text -> new Act(new Noted(text), List.of(new ClauseId("REQ-01"))))
                .toList();
    }

    /// A row of some table with a key.
    private static Alongside line(String name) {
        return new Alongside(
                "insert into request.number_counter (series, unit, year, last) values (?, '', 2026, 0)", List.of(name));
    }

    private List<String> linesWritten() {
        return lines.sql("select series from request.number_counter")
                .query(String.class)
                .list();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
