package org.mingtang.documents.extraction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.TextEncoding;

/// Text of a web page: block elements are paragraphs; tables that only lay out the page are walked through.
public final class HtmlText {
    private static final Set<String> SILENT = Set.of(
            "script", "style", "noscript", "template", "nav", "head", "svg", "math", "select", "textarea", "button");
    private static final Set<String> EMBEDDED = Set.of("iframe", "object", "embed", "video", "audio", "canvas");
    private static final Pattern CHARSET = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_\\-]{2,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE_ALIGN =
            Pattern.compile("text-align\\s*:\\s*(center|right|end)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private final Allowance allowance;
    private final Extraction.Notes notes = new Extraction.Notes();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private HtmlText(Allowance allowance) {
        this.allowance = allowance;
    }

    static Extraction read(byte[] bytes, Allowance allowance) {
        var html = decode(bytes).orElseThrow(() -> new CannotRead(Refusal.damaged("HTML")));
        allowance.characters(html.length());
        var parser = Parser.htmlParser().setMaxDepth(allowance.limits().xmlDepth());
        var document = Jsoup.parse(html, "", parser);
        var reader = new HtmlText(allowance);
        reader.notes.margin(document.title());
        reader.walk(document.body(), Alignment.START, 0);
        reader.close(Alignment.START, 0);
        return reader.notes.with(reader.blocks, OptionalInt.empty());
    }

    /// The characters of a page, by what it declares or what its bytes say; empty if neither fits.
    public static Optional<String> decode(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        var declared = CHARSET.matcher(head);
        var byName = declared.find()
                ? TextEncoding.decode(bytes, declared.group(1))
                : Optional.<TextEncoding.Decoded>empty();
        return byName.or(() -> TextEncoding.decode(bytes)).map(TextEncoding.Decoded::text);
    }

    private void walk(Node parent, Alignment alignment, int heading) {
        for (var node : parent.childNodes()) {
            allowance.step();
            if (node instanceof TextNode text) {
                open.append(text.text());
            } else if (node instanceof Element element) {
                element(element, alignment, heading);
            }
        }
    }

    private void element(Element element, Alignment around, int headingAround) {
        var name = element.normalName();
        if (SILENT.contains(name)) {
            return;
        }
        if (element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find()) {
            if (!element.text().isBlank()) {
                notes.unread("隐藏的文字没有列入正文");
                notes.margin(element.text());
            }
            return;
        }
        if (EMBEDDED.contains(name)) {
            notes.unread("嵌入的内容没有读");
            return;
        }
        switch (name) {
            case "br" -> open.append('\n');
            case "img" -> {
                close(around, headingAround);
                blocks.add(new Picture(
                        element.attr("alt").isBlank()
                                ? "图像"
                                : element.attr("alt").strip()));
                notes.unread("图像中的文字没有读");
            }
            case "table" -> {
                close(around, headingAround);
                if (isLayout(element)) {
                    walk(element, around, headingAround);
                } else {
                    table(element);
                }
                close(around, headingAround);
            }
            default -> {
                if (!element.isBlock() && !name.equals("td") && !name.equals("th")) {
                    walk(element, around, headingAround);
                    return;
                }
                close(around, headingAround);
                int heading = name.matches("h[1-6]") ? name.charAt(1) - '0' : headingAround;
                var alignment = alignment(element, around);
                walk(element, alignment, heading);
                close(alignment, heading);
            }
        }
    }

    private void close(Alignment alignment, int heading) {
        var text = ChineseText.clean(open.toString());
        open.setLength(0);
        if (!text.isEmpty()) {
            var tidy = String.join("\n", text.lines().map(String::strip).toList());
            blocks.add(new Paragraph(tidy, alignment, heading));
        }
    }

    private static Alignment alignment(Element element, Alignment around) {
        var style = STYLE_ALIGN.matcher(element.attr("style"));
        var named = style.find()
                ? style.group(1)
                : element.normalName().equals("center") ? "center" : element.attr("align");
        return switch (named.toLowerCase(Locale.ROOT)) {
            case "center" -> Alignment.CENTRE;
            case "right", "end" -> Alignment.END;
            case "left", "justify", "start" -> Alignment.START;
            default -> around;
        };
    }

    /// A table with tables or headings inside, or with a single cell, holds the page rather than data.
    private static boolean isLayout(Element table) {
        return !table.select("table table, h1, h2, h3, ul, ol").isEmpty()
                || table.select("td, th").size() <= 1;
    }

    private void table(Element table) {
        var rows = new ArrayList<Row>();
        for (var tr : table.select("tr")) {
            var cells = new ArrayList<Cell>();
            for (var td : tr.children()) {
                if (!td.normalName().equals("td") && !td.normalName().equals("th")) {
                    continue;
                }
                allowance.cells(1);
                if (!td.select("img").isEmpty()) {
                    notes.unread("图像中的文字没有读");
                }
                var text = String.join(
                        "\n",
                        ChineseText.clean(td.wholeText())
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
                cells.add(new Cell(text, span(td, "colspan"), span(td, "rowspan")));
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(cells));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(rows));
        }
    }

    private static int span(Element cell, String attribute) {
        var value = cell.attr(attribute).strip();
        return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
    }
}
