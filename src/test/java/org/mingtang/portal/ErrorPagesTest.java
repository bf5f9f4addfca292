package org.mingtang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchQuery;
import org.mingtang.search.SearchResult;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What a reader sees when the search index fails.
@SpringBootTest(
        classes = {PortalSlice.class, ErrorPagesTest.BrokenIndex.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.main.banner-mode=off")
class ErrorPagesTest {
    static class BrokenIndex {
        @Bean
        @Primary
        SearchIndex brokenIndex() {
            return new SubstringIndex(List.of()) {
                @Override
                public SearchResult search(SearchQuery query) {
                    throw new IllegalStateException("index is gone");
                }
            };
        }
    }

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @Test
    @DisplayName("系统出错时给出中文页面，不透露内部情况")
    void a_failure_is_explained_without_details() {
        var answer = visitor.gets("/documents");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("系统出了问题", "云岭县人民政府").doesNotContain("index is gone", "Exception");
        var api = visitor.gets("/api/v1/documents");
        assertThat(api.statusCode()).isEqualTo(500);
        assertThat(api.body()).contains("系统出了问题").doesNotContain("index is gone", "Exception");
    }

    @Test
    @DisplayName("检索坏了，首页和文件页照常")
    void the_front_page_and_documents_stand_without_the_index() {
        assertThat(visitor.gets("/").statusCode()).isEqualTo(200);
        assertThat(visitor.gets("/").body()).contains("困难群众临时救助实施办法");
        assertThat(visitor.gets("/documents/013520046/2026-00131").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("不存在的页面、不允许的方法都有中文说明")
    void unknown_pages_and_methods_are_explained() {
        assertThat(visitor.gets("/nothing").statusCode()).isEqualTo(404);
        assertThat(visitor.gets("/nothing").body()).contains("没有找到这个页面");
        assertThat(visitor.asks("DELETE", "/guide").statusCode()).isEqualTo(405);
        assertThat(visitor.asks("DELETE", "/guide").body()).contains("无法处理这个请求");
    }
}
