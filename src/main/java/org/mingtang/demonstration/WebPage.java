package org.mingtang.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Table;
import org.mingtang.documents.OfficialDraft;
import org.springframework.web.util.HtmlUtils;

/// A document as a plain web page, such as older sites leave behind.
final class WebPage {
    private final StringBuilder page = new StringBuilder();

    private WebPage() {}

    /// UTF-8.
    static byte[] of(OfficialDraft draft) {
        var page = new WebPage();
        page.write(draft);
        return page.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(OfficialDraft draft) {
        var title = String.join("", draft.titleLines());
        page.append("<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n");
        element("title", "", title);
        element("h1", " style=\"text-align:center\"", title);
        write(draft.body());
        draft.signedBy().forEach(name -> element("p", " style=\"text-align:right\"", name));
        element("p", " style=\"text-align:right\"", inWords(draft.date()));
        draft.annotation().ifPresent(text -> element("p", "", "（" + text + "）"));
        page.append("</html>\n");
    }

    private void write(List<Block> blocks) {
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph ->
                    element(paragraph.alignment() == Alignment.CENTRE ? "h2" : "p", "", paragraph.text());
                case Table table -> write(table);
                case Picture picture -> element("p", "", picture.description());
            }
        }
    }

    private void write(Table table) {
        page.append("<table border=\"1\">\n");
        for (var row : table.rows()) {
            page.append("<tr>");
            row.cells().stream().map(Cell::text).forEach(text -> element("td", "", text));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void element(String name, String attributes, String text) {
        page.append('<').append(name).append(attributes).append('>');
        page.append(HtmlUtils.htmlEscape(text, "UTF-8"));
        page.append("</").append(name).append(">\n");
    }

    private static String inWords(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
