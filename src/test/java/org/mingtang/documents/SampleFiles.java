package org.mingtang.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;

/// Real files of every kind, made on the spot.
final class SampleFiles {
    static final List<String> NOTICE = List.of(
            "启明区人民政府办公室文件",
            "启政办〔2026〕12号",
            "启明区人民政府办公室关于做好夏季防汛工作的通知",
            "各街道办事处，区政府各部门：",
            "为切实做好今年夏季防汛工作，保障人民群众生命财产安全，现就有关事项通知如下，请各单位认真组织实施，并于六月底前报送落实情况。",
            "一、压实责任。各单位主要负责人为第一责任人。",
            "启明区人民政府办公室",
            "2026年5月12日",
            "（此件主动公开）");

    private SampleFiles() {}

    static byte[] docx(Consumer<XWPFDocument> content) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                content.accept(document);
                document.write(out);
            }
        });
    }

    static byte[] docx(List<String> lines) {
        return docx(document ->
                lines.forEach(line -> document.createParagraph().createRun().setText(line)));
    }

    /// A document whose body is written out as WordprocessingML.
    static byte[] docxOfBody(String body) {
        var names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + names + "><w:body>" + body
                + "</w:body></w:document>";
        return withEntry(docx(List.of("x")), "word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /// As a red-headed document: centred title, signature on the right.
    static byte[] noticeDocx() {
        return docx(document -> {
            for (int at = 0; at < NOTICE.size(); at++) {
                var paragraph = document.createParagraph();
                paragraph.setAlignment(
                        at < 3
                                ? ParagraphAlignment.CENTER
                                : at == 6 || at == 7 ? ParagraphAlignment.RIGHT : ParagraphAlignment.BOTH);
                paragraph.createRun().setText(NOTICE.get(at));
            }
        });
    }

    /// A line of a PDF at its place; `x` and `y` in points from the lower left.
    record Placed(String text, float x, float y, float size) {}

    static byte[] pdf(Optional<Path> font, List<List<Placed>> pages) {
        return bytes(out -> {
            try (var pdf = new PDDocument()) {
                PDFont letters = font.isPresent()
                        ? PDType0Font.load(pdf, font.get().toFile())
                        : new PDType1Font(Standard14Fonts.FontName.HELVETICA);
                for (var lines : pages) {
                    var page = new PDPage(PDRectangle.A4);
                    pdf.addPage(page);
                    try (var content = new PDPageContentStream(pdf, page)) {
                        for (var line : lines) {
                            content.beginText();
                            content.setFont(letters, line.size());
                            content.newLineAtOffset(line.x(), line.y());
                            content.showText(line.text());
                            content.endText();
                        }
                    }
                }
                pdf.save(out);
            }
        });
    }

    static byte[] plainPdf(int pages) {
        var list = new ArrayList<List<Placed>>();
        for (int number = 1; number <= pages; number++) {
            list.add(List.of(new Placed("Page of text, number " + number + ".", 72, 700, 12)));
        }
        return pdf(Optional.empty(), list);
    }

    static byte[] ofd(List<String> lines) {
        return bytes(out -> {
            try (var ofd = new OFDDoc(out)) {
                for (var line : lines) {
                    ofd.add(new Paragraph(line).setFontSize(5d));
                }
            }
        });
    }

    static byte[] xlsx(Consumer<Workbook> content) {
        return bytes(out -> {
            try (var workbook = new XSSFWorkbook()) {
                content.accept(workbook);
                workbook.write(out);
            }
        });
    }

    static byte[] xls(Consumer<Workbook> content) {
        return bytes(out -> {
            try (var workbook = new HSSFWorkbook()) {
                content.accept(workbook);
                workbook.write(out);
            }
        });
    }

    static byte[] html(String body) {
        return ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>通知</title></head><body>" + body
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] txt(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] image(FileKind kind) {
        var format = kind.name().toLowerCase(Locale.ROOT);
        return bytes(out -> ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out));
    }

    /// A Word 97-2003 file with a header, a merged table and a numbered list, written by an office program.
    static byte[] doc(String name) {
        try (var in = SampleFiles.class.getResourceAsStream("/documents/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample file: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(String... namesAndContents) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (int at = 0; at < namesAndContents.length; at += 2) {
                    zip.putNextEntry(new ZipEntry(namesAndContents[at]));
                    zip.write(namesAndContents[at + 1].getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    /// The same container with one entry replaced or added.
    static byte[] withEntry(byte[] container, String name, byte[] content) {
        return bytes(out -> {
            try (var from = new ZipInputStream(new ByteArrayInputStream(container));
                    var to = new ZipOutputStream(out)) {
                for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    if (!entry.getName().equals(name)) {
                        to.putNextEntry(new ZipEntry(entry.getName()));
                        from.transferTo(to);
                        to.closeEntry();
                    }
                }
                to.putNextEntry(new ZipEntry(name));
                to.write(content);
                to.closeEntry();
            }
        });
    }

    static Map<String, byte[]> parts(byte[] container) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /// A TrueType font with Chinese characters, if the machine has one where the scripts put it.
    static Optional<Path> chineseFont() {
        var named = System.getenv("MINGTANG_FONTS");
        var folder = Path.of(named == null ? "target/fonts" : named);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("NotoS(ans|erif)SC-Regular\\.ttf"))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
