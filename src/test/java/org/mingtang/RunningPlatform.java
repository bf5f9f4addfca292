package org.mingtang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole platform on a random port with an empty data folder of its own; closing it leaves nothing.
public record RunningPlatform(ConfigurableApplicationContext context, Path data, int port) implements AutoCloseable {

    /// @param settings further settings, such as `mingtang.pack=licheng`
    public static RunningPlatform empty(String... settings) {
        try {
            return on(Files.createTempDirectory("mingtang-test").resolve("data"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One whose clock runs, but began at that moment.
    public static RunningPlatform since(Instant moment, String... settings) {
        try {
            var clock = Clock.offset(
                    Clock.system(ZoneId.of("Asia/Shanghai")),
                    Duration.between(Clock.systemUTC().instant(), moment));
            return on(Files.createTempDirectory("mingtang-test").resolve("data"), Optional.of(clock), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One that asks this clock, with a rule pack of its own in the data folder.
    static RunningPlatform under(String pack, String text, Clock clock) {
        try {
            var data = Files.createTempDirectory("mingtang-test").resolve("data");
            Files.writeString(Files.createDirectories(data.resolve("packs")).resolve(pack + ".yaml"), text);
            return on(data, Optional.of(clock), "mingtang.pack=" + pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One that asks this clock.
    public static RunningPlatform by(Clock clock, String... settings) {
        try {
            return on(Files.createTempDirectory("mingtang-test").resolve("data"), Optional.of(clock), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RunningPlatform on(Path data, String... settings) {
        return on(data, Optional.empty(), settings);
    }

    private static RunningPlatform on(Path data, Optional<Clock> clock, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0", "--server.address=127.0.0.1", "--mingtang.data=" + data, "--mingtang.demo=no"));
        for (var setting : settings) {
            arguments.add("--" + setting);
        }
        var application = new SpringApplication(MingtangApplication.class);
        clock.ifPresent(other -> application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("otherClock", Clock.class, () -> other, bean -> bean.setPrimary(true))));
        var context = application.run(arguments.toArray(String[]::new));
        var server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        int port = server.getPort();
        return new RunningPlatform(context, data, port);
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        try (var left = Files.walk(data.getParent())) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // Left for the system's own cleaning of the temporary folder.
        }
    }
}
