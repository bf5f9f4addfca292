package org.mingtang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCommandTest {
    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("命令的输出")
    @CsvSource(delimiter = '|', textBlock = """
        calendar due 2020-09-25 20                | 2020-10-29
        calendar due 2026-03-07 0                 | 2026-03-09
        calendar due 2026-12-25 20                | 2027-01-25 暂定：2027 年放假安排尚未公布
        calendar due 2026-12-25 20 --lang en      | 2027-01-25 provisional: the holidays of 2027 are not announced yet
        --lang en calendar due 2026-12-25 20      | 2027-01-25 provisional: the holidays of 2027 are not announced yet
        calendar count 2026-03-02 2026-03-30      | 20
        calendar count 2026-03-30 2026-03-02      | -20
        calendar count 2026-12-31 2027-01-04      | 1 暂定：2027 年放假安排尚未公布
        """)
    void output(String command, String line) {
        assertThat(run(command)).isEqualTo(new Result(0, line + "\n", ""));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("用法不对：一行说明，退出码 2")
    @CsvSource(delimiter = '|', textBlock = """
        calendar due 2026-13-25 20                | 日期不对：2026-13-25，应为真实日期，写作 2026-01-31
        calendar due 2026-13-25 20 --lang=en      | date: 2026-13-25 (expected: a real day such as 2026-01-31)
        calendar due 2026-12-25                   | 缺少：N
        calendar due 2026-12-25 二十               | N 的值不对：二十
        calendar due 2026-12-25 -1                | N 的值不对：-1，应为 0 或以上
        calendar due 2026-12-25 -1 --lang en      | N: -1 (expected: >= 0)
        calendar due 2003-12-31 1                 | 日历只含 2004-01-01 至 2100-12-31：2003-12-31 不在其中，请核对日期
        calendar due 2003-12-31 1 --lang en       | the calendar holds 2004-01-01 to 2100-12-31 only: 2003-12-31 is not among them
        calendar due 2100-12-25 20                | 日历只含 2004-01-01 至 2100-12-31：2100-12-25 起 20 个工作日已超出，请核对日期和期限
        calendar count 2026-03-02 2101-01-01      | 日历只含 2004-01-01 至 2100-12-31：2101-01-01 不在其中，请核对日期
        calendar list 2003                        | 日历只含 2004-01-01 至 2100-12-31：2003-01-01 不在其中，请核对日期
        calendar list 2000000000                  | YEAR 的值不对：2000000000，应为 2004 至 2100
        calendar                                  | 请写明命令：count、due、list
        calendar holidays                         | 不认识的参数：holidays
        calendar list 2026 --lang fr              | --lang 的值不对：fr（可选：zh、en）
        bench nothing                             | NAME 的值不对：nothing（可选：calendar、cli、reader、fold、commands）
        """)
    void wrong_use(String command, String line) {
        assertThat(run(command)).isEqualTo(new Result(2, "", line + "\n"));
    }

    @Test
    @DisplayName("期限的 JSON：起算日、天数、期限、是否暂定、逐日说明")
    void due_as_json() {
        assertThat(run("calendar due 2020-09-30 2 --json").out()).isEqualTo("""
                {"from":"2020-09-30","days":2,"due":"2020-10-10","provisional":false,"derivation":[\
                {"date":"2020-09-30","weekday":"星期三","kind":"start","name":null,"number":null},\
                {"date":"2020-10-01","weekday":"星期四","kind":"rest","name":"国庆节、中秋节","number":null},\
                {"date":"2020-10-02","weekday":"星期五","kind":"rest","name":"国庆节","number":null},\
                {"date":"2020-10-03","weekday":"星期六","kind":"rest","name":"国庆节","number":null},\
                {"date":"2020-10-04","weekday":"星期日","kind":"rest","name":"国庆节","number":null},\
                {"date":"2020-10-05","weekday":"星期一","kind":"rest","name":"国庆节","number":null},\
                {"date":"2020-10-06","weekday":"星期二","kind":"rest","name":"国庆节","number":null},\
                {"date":"2020-10-07","weekday":"星期三","kind":"rest","name":"国庆节","number":null},\
                {"date":"2020-10-08","weekday":"星期四","kind":"rest","name":"国庆节","number":null},\
                {"date":"2020-10-09","weekday":"星期五","kind":"counted","name":null,"number":1},\
                {"date":"2020-10-10","weekday":"星期六","kind":"make-up","name":"国庆节","number":2}]}
                """);
    }

    @Test
    @DisplayName("区间的 JSON：倒数时天数为负，说明按日期先后")
    void count_as_json() {
        assertThat(run("calendar count 2027-03-02 2027-03-01 --json").out()).isEqualTo("""
                {"from":"2027-03-02","days":-1,"due":"2027-03-01","provisional":true,"derivation":[\
                {"date":"2027-03-01","weekday":"星期一","kind":"start","name":null,"number":null},\
                {"date":"2027-03-02","weekday":"星期二","kind":"counted","name":null,"number":1}]}
                """);
    }

    @Test
    @DisplayName("全年安排：放假、调休上班的日子和工作日总数")
    void the_year() {
        var lines = run("calendar list 2026").out().lines().toList();
        assertThat(lines).hasSize(33 + 6 + 1);
        assertThat(lines)
                .startsWith("2026-01-01 星期四 放假 元旦")
                .contains("2026-02-14 星期六 上班 春节")
                .endsWith("2026 年共 248 个工作日");
        assertThat(run("calendar list 2027").out()).endsWith("2027 年共 254 个工作日 暂定：2027 年放假安排尚未公布\n");
        assertThat(run("calendar list 2026 --lang en").out()).endsWith("248 working days in 2026\n");
        assertThat(run("calendar list 2026 --json").out())
                .startsWith(
                        "{\"from\":\"2026-01-01\",\"days\":248,\"due\":\"2026-12-31\",\"provisional\":false,"
                                + "\"derivation\":[{\"date\":\"2026-01-01\",\"weekday\":\"星期四\",\"kind\":\"rest\",\"name\":\"元旦\",")
                .endsWith("\"kind\":\"counted\",\"name\":null,\"number\":248}]}\n");
    }

    @ParameterizedTest
    @DisplayName("每个命令都有帮助")
    @CsvSource({"--help", "calendar --help", "calendar due --help", "calendar list -h", "bench --help"})
    void help(String command) {
        var result = run(command);
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("用法：mingtang").contains("--lang");
    }

    @Test
    @DisplayName("没有命令时说明有哪些命令")
    void no_command() {
        assertThat(run("").err())
                .isEqualTo("请写明命令：serve、admin、backup、restore、verify、pack、read、redact、bench、calendar、clock\n");
    }

    private record Result(int exitCode, String out, String err) {}

    private static Result run(String command) {
        var out = new StringWriter();
        var err = new StringWriter();
        var arguments = Objects.requireNonNullElse(command, "").strip();
        int exitCode = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                arguments.isEmpty() ? new String[0] : arguments.split(" +"));
        return new Result(exitCode, out.toString(), err.toString());
    }
}
