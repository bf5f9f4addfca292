package org.mingtang.documents.paper;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Table;

/// Prints an official document as markup and the style that lays it out by GB/T 9704-2012; [HtmlPdf] makes the PDF of
/// it.
public final class HtmlPrinter {
    /// 156 mm by 225 mm of text, 28 characters by 22 lines; page numbers outside.
    public static final String STYLE = """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm }
            @page:right { @bottom-right { content: "— " counter(page) " —"; font: 14pt 'Serif'; vertical-align: top; padding: 5mm 5mm 0 0 } }
            @page:left { @bottom-left { content: "— " counter(page) " —"; font: 14pt 'Serif'; vertical-align: top; padding: 5mm 0 0 5mm } }
            body { font-family: 'Serif'; font-size: 15.7pt; line-height: 28.9pt; margin: 0; color: #000; word-wrap: break-word }
            p { margin: 0; text-indent: 2em; text-align: justify; orphans: 2; widows: 2 }
            .red-head { color: #d8000f; font-weight: bold; text-align: center; text-indent: 0; white-space: nowrap; margin: 4mm 0 14mm; line-height: 1.3 }
            .number { text-align: center; text-indent: 0; border-bottom: 1.6pt solid #d8000f; padding-bottom: 4mm }
            h1 { font-weight: bold; font-size: 22pt; line-height: 33pt; text-align: center; margin: 29pt 0 }
            .flush { text-indent: 0 }
            .centre { text-align: center; text-indent: 0 }
            .end { text-align: right; text-indent: 0 }
            .first { font-family: 'Sans' }
            .list { margin-left: 5em; text-indent: -3em; text-align: left }
            .further { margin-left: 6em; text-indent: -1em; text-align: left }
            .alone { margin-left: 5em; text-indent: -3em; text-align: left }
            .signature { margin-top: 29pt; page-break-inside: avoid; page-break-before: avoid }
            .signature p { text-align: right; text-indent: 0 }
            .label { font-family: 'Sans'; text-indent: 0; page-break-before: always }
            .new-page { page-break-before: always }
            table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 1.5; margin: 3mm 0; -fs-table-paginate: paginate }
            .grid { table-layout: fixed }
            td { border: 0.6pt solid #000; padding: 1mm 1.2mm; vertical-align: middle; word-wrap: break-word }
            tr { page-break-inside: avoid }
            .imprint { margin-top: 20mm; font-size: 14pt; page-break-inside: avoid; border-top: 1pt solid #000; border-bottom: 1pt solid #000 }
            .imprint p { text-indent: 0; padding: 0 1em }
            .imprint .copies { border-bottom: 0.6pt solid #000 }
            .imprint table { border: 0; margin: 0; font-size: 14pt }
            .imprint td { border: 0; padding: 0 1em }
            """;

    private static final double RED_HEAD_WIDTH_POINTS = 436;
    private static final double LARGEST_RED_HEAD = 54;

    private final Markup markup = new Markup();
    private boolean onNewPage;

    private HtmlPrinter() {}

    public static String print(List<Piece> pieces) {
        var printer = new HtmlPrinter();
        pieces.forEach(printer::print);
        return printer.markup.toString();
    }

    private void print(Piece piece) {
        switch (piece) {
            case Piece.RedHead(var text) -> {
                var size = Math.min(LARGEST_RED_HEAD, Math.floor(RED_HEAD_WIDTH_POINTS / Measure.width(text)));
                markup.open("p", "class", "red-head", "style", "font-size: " + size + "pt")
                        .text(text)
                        .close();
            }
            case Piece.Number(var text) -> paragraph("number", text);
            case Piece.Title(var lines) -> {
                markup.open("h1", "class", onNewPage ? "new-page" : "title")
                        .lines(String.join("\n", lines))
                        .close();
                onNewPage = false;
            }
            case Piece.Addressees(var text) -> paragraph("flush", text);
            case Piece.Text(var text) ->
                text.text()
                        .lines()
                        .forEach(line -> printText(
                                line,
                                switch (text.alignment()) {
                                    case START -> "text";
                                    case CENTRE -> "centre";
                                    case END -> "end";
                                }));
            case Piece.Grid(var table) -> print(table);
            case Piece.AttachmentList(var lines) -> {
                paragraph("text", "\u00a0");
                for (var index = 0; index < lines.size(); index++) {
                    paragraph(lines.size() == 1 ? "alone" : index == 0 ? "list" : "further", lines.get(index));
                }
            }
            case Piece.Signature(var names, var date) -> {
                markup.open("div", "class", "signature");
                names.forEach(name -> right(name, Measure.nameFromRight(name, date)));
                right(date, Measure.DATE_FROM_RIGHT);
                markup.close();
            }
            case Piece.Annotation(var text) -> paragraph("annotation", text);
            case Piece.NewPage() -> onNewPage = true;
            case Piece.Label(var text) -> {
                paragraph("label", text);
                onNewPage = false;
            }
            case Piece.Imprint(var copiesTo, var printedBy, var printedOn) -> {
                markup.open("div", "class", "imprint");
                copiesTo.ifPresent(names -> paragraph("copies", "抄送：" + names + "。"));
                markup.open("table").open("tr");
                markup.open("td").text(printedBy).close();
                markup.open("td", "style", "text-align: right")
                        .text(printedOn + "印发")
                        .close();
                markup.close().close().close();
            }
        }
        markup.line();
    }

    private void printText(String line, String cssClass) {
        var lead = Lead.of(line);
        markup.open("p", "class", cssClass);
        if (lead.level() == 1) {
            markup.open("span", "class", "first").text(lead.text()).close();
        } else {
            markup.text(lead.text());
        }
        markup.text(lead.rest()).close();
    }

    private void paragraph(String cssClass, String text) {
        markup.open("p", "class", cssClass).text(text).close();
    }

    private void right(String text, double charactersFromRight) {
        markup.open("p", "style", "padding-right: " + charactersFromRight + "em")
                .text(text)
                .close();
    }

    private void print(Table table) {
        markup.open("table", "class", "grid").open("colgroup");
        for (var share : PlacedCell.shares(table)) {
            markup.empty("col", "style", "width: " + Math.round(share * 1000) / 10.0 + "%");
        }
        markup.close();
        for (var row : table.rows()) {
            markup.open("tr");
            for (var cell : row.cells()) {
                markup.open("td", spans(cell)).lines(cell.text()).close();
            }
            markup.close();
        }
        markup.close();
    }

    private static String[] spans(Cell cell) {
        var spans = new ArrayList<String>();
        if (cell.columns() > 1) {
            spans.addAll(List.of("colspan", String.valueOf(cell.columns())));
        }
        if (cell.rows() > 1) {
            spans.addAll(List.of("rowspan", String.valueOf(cell.rows())));
        }
        return spans.toArray(String[]::new);
    }
}
