package org.mingtang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.FirstStart;
import org.mingtang.TestDatabase;
import org.mingtang.Upkeep;
import org.mingtang.installation.Backup;
import org.mingtang.installation.TestServer;
import org.mingtang.organs.Password;

@DisplayName("备份、恢复、核对的命令")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpkeepCommandsTest {
    private Path folder = Path.of("");
    private Path data = Path.of("");
    private Path archive = Path.of("");
    private Result written = new Result(-1, "", "");

    record Result(int status, String out, String err) {}

    @BeforeAll
    void backUpAnInstallationThatDoesNotRun(@TempDir Path temporary) throws IOException {
        folder = temporary;
        data = folder.resolve("data");
        archive = folder.resolve("备份.zip");
        FirstStart.administrator(
                data, "first", "赵一", new Password("春山 可望 lantern 42"), Instant.parse("2026-11-22T03:00:00Z"));
        Files.writeString(Files.createDirectories(folder.resolve("data-keys")).resolve("seal.key"), "secret key");
        written = run("backup", archive, "--data", data);
    }

    @Test
    @DisplayName("平台没有运行：启动数据库、备份、停下；一行说明行数、文件数、大小、用时")
    void a_backup_says_what_it_holds() {
        var manifest = Backup.verify(archive);
        assertThat(written.err()).isEmpty();
        assertThat(written.status()).isZero();
        assertThat(written.out()).matches("备份完成：.*备份\\.zip，" + manifest.rowCount() + " 行，0 个文件，\\d+ KB，用时 .*秒。\\R");
        assertThat(data.resolve("database/cluster/postmaster.pid")).doesNotExist();
        assertThat(manifest.versions()).containsKeys("platform", "journal", "organs", "known", "secrecy", "disclosure");
    }

    @Test
    @DisplayName("备份文件已经存在，或目录里没有明堂的数据：一行说明，什么也不建")
    void a_backup_refuses() {
        assertThat(run("backup", archive, "--data", data))
                .isEqualTo(new Result(2, "", "备份文件 " + archive + " 已经存在：请换一个文件名。\n"));

        var mistyped = folder.resolve("dtaa");
        assertThat(run("backup", folder.resolve("b.zip"), "--data", mistyped))
                .isEqualTo(new Result(2, "", "目录 " + mistyped + " 里没有明堂的数据：请用 --data 写明数据文件夹。\n"));
        assertThat(mistyped).doesNotExist();
        assertThat(folder.resolve("b.zip")).doesNotExist();
    }

    @Test
    @DisplayName("恢复：没有密钥被拒，目录不空被拒，放好密钥后行数与清单一致，核对通过")
    void a_restore_wants_keys_and_an_empty_folder() throws IOException {
        var target = folder.resolve("copy");
        var without = run("restore", archive, "--data", target);
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err()).contains("缺少这份备份所需的密钥（seal.key）");
        assertThat(target).doesNotExist();

        var full = run("restore", archive, "--data", data);
        assertThat(full.status()).isEqualTo(2);
        assertThat(full.err()).contains("不是空的");

        var keys = folder.resolve("data-keys");
        var restored = run("restore", archive, "--data", target, "--keys", keys);
        assertThat(restored.err()).isEmpty();
        assertThat(restored.out())
                .startsWith("恢复完成：")
                .contains(Backup.verify(archive).rowCount() + " 行，0 个文件");

        assertThat(run("verify", "--journal", "--data", target).out()).matches("核对完成：\\d+ 条日志、0 个文件，未发现问题。\\R");
        Files.writeString(Files.createDirectories(target.resolve("files/ab")).resolve("abcd"), "not ours");
        assertThat(run("verify", "--journal", "--data", target)).isEqualTo(new Result(1, "", "文件 ab/abcd：不是平台存放的文件\n"));
    }

    @Test
    @DisplayName("核对备份：完好 0，损坏 1，没有这个文件 2；不写核对什么是用法不对")
    void an_archive_is_checked() throws IOException {
        assertThat(run("verify", "--backup", archive).out()).startsWith("核对完成：").contains("完好");

        var damaged = folder.resolve("damaged.zip");
        Files.copy(archive, damaged);
        try (var zip = FileSystems.newFileSystem(damaged)) {
            Files.writeString(zip.getPath("database/journal.entry.copy"), "changed");
        }
        var found = run("verify", "--backup", damaged);
        assertThat(found.status()).isEqualTo(1);
        assertThat(found.err()).contains("已损坏（database/journal.entry.copy 的校验和不符）");
        assertThat(run("restore", damaged, "--data", folder.resolve("never"), "--keys", folder.resolve("data-keys"))
                        .err())
                .contains("已损坏");

        assertThat(run("verify", "--backup", folder.resolve("none.zip")).status())
                .isEqualTo(2);
        assertThat(run("verify")).isEqualTo(new Result(2, "", "请写明核对什么：--journal 或 --backup FILE\n"));
        assertThat(run("verify", "--journal", "--backup", archive).status()).isEqualTo(2);
    }

    @Test
    @DisplayName("外部数据库：备份和核对照做")
    void an_external_database_is_backed_up_too() throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("node"));
        try (var database = TestDatabase.fresh()) {
            var access = TestServer.running().owner(database.name());
            var upkeep = Upkeep.of(
                    elsewhere,
                    Optional.empty(),
                    Map.of(
                            "MINGTANG_DATABASE_URL", access.url(),
                            "MINGTANG_DATABASE_USER", access.user(),
                            "MINGTANG_DATABASE_PASSWORD", access.password()));
            assertThat(upkeep.hasExternalDatabase()).isTrue();
            assertThat(upkeep.backUp(folder.resolve("external.zip"), Instant.parse("2026-11-22T03:00:00Z"))
                            .versions())
                    .containsEntry("journal", "1");
            assertThat(upkeep.verify().faults()).isEmpty();
        }
    }

    private static Result run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Result(status, out.toString(), err.toString());
    }
}
