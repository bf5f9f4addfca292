package org.mingtang.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.TestDatabase;
import org.mingtang.installation.BackupRun.Failed;
import org.mingtang.installation.BackupRun.Written;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("每晚自动备份")
class NightlyBackupTest {
    /// Half past two in the morning of 22 November in China.
    private static final Instant FIRST_NIGHT = Instant.parse("2026-11-21T18:30:00Z");

    @TempDir
    private Path temporary = Path.of("");

    private TestDatabase database;
    private DataFolder data;
    private Path archives;
    private final TurnedClock clock = new TurnedClock(FIRST_NIGHT.minus(Duration.ofHours(8)));

    @BeforeEach
    void prepare() throws IOException {
        database = TestDatabase.fresh();
        data = new DataFolder(temporary.resolve("data")).prepare();
        Files.writeString(data.files().resolve("a"), "办事指南");
        archives = temporary.resolve("备份");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    @DisplayName("到点写成一份可以核对的备份，记下行数、文件数和大小")
    void a_night_leaves_an_archive() throws IOException {
        var nightly = keeping(14);
        assertThat(nightly.state()).isEqualTo(new BackupState.Awaited());

        clock.turnTo(FIRST_NIGHT);
        nightly.run();

        var archive = archives.resolve("mingtang-20261122-023000.zip");
        var manifest = Backup.verify(archive);
        assertThat(nightly.newest(5))
                .containsExactly(new Written(
                        FIRST_NIGHT,
                        FIRST_NIGHT,
                        "mingtang-20261122-023000.zip",
                        manifest.rowCount(),
                        1,
                        Files.size(archive)));
        assertThat(nightly.state()).isInstanceOf(BackupState.Sound.class);
        assertThat(nightly.state().alarm()).isEmpty();
    }

    @Test
    @DisplayName("只留最近三份，写了一半的清掉，别人的文件不动")
    void the_oldest_make_room() throws IOException {
        Files.createDirectories(archives);
        Files.writeString(archives.resolve("mingtang-20261101-023000.zip.part"), "killed half way");
        Files.writeString(archives.resolve("手工备份.zip"), "kept by hand");
        var nightly = keeping(3);
        for (int night = 0; night < 5; night++) {
            clock.turnTo(FIRST_NIGHT.plus(Duration.ofDays(night)));
            nightly.run();
        }

        assertThat(named(archives))
                .containsExactly(
                        "mingtang-20261124-023000.zip",
                        "mingtang-20261125-023000.zip",
                        "mingtang-20261126-023000.zip",
                        "手工备份.zip");
        assertThat(nightly.newest(9)).hasSize(5).allMatch(Written.class::isInstance);
    }

    @Test
    @DisplayName("备份目录写不了：记下原因并报警，旧的不删；下一晚成功后警报解除")
    void a_failure_is_an_alarm_until_one_succeeds() throws IOException {
        Files.writeString(archives, "a file where the folder should be");
        var nightly = keeping(14);
        clock.turnTo(FIRST_NIGHT);
        nightly.run();

        assertThat(nightly.newest(1).getFirst()).isInstanceOf(Failed.class);
        assertThat(nightly.state().alarm())
                .hasValueSatisfying(alarm -> assertThat(alarm).contains("没有成功", archives.toString(), "请检查"));

        Files.delete(archives);
        clock.turnTo(FIRST_NIGHT.plus(Duration.ofDays(1)));
        nightly.run();
        assertThat(nightly.state().alarm()).isEmpty();
    }

    @Test
    @DisplayName("满 26 小时没有新备份就报警，从未备份过的也一样")
    void a_missed_night_is_an_alarm() {
        var nightly = keeping(14);
        clock.turnTo(FIRST_NIGHT);
        nightly.run();

        clock.turnTo(FIRST_NIGHT.plus(Duration.ofHours(26)));
        assertThat(nightly.state().alarm()).isEmpty();
        clock.turnTo(FIRST_NIGHT.plus(Duration.ofHours(26)).plusSeconds(1));
        assertThat(nightly.state().alarm())
                .hasValueSatisfying(alarm -> assertThat(alarm).contains("超过 26 小时"));

        JdbcClient.create(database.owner())
                .sql("delete from platform.backup_run")
                .update();
        var another = keeping(14);
        clock.turnTo(FIRST_NIGHT.plus(Duration.ofDays(3)));
        assertThat(another.state()).isEqualTo(new BackupState.Overdue(Optional.empty()));
    }

    @Test
    @DisplayName("最近一份备份不在目录里了：报警")
    void a_lost_archive_is_an_alarm() throws IOException {
        var nightly = keeping(14);
        nightly.run();
        for (var name : named(archives)) {
            Files.delete(archives.resolve(name));
        }

        assertThat(nightly.state().alarm())
                .hasValueSatisfying(alarm -> assertThat(alarm).contains("不在备份目录里", "磁盘是否挂载"));
    }

    @Test
    @DisplayName("没有设定备份目录：什么也不做，状态是“未设定”")
    void without_a_folder_nothing_is_done() {
        var off = nightly(new BackupPlan(Optional.empty(), LocalTime.of(2, 30), 14));
        off.run();

        assertThat(off.state()).isEqualTo(new BackupState.Off());
        assertThat(off.newest(1)).isEmpty();
    }

    private NightlyBackup keeping(int archivesKept) {
        return nightly(new BackupPlan(Optional.of(archives), LocalTime.of(2, 30), archivesKept));
    }

    private NightlyBackup nightly(BackupPlan plan) {
        return new NightlyBackup(
                plan,
                TestServer.running().owner(database.name()),
                data,
                data.keys(),
                new BackupRuns(JdbcClient.create(database.app())),
                clock);
    }

    private static List<String> named(Path folder) {
        return Arrays.stream(Objects.requireNonNull(folder.toFile().list()))
                .sorted()
                .toList();
    }

    /// A clock that a test turns.
    private static final class TurnedClock extends Clock {
        private Instant now;

        private TurnedClock(Instant now) {
            this.now = now;
        }

        void turnTo(Instant to) {
            now = to;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
