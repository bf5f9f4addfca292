package org.mingtang.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingtang.MingtangApplication;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `serve`: the server, in the foreground, on loopback unless told otherwise.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "启动平台")
final class ServeCommand implements Callable<Integer> {
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
        var settings = new LinkedHashMap<String, Object>(Map.of(
                "server.port", port,
                "mingtang.data", data,
                "mingtang.role", role,
                "mingtang.demo", withoutDemonstration ? "no" : "yes"));
        if (address == null) {
            settings.put("mingtang.loopback", "yes");
            settings.put("server.address", "127.0.0.1");
        } else {
            settings.put("server.address", address);
        }
        if (pack != null) {
            settings.put("mingtang.pack", pack);
        }
        var application = new SpringApplication(MingtangApplication.class);
        application.setDefaultProperties(settings);
        // Command-line settings stand above the file's: they are given as arguments.
        var arguments = new ArrayList<String>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        application.run(arguments.toArray(String[]::new));
        // Until SIGTERM: the shutdown hook closes the server, the pool and PostgreSQL, in that order.
        Thread.currentThread().join();
        return 0;
    }
}
