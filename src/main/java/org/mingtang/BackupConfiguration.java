package org.mingtang;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.mingtang.DatabaseConfiguration.Database;
import org.mingtang.installation.BackupPlan;
import org.mingtang.installation.BackupRuns;
import org.mingtang.installation.DataFolder;
import org.mingtang.installation.NightlyBackup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The nightly backup. Of several nodes on one database one makes it; a night missed is made up at the next start.
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(BackupConfiguration.class);
    private static final Duration WATCH = Duration.ofHours(1);

    @Bean
    NightlyBackup nightlyBackup(
            MingtangSettings settings, Database database, DataFolder data, JdbcClient jdbc, Clock clock) {
        var backup = settings.backup();
        var folder = Optional.of(backup.folder())
                .filter(name -> !name.isBlank())
                .map(name -> Path.of(name).toAbsolutePath().normalize());
        return new NightlyBackup(
                new BackupPlan(folder, backup.at(), backup.keep()),
                database.owner(),
                data,
                Upkeep.keys(data, settings.keys()),
                new BackupRuns(jdbc),
                clock);
    }

    @Bean
    RecurringTask<Void> backupEveryNight(NightlyBackup backup, Clock clock) {
        ZoneId zone = clock.getZone();
        return Tasks.recurring(
                        "nightly-backup", Schedules.daily(zone, backup.plan().at()))
                .execute((_, _) -> backup.run());
    }

    @Bean
    RecurringTask<Void> backupWatch(NightlyBackup backup) {
        return Tasks.recurring("backup-watch", FixedDelay.of(WATCH)).execute((_, _) -> backup.watch());
    }

    @Bean
    BackupNotice backupNotice(NightlyBackup backup) {
        return new BackupNotice(backup);
    }

    /// Says at the start what nobody should learn after a disk has failed.
    record BackupNotice(NightlyBackup backup) {
        @EventListener(ApplicationReadyEvent.class)
        void afterStart() {
            backup.plan()
                    .folder()
                    .ifPresentOrElse(
                            folder -> LOG.info(
                                    "自动备份：每天 {} 写入 {}，保留 {} 份",
                                    backup.plan().at(),
                                    folder,
                                    backup.plan().keep()),
                            () -> LOG.warn("没有设定自动备份：请设 mingtang.backup.folder（环境变量 MINGTANG_BACKUP_FOLDER）"));
        }
    }
}
