package org.mingtang.documents.extraction;

import java.util.List;
import java.util.OptionalInt;
import org.mingtang.documents.DocumentText;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.XmlElement;

/// Text of a DOCX: the body in order, notes at the end; what stands in page headers and footers only as margins.
final class DocxText {
    private static final String KIND = "DOCX";

    private final OfficePackage office;
    private final Allowance allowance;
    private final Extraction.Notes notes = new Extraction.Notes();

    private DocxText(byte[] bytes, Allowance allowance) {
        office = new OfficePackage(bytes, KIND, allowance);
        this.allowance = allowance;
    }

    static Extraction read(byte[] bytes, Allowance allowance) {
        return new DocxText(bytes, allowance).read();
    }

    private Extraction read() {
        var main = office.mainPart();
        var body = office.tree(main)
                .flatMap(document -> document.child("body"))
                .orElseThrow(() -> new CannotRead(Refusal.damaged(KIND)));
        var styles = new DocxStyles(
                office.related(main, "styles").flatMap(office::tree),
                office.related(main, "numbering").flatMap(office::tree));
        var reader = new DocxBody(styles, allowance, notes);
        var blocks = reader.blocks(body);
        addNotes(main, "footnotes", "footnote", reader.footnotes(), styles, blocks);
        addNotes(main, "endnotes", "endnote", reader.endnotes(), styles, blocks);
        for (var relation : office.relations(main)) {
            if (relation.type().equals("header") || relation.type().equals("footer")) {
                office.tree(relation.target()).ifPresent(part -> margin(part, styles));
            }
        }
        sayWhatIsBesides(main);
        return notes.with(blocks, pages());
    }

    private void margin(XmlElement part, DocxStyles styles) {
        var aside = new Extraction.Notes();
        for (var block : new DocxBody(styles, allowance, aside).blocks(part)) {
            if (block instanceof Paragraph paragraph) {
                notes.margin(paragraph.text());
            } else {
                notes.margin(new DocumentText(List.of(block), List.of()).plain());
            }
        }
        aside.margins.forEach(notes::margin);
    }

    private void addNotes(
            String main, String type, String element, List<String> ids, DocxStyles styles, List<Block> blocks) {
        if (ids.isEmpty()) {
            return;
        }
        office.related(main, type).flatMap(office::tree).ifPresent(part -> {
            for (var note : part.children(element)) {
                int number = ids.indexOf(note.attribute("id", "")) + 1;
                if (number == 0) {
                    continue;
                }
                var text = new StringBuilder();
                for (var block : new DocxBody(styles, allowance, notes).blocks(note)) {
                    if (block instanceof Paragraph paragraph
                            && !paragraph.text().isEmpty()) {
                        text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
                    }
                }
                blocks.add(new Paragraph("注" + number + "：" + text, Alignment.START, 0));
            }
        });
    }

    private void sayWhatIsBesides(String main) {
        var relations = office.relations(main);
        if (relations.stream().anyMatch(relation -> relation.type().equals("comments"))) {
            notes.remark("文件带有批注，批注没有列入正文。");
        }
        if (relations.stream().anyMatch(relation -> relation.type().matches("oleObject|package|aFChunk"))) {
            notes.unread("嵌入的对象没有读");
        }
        if (relations.stream().anyMatch(relation -> relation.type().equals("chart"))) {
            notes.unread("图表没有读");
        }
        if (relations.stream().anyMatch(relation -> relation.type().equals("diagramData"))) {
            notes.unread("图示（SmartArt）没有读");
        }
    }

    /// As Word counted them when it last saved the file.
    private OptionalInt pages() {
        var pages = office.related("", "extended-properties")
                .flatMap(office::tree)
                .flatMap(properties -> properties.child("Pages"))
                .map(count -> count.text().strip())
                .filter(count -> count.matches("[1-9]\\d{0,6}"))
                .map(Integer::parseInt);
        pages.ifPresent(allowance::pages);
        return pages.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
