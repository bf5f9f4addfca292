package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// Somebody at the workbench without a browser: reads pages and sends the forms that stand on them, whole, with what
/// was typed. A form that is not on the page cannot be sent, so such a test walks only where the page leads.
public final class AtTheDesk {
    private static final String BOUNDARY = "--------part-of-the-form--------";

    private final HttpClient client;
    private final String root;

    private AtTheDesk(String root) {
        this.root = root;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// A page as it was answered.
    public record Page(int status, URI address, Document html) {

        /// Everything a reader of the page sees.
        public String text() {
            return html.text();
        }

        /// The form that is sent to an address with this ending.
        FormElement form(String ending) {
            return html.select("form").stream()
                    .filter(form -> form.attr("action").endsWith(ending))
                    // a page may be asked for and sent to under the same address
                    .min(Comparator.comparing(form -> form.attr("method").equals("get")))
                    .map(FormElement.class::cast)
                    .orElseThrow(() -> new AssertionError("no form “" + ending + "” on " + address + ":\n" + text()));
        }

        /// Where the forms of the page's own part are sent to, without those that end the session.
        List<String> offered() {
            return html.select("main form[method=post]").eachAttr("action");
        }

        /// Names of the fields of a form into which anything can be written.
        List<String> writable(String ending) {
            return form(ending)
                    .select("input:not([type]), input[type=text], input[type=date], input[type=password], textarea")
                    .eachAttr("name");
        }

        public boolean offers(String ending) {
            return html.select("form").stream()
                    .anyMatch(form -> form.attr("action").endsWith(ending));
        }
    }

    /// A file put into a form.
    public record Attached(String field, String name, byte[] bytes) {}

    /// Nobody yet: sees what anybody sees.
    public static AtTheDesk nobody(RunningPlatform platform) {
        return new AtTheDesk(platform.address(""));
    }

    public static AtTheDesk as(String login, String password, RunningPlatform platform) {
        var someone = new AtTheDesk(platform.address(""));
        var answer = someone.sends(
                someone.opens("/workbench/login"), "/workbench/login", Map.of("username", login, "password", password));
        assertThat(answer.address().getPath()).as("signed in as %s", login).doesNotContain("login");
        return someone;
    }

    public Page opens(String path) {
        return page(answers(HttpRequest.newBuilder(at(path)).GET()));
    }

    /// Sends the form with this ending of its address, its own values and what was typed over them.
    public Page sends(Page page, String ending, Map<String, String> typed) {
        var form = page.form(ending);
        if (form.attr("enctype").equals("multipart/form-data")) {
            return sends(
                    page,
                    ending,
                    typed,
                    new Attached(form.select("input[type=file]").attr("name"), "", new byte[0]));
        }
        return posts(
                form.attr("action"),
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(encoded(form, typed)));
    }

    private static String encoded(FormElement form, Map<String, String> typed) {
        return filled(form, typed).stream()
                .map(entry ->
                        URLEncoder.encode(entry.getKey(), UTF_8) + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Sends a form with files; one without a name is none, as browsers send it.
    public Page sends(Page page, String ending, Map<String, String> typed, Attached... files) {
        var form = page.form(ending);
        return posts(
                form.attr("action"),
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body(form, typed, files)));
    }

    /// What the button of that address hands out, with what its form holds.
    public HttpResponse<byte[]> takes(Page page, String ending) {
        var button = page.html().select("button").stream()
                .filter(each -> each.attr("formaction").endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + ending + "” on " + page.address()));
        var form = (FormElement) Objects.requireNonNull(button.closest("form"));
        return answers(
                HttpRequest.newBuilder(at(button.attr("formaction")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form, Map.of()))),
                BodyHandlers.ofByteArray());
    }

    /// Begins to send a form with files, and the connection is lost when half of it is under way.
    void breaksOff(Page page, String ending, Map<String, String> typed, Attached... files) {
        var form = page.form(ending);
        var body = body(form, typed, files);
        var to = at(form.attr("action"));
        try (var line = new Socket(to.getHost(), to.getPort())) {
            var cookies = client.cookieHandler().orElseThrow().get(to, Map.of()).values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.joining("; "));
            var head = "POST %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                    .formatted(
                            to.getRawPath(),
                            to.getAuthority(),
                            cookies,
                            "multipart/form-data; boundary=" + BOUNDARY,
                            body.length);
            line.getOutputStream().write(head.getBytes(UTF_8));
            line.getOutputStream().write(body, 0, body.length / 2);
            line.getOutputStream().flush();
            line.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] body(FormElement form, Map<String, String> typed, Attached... files) {
        var fields = Stream.of(files).map(Attached::field).toList();
        var body = new ByteArrayOutputStream();
        filled(form, typed).stream()
                .filter(entry -> !fields.contains(entry.getKey()))
                .forEach(entry -> part(body, entry));
        Stream.of(files).forEach(file -> part(body, file));
        form.select("input[type=file]").eachAttr("name").stream()
                .filter(other -> !fields.contains(other))
                .forEach(other -> part(body, new Attached(other, "", new byte[0])));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private Page posts(String path, String contentType, BodyPublisher body) {
        return page(answers(HttpRequest.newBuilder(at(path))
                .header("Content-Type", contentType)
                .POST(body)));
    }

    private HttpResponse<String> answers(HttpRequest.Builder request) {
        return answers(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> answers(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Page page(HttpResponse<String> answer) {
        return new Page(
                answer.statusCode(),
                answer.uri(),
                Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : root + path);
    }

    /// What stands in the form, a field of several lines as often as it stands there, and what was typed over it.
    private static List<Entry<String, String>> filled(FormElement form, Map<String, String> typed) {
        return Stream.concat(
                        form.formData().stream()
                                .map(field -> Map.entry(field.key(), field.value()))
                                .filter(field -> !typed.containsKey(field.getKey())),
                        typed.entrySet().stream())
                .toList();
    }

    private static void part(ByteArrayOutputStream body, Entry<String, String> field) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .getBytes(UTF_8));
    }

    private static void part(ByteArrayOutputStream body, Attached file) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                        + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file.bytes());
        body.writeBytes("\r\n".getBytes(UTF_8));
    }
}
