package org.mingtang.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/// Sends a finished answer with a strong ETag made of its bytes; a reader who has these bytes already gets 304.
public final class Sent {
    private Sent() {}

    /// Pages may be kept by caches but are asked for again each time, so that a takedown is seen at once. A handler
    /// that
    /// has set `Cache-Control` before has decided otherwise.
    public static void bytes(HttpServletRequest request, HttpServletResponse response, byte[] body, String mediaType)
            throws IOException {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        if (response.getStatus() == HttpServletResponse.SC_OK
                && new ServletWebRequest(request, response).checkNotModified('"' + hash(body) + '"')) {
            return;
        }
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
