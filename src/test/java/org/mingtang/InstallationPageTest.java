package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.Browser.Screen;
import org.mingtang.installation.BackupRun;
import org.mingtang.installation.BackupState;
import org.mingtang.installation.NightlyBackup;
import org.mingtang.organs.Password;

/// The nightly backup as the server runs it, and what the system administrator sees of it.
class InstallationPageTest {
    private static final String PASSWORD = "春山 可望 lantern 42";
    private static final TaskInstanceId TONIGHT = TaskInstanceId.of("nightly-backup", "recurring");

    @Test
    @DisplayName("系统管理员看到每晚备份的结果；备份失败时每页顶上报警，成功后解除；别人看不到")
    void the_system_administrator_sees_how_backups_go(@TempDir Path temporary) throws IOException {
        var data = temporary.resolve("data");
        var archives = temporary.resolve("备份");
        FirstStart.administrator(data, "first", "赵一", new Password(PASSWORD), Instant.now());
        try (var platform =
                RunningPlatform.on(data, "mingtang.backup.folder=" + archives, "db-scheduler.polling-interval=200ms")) {
            GovernmentOffice.in(platform);
            var nightly = platform.bean(NightlyBackup.class);
            assertThat(nightly.state()).isEqualTo(new BackupState.Awaited());
            tonightIsNow(platform, 1);
            assertThat(nightly.state()).isInstanceOf(BackupState.Sound.class);
            Files.move(archives, temporary.resolve("unplugged"));
            Files.writeString(archives, "");
            tonightIsNow(platform, 2);

            var administrator = Browser.signIn(Browser.open(Screen.DESK), platform, "first", PASSWORD);
            administrator.navigate(platform.address("/workbench/register"));
            assertThat(administrator.locator("p.alarm")).containsText("最近一次自动备份没有成功");
            administrator.locator("p.alarm a").click();
            assertThat(administrator.locator("h1")).hasText("自动备份");
            assertThat(administrator.locator("table.grid tbody tr")).hasCount(2);
            Browser.screenshot(administrator, "workbench-installation-1280");
            Browser.assertAccessible(administrator);
            administrator.context().close();
            var phone = Browser.signIn(Browser.open(Screen.PHONE), platform, "first", PASSWORD);
            phone.navigate(platform.address("/workbench/installation"));
            Browser.screenshot(phone, "workbench-installation-390");

            Files.delete(archives);
            tonightIsNow(platform, 3);
            phone.reload();
            assertThat(phone.locator("p.alarm")).hasCount(0);
            assertThat(phone.locator("main")).containsText("已读回核对");
            phone.context().close();

            var officer = Browser.signIn(Browser.open(Screen.DESK), platform, "lin", GovernmentOffice.PASSWORD);
            assertThat(officer.navigate(platform.address("/workbench/installation"))
                            .status())
                    .isEqualTo(403);
            officer.context().close();
        }
    }

    /// Brings the recurring run forward and waits until it is noted.
    private static void tonightIsNow(RunningPlatform platform, int runs) {
        var nightly = platform.bean(NightlyBackup.class);
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            platform.bean(Scheduler.class).reschedule(TONIGHT, Instant.now());
            return true;
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> nightly.newest(9).size() == runs);
        assertThat(nightly.newest(9)).extracting(BackupRun::began).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }
}
