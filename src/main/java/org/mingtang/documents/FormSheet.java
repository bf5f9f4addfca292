package org.mingtang.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.documents.TableSheet.Column;
import org.mingtang.documents.paper.HtmlPdf;
import org.mingtang.documents.paper.Markup;

/// A form on paper, A4 upright: what it is about in rows of head and text, tables below, and at the end boxes that are
/// filled in and signed by hand. Pages are numbered, and the heads of a table stand on each of its pages.
///
/// @param number at the right below the title; may be blank
/// @param boxes  heads of the empty boxes for an opinion, each with lines for signature and date
/// @param foot   below every page at the left
public record FormSheet(
        String title, String number, List<Field> fields, List<Part> parts, List<String> boxes, String foot) {
    /// The margin at the left is for the binding.
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 17mm 20mm 25mm;
              @bottom-left { content: element(foot); vertical-align: top; padding-top: 4mm }
              @bottom-right { content: "第 " counter(page) " 页 / 共 " counter(pages) " 页"; font: 8pt 'Sans'; color: #333; vertical-align: top; padding-top: 4mm } }
            body { font-family: 'Serif'; font-size: 10.5pt; line-height: 1.5; color: #000; margin: 0 0.4mm; word-wrap: break-word }
            .foot { position: running(foot); font: 8pt 'Sans'; color: #333; white-space: nowrap }
            h1 { font-family: 'Serif'; font-weight: bold; font-size: 18pt; line-height: 1.4; text-align: center; margin: 0 0 3mm }
            h2 { font-family: 'Sans'; font-weight: bold; font-size: 10.5pt; margin: 5mm 0 1.5mm; page-break-after: avoid }
            .number { text-align: right; margin: 0 0 1.5mm }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate }
            th, td { border: 0.6pt solid #333; padding: 1.2mm 1.8mm; text-align: left; vertical-align: top; word-wrap: break-word }
            th { font-family: 'Sans'; font-weight: bold; font-size: 9.5pt }
            .fields th { width: 32mm; vertical-align: middle }
            .fields td { vertical-align: middle }
            .fields .open { height: 13mm; vertical-align: bottom }
            .list { font-size: 9.5pt }
            .list td { padding: 1mm 1.4mm }
            .boxes { margin-top: 5mm }
            .boxes th { width: 32mm; vertical-align: middle }
            .boxes td { height: 26mm; vertical-align: bottom; text-align: right }
            tr { page-break-inside: avoid }
            """;

    /// What is filled in by hand needs room for a hand.
    private static final Pattern OPEN = Pattern.compile("[＿\\s　年月日]+");

    private static final String SIGNED = "签名：＿＿＿＿＿＿＿＿　　　　　年　　月　　日";

    public FormSheet {
        fields = List.copyOf(fields);
        parts = List.copyOf(parts);
        boxes = List.copyOf(boxes);
    }

    /// @param text may be several lines
    public record Field(String head, String text) {}

    /// @param rows cells in the order of the columns; line breaks stay
    public record Part(String head, List<Column> columns, List<List<String>> rows) {
        public Part {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param made written into the file as its date; the same sheet and date give the same bytes
    public byte[] pdf(Fonts fonts, Instant made) {
        return HtmlPdf.print(title, STYLE, body(), fonts, made);
    }

    /// For a machine without the fonts.
    public String html() {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/>"
                + new Markup().open("title").text(title).close() + "<style>"
                + STYLE.substring(STYLE.indexOf("body {"))
                        .replace("position: running(foot); ", "")
                        .replace("'Serif'", "serif")
                        .replace("'Sans'", "sans-serif")
                + "</style></head><body>" + body() + "</body></html>\n";
    }

    private String body() {
        var markup = new Markup();
        markup.open("div", "class", "foot").text(foot).close();
        markup.open("h1").text(title).close();
        Optional.of(number)
                .filter(given -> !given.isBlank())
                .ifPresent(
                        given -> markup.open("p", "class", "number").text(given).close());
        if (!fields.isEmpty()) {
            markup.open("table", "class", "fields").open("tbody");
            fields.forEach(field -> row(field, markup));
            markup.close().close();
        }
        parts.forEach(part -> print(part, markup));
        if (!boxes.isEmpty()) {
            markup.open("table", "class", "boxes").open("tbody");
            boxes.forEach(head -> row(new Field(head, SIGNED), markup));
            markup.close().close();
        }
        return markup.toString();
    }

    private static void row(Field field, Markup markup) {
        markup.open("tr").open("th").text(field.head()).close();
        markup.open("td", "class", OPEN.matcher(field.text()).matches() ? "open" : "told")
                .lines(field.text())
                .close()
                .close()
                .line();
    }

    private static void print(Part part, Markup markup) {
        markup.open("h2").text(part.head()).close();
        int width = part.columns().stream().mapToInt(Column::share).sum();
        markup.open("table", "class", "list").open("colgroup");
        part.columns()
                .forEach(column -> markup.empty(
                        "col", "style", "width: " + Math.round(column.share() * 1000.0 / width) / 10.0 + "%"));
        markup.close().open("thead").open("tr");
        part.columns().forEach(column -> markup.open("th").text(column.head()).close());
        markup.close().close().open("tbody");
        for (var row : part.rows()) {
            markup.open("tr");
            row.forEach(cell -> markup.open("td").lines(cell).close());
            markup.close().line();
        }
        markup.close().close();
    }
}
