package org.mingtang.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong in a pack is told with file, line and key.
class PackSchemaTest {
    private static final String PACK = """
            id: district-2022
            title: 某区规程
            jurisdiction: district
            base: national
            edition: 2022-01-01
            in-force: {from: 2022-02-01}
            periods:
              request.internal: {working-days: 5, cite: 某区规程第一条, clause: REQ-08}
            values:
              request.internal-start: {is: hand-over, cite: 某区规程第二条}
            attributes:
              - {id: PROACTIVE, annotation: 主动公开件, needs-column: true, cite: 某区规程第三条, clause: ACT-02}
            chains:
              OTHER_INFORMATION:
                cite: 某区规程第四条
                stages:
                  - {id: draft, kind: DRAFT, role: DRAFTER, clause: ACT-08}
                  - {id: sign, kind: SIGN, role: SIGNER, clause: ACT-08}
                  - {id: review, kind: SECRECY_REVIEW, role: SECRECY_REVIEWER, clause: SEC-01}
                  - {id: publish, kind: PUBLISH, role: PUBLISHER, clause: ACT-08}
            columns:
              - {id: documents, name: 文件, kinds: [OFFICIAL_DOCUMENT], categories: [A20-01]}
              - {id: other, name: 其他, kinds: [OTHER_INFORMATION, OBTAINED_INFORMATION]}
            numbering:
              index-number: {pattern: "{credit-code}/{year}-{serial:5}", cite: 某区规程第五条}
            """;

    private static List<String> problems(String text) {
        return PackCheck.problems(List.of(new PackSource("district.yaml", text))).stream()
                .map(PackProblem::toString)
                .toList();
    }

    @DisplayName("写对了的规程包没有问题")
    @Test
    void a_right_pack_has_no_problems() {
        assertThat(problems(PACK)).isEmpty();
    }

    @DisplayName("写错一处，说出文件、行和键")
    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
        title: 某区规程               | titel: 某区规程              | district.yaml:2: titel: 没有这个键
        title: 某区规程               | titel: 某区规程              | district.yaml:1: title: 缺少这个键
        title: 某区规程               | title:                       | district.yaml:2: title: 不能为空
        title: 某区规程               | title: [某区规程]            | district.yaml:2: title: 应当是一个值
        edition: 2022-01-01           | edition: 2022-13-01          | district.yaml:5: edition: “2022-13-01”不是日期
        {from: 2022-02-01}            | {since: 2022-02-01}          | district.yaml:6: in-force.since: 没有这个键
        {from: 2022-02-01}            | {from: 2022-02-01, to: 2022-01-01} | district.yaml:6: in-force.to: 止日 2022-01-01 早于起日
        {from: 2022-02-01}            | 2022-02-01                   | district.yaml:6: in-force: 应当写成“键: 值”的形式
        base: national                | base: provincial             | district.yaml:1: id: 找不到上位规程 provincial 的规程包
        base: national                | base: district               | district.yaml:1: id: 上位规程 district 又以本规程为上位规程
        id: district-2022             | id: 某区                     | district.yaml:1: id: “某区”不能作标识
        request.internal: {           | internal: {                  | district.yaml:8: periods.internal: 名称应写成 request.reply 的形式
        working-days: 5               | workdays: 5                  | district.yaml:8: periods.request.internal.workdays: 没有这个键
        working-days: 5               | working-days: five           | district.yaml:8: periods.request.internal.working-days: “five”不是数
        working-days: 5               | working-days: 0              | district.yaml:8: periods.request.internal.working-days: 期限不能为 0
        working-days: 5               | working-days: -5             | district.yaml:8: periods.request.internal.working-days: “-5”不是数
        working-days: 5               | working-days: 5, days: 7     | district.yaml:8: periods.request.internal.days: 期限须写且只写一种单位
        working-days: 5,              |                              | district.yaml:8: periods.request.internal.working-days: 期限须写且只写一种单位
        , clause: REQ-08              | , clause: REQ-99             | district.yaml:8: periods.request.internal.clause: 条款登记表中没有 REQ-99
        , clause: REQ-08              | , clause: 第八条             | district.yaml:8: periods.request.internal.clause: “第八条”不是条款编号
        , cite: 某区规程第一条        |                              | district.yaml:8: periods.request.internal.cite: 缺少这个键
        is: hand-over                 | is: sometime                 | district.yaml:10: values.request.internal-start: “sometime”不在上位规程的可选值之内
        - {id: PROACTIVE              | - {id: SECRET                | district.yaml:12: attributes[1].id: 没有“SECRET”这一项
        needs-column: true            | needs-column: 是             | district.yaml:12: attributes[1].needs-column: “是”应写 true 或者 false
        kind: SIGN, role: SIGNER      | kind: SIGN, role: MAYOR      | district.yaml:18: chains.OTHER_INFORMATION.stages[2].role: 没有“MAYOR”这一项
        kind: SIGN, role: SIGNER      | kind: SIGN, role: AUDIT_ADMINISTRATOR | district.yaml:18: chains.OTHER_INFORMATION.stages[2].role: 安全审计员不办理
        kind: SECRECY_REVIEW          | kind: CONTENT_REVIEW         | district.yaml:14: chains.OTHER_INFORMATION: 流程应当有且只有一个“保密审查”
        role: SECRECY_REVIEWER        | role: SECRECY_REVIEWER, when: NORMATIVE_DOCUMENT | district.yaml:14: chains.OTHER_INFORMATION: 流程应当有且只有一个“保密审查”
        kind: PUBLISH                 | kind: ISSUE                  | district.yaml:14: chains.OTHER_INFORMATION: 流程应当从拟稿（DRAFT）开始
        {id: sign, kind               | {id: draft, kind             | district.yaml:14: chains.OTHER_INFORMATION: 同一流程中环节标识不能重复
        OTHER_INFORMATION:            | OTHER:                       | district.yaml:14: chains.OTHER: 没有这个键
        categories: [A20-01]          | categories: [A20-99]         | district.yaml:22: columns[1]: 没有“A20-99”这一法定公开类别
        {id: other, name              | {id: documents, name         | district.yaml:23: columns[2].id: 同一个标识用了两次：documents
        {id: other, name              | {id: other, parent: later, name | district.yaml:23: columns[2]: 上级栏目“later”应当写在本栏目之前
        , OBTAINED_INFORMATION]       | ]                            | columns: 没有可以发布保存类信息
        {serial:5}                    | {number:5}                   | district.yaml:25: numbering.index-number.pattern: 编号格式中没有 {number} 这一项
        {serial:5}                    | {serial:5                    | district.yaml:25: numbering.index-number.pattern: 编号格式的花括号不成对
        -{serial:5}                   |                              | district.yaml:25: numbering.index-number.pattern: 编号格式须含单位代码
        """)
    void a_mistake_is_told_with_its_place(String right, String wrong, String told) {
        assertThat(PACK).contains(right);
        String text = PACK.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong));
        assertThat(problems(text)).anySatisfy(problem -> assertThat(problem).contains(told));
    }

    @DisplayName("几处错误一次说全")
    @Test
    void all_mistakes_are_told_at_once() {
        String text = PACK.replace("working-days: 5", "working-days: x")
                .replace("role: DRAFTER", "role: WRITER")
                .replace("[A20-01]", "A20-01");
        assertThat(problems(text))
                .extracting(problem -> problem.replaceAll("^(district.yaml:\\d+: [^:]+):.*", "$1"))
                .containsExactly(
                        "district.yaml:8: periods.request.internal.working-days",
                        "district.yaml:17: chains.OTHER_INFORMATION.stages[1].role",
                        "district.yaml:22: columns[1].categories");
    }

    @DisplayName("同一个键写两次")
    @Test
    void a_key_written_twice() {
        assertThat(problems(PACK + "title: 又一次\n")).containsExactly("district.yaml:26: title: 同一个键写了两次，请删去一处");
    }

    @DisplayName("不是规程包的文本：{0}")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                  | d.yaml:1: yaml: 文件应当是
        id                                  | d.yaml:1: yaml: 文件应当是
        [1, 2]                              | d.yaml:1: yaml: 文件应当是
        'id: a: b'                          | d.yaml:1: yaml: YAML 语法有误
        'id: [a'                            | yaml: YAML 语法有误
        'id: &a b'                          | d.yaml:1: yaml: 规程包中不能使用锚点
        '{a: *b}'                           | d.yaml:1: yaml: 规程包中不能使用锚点
        '!!java.net.URL ["http://x"]'       | d.yaml:1: yaml: 规程包中不能使用类型标记
        'id: !!javax.script.Manager [x]'    | d.yaml:1: yaml: 规程包中不能使用类型标记
        '[[[[[[[[[[[[[[1]]]]]]]]]]]]]]'     | d.yaml:1: yaml: 嵌套超过 12 层
        '? [a, b] : c'                      | d.yaml:1: yaml: 键应当是一个词
        """)
    void what_is_no_pack(String text, String told) {
        var error = catchThrowableOfType(PackError.class, () -> PackReader.read(new PackSource("d.yaml", text)));
        assertThat(error.problems().getFirst().toString()).contains(told);
    }

    @DisplayName("控制字符、两个文档、过大的文件")
    @ParameterizedTest
    @ValueSource(strings = {"id: \u0007", "id: a\n---\nid: b\n", "\ud800"})
    void what_is_no_text(String text) {
        assertThatThrownBy(() -> PackReader.read(new PackSource("d.yaml", text)))
                .isInstanceOf(PackError.class);
    }

    @DisplayName("超过上限的文件不读")
    @Test
    void what_is_too_large() {
        var source = new PackSource("d.yaml", "id: " + "a".repeat(1_000_000));
        assertThatThrownBy(() -> PackReader.read(source)).hasMessageContaining("文件过大");
    }

    @DisplayName("错误总是一行")
    @Test
    void a_problem_is_always_one_line() {
        var error = catchThrowableOfType(
                PackError.class, () -> PackReader.read(new PackSource("d.yaml", "\"ti\\ntle\": x\nid: x\n")));
        assertThat(error.problems())
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\n"));
    }
}
