package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Paragraph;

@Label("公文要素读取：任何文本")
class OfficialDocumentReaderProperties {
    private static final int HUGE = 100_000_000;

    /// Time of the processor, not of the clock: other work on the machine does not count.
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    @Property(tries = 2000)
    @Label("不出错；读出的要素都在文本之中")
    void whatever_is_read_stands_in_the_text(@ForAll("scrambled") List<String> lines) {
        var text = SimpleExtraction.lines(String.join("\n", lines));
        var facts = new OfficialDocumentReader().read(text);
        var letters = letters(text.plain());
        facts.title().ifPresent(title -> assertThat(letters).contains(letters(title)));
        facts.annotation().ifPresent(line -> assertThat(letters).contains(letters(line)));
        facts.addressees().ifPresent(names -> assertThat(letters).contains(letters(names)));
        assertThat(facts.attachments()).allSatisfy(title -> assertThat(letters).contains(letters(title)));
    }

    /// Pieces of official documents in any order, with the blanks and marks that layout leaves.
    @Provide
    Arbitrary<List<String>> scrambled() {
        var pieces = Arbitraries.of(
                "云政办〔2026〕31号",
                "云岭县人民政府办公室文件",
                "关于临时救助的通知",
                "各乡镇：",
                "附件：1．申请表",
                "附件1",
                "2．统计表",
                "云岭县民政局",
                "2026年11月16日",
                "二〇二六年十月十日",
                "（此件主动公开）",
                "（）",
                "：",
                "〔〕号",
                "　　",
                "一、要点",
                "现通知如下。",
                "日",
                "号",
                "附",
                "\ud842");
        var noise = Arbitraries.strings().ofMaxLength(12);
        return Arbitraries.oneOf(pieces, noise)
                .list()
                .ofMaxSize(14)
                .list()
                .ofMaxSize(12)
                .map(lines -> lines.stream()
                        .map(line ->
                                line.size() % 3 == 0 ? String.join("", line) : line.isEmpty() ? "" : line.getFirst())
                        .toList());
    }

    @Example
    @Label("一亿字符的文本也读得完")
    void hostile_text_is_read_in_time() {
        for (var piece : List.of("（", "云", "2026年", "　", "附件：1．", "a\n", "云岭县局\n", "，\n", "各")) {
            var length = piece.equals("（") || piece.equals("a\n") ? HUGE : HUGE / 5;
            var text = new DocumentText(
                    List.<Block>of(new Paragraph(piece.repeat(length / piece.length()), Alignment.START, 0)),
                    List.of());
            var start = PROCESSOR.getCurrentThreadCpuTime();
            var facts = new OfficialDocumentReader().read(text);
            assertThat(Duration.ofNanos(PROCESSOR.getCurrentThreadCpuTime() - start))
                    .as("%d 字符“%s”", length, piece.strip())
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(facts.documentNumber()).isEmpty();
        }
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
