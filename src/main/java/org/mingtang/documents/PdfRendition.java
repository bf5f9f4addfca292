package org.mingtang.documents;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingtang.documents.paper.HtmlPdf;

/// The one PDF made from a document's readable text, for reading and printing. Every page says that it is not the
/// original
/// (非原件). Tagged for screen readers, fonts embedded as subsets.
public final class PdfRendition {
    private static final String UNTITLED = "无标题文件";

    private static final String STYLE = """
            @page { size: A4; margin: 26mm 24mm 26mm 24mm;
              @bottom-left { content: "非原件 · 依据可读文本生成，内容以原件为准"; font: 8.5pt 'Sans'; color: #555; vertical-align: top; padding-top: 5mm }
              @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font: 8.5pt 'Sans'; color: #555; vertical-align: top; padding-top: 5mm } }
            body { font-family: 'Serif'; font-size: 12pt; line-height: 1.85; color: #111; margin: 0; word-wrap: break-word }
            h1 { font-family: 'Sans'; font-weight: bold; font-size: 18pt; line-height: 1.5; text-align: center; margin: 0 0 8mm }
            h2, h3, h4, h5, h6 { font-family: 'Sans'; font-weight: bold; font-size: 13pt; line-height: 1.6; margin: 4mm 0 1mm; page-break-after: avoid }
            p { text-indent: 2em; margin: 0 0 1.2mm; orphans: 2; widows: 2; text-align: justify }
            p.right { text-align: right; text-indent: 0; padding-right: 2em }
            p.centre { text-align: center; text-indent: 0 }
            p.flush { text-indent: 0 }
            p.note { text-indent: 0; font-family: 'Sans'; font-size: 9.5pt; color: #555 }
            .table-scroll { margin: 3mm 0 }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; line-height: 1.5; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #666; padding: 1mm 1.4mm; text-align: left; vertical-align: top; word-wrap: break-word }
            th { font-family: 'Sans'; font-weight: bold; background: #f2f2f2 }
            tr { page-break-inside: avoid }
            """
            + IntStream.rangeClosed(1, 25)
                    .mapToObj(step -> "col.w" + step + " { width: " + step * 4 + "% }\n")
                    .collect(Collectors.joining());

    private final Fonts fonts;

    public PdfRendition(Fonts fonts) {
        this.fonts = fonts;
    }

    /// @param made written into the file as its date; the same rendition and date give the same bytes
    /// @return the PDF
    public byte[] render(Rendition rendition, Instant made) {
        var title = rendition.title().orElse(UNTITLED);
        return HtmlPdf.print(title, STYLE, rendition.html(), fonts, made);
    }
}
