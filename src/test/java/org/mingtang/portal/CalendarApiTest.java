package org.mingtang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.portal.Visitor.header;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.cli.CommandOutput;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnTheCountysPortal
class CalendarApiTest {
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @ParameterizedTest(name = "{0} 起 {1} 个工作日")
    @DisplayName("接口的回答与命令 calendar due --json 一字不差")
    @CsvSource({"2020-09-25,20", "2026-12-28,10", "2026-02-14,0", "2026-02-15,0", "2004-01-01,5000"})
    void the_answer_is_that_of_the_command(String from, String days) {
        var answer = visitor.gets("/api/v1/calendar/due?from=" + from + "&days=" + days);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(answer.body())
                .isEqualTo(CommandOutput.of("calendar", "due", from, days, "--json")
                        .strip());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("问得不对，答 400 问题文档，写明哪个参数错在哪里")
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | from | 请写明起算日期
            days=20                     | from | 请写明起算日期
            from=2026-01-05             | days | 请写明工作日数
            from=x&days=20              | from | “x”不是日期
            from=2026-02-30&days=20     | from | “2026-02-30”不是日期
            from=2003-12-31&days=20     | from | 2004-01-01 至 2100-12-31
            from=2101-01-01&days=20     | from | 2004-01-01 至 2100-12-31
            from=2026-01-05&days=-1     | days | 工作日数“-1”不对
            from=2026-01-05&days=5001   | days | 工作日数“5001”不对
            from=2026-01-05&days=2.5    | days | 工作日数“2.5”不对
            from=2026-01-05&days=99999999999 | days | 工作日数“99999999999”不对
            from=2100-12-30&days=20     | days | 已超出
            """)
    void a_wrong_question_is_a_problem_document(String query, String field, String message) {
        var answer = visitor.gets("/api/v1/calendar/due?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        var problem = json(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("title").asString()).isEqualTo("参数不正确");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(problem.get("errors").get(0).get("message").asString()).contains(message);
    }

    @Test
    @DisplayName("接口说明里有这个地址、两个参数和回答的样子")
    void the_description_knows_it() {
        var description = json(visitor.gets("/api/v1/openapi.json").body());
        var due = description.get("paths").get("/api/v1/calendar/due").get("get");
        assertThat(due.get("parameters"))
                .extracting(parameter -> parameter.get("name").asString())
                .containsExactlyInAnyOrder("from", "days");
        assertThat(due.get("parameters"))
                .allMatch(parameter -> parameter.get("required").asBoolean());
        assertThat(description
                        .get("components")
                        .get("schemas")
                        .get("DueDateFound")
                        .get("properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("from", "days", "due", "provisional", "derivation");
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
