package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the product, taken from the product itself, asked for by somebody without an account.
class AccessTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    record Route(RequestMethod method, String path) {
        boolean isPublic() {
            return !path.startsWith("/workbench") && !path.equals("/error");
        }

        /// Variables filled with something that does not exist.
        String address() {
            return path.replace("{file:[1-9]\\\\d{0,3}}", "9")
                    .replaceAll("\\{[^/]*\\}", "00000000-0000-0000-0000-000000000000");
        }
    }

    private static List<Route> routes() {
        var routes = new ArrayList<Route>();
        var mappings = platform.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        for (var mapping : mappings.keySet()) {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPatternValues()) {
                for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                    routes.add(new Route(method, path));
                }
            }
        }
        assertThat(routes).hasSizeGreaterThan(40);
        return routes;
    }

    @Test
    @DisplayName("公开的网址不要求登录")
    void public_routes_need_no_account() {
        for (var route : routes()) {
            if (route.isPublic()) {
                assertThat(status(route)).as("%s", route).isNotIn(302, 401, 403, 500);
            }
        }
    }

    @Test
    @DisplayName("工作台的网址没有登录一律进不去")
    void the_workbench_is_shut_to_strangers() {
        for (var route : routes()) {
            if (route.path().startsWith("/workbench") && !route.path().equals("/workbench/login")) {
                assertThat(status(route)).as("%s", route).isIn(302, 403);
            }
        }
    }

    @Test
    @DisplayName("没有列出的网址一律拒绝，回答是完整的中文页面")
    void what_is_not_listed_is_denied() throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(platform.address("/actuator/env")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(302, 403, 404);
        assertThat(answer.body()).doesNotContain("java.");
    }

    private static int status(Route route) {
        try {
            var request = HttpRequest.newBuilder(URI.create(platform.address(route.address())))
                    .method(route.method().name(), HttpRequest.BodyPublishers.noBody())
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(route.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
