package org.mingtang.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path temporary;

    @Test
    @DisplayName("首次启动建库，再次启动数据仍在，停止后没有遗留进程")
    void data_stay_over_a_restart(TestReporter reporter) throws Exception {
        Path data = temporary.resolve("data");
        long begin = System.nanoTime();
        try (var postgres = EmbeddedPostgres.start(data)) {
            reporter.publishEntry("first start", milliseconds(begin));
            execute(postgres.owner(), "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (1), (2)");
        }
        begin = System.nanoTime();
        var postgres = EmbeddedPostgres.start(data);
        reporter.publishEntry("second start", milliseconds(begin));
        assertThat(values(postgres.owner(), "SELECT id FROM kept ORDER BY id")).containsExactly("1", "2");
        begin = System.nanoTime();
        postgres.close();
        reporter.publishEntry("stop", milliseconds(begin));
        assertThat(new ClusterProcesses(data.resolve("database/cluster")).living())
                .isEmpty();
    }

    @Test
    @DisplayName("提交即落盘：fsync、校验和、口令认证都打开，只听本机")
    void the_server_is_durable_and_closed() throws Exception {
        try (var postgres = EmbeddedPostgres.start(temporary.resolve("data"))) {
            DatabaseAccess superuser = postgres.superuser("postgres");
            assertThat(values(superuser, "SHOW fsync")).containsExactly("on");
            assertThat(values(superuser, "SHOW synchronous_commit")).containsExactly("on");
            assertThat(values(superuser, "SHOW full_page_writes")).containsExactly("on");
            assertThat(values(superuser, "SHOW data_checksums")).containsExactly("on");
            assertThat(values(superuser, "SHOW listen_addresses")).containsExactly("127.0.0.1");
            assertThat(values(superuser, "SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
            assertThat(values(superuser, "SELECT datlocale FROM pg_database WHERE datname = 'mingtang'"))
                    .containsExactly("C.UTF-8");
            var stranger = new DatabaseAccess(postgres.owner().url(), DatabaseRoles.OWNER, "guessed");
            assertThatThrownBy(stranger::connect).hasMessageContaining("password");
        }
    }

    @Test
    @DisplayName("应用角色能读写行，不能改表；收回的权利确实收回")
    void the_application_role_has_rows_but_no_schema() throws Exception {
        try (var postgres = EmbeddedPostgres.start(temporary.resolve("data"))) {
            execute(
                    postgres.owner(),
                    "CREATE SCHEMA journal",
                    "CREATE TABLE journal.entries (id bigint GENERATED ALWAYS AS IDENTITY, text text)",
                    "GRANT SELECT, INSERT ON journal.entries TO mingtang_app",
                    "REVOKE UPDATE, DELETE ON journal.entries FROM mingtang_app");

            execute(postgres.app(), "INSERT INTO journal.entries (text) VALUES ('一')");
            assertThat(values(postgres.app(), "SELECT text FROM journal.entries"))
                    .containsExactly("一");
            assertThatThrownBy(() -> execute(postgres.app(), "DELETE FROM journal.entries"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(postgres.app(), "CREATE TABLE journal.other (id int)"))
                    .hasMessageContaining("permission denied");
            assertThat(values(
                            postgres.superuser("postgres"),
                            "SELECT rolname FROM pg_roles WHERE rolsuper OR rolcreaterole OR rolcreatedb"))
                    .containsExactly("postgres");
        }
    }

    @Test
    @DisplayName("口令文件只有所有者可读，口令不出现在日志文字里")
    void passwords_are_kept_private() throws Exception {
        Path data = temporary.resolve("data");
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database-passwords"))))
                    .isEqualTo("rw-------");
            assertThat(data.resolve("database/superuser-password")).doesNotExist();
            assertThat(postgres.owner().toString())
                    .doesNotContain(postgres.owner().password());
        }
    }

    @Test
    @DisplayName("数据库进程全部被 kill -9 后重启，已提交的行一条不少")
    void committed_rows_survive_a_killed_postgres(TestReporter reporter) throws Exception {
        Path data = temporary.resolve("data");
        int acknowledged = 0;
        try (var postgres = EmbeddedPostgres.start(data)) {
            execute(postgres.owner(), "CREATE TABLE acts (id int)");
            try (Connection connection = postgres.owner().connect();
                    var insert = connection.prepareStatement("INSERT INTO acts VALUES (?)")) {
                for (; acknowledged < 500; acknowledged++) {
                    insert.setInt(1, acknowledged);
                    insert.executeUpdate();
                }
                new ClusterProcesses(data.resolve("database/cluster")).killAll();
            }
        }
        long begin = System.nanoTime();
        try (var postgres = EmbeddedPostgres.start(data)) {
            reporter.publishEntry("start with recovery", milliseconds(begin));
            assertThat(values(postgres.owner(), "SELECT count(*) FROM acts"))
                    .containsExactly(Integer.toString(acknowledged));
        }
    }

    @Test
    @DisplayName("平台进程被 kill -9 后遗留的 PostgreSQL，由下一次启动停掉并接管数据")
    void an_orphaned_postgres_is_stopped_by_the_next_start(TestReporter reporter) throws Exception {
        Path data = temporary.resolve("data");
        int orphanPort;
        try (var platform = PlatformProcess.on(data)) {
            orphanPort = Integer.parseInt(platform.firstLine());
            platform.kill();
        }
        var processes = new ClusterProcesses(data.resolve("database/cluster"));
        ProcessHandle orphan = processes.postmaster().orElseThrow();

        long begin = System.nanoTime();
        try (var postgres = EmbeddedPostgres.start(data)) {
            reporter.publishEntry("start over an orphan", milliseconds(begin));
            assertThat(processes.postmaster().orElseThrow().pid()).isNotEqualTo(orphan.pid());
            assertThat(values(postgres.app(), "SELECT 1")).containsExactly("1");
            assertThatThrownBy(() -> new DatabaseAccess(
                                    "jdbc:postgresql://127.0.0.1:" + orphanPort + "/mingtang", "mingtang_app", "x")
                            .connect())
                    .hasMessageContaining("refused");
        }
        assertThat(processes.living()).isEmpty();
    }

    @Test
    @DisplayName("主进程已死而子进程仍在：清理后照常启动")
    void children_without_their_postmaster_do_not_block_the_start() throws Exception {
        Path data = temporary.resolve("data");
        var cluster = new ClusterProcesses(data.resolve("database/cluster"));
        try (var platform = PlatformProcess.on(data)) {
            Integer.parseInt(platform.firstLine());
            platform.kill();
        }
        cluster.postmaster().orElseThrow().destroyForcibly();

        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(values(postgres.app(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    @DisplayName("同一数据目录的第二个进程被拒绝，并说出占用者")
    void a_second_platform_on_the_same_folder_is_refused() throws Exception {
        Path data = temporary.resolve("data");
        try (var postgres = EmbeddedPostgres.start(data);
                var second = PlatformProcess.on(data)) {
            assertThat(second.firstLine())
                    .contains("正被另一个明堂进程使用")
                    .contains("进程号 " + ProcessHandle.current().pid());
            assertThat(values(postgres.app(), "SELECT 1")).containsExactly("1");
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(InstallationException.class)
                    .hasMessageContaining("正被另一个明堂进程使用");
        }
    }

    @Test
    @DisplayName("指定端口被占用：说明原因，数据目录随即可以再用")
    void a_taken_port_is_reported_and_the_folder_stays_usable() throws Exception {
        Path data = temporary.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, taken.getLocalPort()))
                    .isInstanceOf(InstallationException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("could not bind");
        }
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(values(postgres.app(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    @DisplayName("首次建库中断的残留被丢弃，重新建库")
    void a_half_made_cluster_is_made_again() throws Exception {
        Path data = temporary.resolve("data");
        new DataFolder(data).prepare();
        Files.createDirectories(data.resolve("database/cluster.new/base"));
        Files.writeString(data.resolve("database/cluster.new/PG_VERSION"), "1");

        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(values(postgres.app(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    @DisplayName("路径含空格、撇号和汉字也能启动")
    void the_path_may_hold_spaces_and_chinese() throws Exception {
        try (var postgres = EmbeddedPostgres.start(temporary.resolve("政务 数据 'x' 甲"))) {
            assertThat(values(postgres.app(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    @DisplayName("程序所在路径含有外壳会改写的字符：说明原因")
    void programs_are_not_put_where_a_shell_would_change_the_path() {
        assertThatThrownBy(() -> PostgresBinaries.in(temporary.resolve("a$b")))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("请换一个数据目录");
    }

    @Test
    @DisplayName("root 启动、上级目录为 root 独占（700）：数据库以无权账户运行，仍能启动")
    void as_root_below_a_folder_closed_to_others() throws Exception {
        assumeTrue(ServiceAccount.currentUser() == ServiceAccount.ROOT, "not root: nothing to show here");
        Path closed = Files.createDirectory(temporary.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Path data = closed.resolve("data");

        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(values(postgres.app(), "SELECT 1")).containsExactly("1");
            ProcessHandle postmaster = new ClusterProcesses(data.resolve("database/cluster"))
                    .postmaster()
                    .orElseThrow();
            List<String> status = Files.readAllLines(Path.of("/proc/" + postmaster.pid() + "/status"));
            assertThat(status)
                    .contains("Uid:\t65534\t65534\t65534\t65534")
                    .anyMatch(line -> line.matches("CapEff:\\s*0+"));
        }
    }

    private static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = access.connect();
                var statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private static List<String> values(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = access.connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String milliseconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000 + " ms";
    }
}
