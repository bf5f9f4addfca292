package org.mingtang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.Reading;
import picocli.CommandLine;

class RedactCommandTest {
    private static final String TEXT = "户主林小满，手机13805921234，邮箱lin@example.org。\n第二行没有人名。\n";

    @TempDir
    private Path folder = Path.of("");

    private record Outcome(int code, String out, String errors) {}

    /// A reader that knows three things.
    private static List<ReaderFinding> read(Reading.Read read) {
        var found = new ArrayList<ReaderFinding>();
        Map.of(FindingKind.NAME, "林小满", FindingKind.MOBILE, "1\\d{10}", FindingKind.CITATION, "第二行")
                .forEach((kind, pattern) -> {
                    var match = Pattern.compile(pattern).matcher(read.text().plain());
                    while (match.find()) {
                        var place = new ReaderFinding.InText(match.start(), match.end());
                        found.add(new ReaderFinding(kind, match.group(), place, 1, ""));
                    }
                });
        return found;
    }

    private static Outcome redact(Path file, Path out, String... more) {
        var answers = new StringWriter();
        var errors = new StringWriter();
        var line = new CommandLine(new RedactCommand(RedactCommandTest::read))
                .setOut(new PrintWriter(answers, true))
                .setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler(new ErrorLine(Language.ZH));
        var arguments = new ArrayList<>(List.of(file.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return new Outcome(line.execute(arguments.toArray(String[]::new)), answers.toString(), errors.toString());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("notice.txt"), text);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("删减什么：默认全部个人信息，或者一种发现，或者正文中的一段")
    @CsvSource(delimiter = '|', textBlock = """
        ''                       | 户主林某某，手机138****1234，邮箱lin@example.org。\\n第二行没有人名。\\n
        mobile                   | 户主林小满，手机138****1234，邮箱lin@example.org。\\n第二行没有人名。\\n
        citation                 | 户主林小满，手机13805921234，邮箱lin@example.org。\\n〔已删除〕没有人名。\\n
        1:20-37                  | 户主林小满，手机13805921234，〔已删除〕。\\n第二行没有人名。\\n
        1:2-5 mobile             | 户主〔已删除〕，手机138****1234，邮箱lin@example.org。\\n第二行没有人名。\\n
        metadata                 | 户主林小满，手机13805921234，邮箱lin@example.org。\\n第二行没有人名。\\n
        """)
    void what_is_wanted(String wishes, String text) throws IOException {
        var out = folder.resolve("out.txt");
        var options = new ArrayList<String>();
        for (var wish : wishes.isEmpty() ? new String[0] : wishes.split(" ")) {
            options.add("--finding");
            options.add(wish);
        }
        var outcome = redact(file(TEXT), out, options.toArray(String[]::new));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(Files.readString(out)).isEqualTo(text.replace("\\n", "\n"));
        assertThat(outcome.out()).contains("核验通过，已写入").doesNotContain("13805921234");
        assertThat(Files.readString(folder.resolve("notice.txt"))).isEqualTo(TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("用法不对：退出码 2，一行说明，不写文件")
    @CsvSource(delimiter = '|', textBlock = """
        telephone   | --finding 的值不对：telephone，应为种类或者 页码:起-止，如 2:140-158
        1:5-5       | --finding 的位置不对：1:5-5，正文共 48 个字符，起点应小于终点
        1:40-400    | --finding 的位置不对：1:40-400，正文共 48 个字符，起点应小于终点
        """)
    void wrong_use(String wish, String line) throws IOException {
        var out = folder.resolve("out.txt");
        assertThat(redact(file(TEXT), out, "--finding", wish)).isEqualTo(new Outcome(2, "", line + "\n"));
        assertThat(out).doesNotExist();
    }

    @Test
    @DisplayName("不覆盖原文件；不覆盖已有的文件，除非写明")
    void nothing_is_overwritten_unasked() throws IOException {
        var file = file(TEXT);
        assertThat(redact(file, file, "--overwrite")).isEqualTo(new Outcome(2, "", "OUT 就是原文件：请写到另一个文件\n"));
        var out = Files.writeString(folder.resolve("out.txt"), "旧");
        assertThat(redact(file, out).errors()).startsWith("文件已经存在：").contains("--overwrite");
        assertThat(Files.readString(out)).isEqualTo("旧");
        assertThat(redact(file, out, "--overwrite").code()).isZero();
        assertThat(Files.readString(out)).contains("林某某");
    }

    @Test
    @DisplayName("没有这个文件、认不出的文件：退出码 2；不能删减的：退出码 1")
    void unreadable_and_refused() throws IOException {
        var out = folder.resolve("out.txt");
        assertThat(redact(folder.resolve("none.txt"), out).code()).isEqualTo(2);
        var program = Files.write(folder.resolve("a.exe"), new byte[] {'M', 'Z', (byte) 0x90, 0});
        assertThat(redact(program, out).code()).isEqualTo(2);
        var secret = redact(file("机密★10年\n\n云岭县人民政府文件\n\n林小满\n"), out);
        assertThat(secret.code()).isEqualTo(1);
        assertThat(secret.errors()).startsWith("文件标有国家秘密标志");
        assertThat(out).doesNotExist();
    }
}
