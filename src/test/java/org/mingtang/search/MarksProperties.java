package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarksProperties {
    private static final String ELEMENTS = "</?mark>";
    private static final String ENTITIES = "&(amp|lt|gt|quot|#39);";

    @Property
    void nothing_of_a_document_is_markup(@ForAll("texts") String text, @ForAll("needles") List<String> needles) {
        var marks = new Marks(needles);
        for (String html : List.of(marks.whole(text), marks.snippet(text, List.of(text)))) {
            String bare = html.replaceAll(ELEMENTS, "").replaceAll(ENTITIES, "");
            assertThat(bare).doesNotContain("<", ">", "&", "\"", "'");
            assertThat(html.split("<mark>", -1)).hasSameSizeAs(html.split("</mark>", -1));
        }
    }

    @Property
    void the_marked_title_is_the_title(@ForAll("texts") String text, @ForAll("needles") List<String> needles) {
        String shown = new Marks(needles)
                .whole(text)
                .replaceAll(ELEMENTS, "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        assertThat(shown).isEqualTo(text.replaceAll("\\p{Cc}", " "));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "<script>alert(1)</script>",
                        "<img src=x onerror=",
                        "公开",
                        "信息",
                        "&lt;",
                        "\"",
                        "'",
                        "</mark>",
                        "<mark>",
                        "𠮷",
                        "。",
                        "\n",
                        "85",
                        "<!--",
                        "政",
                        "开",
                        "script",
                        "\u0000",
                        "]]>")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> needles() {
        return Arbitraries.of("公开", "script", "mark", "开信", "85", "𠮷", "lt", "信息公开", "amp")
                .list()
                .uniqueElements()
                .ofMaxSize(5);
    }
}
