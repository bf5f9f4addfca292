package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.XmlElement;

/// Walks a story of a DOCX (the body, a header, a note) and writes down its blocks. Tracked deletions are left out,
/// insertions taken in, as the document reads once all changes are accepted.
final class DocxBody {
    private static final XmlElement NO_PROPERTIES = XmlElement.empty("pPr");

    /// What the private characters of Wingdings show in forms.
    private static final Map<String, String> SYMBOLS = Map.of(
            "F0FE", "☑", "F052", "☑", "F0A8", "□", "F06F", "□", "F0A3", "□", "F0FC", "√", "F0FB", "×", "F06C", "●",
            "F0AB", "★");

    private final DocxStyles styles;
    private final Allowance allowance;
    private final Extraction.Notes notes;
    private final List<String> footnotes = new ArrayList<>();
    private final List<String> endnotes = new ArrayList<>();

    DocxBody(DocxStyles styles, Allowance allowance, Extraction.Notes notes) {
        this.styles = styles;
        this.allowance = allowance;
        this.notes = notes;
    }

    /// The ids of the notes referred to, in the order of reference.
    List<String> footnotes() {
        return footnotes;
    }

    List<String> endnotes() {
        return endnotes;
    }

    List<Block> blocks(XmlElement story) {
        var blocks = new ArrayList<Block>();
        walk(story, blocks);
        return blocks;
    }

    private void walk(XmlElement story, List<Block> blocks) {
        for (var element : story.children()) {
            switch (element.name()) {
                case "p" -> paragraph(element, blocks);
                case "tbl" ->
                    new DocxTable(this, allowance, notes).read(element).ifPresent(blocks::add);
                case "sdt" -> element.child("sdtContent").ifPresent(content -> walk(content, blocks));
                case "ins", "moveTo", "customXml", "smartTag" -> walk(element, blocks);
                case "del", "moveFrom" -> notes.remark("文件带有修订痕迹，删除的文字没有列入正文。");
                case "AlternateContent" -> alternative(element, blocks);
                case "altChunk" -> notes.unread("嵌入的对象没有读");
                default -> {}
            }
        }
    }

    private void alternative(XmlElement element, List<Block> blocks) {
        element.child("Choice").or(() -> element.child("Fallback")).ifPresent(chosen -> walk(chosen, blocks));
    }

    private void paragraph(XmlElement paragraph, List<Block> blocks) {
        var properties = paragraph.child("pPr").orElse(NO_PROPERTIES);
        var found = new Found();
        inline(paragraph, found);
        // a box is anchored in the paragraph it stands at, mostly above or beside it
        blocks.addAll(found.boxes);
        var text = ChineseText.clean(found.text.toString());
        if (!text.isEmpty()) {
            var number = styles.number(properties);
            allowance.characters(number.length());
            blocks.add(new Paragraph(number + text, styles.alignment(properties), styles.heading(properties)));
        }
        blocks.addAll(found.pictures);
    }

    /// What a paragraph holds.
    private static final class Found {
        final StringBuilder text = new StringBuilder();
        final List<Block> boxes = new ArrayList<>();
        final List<Block> pictures = new ArrayList<>();
    }

    private final FieldCodes fields = new FieldCodes();

    private void inline(XmlElement parent, Found found) {
        for (var element : parent.children()) {
            switch (element.name()) {
                case "r" -> run(element, found);
                case "ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo", "sdtContent" ->
                    inline(element, found);
                case "sdt" -> element.child("sdtContent").ifPresent(content -> inline(content, found));
                case "del", "moveFrom" -> notes.remark("文件带有修订痕迹，删除的文字没有列入正文。");
                case "oMath", "oMathPara" -> found.text.append(element.text());
                case "AlternateContent" ->
                    element.child("Choice")
                            .or(() -> element.child("Fallback"))
                            .ifPresent(chosen -> inline(chosen, found));
                default -> {}
            }
        }
    }

    private void run(XmlElement run, Found found) {
        var hidden = run.child("rPr")
                .flatMap(properties -> properties.child("vanish"))
                .filter(vanish -> !vanish.attribute("val", "1").matches("0|false|off"))
                .isPresent();
        if (hidden) {
            var text = run.children("t").stream().map(XmlElement::text).reduce("", String::concat);
            if (!text.isBlank()) {
                notes.unread("隐藏的文字没有列入正文");
                notes.margin(text);
            }
            return;
        }
        for (var element : run.children()) {
            inRun(element, found);
        }
    }

    private void inRun(XmlElement element, Found found) {
        switch (element.name()) {
            case "t" -> append(element.text(), found);
            case "tab", "ptab" -> append(" ", found);
            case "br" -> append(element.attribute("type", "").isEmpty() ? "\n" : "", found);
            case "cr" -> append("\n", found);
            case "noBreakHyphen" -> append("-", found);
            case "sym" -> append(SYMBOLS.getOrDefault(element.attribute("char", ""), "□"), found);
            case "fldChar" -> field(element.attribute("fldCharType", ""));
            case "footnoteReference" -> footnotes.add(element.attribute("id", ""));
            case "endnoteReference" -> endnotes.add(element.attribute("id", ""));
            case "ruby" -> element.child("rubyBase").ifPresent(base -> inline(base, found));
            case "drawing", "pict" -> drawing(element, found);
            case "object" -> {
                notes.unread("嵌入的对象没有读");
                drawing(element, found);
            }
            case "AlternateContent" ->
                element.child("Choice")
                        .or(() -> element.child("Fallback"))
                        .ifPresent(chosen -> chosen.children().forEach(inner -> inRun(inner, found)));
            default -> {}
        }
    }

    private void append(String text, Found found) {
        if (!fields.inCode()) {
            allowance.characters(text.length());
            found.text.append(text);
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.begin();
            case "separate" -> fields.separate();
            case "end" -> fields.end();
            default -> {}
        }
    }

    /// Text boxes, word art and pictures.
    private void drawing(XmlElement drawing, Found found) {
        for (var element : drawing.children()) {
            switch (element.name()) {
                case "txbxContent" -> {
                    var box = new ArrayList<Block>();
                    walk(element, box);
                    for (var block : box) {
                        if (block instanceof Paragraph paragraph) {
                            notes.margin(paragraph.text());
                        }
                    }
                    found.boxes.addAll(box);
                }
                case "textpath" -> element.attribute("string").ifPresent(notes::margin);
                case "blip", "imagedata" -> {
                    found.pictures.add(new Picture("图像"));
                    notes.unread("图像中的文字没有读");
                }
                case "AlternateContent" ->
                    element.child("Choice")
                            .or(() -> element.child("Fallback"))
                            .ifPresent(chosen -> drawing(chosen, found));
                default -> drawing(element, found);
            }
        }
    }
}
