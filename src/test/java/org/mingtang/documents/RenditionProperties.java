package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;
import org.xml.sax.InputSource;

@Label("可读网页文本：任何文件")
class RenditionProperties {
    private static final Set<String> ELEMENTS = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "br",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "colgroup",
            "col");
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "id", "role", "tabindex", "aria-label", "scope", "colspan", "rowspan");

    @Property(tries = 500)
    @Label("没有脚本，没有外来的元素和属性，文字不丢失，是良构的 XML")
    void nothing_but_text_comes_from_the_file(@ForAll("documents") DocumentText text) throws Exception {
        var html = Rendition.of(text, new OfficialDocumentReader().read(text)).html();
        var page = Jsoup.parseBodyFragment(html).body();
        for (var element : page.select("* *")) {
            assertThat(ELEMENTS).contains(element.tagName());
            element.attributes().forEach(attribute -> assertThat(ATTRIBUTES).contains(attribute.getKey()));
        }
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + html + "</body>")));
        page.select(".note").remove();
        // A title that shares its heading with other lines stands above the text once more.
        assertThat(letters(page.wholeText())).endsWith(letters(text.plain()));
    }

    @Provide
    Arbitrary<DocumentText> documents() {
        var attack = Arbitraries.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "]]></p><p onclick='x'>",
                "&lt;b&gt; &#0; &amp",
                "javascript:alert(1)",
                "<!--",
                "\u0000\u0008\ufffe",
                "\u202e倒",
                "\ud83d",
                "云政办〔2026〕31号");
        var text = Arbitraries.oneOf(attack, Arbitraries.strings().ofMaxLength(20))
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        Arbitrary<Block> paragraph = Combinators.combine(
                        text,
                        Arbitraries.of(Alignment.class),
                        Arbitraries.integers().between(0, 9))
                .as((shown, alignment, heading) -> new Paragraph(shown, alignment, Math.min(heading, 6)));
        var cell = Combinators.combine(text, Arbitraries.integers().between(-1, 5000))
                .as((shown, span) -> new Cell(shown, span, 1));
        Arbitrary<Block> table = cell.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Row::new)
                .list()
                .ofMaxSize(3)
                .map(Table::new);
        Arbitrary<Block> picture = text.map(Picture::new);
        return Combinators.combine(
                        Arbitraries.oneOf(paragraph, paragraph, table, picture)
                                .list()
                                .ofMaxSize(6),
                        text.list().ofMaxSize(2))
                .as(DocumentText::new);
    }

    /// Han characters in their order; blanks and marks may be taken out.
    private static String letters(String text) {
        return text.codePoints()
                .filter(character -> character >= '一' && character <= '龥')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
