package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What a node of each role serves. A portal node faces the public network and knows nothing of the workbench.
class NodeRoleTest {
    @Test
    @DisplayName("门户节点：门户照常，工作台的网址一个也没有，错误页面照样是中文")
    void a_portal_node() {
        var platform = RunningPlatform.empty("mingtang.pack=licheng", "mingtang.role=portal");
        try (platform) {
            assertThat(routes(platform)).isNotEmpty().noneMatch(route -> route.startsWith("/workbench"));
            var citizen = AtTheDesk.nobody(platform);
            assertThat(citizen.opens("/").status()).isEqualTo(200);
            assertThat(citizen.opens("/documents?q=通知").status()).isEqualTo(200);
            for (var path : List.of("/workbench", "/workbench/login", "/login")) {
                var answer = citizen.opens(path);
                assertThat(answer.status()).as(path).isIn(403, 404);
                assertThat(answer.html().select("form[method=post]")).as(path).isEmpty();
                assertThat(answer.text()).as(path).contains("页面");
            }
        }
    }

    @Test
    @DisplayName("工作台节点：可以登录办理，不提供门户页面")
    void a_workbench_node() {
        var platform = RunningPlatform.empty("mingtang.pack=licheng", "mingtang.role=workbench");
        try (platform) {
            GovernmentOffice.in(platform);
            assertThat(routes(platform)).contains("/workbench/dossiers").doesNotContain("/documents", "/feed.atom");
            assertThat(AtTheDesk.nobody(platform).opens("/documents").status()).isEqualTo(404);
            var drafter = AtTheDesk.as("lin", GovernmentOffice.PASSWORD, platform);
            assertThat(drafter.opens("/workbench/dossiers").status()).isEqualTo(200);
        }
    }

    private static List<String> routes(RunningPlatform platform) {
        return platform
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream())
                .toList();
    }
}
