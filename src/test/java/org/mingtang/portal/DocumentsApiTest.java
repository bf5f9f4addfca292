package org.mingtang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.portal.Visitor.header;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnTheCountysPortal
class DocumentsApiTest {
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    @Test
    @DisplayName("检索接口给出约定的字段")
    void the_list_has_the_agreed_fields() {
        var list = json(visitor.gets("/api/v1/documents?q=%E4%B8%B4%E6%97%B6%E6%95%91%E5%8A%A9"));
        assertThat(list.get("total").asInt()).isEqualTo(1);
        var item = list.get("items").get(0);
        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "indexNumber",
                        "title",
                        "documentNumber",
                        "issuer",
                        "issueDate",
                        "publishedAt",
                        "column",
                        "topic",
                        "validity",
                        "url",
                        "highlight");
        assertThat(item.get("documentNumber").asString()).isEqualTo("云政办〔2026〕31号");
        assertThat(item.get("issueDate").asString()).isEqualTo("2026-11-16");
        assertThat(item.get("publishedAt").asString()).isEqualTo("2026-11-18T01:12:44Z");
        assertThat(item.get("url").asString()).isEqualTo(visitor.root() + "/documents/013520046/2026-00131");
        assertThat(item.get("highlight").asString()).contains("<mark>临时救助</mark>");
    }

    @Test
    @DisplayName("单份文件接口给出正文和文件清单")
    void a_document_has_its_text_and_files() {
        var document = json(visitor.gets("/api/v1/documents/013520046/2026-00131"));
        assertThat(document.get("text").asString()).contains("火灾、交通事故");
        assertThat(document.get("files")).hasSize(3);
        String url = document.get("files").get(0).get("url").asString();
        assertThat(visitor.gets(url.substring(visitor.root().length())).body()).isEqualTo("docx bytes");
    }

    @Test
    @DisplayName("错误都是 RFC 9457 问题文档")
    void errors_are_problem_documents() {
        problem("/api/v1/documents?page=-1&year=x", 400, "参数不正确");
        problem("/api/v1/documents/013520046/2026-99999", 404, "没有这份文件");
        problem("/api/v1/documents/" + DistrictDocuments.WITHDRAWN, 410, "文件已撤下");
        problem("/api/v1/nothing", 404, "没有找到这个页面");
        var errors = json(visitor.gets("/api/v1/documents?page=-1&year=x")).get("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).get("field").asString()).isEqualTo("year");
        assertThat(errors.get(1).get("message").asString()).contains("页码“-1”不是正整数");
    }

    private void problem(String path, int status, String title) {
        var answer = visitor.gets(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).as(path).startsWith("application/problem+json");
        assertThat(json(answer).get("title").asString()).isEqualTo(title);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
    }

    @Test
    @DisplayName("接口说明只写 /api/v1 下的路径")
    void the_description_covers_the_interface_only() {
        var description = json(visitor.gets("/api/v1/openapi.json"));
        assertThat(description.get("openapi").asString()).startsWith("3.");
        assertThat(description.get("paths").propertyNames())
                .contains("/api/v1/documents", "/api/v1/documents/{prefix}/{serial}", "/api/v1/suggestions")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    @DisplayName("联想给出以输入开头的标题")
    void suggestions_begin_like_the_text() {
        var answer = json(visitor.gets("/api/v1/suggestions?q=%E4%BA%91%E5%B2%AD%E5%8E%BF%E6%95%99%E8%82%B2%E5%B1%80"));
        assertThat(answer.get("suggestions"))
                .isNotEmpty()
                .allMatch(text -> text.asString().startsWith("云岭县教育局"));
    }
}
