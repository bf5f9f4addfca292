package org.mingtang.documents;

import java.time.Instant;
import java.util.List;
import org.mingtang.documents.paper.HtmlPdf;
import org.mingtang.documents.paper.Markup;

/// A long table on paper: A4 across, with the heads of the columns and of the part again on every page, and the pages
/// numbered. A row is never torn apart.
///
/// @param notes below the first title, a line each
/// @param foot  below every page at the left
public record TableSheet(String title, List<String> notes, List<Column> columns, List<Part> parts, String foot) {
    /// The margin at the left is for the binding.
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 13mm 12mm 15mm 20mm;
              @bottom-left { content: element(foot); vertical-align: top; padding-top: 3mm }
              @bottom-right { content: "第 " counter(page) " 页 / 共 " counter(pages) " 页"; font: 8pt 'Sans'; color: #333; vertical-align: top; padding-top: 3mm } }
            body { font-family: 'Sans'; font-size: 8.5pt; line-height: 1.4; color: #000; margin: 0 0.4mm; word-wrap: break-word }
            .foot { position: running(foot); font: 8pt 'Sans'; color: #333; white-space: nowrap }
            h1 { font-family: 'Serif'; font-weight: bold; font-size: 18pt; line-height: 1.4; text-align: center; margin: 0 0 2mm }
            .further { page-break-before: always }
            p { font-size: 8pt; color: #333; margin: 0 0 0.5mm }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 1.5mm; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #444; padding: 0.9mm 1.1mm; text-align: left; vertical-align: top; word-wrap: break-word }
            th { font-weight: bold; background: #eee; vertical-align: middle }
            th.part { border-width: 0 0 0.5pt 0; background: none; font-size: 9.5pt; padding-left: 0 }
            tr { page-break-inside: avoid }
            """;

    public TableSheet {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /// @param share of the width, in whatever measure the others have
    public record Column(String head, int share) {}

    /// Rows that belong together; every part begins on a new page.
    ///
    /// @param head what they have in common
    /// @param rows cells in the order of the columns; line breaks stay
    public record Part(String head, List<List<String>> rows) {
        public Part {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param made written into the file as its date; the same sheet and date give the same bytes
    public byte[] pdf(Fonts fonts, Instant made) {
        var markup = new Markup();
        markup.open("div", "class", "foot").text(foot).close();
        for (int index = 0; index < parts.size(); index++) {
            markup.open("h1", "class", index == 0 ? "first" : "further")
                    .text(title)
                    .close();
            if (index == 0) {
                notes.forEach(note -> markup.open("p").text(note).close());
            }
            print(parts.get(index), markup);
        }
        return HtmlPdf.print(title, STYLE, markup.toString(), fonts, made);
    }

    private void print(Part part, Markup markup) {
        int width = columns.stream().mapToInt(Column::share).sum();
        markup.open("table").open("colgroup");
        columns.forEach(column ->
                markup.empty("col", "style", "width: " + Math.round(column.share() * 1000.0 / width) / 10.0 + "%"));
        markup.close().open("thead").open("tr");
        markup.open("th", "class", "part", "colspan", Integer.toString(columns.size()))
                .text(part.head())
                .close();
        markup.close().open("tr");
        columns.forEach(column -> markup.open("th").text(column.head()).close());
        markup.close().close().open("tbody");
        for (var row : part.rows()) {
            markup.open("tr");
            row.forEach(cell -> markup.open("td").lines(cell).close());
            markup.close().line();
        }
        markup.close().close();
    }
}
