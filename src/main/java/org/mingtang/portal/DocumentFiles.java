package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mingtang.disclosure.PublishedItem;
import org.mingtang.disclosure.PublishedItem.PublishedFile;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.disclosure.PublishedItems.PublicPage.Gone;
import org.mingtang.disclosure.PublishedItems.PublicPage.Standing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/// The published files. A file is served only through an item that is public now and holds it: knowing a hash opens
/// nothing.
@Controller
class DocumentFiles {
    private final PublishedItems items;

    DocumentFiles(PublishedItems items) {
        this.items = items;
    }

    @GetMapping("/documents/{prefix}/{serial}/files/{hash}")
    void file(
            @PathVariable String prefix,
            @PathVariable String serial,
            @PathVariable String hash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(IndexAddress.read(prefix, serial), hash, request, response);
    }

    @GetMapping("/documents/{number}/files/{hash}")
    void fileOfNumberInOnePiece(
            @PathVariable String number,
            @PathVariable String hash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(IndexAddress.read(number), hash, request, response);
    }

    private void send(
            Optional<String> indexNumber, String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = indexNumber.flatMap(items::find).orElseThrow(DocumentFiles::notFound);
        switch (page) {
            case Gone _ -> throw new ResponseStatusException(HttpStatus.GONE);
            case Standing(var item) -> send(item, hash, request, response);
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private void send(PublishedItem item, String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PublishedFile file = item.files().stream()
                .filter(one -> one.hash().hex().equals(hash))
                .findFirst()
                .orElseThrow(DocumentFiles::notFound);
        try (InputStream bytes = items.open(item.indexNumber(), file.hash()).orElseThrow(DocumentFiles::notFound)) {
            headers(file, response);
            if (new ServletWebRequest(request, response).checkNotModified('"' + hash + '"')) {
                return;
            }
            response.setContentType(file.kind().mediaType());
            response.setContentLengthLong(file.bytes());
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                bytes.transferTo(response.getOutputStream());
            }
        }
    }

    /// A published file comes from an office and may hold anything: it is handed over to be saved, and if a browser
    /// opens
    /// it none the less, it opens without scripts and without the rights of this site.
    private static void headers(PublishedFile file, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"document." + file.kind().extension() + "\"; filename*=UTF-8''"
                        + UriUtils.encode(file.name(), UTF_8));
    }
}
