package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;

/// Somebody who knocks at every address with whatever request, unlike [AtTheDesk] also where no page leads. Follows no
/// redirect, so that every answer is seen as it was given.
final class Caller {
    private static final String BOUNDARY = "--------part-of-the-form--------";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String root;
    private String cookie = "";
    private String token = "";

    private Caller(String root) {
        this.root = root;
    }

    /// Nobody, with a session and the token of the login page.
    static Caller nobody(RunningPlatform platform) {
        var caller = new Caller(platform.address(""));
        caller.token = caller.tokenOn("/workbench/login");
        return caller;
    }

    /// Somebody who tries to sign in; see [#isSignedIn].
    static Caller as(String login, RunningPlatform platform) {
        var caller = nobody(platform);
        caller.posts("/workbench/login", Map.of("username", login, "password", GovernmentOffice.PASSWORD), "");
        caller.token = caller.tokenOn("/workbench/password");
        return caller;
    }

    boolean isSignedIn() {
        return gets("/workbench/password").statusCode() == 200;
    }

    HttpResponse<String> gets(String path) {
        return sends(request(path).GET());
    }

    /// Any method, with the token that a page of the workbench would send.
    HttpResponse<String> asks(String method, String path) {
        return sends(request(path).header("X-CSRF-TOKEN", token).method(method, BodyPublishers.noBody()));
    }

    /// Sends the fields with the token, the text as the file that some forms take, and no file for an import.
    HttpResponse<String> posts(String path, Map<String, String> fields, String file) {
        var body = new ByteArrayOutputStream();
        part(body, "_csrf", token);
        fields.forEach((name, value) -> part(body, name, value));
        part(body, "file\"; filename=\"通知.txt", file);
        part(body, "agencies\"; filename=\"", "");
        part(body, "people\"; filename=\"", "");
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return sends(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpResponse<String> postsWithoutToken(String path) {
        return sends(request(path).POST(BodyPublishers.noBody()));
    }

    private String tokenOn(String path) {
        var page = Jsoup.parse(gets(path).body());
        return page.select("input[name=_csrf]").attr("value");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(30));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> sends(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("JSESSIONID="))
                    .forEach(set -> cookie = set.substring(0, set.indexOf(';')));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String name, String value) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8));
    }
}
