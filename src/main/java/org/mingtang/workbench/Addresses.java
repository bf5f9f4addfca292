package org.mingtang.workbench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.mingtang.disclosure.Worklist.Queue;
import org.mingtang.disclosure.Worklist.Sort;
import org.mingtang.secrecy.undecided.ReportUpList;

/// Addresses of the workbench's lists.
final class Addresses {
    private Addresses() {}

    static String queue(Queue queue, String text, String agency, Sort sort, String after) {
        return "/workbench/dossiers?" + query(queue, text, agency, sort) + "&after=" + encoded(after);
    }

    static String export(Queue queue, String text, String agency, Sort sort) {
        return "/workbench/dossiers/export.csv?" + query(queue, text, agency, sort);
    }

    static String contacts(String text) {
        return ContactPages.ADDRESS + ".csv?q=" + encoded(text);
    }

    static String reportUps(ReportUpList.Filter filter, String text, String agency, ReportUpList.Sort sort) {
        return "filter=%s&q=%s&agency=%s&sort=%s".formatted(filter, encoded(text), encoded(agency), sort);
    }

    private static String query(Queue queue, String text, String agency, Sort sort) {
        return "queue=%s&q=%s&agency=%s&sort=%s".formatted(queue, encoded(text), encoded(agency), sort);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
