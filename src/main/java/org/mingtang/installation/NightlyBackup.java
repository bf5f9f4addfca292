package org.mingtang.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingtang.installation.BackupRun.Failed;
import org.mingtang.installation.BackupRun.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The backup that makes itself every night (自动备份): written, read again, noted; then the oldest make room. What
/// failed or did not happen is an alarm until there is a good one.
public final class NightlyBackup {
    /// A night and two hours: one missed night is seen the next morning.
    static final Duration LONGEST = Duration.ofHours(26);

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'mingtang-'yyyyMMdd-HHmmss'.zip'", Locale.ROOT);
    private static final Pattern OURS = Pattern.compile("mingtang-\\d{8}-\\d{6}\\.zip");
    private static final Pattern UNFINISHED = Pattern.compile(OURS.pattern() + "\\.part");

    private final BackupPlan plan;
    private final DatabaseAccess database;
    private final DataFolder data;
    private final Path keys;
    private final BackupRuns runs;
    private final Clock clock;
    private final Instant started;

    /// @param database a role that may read every table: the owner
    public NightlyBackup(
            BackupPlan plan, DatabaseAccess database, DataFolder data, Path keys, BackupRuns runs, Clock clock) {
        this.plan = plan;
        this.database = database;
        this.data = data;
        this.keys = keys;
        this.runs = runs;
        this.clock = clock;
        this.started = clock.instant();
    }

    public BackupPlan plan() {
        return plan;
    }

    /// Newest first.
    public List<BackupRun> newest(int count) {
        return runs.newest(count);
    }

    /// Makes tonight's backup; what goes wrong is noted and logged, not thrown.
    public void run() {
        plan.folder().ifPresent(folder -> {
            var began = clock.instant();
            try {
                runs.add(write(folder, began));
                prune(folder);
            } catch (InstallationException | IOException e) {
                LOG.error("自动备份没有成功", e);
                runs.add(new Failed(began, clock.instant(), reason(e)));
            }
        });
    }

    /// Logs an alarm as long as there is one.
    public void watch() {
        state().alarm().ifPresent(LOG::error);
    }

    public BackupState state() {
        if (plan.folder().isEmpty()) {
            return new BackupState.Off();
        }
        var last = runs.lastWritten();
        if (runs.newest(1).stream().findFirst().orElse(null) instanceof Failed failed) {
            return new BackupState.NotWritten(failed, last);
        }
        var since = last.map(Written::began).orElse(started);
        if (since.plus(LONGEST).isBefore(clock.instant())) {
            return new BackupState.Overdue(last);
        }
        return last.<BackupState>map(this::stillThere).orElseGet(BackupState.Awaited::new);
    }

    private BackupState stillThere(Written last) {
        return plan.folder()
                        .filter(folder -> Files.exists(folder.resolve(last.archive())))
                        .isPresent()
                ? new BackupState.Sound(last)
                : new BackupState.Gone(last);
    }

    private Written write(Path folder, Instant began) throws IOException {
        DataFolder.createPrivate(folder);
        for (var unfinished : named(folder, UNFINISHED)) {
            Files.delete(unfinished);
        }
        var archive = folder.resolve(NAME.format(began.atZone(CHINA)));
        var manifest = Backup.write(database, data.files(), keys, archive, began);
        Backup.verify(archive);
        return new Written(
                began,
                clock.instant(),
                archive.getFileName().toString(),
                manifest.rowCount(),
                manifest.fileCount(),
                Files.size(archive));
    }

    private void prune(Path folder) throws IOException {
        var archives = named(folder, OURS);
        try {
            for (var old : archives.subList(0, Math.max(0, archives.size() - plan.keep()))) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new InstallationException("新的备份已写好，旧备份删不掉：请检查备份目录 " + folder + " 的权限，以免占满磁盘。", e);
        }
    }

    /// Our own files, oldest first; whatever else lies there is left alone.
    private static List<Path> named(Path folder, Pattern name) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private String reason(Exception e) {
        return e instanceof InstallationException
                ? String.valueOf(e.getMessage())
                : "无法读写备份目录 " + plan.folder().orElseThrow() + "：请检查目录权限和磁盘空间。";
    }
}
