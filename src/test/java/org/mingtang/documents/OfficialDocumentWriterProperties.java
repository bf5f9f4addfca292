package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingtang.Clause;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;

@Label("公文排印与读取：任何文稿")
class OfficialDocumentWriterProperties {
    /// DOCX and TXT embed no typeface.
    private final OfficialDocumentWriter writer =
            new OfficialDocumentWriter(new Fonts(Path.of("-"), Path.of("-"), Path.of("-"), Path.of("-")));

    @Property(tries = 60)
    @Label("写入 DOCX 的要素等于读出的要素")
    @Clause("ACT-02")
    void facts_survive_docx(@ForAll("drafts") OfficialDraft draft) {
        var read = new OfficialDocumentReader().read(SimpleExtraction.docx(writer.docx(draft, Instant.EPOCH)));
        assertThat(read).isEqualTo(OfficialDocumentWriterTest.facts(draft));
    }

    @Property(tries = 1000)
    @Label("写入 TXT 的要素等于读出的要素")
    @Clause("ACT-02")
    void facts_survive_text(@ForAll("drafts") OfficialDraft draft) {
        var text = SimpleExtraction.lines(new String(writer.txt(draft), StandardCharsets.UTF_8));
        assertThat(new OfficialDocumentReader().read(text)).isEqualTo(OfficialDocumentWriterTest.facts(draft));
    }

    @Provide
    Arbitrary<OfficialDraft> drafts() {
        var issuers = Arbitraries.of("云岭县人民政府", "云岭县人民政府办公室", "云岭县民政局", "云岭县教育局", "城关街道办事处", "云岭县卫生健康委员会", "高新区管委会");
        var numbers = Combinators.combine(
                        Arbitraries.of("云政", "云政办", "云民发", "云政办函", "城街"),
                        Arbitraries.integers().between(1990, 2099),
                        Arbitraries.integers().between(1, 999_999))
                .as(DocumentNumber::new);
        var titles = Arbitraries.of(
                List.of("关于做好困难群众临时救助工作的通知"),
                List.of("关于印发城乡居民最低生活保障", "实施细则的通知"),
                List.of("关于2026年放假安排及“五一”期间", "值班工作、应急工作、安全工作的", "补充意见（试行）"),
                List.of("2026年政务公开工作要点"),
                List.of("关于同意设立A类B级示范园的批复"));
        var addressees = Arbitraries.of("各乡镇人民政府、街道办事处，县政府各部门", "县民政局", "各有关单位", "县委办公室、县政府办公室，各人民团体")
                .optional();
        var bodies = Arbitraries.of(
                "经县政府同意，自2026年3月1日起执行。根据国发〔2019〕3号文件，现通知如下。", "一、总体要求。坚持以公开为常态。", "附件所列事项一并执行。请于2026年5月1日前报送。");
        var attachments = Arbitraries.of("2026年统计表", "工作人员情况表", "困难群众临时救助申请表（样式）", "责任清单")
                .list()
                .ofMaxSize(12);
        var annotations = Arbitraries.of("此件主动公开", "此件依申请公开", "此件不予公开", "此件脱密后公开", "此件删减后公开")
                .optional();
        return Combinators.combine(
                        issuers.list().ofMinSize(1).ofMaxSize(3).uniqueElements(),
                        numbers,
                        titles,
                        addressees,
                        bodies,
                        attachments,
                        Arbitraries.integers().between(0, 70_000).map(LocalDate.of(1950, 1, 1)::plusDays),
                        annotations)
                .as((issuedBy, number, title, to, body, attached, date, annotation) -> new OfficialDraft(
                        Optional.of(issuedBy.getFirst() + "文件"),
                        Optional.of(number),
                        title,
                        to,
                        List.of(new Paragraph(body, Alignment.START, 0)),
                        attached,
                        issuedBy,
                        date,
                        annotation,
                        List.of(),
                        Optional.empty()));
    }
}
