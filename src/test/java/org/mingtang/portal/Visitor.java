package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Somebody without an account who asks the portal for addresses, over the network.
final class Visitor {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String root;

    Visitor(int port) {
        this.port = port;
        this.root = "http://localhost:" + port;
    }

    String root() {
        return root;
    }

    HttpResponse<String> gets(String path, String... headers) {
        return asks("GET", path, headers);
    }

    HttpResponse<String> asks(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A file at this address.
    HttpResponse<byte[]> takes(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The page at this address, read as HTML.
    Document reads(String path) {
        return Jsoup.parse(gets(path).body(), root + path);
    }

    /// Asks for an address exactly as written, which no client library would send.
    RawAnswer raw(String path) {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return new RawAnswer(Integer.parseInt(answer.substring(9, 12)), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record RawAnswer(int status, String body) {}

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
