package org.mingtang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.installation.EmbeddedPostgres;

/// A start that fails says why in one line, and leaves nothing running.
@Timeout(120)
class ServeCommandTest {
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("自己的规程包写错一个键：平台不启动，说出文件、行号和键；改好之前数据目录照样能用")
    void a_pack_with_a_wrong_key(@TempDir Path folder) throws IOException {
        var packs = Files.createDirectories(folder.resolve("data/packs"));
        Files.writeString(packs.resolve("wutong.yaml"), """
                id: wutong-2026
                title: 梧桐区政府信息公开办法
                jurisdiction: wutong
                base: national
                edition: 2026-03-01
                in-force: {from: 2026-04-01}
                perods:
                  disclosure.publication: {working-days: 7, cite: 梧桐办法第九条}
                """);

        assertThat(serve(folder, 0, "wutong")).isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("wutong.yaml:7: perods")
                .startsWith("规程包不能用：");
        try (var database = EmbeddedPostgres.start(folder.resolve("data"))) {
            assertThat(database.port()).as("the folder is free and whole").isPositive();
        }
    }

    @Test
    @DisplayName("端口被占用：说出端口和办法")
    void a_port_in_use(@TempDir Path folder) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(serve(folder, taken.getLocalPort(), "licheng")).isEqualTo(2);

            assertThat(err.toString().strip()).isEqualTo("端口 " + taken.getLocalPort() + " 已被其他程序占用：请用 --port 换一个端口。");
        }
    }

    private int serve(Path folder, int port, String pack) {
        return Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "serve",
                "--no-demo",
                "--port",
                Integer.toString(port),
                "--pack",
                pack,
                "--data",
                folder.resolve("data").toString());
    }
}
