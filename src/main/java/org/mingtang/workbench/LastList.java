package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.mingtang.workbench.RequestListPages.Filter;

/// The list of requests that an officer looked at last, so that the way back from a request leads to it.
final class LastList {
    private static final String ADDRESS = "/workbench/requests";
    private static final String LIST = "requests.list";

    private LastList() {}

    static void seen(HttpServletRequest request, Filter filter) {
        var address = filter.address()
                + filter.after()
                        .map(after -> "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8))
                        .orElse("");
        request.getSession().setAttribute(LIST, address);
    }

    /// Where the way back leads; to what waits for the officer where no list was seen.
    static String address(HttpServletRequest request) {
        return Objects.toString(request.getSession().getAttribute(LIST), ADDRESS);
    }
}
