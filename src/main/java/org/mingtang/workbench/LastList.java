package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.mingtang.privacy.PersonalData;
import org.mingtang.workbench.RequestListPages.Filter;

/// The list of requests that an officer looked at last, so that the way back from a request leads to it. What was
/// sought may be a name or a number: it stays sealed with the session and never stands in an address.
final class LastList {
    /// Parameter that stands for what is sought.
    static final String SOUGHT = "sought";

    private static final String ADDRESS = "/workbench/requests";
    private static final String LIST = "requests.list";
    private static final String TEXT = "requests.sought";

    private LastList() {}

    static void seen(HttpServletRequest request, Filter filter) {
        var address = filter.address()
                + filter.after()
                        .map(after -> "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8))
                        .orElse("");
        request.getSession().setAttribute(LIST, address);
    }

    static void seeks(HttpServletRequest request, String text, PersonalData data) {
        request.getSession().setAttribute(TEXT, data.sealed(TEXT, text));
    }

    static String sought(HttpServletRequest request, PersonalData data) {
        return data.opened(TEXT, Objects.toString(request.getSession().getAttribute(TEXT), ""))
                .orElse("");
    }

    /// Where the way back leads; to what waits for the officer where no list was seen.
    static String address(HttpServletRequest request) {
        return Objects.toString(request.getSession().getAttribute(LIST), ADDRESS);
    }
}
