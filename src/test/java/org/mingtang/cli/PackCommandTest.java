package org.mingtang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.regulation.PackSource;
import picocli.CommandLine;

class PackCommandTest {
    private static final String HEAD = """
            id: hill-2024
            title: 小山镇规程
            jurisdiction: hill
            base: yunling
            edition: 2024-01-01
            in-force: {from: 2024-01-01}
            """;

    @TempDir
    private Path folder = Path.of("");

    private record Outcome(int code, String out, String errors) {}

    private static Outcome check(Path... files) {
        var out = new StringWriter();
        var errors = new StringWriter();
        var line = new CommandLine(new PackCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true));
        var arguments = Stream.concat(Stream.of("check"), Stream.of(files).map(Path::toString))
                .toArray(String[]::new);
        return new Outcome(line.execute(arguments), out.toString(), errors.toString());
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @DisplayName("没有问题：退出码 0")
    @Test
    void a_right_pack() throws Exception {
        var file = file("hill.yaml", HEAD + "periods:\n  request.internal: {working-days: 3, cite: 小山规程第一条}\n");
        assertThat(check(file)).isEqualTo(new Outcome(0, file + ": 未发现问题\n", ""));
    }

    @DisplayName("有问题：每条一行，退出码 1")
    @Test
    void a_pack_with_problems() throws Exception {
        var file = file("hill.yaml", HEAD + "periods:\n  request.internal: {working-days: 6, cite: 小山规程第一条}\n");
        var outcome = check(file);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors())
                .isEqualTo(file + ":8: periods.request.internal: 本地规定不得宽于上位规定：小山规程第一条定为6 个工作日，"
                        + "上位规定为 5 个工作日，只能缩短（云岭规程第十三条）\n");
        assertThat(outcome.out()).isEmpty();
    }

    @DisplayName("读不了：退出码 2，其余文件照查")
    @Test
    void files_that_cannot_be_read() throws Exception {
        var broken = file("broken.yaml", HEAD + "colour: red\n");
        var latin = Files.write(folder.resolve("latin.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        var missing = folder.resolve("missing.yaml");
        var outcome = check(broken, latin, missing, folder);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors().lines())
                .anyMatch(line -> line.equals(missing + ": 没有这个文件"))
                .anyMatch(line -> line.equals(latin + ": 不是 UTF-8 文本，请另存为 UTF-8"))
                .anyMatch(line -> line.equals(folder + ": 读不了这个文件"))
                .anyMatch(line -> line.startsWith(broken + ":7: colour: 没有这个键"));
    }

    @DisplayName("改过的自带规程包代替原来的")
    @Test
    void a_changed_copy_of_a_bundled_pack() throws Exception {
        var source = PackSource.bundled().getFirst();
        var file = file("national.yaml", source.text());
        assertThat(check(file).code()).isZero();
        var longer = file(
                "longer.yaml",
                source.text().replace("request.reply: {working-days: 20", "request.reply: {}\n  request.x: {days: 1"));
        assertThat(check(longer).code()).isEqualTo(1);
    }

    @DisplayName("没有写文件名：用法有误，退出码 2")
    @Test
    void no_file_named() {
        assertThat(check().code()).isEqualTo(2);
        assertThat(new CommandLine(new PackCommand())
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute())
                .isEqualTo(2);
    }

    @DisplayName("总命令认得 pack check")
    @Test
    void the_main_command_knows_it() throws Exception {
        var file = file("hill.yaml", HEAD);
        var out = new StringWriter();
        var main = Main.class.getDeclaredConstructor();
        main.setAccessible(true);
        int code = new CommandLine(main.newInstance())
                .setOut(new PrintWriter(out, true))
                .execute("pack", "check", file.toString());
        assertThat(code).isZero();
    }
}
