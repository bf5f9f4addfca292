package org.mingtang.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
    private static final Instant MADE = Instant.parse("2026-11-22T03:00:00Z");

    /// One of everything that makes a copy of rows hard.
    private static final String SCHEMAS = """
            CREATE SCHEMA desk;
            CREATE TABLE desk.flyway_history (installed_rank int PRIMARY KEY, version varchar(50), success boolean);
            INSERT INTO desk.flyway_history VALUES (1, '1', true), (2, '2.1', true);
            CREATE TYPE desk.kind AS ENUM ('主动公开', '依申请公开');
            CREATE TABLE desk.cases (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                later_case bigint REFERENCES desk.cases,
                "标题 ""引号" text,
                payload jsonb,
                bytes bytea,
                title_length int GENERATED ALWAYS AS (length("标题 ""引号")) STORED,
                kind desk.kind,
                at timestamptz,
                amount numeric,
                ratio double precision,
                labels text[]);
            CREATE TABLE desk.entries (position bigserial PRIMARY KEY, of_case bigint NOT NULL REFERENCES desk.cases);
            CREATE FUNCTION desk.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'append only'; END $$;
            CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON desk.entries
                FOR EACH STATEMENT EXECUTE FUNCTION desk.refuse();
            CREATE TABLE desk.log (year int, text text) PARTITION BY LIST (year);
            CREATE TABLE desk.log_2025 PARTITION OF desk.log FOR VALUES IN (2025);
            CREATE TABLE desk.log_2026 PARTITION OF desk.log FOR VALUES IN (2026);
            CREATE TABLE desk.never_used (id int);
            CREATE TABLE desk.seeded (code text PRIMARY KEY);
            INSERT INTO desk.seeded VALUES ('made by the migration');
            CREATE SCHEMA other;
            CREATE TABLE other.pairs_a (id int);
            CREATE TABLE other.pairs_b (id int);
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA desk, other TO mingtang_app;
            CREATE SEQUENCE other.fresh;
            """;

    private static final String ROWS = """
            INSERT INTO desk.cases ("标题 ""引号", payload, bytes, kind, at, amount, ratio, labels)
                SELECT '行' || n || E'\\t制表\\n换行\\\\反斜线', jsonb_build_object('n', n, 'deep', jsonb_build_array(n, null)),
                    decode(md5(n::text), 'hex'), '依申请公开', timestamptz '2026-03-02 08:00+08' + n * interval '1 hour',
                    n / 3.0, n / 7.0, ARRAY['甲', NULL, '乙,"丙"']
                FROM generate_series(1, 3000) n;
            INSERT INTO desk.cases ("标题 ""引号", bytes, amount, ratio)
                VALUES ('', decode(repeat('00ff0d0a5c2e', 500000), 'hex'), 'NaN', '-infinity'),
                       (NULL, NULL, NULL, NULL), (repeat('长', 1000000), '', 0, '-0'), ('\\.', NULL, 1e-30, 1e300);
            UPDATE desk.cases SET later_case = id + 1 WHERE id < 3000;
            INSERT INTO desk.entries (of_case) SELECT id FROM desk.cases ORDER BY id DESC;
            INSERT INTO desk.log SELECT 2025 + n % 2, 'x' FROM generate_series(1, 10) n;
            DELETE FROM desk.seeded;
            INSERT INTO desk.seeded VALUES ('changed later');
            SELECT nextval('desk.entries_position_seq') FROM generate_series(1, 50);
            """;

    private static final SchemaMigrations MIGRATIONS = (owner, _) -> execute(owner, SCHEMAS);

    private Path temporary;

    private EmbeddedPostgres source;
    private DataFolder data;
    private Path archive;

    @BeforeAll
    void fillAndBackUp(@TempDir Path folderOfThisTest) throws Exception {
        temporary = folderOfThisTest;
        data = new DataFolder(temporary.resolve("data"));
        source = EmbeddedPostgres.start(data.root());
        execute(source.owner(), SCHEMAS);
        execute(source.owner(), ROWS);
        Path folder = Files.createDirectories(data.files().resolve("ab/cd"));
        Files.writeString(folder.resolve("abcd"), "办事指南");
        Files.writeString(folder.resolve("empty"), "");
        Files.writeString(
                Files.createDirectories(data.files().resolve("incoming")).resolve("1.part"), "half");
        Files.writeString(Files.createDirectories(data.keys()).resolve("seal.key"), "secret key");
        archive = temporary.resolve("一份备份.zip");
        Backup.write(source.owner(), data.files(), data.keys(), archive, MADE);
    }

    @AfterAll
    void stop() {
        source.close();
    }

    @Test
    @DisplayName("恢复到别处：每张表逐行相同，编号接着往下走，文件相同")
    void a_restore_elsewhere_holds_the_same() throws Exception {
        DataFolder elsewhere = elsewhere("copy");

        BackupManifest manifest = Restore.into(elsewhere.root(), elsewhere.keys(), archive, MIGRATIONS);

        assertThat(manifest.madeAt()).isEqualTo(MADE);
        assertThat(manifest.versions()).containsExactly(Map.entry("desk", "2.1"));
        try (var restored = EmbeddedPostgres.start(elsewhere.root())) {
            assertThat(digests(restored.owner()))
                    .isEqualTo(digests(source.owner()))
                    .hasSize(9);
            assertThat(value(restored.owner(), "SELECT nextval('desk.entries_position_seq')"))
                    .isEqualTo("3055");
            assertThat(value(restored.owner(), "INSERT INTO desk.cases (kind) VALUES ('主动公开') RETURNING id"))
                    .isEqualTo("3005");
            assertThat(value(restored.owner(), "SELECT nextval('other.fresh')")).isEqualTo("1");
            assertThatThrownBy(() -> execute(restored.owner(), "DELETE FROM desk.entries"))
                    .hasMessageContaining("append only");
            assertThatThrownBy(() -> execute(restored.owner(), "INSERT INTO desk.entries (of_case) VALUES (-1)"))
                    .hasMessageContaining("foreign key");
            assertThat(value(restored.app(), "SELECT count(*) FROM desk.cases")).isEqualTo("3005");
        }
        assertThat(Sha256.ofFilesIn(elsewhere.files())).containsOnlyKeys("ab/cd/abcd", "ab/cd/empty");
        assertThat(elsewhere.files().resolve("ab/cd/abcd")).hasContent("办事指南");
    }

    @Test
    @DisplayName("备份期间继续办公：一笔事务的两张表要么都在、要么都不在")
    void a_backup_under_load_is_of_one_moment() throws Exception {
        var stop = new AtomicBoolean();
        var started = new CountDownLatch(1);
        Path underLoad = temporary.resolve("under-load.zip");
        try (var writer = Executors.newSingleThreadExecutor()) {
            var writing = writer.submit(() -> {
                try (Connection connection = source.app().connect();
                        Statement statement = connection.createStatement()) {
                    for (int number = 0; !stop.get(); number++) {
                        statement.execute("BEGIN; INSERT INTO other.pairs_b VALUES (" + number
                                + "); INSERT INTO other.pairs_a VALUES (" + number + "); COMMIT");
                        if (number == 100) {
                            started.countDown();
                        }
                    }
                } finally {
                    started.countDown();
                }
                return true;
            });
            started.await();
            Backup.write(source.owner(), data.files(), data.keys(), underLoad, MADE);
            stop.set(true);
            assertThat(writing.get()).isTrue();
        } finally {
            execute(source.owner(), "TRUNCATE other.pairs_a, other.pairs_b");
        }
        Map<String, Long> rows = new TreeMap<>();
        for (var table : Backup.verify(underLoad).tables()) {
            rows.put(table.shape().name(), table.rows());
        }
        assertThat(rows.get("pairs_a")).isGreaterThan(100).isEqualTo(rows.get("pairs_b"));
    }

    @Test
    @DisplayName("备份只有所有者可读，不含密钥、口令和索引，也不覆盖已有文件")
    void the_archive_is_private_and_holds_no_keys() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        try (var zip = FileSystems.newFileSystem(archive);
                var entries = Files.walk(zip.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllBytes(entry))
                        .asString(UTF_8)
                        .doesNotContain("secret key", source.owner().password());
            }
        }
        assertThatThrownBy(() -> Backup.write(source.owner(), data.files(), data.keys(), archive, MADE))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("已经存在");
        assertThat(temporary.resolve("一份备份.zip.part")).doesNotExist();
    }

    @Test
    @DisplayName("没有原来的密钥就不恢复，也不留下任何东西")
    void a_restore_without_the_keys_is_refused() throws Exception {
        var target = new DataFolder(temporary.resolve("without-keys"));

        assertThatThrownBy(() -> Restore.into(target.root(), target.keys(), archive, MIGRATIONS))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("密钥")
                .hasMessageContaining("seal.key");
        Files.writeString(Files.createDirectories(target.keys()).resolve("seal.key"), "another key");
        assertThatThrownBy(() -> Restore.into(target.root(), target.keys(), archive, MIGRATIONS))
                .hasMessageContaining("密钥");
        assertThat(target.root()).doesNotExist();
    }

    @Test
    @DisplayName("目标目录不是空的：不恢复，原内容不变")
    void a_target_in_use_is_refused() throws Exception {
        DataFolder target = elsewhere("used");
        Files.createDirectories(target.root());
        Files.writeString(target.root().resolve("a"), "mine");

        assertThatThrownBy(() -> Restore.into(target.root(), target.keys(), archive, MIGRATIONS))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("不是空的");
        assertThat(target.root().toFile().list()).containsExactly("a");
    }

    @Test
    @DisplayName("备份文件截断或改动一个字节：发现损坏，不恢复")
    void a_damaged_archive_is_refused() throws Exception {
        byte[] whole = Files.readAllBytes(archive);
        DataFolder target = elsewhere("damaged");
        Path cut = Files.write(temporary.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 100));
        Path changed = temporary.resolve("changed.zip");
        replace(changed, "files/ab/cd/abcd", "办事指北");
        Path missing = temporary.resolve("missing.zip");
        replace(missing, "database/desk.cases.copy", null);

        for (Path damaged : new Path[] {cut, changed, missing}) {
            assertThatThrownBy(() -> Restore.into(target.root(), target.keys(), damaged, MIGRATIONS))
                    .as("%s", damaged)
                    .isInstanceOf(InstallationException.class)
                    .hasMessageContaining("已损坏");
        }
        assertThat(target.root()).doesNotExist();
    }

    @Test
    @DisplayName("较新格式的备份被拒绝，请用户升级")
    void a_newer_format_is_refused() throws Exception {
        DataFolder target = elsewhere("newer");
        Path newer = temporary.resolve("newer.zip");
        replace(newer, "manifest.json", "{\"format\": 2, \"unknown\": []}");

        assertThatThrownBy(() -> Restore.into(target.root(), target.keys(), newer, MIGRATIONS))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("升级");
    }

    @Test
    @DisplayName("程序建立的表与备份不同：不恢复，目录仍是空的")
    void other_schemas_are_refused_and_the_target_is_left_empty() throws Exception {
        DataFolder target = elsewhere("other-schemas");
        SchemaMigrations older =
                (owner, _) -> execute(owner, SCHEMAS + "DELETE FROM desk.flyway_history WHERE installed_rank = 2");

        assertThatThrownBy(() -> Restore.into(target.root(), target.keys(), archive, older))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("desk 2.1")
                .hasMessageContaining("desk 1");
        assertThat(target.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("中断的恢复不能当作完整的数据目录启动")
    void an_unfinished_restore_does_not_start() throws Exception {
        DataFolder target = elsewhere("unfinished").prepare();
        Files.createFile(target.restoreMark());

        assertThatThrownBy(() -> EmbeddedPostgres.start(target.root()))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("没有完成的恢复");
    }

    /// A data folder to be, with the right keys beside it.
    private DataFolder elsewhere(String name) throws IOException {
        var folder = new DataFolder(temporary.resolve(name));
        Files.writeString(Files.createDirectories(folder.keys()).resolve("seal.key"), "secret key");
        return folder;
    }

    private void replace(Path copy, String entry, @Nullable String content) throws IOException {
        Files.copy(archive, copy, StandardCopyOption.REPLACE_EXISTING);
        try (var zip = FileSystems.newFileSystem(copy)) {
            if (content == null) {
                Files.delete(zip.getPath(entry));
            } else {
                Files.writeString(zip.getPath(entry), content);
            }
        }
    }

    private static Map<String, String> digests(DatabaseAccess access) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = access.connect()) {
            for (var table : new DatabaseCatalogue(connection).tables()) {
                String name = DatabaseCatalogue.qualified(table.schema(), table.name());
                digests.put(
                        name,
                        value(
                                access,
                                "SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '')"
                                        + " FROM " + name + " t"));
            }
        }
        return digests;
    }

    private static void execute(DatabaseAccess access, String statements) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String value(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
