package org.mingtang.documents.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;

/// Text of a PDF: lines by position, paragraphs from lines.
final class PdfText {
    private PdfText() {}

    static Extraction read(byte[] bytes, Allowance allowance) {
        PdfStreams.judge(bytes, allowance);
        try (var pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (pdf.isEncrypted()) {
                throw new CannotRead(Refusal.encrypted());
            }
            return read(pdf, allowance);
        } catch (InvalidPasswordException e) {
            throw new CannotRead(Refusal.encrypted());
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged("PDF"));
        }
    }

    private static Extraction read(PDDocument pdf, Allowance allowance) throws IOException {
        int count = pdf.getNumberOfPages();
        if (count == 0) {
            throw new CannotRead(Refusal.damaged("PDF"));
        }
        allowance.pages(count);
        var notes = new Extraction.Notes();
        var text = new LaidOutText();
        var imageOnly = new ArrayList<Integer>();
        var withImages = new ArrayList<Integer>();
        var garbled = new ArrayList<Integer>();
        var annotated = new ArrayList<Integer>();
        for (int number = 1; number <= count; number++) {
            allowance.look();
            var page = pdf.getPage(number - 1);
            var seen = new PdfPage(allowance);
            seen.read(pdf, number);
            var lines = Line.from(seen.glyphs());
            text.addPage(lines, page.getCropBox().getHeight());
            if (lines.isEmpty() && seen.isPainted()) {
                imageOnly.add(number);
            } else if (seen.hasImages()) {
                withImages.add(number);
            }
            if (seen.isGarbled()) {
                garbled.add(number);
            }
            if (isAnnotated(page)) {
                annotated.add(number);
            }
        }
        text.margins().forEach(notes::margin);
        notes.pageEdges.addAll(text.pageEdges());
        say(notes, imageOnly, "只有图像，没有文字");
        say(notes, withImages, "的图像没有读");
        say(notes, garbled, "有字符无法识别");
        say(notes, annotated, "的批注或者表单内容没有读");
        if (pdf.getDocumentCatalog().getNames() != null
                && pdf.getDocumentCatalog().getNames().getEmbeddedFiles() != null) {
            notes.unread("内嵌的附件没有读");
        }
        var placed = new ArrayList<>(text.blocks());
        imageOnly.forEach(number -> placed.add(new LaidOutText.Placed(new Picture("第 " + number + " 页"), number)));
        return notes.with(
                placed.stream().map(LaidOutText.Placed::block).toList(),
                placed.stream().map(LaidOutText.Placed::page).toList(),
                OptionalInt.of(count));
    }

    private static void say(Extraction.Notes notes, List<Integer> pages, String what) {
        if (!pages.isEmpty()) {
            notes.unread("第 " + PageNumbers.inWords(pages) + " 页" + what);
        }
    }

    private static boolean isAnnotated(PDPage page) throws IOException {
        return page.getAnnotations().stream()
                .anyMatch(note -> note instanceof PDAnnotationText
                        || note instanceof PDAnnotationWidget widget
                                && widget.getCOSObject().containsKey("V")
                        || "FreeText".equals(note.getSubtype()));
    }
}
