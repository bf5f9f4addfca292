package org.mingtang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.portal.Visitor.header;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTheCountysPortal
class DocumentFilesTest {
    private static final String HASH = DistrictDocuments.hash("docx bytes").hex();
    private static final String FILE = "/documents/013520046/2026-00131/files/" + HASH;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @Test
    @DisplayName("下载的是公开的原样字节，带中文文件名，沙箱里打开")
    void a_file_is_handed_over_to_be_saved() {
        var answer = visitor.gets(FILE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("docx bytes");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"document.docx\"; filename*=UTF-8''"
                                + "%E5%9B%B0%E9%9A%BE%E7%BE%A4%E4%BC%97%E4%B8%B4%E6%97%B6%E6%95%91%E5%8A%A9%E5%AE%9E%E6%96%BD%E5%8A%9E%E6%B3%95.docx");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Length")).isEqualTo("10");
        assertThat(header(answer, "ETag")).isEqualTo('"' + HASH + '"');
    }

    @Test
    @DisplayName("HEAD 只给头，已有的不再传")
    void a_file_already_there_is_not_sent_again() {
        var head = visitor.asks("HEAD", FILE);
        assertThat(header(head, "Content-Length")).isEqualTo("10");
        assertThat(head.body()).isEmpty();
        assertThat(visitor.gets(FILE, "If-None-Match", '"' + HASH + '"').statusCode())
                .isEqualTo(304);
    }

    @Test
    @DisplayName("只给这一份公开文件的文件：知道摘要，换个索引号拿不到；撤下的答 410")
    void a_hash_opens_nothing_elsewhere() {
        assertThat(visitor.gets("/documents/013520038/2026-00021/files/" + HASH).statusCode())
                .isEqualTo(404);
        assertThat(visitor.gets("/documents/" + DistrictDocuments.NEVER + "/files/" + HASH)
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.gets("/documents/" + DistrictDocuments.WITHDRAWN + "/files/" + HASH)
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    @DisplayName("索引号没有斜线的文件也能下载")
    void a_number_in_one_piece_has_files_too() {
        String hash = DistrictDocuments.hash("索引号没有斜线的文件").hex();
        assertThat(visitor.gets("/documents/" + DistrictDocuments.WITHOUT_SLASH + "/files/" + hash)
                        .body())
                .isEqualTo("索引号没有斜线的文件");
    }
}
