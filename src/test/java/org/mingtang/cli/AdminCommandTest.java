package org.mingtang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.installation.EmbeddedPostgres;

class AdminCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("空的数据文件夹：弱密码被拒，合格的密码建立管理员，第二次被拒；平台运行时不动数据")
    void firstAdministrator(@TempDir Path folder) throws IOException {
        var data = folder.resolve("data");
        var password = folder.resolve("password");

        Files.writeString(password, "123456789012\n");
        assertThat(create(data, password)).isEqualTo(2);
        assertThat(err.toString()).contains("密码不能只由数字组成");

        Files.writeString(password, "春山 可望 lantern 42\n");
        assertThat(create(data, password)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("已建立系统管理员 first");

        assertThat(create(data, password)).isEqualTo(2);
        assertThat(err.toString()).contains("已有系统管理员");

        try (var running = EmbeddedPostgres.start(data)) {
            assertThat(running.port()).isPositive();
            assertThat(create(data, password)).isEqualTo(2);
            assertThat(err.toString()).contains("正被另一个明堂进程使用");
        }
    }

    private int create(Path data, Path password) {
        return Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "admin",
                "create",
                "--data",
                data.toString(),
                "--login",
                "first",
                "--name",
                "赵一",
                "--password-file",
                password.toString());
    }
}
