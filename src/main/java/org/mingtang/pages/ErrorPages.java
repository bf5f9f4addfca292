package org.mingtang.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The last resort for every error: a page in Chinese that says what to do, or a problem document (RFC 9457) below
/// `/api/`. Neither names a class, a file or a query of the product.
@Controller
class ErrorPages implements ErrorController {
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}");

    private final ObjectProvider<Masthead> mastheads;

    ErrorPages(ObjectProvider<Masthead> mastheads) {
        this.mastheads = mastheads;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = statusOf(request);
        var unsent = unsent(request, status);
        var explanation = unsent.isEmpty() ? ErrorExplanation.of(status) : ErrorExplanation.NOT_SENT;
        if (askedFor(request).startsWith("/api/")) {
            return problem(request, status, explanation);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var masthead = mastheads.getIfAvailable(() -> () -> "");
        var page = new ModelAndView("layout/error", status);
        page.addObject("status", status.value());
        page.addObject("explanation", explanation);
        page.addObject("unsent", unsent);
        page.addObject("government", masthead.government());
        return page;
    }

    /// What somebody had written into a form while the login ran out or was begun anew elsewhere, to be
    /// taken over; nothing where that is not the case. Words only: what was chosen is chosen again, and
    /// what opens a door is shown to nobody.
    private static List<String> unsent(HttpServletRequest request, HttpStatus status) {
        if (status != HttpStatus.FORBIDDEN
                || !"POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                || !request.getParameterMap().containsKey("_csrf")
                || askedFor(request).contains("password")
                || askedFor(request).endsWith("/login")) {
            return List.of();
        }
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .filter(value -> WORDS.matcher(value).find())
                .toList();
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, HttpStatus status, ErrorExplanation explanation) {
        var detail = ProblemDetail.forStatusAndDetail(status, explanation.advice());
        detail.setTitle(explanation.title());
        detail.setInstance(URI.create(askedFor(request)));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(detail);
    }

    private static String askedFor(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "";
    }

    /// Somebody who opens `/error` by hand has found a page that does not exist.
    private static HttpStatus statusOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            HttpStatus known = HttpStatus.resolve(code);
            return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        }
        return HttpStatus.NOT_FOUND;
    }
}
