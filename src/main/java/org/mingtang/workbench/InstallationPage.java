package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mingtang.installation.BackupPlan;
import org.mingtang.installation.BackupRun;
import org.mingtang.installation.BackupRun.Failed;
import org.mingtang.installation.BackupRun.Written;
import org.mingtang.installation.BackupState;
import org.mingtang.installation.NightlyBackup;
import org.mingtang.pages.Formats;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// How the installation fares: the nightly backups, for the system administrator.
@Controller
public class InstallationPage {
    private static final int RUNS = 30;

    private final NightlyBackup backup;
    private final Frames frames;

    InstallationPage(NightlyBackup backup, Frames frames) {
        this.backup = backup;
        this.frames = frames;
    }

    /// @param folder where archives go; none when nightly backup is off
    /// @param stands one sentence when all is well; empty where the alarm of the frame speaks, or nothing is set
    public record Page(Frame frame, Optional<String> folder, String at, int keep, String stands, List<Line> lines) {}

    /// One night.
    public record Line(
            String began, String took, String result, String rows, String files, String size, boolean good) {}

    @GetMapping("/workbench/installation")
    ModelAndView show(HttpServletRequest request) {
        BackupPlan plan = backup.plan();
        return new ModelAndView(
                "workbench/installation",
                "page",
                new Page(
                        frames.of(request, "备份", "installation"),
                        plan.folder().map(Object::toString),
                        plan.at().toString(),
                        plan.keep(),
                        stands(backup.state()),
                        backup.newest(RUNS).stream().map(InstallationPage::line).toList()));
    }

    private static String stands(BackupState state) {
        return switch (state) {
            case BackupState.Awaited _ -> "还没有到第一次备份的时间。";
            case BackupState.Sound(var last) -> "最近一份备份写于 " + Formats.dateAndTime(last.began()) + "，已读回核对。";
            case BackupState.Off _, BackupState.NotWritten _, BackupState.Overdue _, BackupState.Gone _ -> "";
        };
    }

    private static Line line(BackupRun run) {
        return switch (run) {
            case Written written ->
                new Line(
                        Formats.dateAndTime(written.began()),
                        Formats.took(written.took()),
                        written.archive(),
                        Formats.number(written.rows()),
                        Formats.number(written.files()),
                        Formats.size(written.bytes()),
                        true);
            case Failed failed ->
                new Line(
                        Formats.dateAndTime(failed.began()),
                        Formats.took(failed.took()),
                        failed.reason(),
                        "—",
                        "—",
                        "—",
                        false);
        };
    }
}
