package org.mingtang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("命令 clock")
class ClockCommandTest {
    private static final String CASE = """
            {"id":"a","pack":"licheng","asOf":"2020-12-01","events":[
             {"type":"received","channel":"online","date":"2020-09-25","confirmed":"2020-09-25"},
             {"type":"correction-asked","date":"2020-09-27","limit":"2020-10-15"},
             {"type":"corrected","date":"2020-10-09"},
             {"type":"third-party-asked","party":"甲公司","date":"2020-10-12"},
             {"type":"third-party-answered","party":"甲公司","date":"2020-10-20","consents":false},
             {"type":"extended","date":"2020-10-21","days":20},
             {"type":"replied","date":"2020-11-30"}]}
            """;

    @TempDir
    Path folder;

    @Test
    @DisplayName("写成几行的一个对象：补正重新起算，征求意见的日子不计，延长加在一起")
    void one_object_over_several_lines() throws IOException {
        assertThat(run(CASE)).isEqualTo(new Result(0, """
                {"id":"a","received":"2020-10-09","state":"ended","outcome":"replied","due":"2020-12-11",\
                "allowance":40,"used":31,"remaining":9,"overdueDays":0,\
                "excluded":["2020-10-13","2020-10-14","2020-10-15","2020-10-16","2020-10-19","2020-10-20"],\
                "provisional":false,"violations":[]}
                """, ""));
    }

    @Test
    @DisplayName("截至日之后的答复不算：还在计时，已用 10 日，还剩 30 日")
    void as_of_an_earlier_day() throws IOException {
        assertThat(run(CASE.replace("2020-12-01", "2020-10-30").replace("\n", ""))
                        .out())
                .contains("\"state\":\"running\",\"outcome\":null,\"due\":\"2020-12-11\"")
                .contains("\"used\":10,\"remaining\":30");
    }

    @Test
    @DisplayName("每行一答，次序不变；空行和不认识的键略过；有看不懂的行退出码 2")
    void one_answer_a_line() throws IOException {
        var result = run("""
                \uFEFF{"id":1,"asOf":"2026-03-10","note":"多余的键","events":[{"type":"received","channel":"in-person","date":"2026-03-02"}]}

                {"id":2,"asOf":"2026-03-10","events":[{"type":"received","channel":"in-person","date":"2026-03-02"},{"type":"extended","date":"2026-03-02","days":21}]}
                {"id":3,"asOf":
                {"id":4,"asOf":"2019-05-14","events":[{"type":"received","channel":"in-person","date":"2019-05-14"}]}
                """);
        assertThat(result.exitCode()).isEqualTo(2);
        var lines = result.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("{\"id\":1,\"received\":\"2026-03-02\"")
                .contains("\"due\":\"2026-03-30\"");
        assertThat(lines.get(1)).contains("\"rule\":\"extension-too-long\",\"clause\":\"条例第三十三条第二款\"");
        assertThat(lines.get(2)).startsWith("{\"id\":null,\"error\":\"unreadable-json\"");
        assertThat(lines.get(3)).startsWith("{\"id\":4,\"error\":\"no-law-in-force\"");
    }

    @Test
    @DisplayName("只有不合规的事项：退出码 1")
    void violations_only() throws IOException {
        assertThat(
                        run("{\"id\":\"x\",\"asOf\":\"2026-03-10\",\"events\":[{\"type\":\"fee-paid\",\"date\":\"2026-03-02\"}]}")
                                .exitCode())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("看不懂的内容：说明是什么")
    @CsvSource(delimiter = '|', textBlock = """
        []                                                                                  | not-an-object
        {"asOf":"2026-03-10"}                                                               | missing-key
        {"id":"a"}                                                                          | missing-key
        {"id":"a","asOf":"2026-02-30"}                                                      | impossible-date
        {"id":"a","asOf":"2101-01-01"}                                                      | outside-calendar
        {"id":"a","asOf":20260310}                                                          | wrong-value
        {"id":"a","asOf":"2026-03-10","pack":"atlantis"}                                    | unknown-pack
        {"id":"a","asOf":"2026-03-10","events":{}}                                          | wrong-value
        {"id":"a","asOf":"2026-03-10","events":[{"type":"lost","date":"2026-03-02"}]}       | unknown-type
        {"id":"a","asOf":"2026-03-10","events":[{"date":"2026-03-02"}]}                     | missing-key
        {"id":"a","asOf":"2026-03-10","events":[{"type":"replied"}]}                        | missing-key
        {"id":"a","asOf":"2026-03-10","events":[{"type":"received","channel":"pigeon","date":"2026-03-02"}]} | unknown-channel
        {"id":"a","asOf":"2026-03-10","events":[{"type":"extended","date":"2026-03-02","days":"5"}]} | wrong-value
        {"id":"a","asOf":"2026-03-10"} {"id":"b","asOf":"2026-03-10"}                       | unreadable-json
        """)
    void unreadable(String line, String error) throws IOException {
        var result = run(line);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).contains("\"error\":\"" + error + "\"").contains("\"detail\":\"");
    }

    @Test
    @DisplayName("没有这个文件：一行说明，退出码 2")
    void no_such_file() {
        var result = execute(folder.resolve("none.jsonl").toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("none.jsonl").hasLineCount(1);
    }

    @Test
    @DisplayName("没有收到日期：待确认，期限为空，已用 0")
    void awaiting_confirmation() throws IOException {
        assertThat(
                        run("{\"id\":\"x\",\"asOf\":\"2026-03-10\",\"events\":[{\"type\":\"received\",\"channel\":\"email\",\"date\":\"2026-03-02\"}]}")
                                .out())
                .contains(
                        "\"received\":null,\"state\":\"awaiting-confirmation\",\"outcome\":null,\"due\":null,\"allowance\":20,\"used\":0,\"remaining\":20");
    }

    private record Result(int exitCode, String out, String err) {}

    private Result run(String text) throws IOException {
        var file = folder.resolve("cases.jsonl");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return execute(file.toString());
    }

    private static Result execute(String file) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), "clock", file);
        return new Result(exitCode, out.toString(), err.toString());
    }
}
