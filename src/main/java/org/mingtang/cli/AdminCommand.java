package org.mingtang.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.FirstStart;
import org.mingtang.organs.FirstAdministrator.Result;
import org.mingtang.organs.Password;
import org.mingtang.organs.RegisterIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `admin create`: the first administrator of an empty installation. The server must not be running on the folder.
@Command(name = "admin", description = "管理员账号")
final class AdminCommand {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Command(name = "create", description = "为空的数据文件夹建立首个系统管理员（须先停止平台）")
    void create(
            @Option(names = "--data", defaultValue = "./data", description = "数据文件夹，默认 ${DEFAULT-VALUE}") Path data,
            @Option(names = "--login", defaultValue = "admin", description = "登录名，默认 ${DEFAULT-VALUE}") String login,
            @Option(names = "--name", defaultValue = "系统管理员", description = "姓名，默认 ${DEFAULT-VALUE}") String name,
            @Option(names = "--password-file", description = "首行为密码的文件；不写则在终端询问，无终端时从标准输入读一行") @Nullable Path file)
            throws IOException {
        var language = Language.of(spec);
        CommandLog.warningsOnly();
        var result = FirstStart.administrator(data, login, name, password(file, language), Instant.now());
        switch (result) {
            case Result.Created(var account) -> {
                spec.commandLine()
                        .getOut()
                        .println(language.choose(
                                "已建立系统管理员 " + account.login() + "。请用 serve 启动平台，再到 /workbench/login 登录。",
                                "created system administrator " + account.login()
                                        + "; start the platform with serve, then log in at /workbench/login"));
            }
            case Result.AlreadyThere() ->
                throw new WrongUse(
                        "这个数据文件夹已有系统管理员，没有新建。请用已有账号登录；忘记密码的，请安全保密管理员重置。",
                        "this data folder already has a system administrator; nothing was created");
            case Result.Refused(var issues) -> {
                var reasons =
                        issues.stream().map(RegisterIssue::message).distinct().collect(Collectors.joining());
                throw new WrongUse(reasons, reasons);
            }
        }
    }

    private static Password password(@Nullable Path file, Language language) throws IOException {
        var console = System.console();
        if (file == null && console != null && console.isTerminal()) {
            return asked(console, language);
        }
        try (var reader = file == null
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(file)) {
            var line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw new WrongUse("没有读到密码：首行是空的", "no password: the first line is empty");
            }
            return new Password(line);
        }
    }

    private static Password asked(Console console, Language language) {
        var first = console.readPassword("%s", language.choose("密码（至少 12 个字符）：", "password (12 characters or more): "));
        var second = console.readPassword("%s", language.choose("再输一次：", "once more: "));
        if (first == null || !Arrays.equals(first, second)) {
            throw new WrongUse("两次输入的密码不同，请重新运行", "the two passwords differ; run the command again");
        }
        return new Password(new String(first));
    }
}
