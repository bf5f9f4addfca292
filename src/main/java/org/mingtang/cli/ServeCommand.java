package org.mingtang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingtang.FailedStart;
import org.mingtang.MingtangApplication;
import org.mingtang.demonstration.DemonstrationAccount;
import org.mingtang.demonstration.DemonstrationDistrict;
import org.mingtang.organs.Account;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `serve`: the server, in the foreground, on loopback unless told otherwise.
@Command(name = "serve", description = "启动平台")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "8080", description = "端口，默认 ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--data", defaultValue = "./data", description = "数据文件夹，默认 ${DEFAULT-VALUE}")
    private String data = "./data";

    @Option(names = "--address", description = "监听地址；默认只在本机 127.0.0.1 和 ::1")
    private @Nullable String address;

    @Option(names = "--pack", description = "规程包")
    private @Nullable String pack;

    @Option(names = "--role", defaultValue = "both", description = "portal、workbench 或 both，默认 ${DEFAULT-VALUE}")
    private String role = "both";

    @Option(names = "--no-demo", description = "空的数据文件夹不装入演示县区")
    private boolean withoutDemonstration;

    @Override
    public Integer call() throws InterruptedException {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=" + port);
        arguments.add("--mingtang.data=" + data);
        arguments.add("--mingtang.role=" + role);
        arguments.add("--mingtang.demo=" + (withoutDemonstration ? "no" : "yes"));
        if (address == null) {
            arguments.add("--server.address=127.0.0.1");
            arguments.add("--mingtang.loopback=yes");
        } else {
            arguments.add("--server.address=" + address);
        }
        if (pack != null) {
            arguments.add("--mingtang.pack=" + pack);
        }
        var context = started(arguments);
        welcome(context.getBean(DemonstrationDistrict.class).accounts());
        // Until SIGTERM: the shutdown hook closes the server, the pool and PostgreSQL, in that order.
        Thread.currentThread().join();
        return 0;
    }

    private static ConfigurableApplicationContext started(List<String> arguments) {
        try {
            return SpringApplication.run(MingtangApplication.class, arguments.toArray(String[]::new));
        } catch (RuntimeException failure) {
            throw FailedStart.reason(failure).orElse(failure);
        }
    }

    /// Where to go and, in a demonstration, as whom.
    private void welcome(List<DemonstrationAccount> accounts) {
        var out = spec.commandLine().getOut();
        var host = address == null ? "127.0.0.1" : address;
        out.println("门户　　http://%s:%d/".formatted(host, port));
        if (address == null) {
            out.println("　　　　http://[::1]:%d/".formatted(port));
        }
        out.println("工作台　http://%s:%d/workbench".formatted(host, port));
        if (!accounts.isEmpty()) {
            out.println("演示账号（只能在本机使用，密码都是 " + Account.DEMONSTRATION_PASSWORD + "）：");
            accounts.forEach(
                    account -> out.println("  %-16s %s　%s".formatted(account.login(), account.name(), account.duty())));
        }
        out.flush();
    }
}
