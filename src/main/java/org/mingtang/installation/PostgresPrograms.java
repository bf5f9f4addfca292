package org.mingtang.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs PostgreSQL's own programs on a database folder under the service account.
///
/// The folder is opened by us and handed down as an open descriptor; the programs see it as {@link #FOLDER}. So
/// they reach it wherever it lies, also below a folder that is closed to the service account (such as `/root`),
/// without any extra right, and no character of its path can disturb the shell that `pg_ctl` starts.
record PostgresPrograms(PostgresBinaries binaries, ServiceAccount account, Path database) {
    static final String FOLDER = "/proc/self/fd/9";

    private static final int LIMIT_SECONDS = 120;

    record Outcome(int status, String output) {}

    Outcome run(String program, List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", "exec 9<\"$0\"; exec \"$@\"", database.toString()));
        command.addAll(account.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new InstallationException("内置 PostgreSQL 的 " + program + " 在 " + LIMIT_SECONDS + " 秒内没有结束。");
            }
            return new Outcome(process.exitValue(), output);
        } catch (IOException e) {
            throw new InstallationException("无法执行内置 PostgreSQL 的 " + program + "：" + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallationException("等待内置 PostgreSQL 的 " + program + " 时被中断。", e);
        }
    }
}
