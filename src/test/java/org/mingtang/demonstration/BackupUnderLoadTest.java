package org.mingtang.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.RunningPlatform;
import org.mingtang.Upkeep;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.disclosure.PublishedItems.PublicPage;
import org.mingtang.installation.BackupManifest;
import org.mingtang.installation.DataFolder;
import org.mingtang.installation.DatabaseVisit;
import org.mingtang.installation.InstallationException;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.OrganImport;
import org.mingtang.search.SearchIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@DisplayName("办公期间备份，到别处恢复")
class BackupUnderLoadTest {
    private static final Instant MADE = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    @DisplayName("一边发布一边备份；恢复后行数文件数相同，核对通过，页面和检索可用；事后改动逐条查出")
    void a_backup_under_load_opens_elsewhere(@TempDir Path temporary) throws Exception {
        var archive = temporary.resolve("备份.zip");
        var source = Files.createDirectories(temporary.resolve("source")).resolve("data");
        var target = Files.createDirectories(temporary.resolve("elsewhere")).resolve("data");
        BackupManifest written;
        try (var platform = RunningPlatform.on(source)) {
            written = backUpWhilePublishing(platform, archive);
            copyKeys(keys(source), temporary.resolve("keys"));
        }

        var upkeep = Upkeep.of(target, Optional.empty(), Map.of());
        assertThatThrownBy(() -> upkeep.restore(archive))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("密钥");
        copyKeys(temporary.resolve("keys"), keys(target));
        var restored = upkeep.restore(archive);

        assertThat(restored).isEqualTo(written);
        var verified = upkeep.verify();
        assertThat(verified.faults()).isEmpty();
        assertThat(verified.entries()).isEqualTo(rows(written).get("journal.entry"));
        assertThat(verified.files()).isEqualTo(written.fileCount());
        assertThat(counts(target)).containsAllEntriesOf(rows(written));
        try (var platform = RunningPlatform.on(target)) {
            answersLikeBefore(platform, Objects.requireNonNull(rows(written).get("disclosure.publication")));
            assertThat(upkeep.verify().faults()).as("while it runs").isEmpty();
            tamperingIsFound(upkeep, platform, target);
        }
    }

    private BackupManifest backUpWhilePublishing(RunningPlatform platform, Path archive) throws Exception {
        try (var officers = Executors.newSingleThreadExecutor()) {
            var publishing = officers.submit(() -> publish(platform));
            try {
                await().atMost(LONG).until(() -> published(platform) >= 1 || publishing.isDone());
                int before = published(platform);
                var upkeep = Upkeep.of(platform.data(), Optional.empty(), Map.of());
                var written = upkeep.backUp(archive, MADE);
                await().atMost(LONG).until(() -> published(platform) > before || publishing.isDone());
                assertThat(rows(written).get("disclosure.publication"))
                        .isGreaterThanOrEqualTo(before)
                        .isLessThan(published(platform) + 1L);
                return written;
            } finally {
                stop.set(true);
                assertThat(publishing.get()).as("documents carried").isGreaterThan(1);
            }
        }
    }

    /// Carries documents of the district through all their stages, until told to stop.
    private int publish(RunningPlatform platform) {
        var files =
                new OrganImport.Files(Optional.of(Plan.bytes("agencies.csv")), Optional.of(Plan.bytes("people.csv")));
        var now = platform.bean(Clock.class).instant();
        assertThat(platform.bean(OrganImport.class)
                        .run(files, ActedBy.installation(now))
                        .isClean())
                .isTrue();
        var today = platform.bean(DossierDesk.class).today();
        int carried = 0;
        for (var document : Plan.documents(
                new PlannedDays(today, platform.bean(CalendarInUse.class).current()))) {
            if (stop.get()) {
                return carried;
            }
            platform.bean(DocumentJourney.class).carry(document);
            carried++;
        }
        return carried;
    }

    private static int published(RunningPlatform platform) {
        return platform.bean(PublishedItems.class).addresses(0, 1_000).size();
    }

    private static void answersLikeBefore(RunningPlatform platform, long publications) throws Exception {
        var items = platform.bean(PublishedItems.class);
        var standing = items.addresses(0, 1_000).stream()
                .map(address -> items.find(address.indexNumber()))
                .flatMap(Optional::stream)
                .filter(PublicPage.Standing.class::isInstance)
                .map(page -> ((PublicPage.Standing) page).item())
                .toList();
        assertThat(standing).hasSizeBetween(1, (int) publications);
        // The archive holds no index: it is built from what stands, at the start.
        await().atMost(LONG).until(() -> platform.bean(SearchIndex.class).size() == standing.size());
        var item = standing.getFirst();
        assertThat(get(platform, "/documents?q=" + URLEncoder.encode(item.title(), UTF_8)))
                .contains(item.indexNumber());
        assertThat(get(platform, "/documents/" + item.indexNumber())).contains(item.title());
    }

    private static String get(RunningPlatform platform, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(platform.address(path))).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }

    private static Set<String> publishedFiles(RunningPlatform platform) {
        var items = platform.bean(PublishedItems.class);
        return items.addresses(0, 1_000).stream()
                .flatMap(address -> items.find(address.indexNumber()).stream())
                .filter(PublicPage.Standing.class::isInstance)
                .flatMap(page -> ((PublicPage.Standing) page).item().files().stream())
                .map(file -> file.hash().hex())
                .collect(Collectors.toSet());
    }

    /// Somebody with the owner's password and the disk changes four things behind the platform's back.
    private static void tamperingIsFound(Upkeep upkeep, RunningPlatform platform, Path data) throws Exception {
        var folder = new DataFolder(data);
        Path file;
        Path lost;
        try (var all = Files.walk(folder.files())) {
            // a file that was handed in and placed nowhere, or replaced, is nobody's, and is not missed
            var published = publishedFiles(platform);
            var stored = all.filter(Files::isRegularFile)
                    .filter(path -> published.contains(path.getFileName().toString()))
                    .sorted()
                    .toList();
            file = stored.getFirst();
            lost = stored.getLast();
        }
        Files.writeString(file, "x", APPEND);
        Files.delete(lost);
        change(
                folder,
                "update disclosure.dossier set title = '改过的标题' where id = (select min(id::text)::uuid from disclosure.dossier)");
        assertThat(upkeep.verify().faults())
                .anyMatch(fault -> fault.contains("办件列表与日志不符"))
                .anyMatch(fault -> fault.contains("缺少") && fault.contains("文件"))
                .anyMatch(fault -> fault.contains(file.getFileName().toString()) && fault.contains("与摘要不符"));

        change(folder, "alter table journal.entry disable trigger user");
        change(folder, "update journal.entry set payload = '{\"title\":\"改\"}' where position = 2");
        change(
                folder,
                "delete from journal.entry where sequence = 2 and stream like 'dossier/%'"
                        // one with an entry after it, or there would be no gap
                        + " and stream = (select min(stream) from journal.entry"
                        + " where stream like 'dossier/%' and sequence = 3)");
        change(
                folder,
                "update journal.entry set type = 'dossier.unheard-of' where position = (select max(position) from journal.entry)");
        assertThat(upkeep.verify().faults())
                .anyMatch(fault -> fault.contains("第 2 条：查询列与所载内容不符"))
                .anyMatch(fault -> fault.contains("应有"))
                .anyMatch(fault -> fault.contains("种类与登记不符"));
        assertThat(platform.data()).isEqualTo(data);
    }

    private static void change(DataFolder folder, String statement) {
        DatabaseVisit.to(folder, owner -> {
            try (var connection = owner.connect();
                    var sql = connection.createStatement()) {
                return sql.executeUpdate(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Map<String, Long> rows(BackupManifest manifest) {
        var rows = new HashMap<String, Long>();
        for (var table : manifest.tables()) {
            rows.put(table.shape().schema() + "." + table.shape().name(), table.rows());
        }
        return rows;
    }

    private static Map<String, Long> counts(Path data) {
        return DatabaseVisit.to(new DataFolder(data), owner -> {
            try (var connection = owner.connect()) {
                var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                var counts = new HashMap<String, Long>();
                var tables = new ArrayList<>(jdbc.sql("""
                                select schemaname || '.' || tablename from pg_tables
                                where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list());
                for (var table : tables) {
                    counts.put(
                            table,
                            jdbc.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single());
                }
                return counts;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// The keys travel apart from the archive.
    private static void copyKeys(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var keys = Files.list(from)) {
            for (var key : keys.toList()) {
                Files.copy(key, to.resolve(key.getFileName()));
            }
        }
    }

    private static Path keys(Path data) {
        return data.resolveSibling(data.getFileName() + "-keys");
    }
}
