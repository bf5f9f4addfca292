package org.mingtang.workbench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingtang.documents.DocumentLimits;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away a request larger than any file may be before a byte of it is read. Left to itself the server would drop
/// the form, its token with it, and the officer would be told that the page may not be opened.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OversizedUploads extends OncePerRequestFilter {
    /// Asks the dossier's page to say at the field that the file was too large.
    static final String REFUSED = "too-large";

    /// The form around the file.
    private static final long FORM_BYTES = 1L << 20;

    private static final Pattern PAPERS = Pattern.compile("(/workbench/dossiers/[0-9a-f-]{36})/papers"
            + "|(/workbench/dossiers/[0-9a-f-]{36}/undecided)/report-up"
            + "|(/workbench/report-ups/[0-9a-f-]{36})/(?:supply|answer)"
            + "|(/workbench/requests/[0-9a-f-]{36}/acts/[A-Z_]+)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= DocumentLimits.standard().fileBytes() + FORM_BYTES) {
            chain.doFilter(request, response);
            return;
        }
        var papers = PAPERS.matcher(request.getRequestURI());
        if (papers.matches()) {
            var page = Stream.of(papers.group(1), papers.group(2), papers.group(3), papers.group(4))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            response.sendRedirect(page + "?" + REFUSED, HttpServletResponse.SC_SEE_OTHER);
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
