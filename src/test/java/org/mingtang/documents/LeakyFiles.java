package org.mingtang.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Files with everything that people forget in them. The word that leaks is always 林遗漏 or Leak-Mark.
final class LeakyFiles {
    static final String WORD = "林遗漏";
    static final String LATIN = "Leak-Mark";

    private LeakyFiles() {}

    static byte[] docx() {
        var change = "w:id=\"1\" w:author=\"林遗漏\" w:date=\"2026-01-01T00:00:00Z\"";
        var body = "<w:p><w:r><w:t>公开的内容。</w:t></w:r>"
                + "<w:ins " + change + "><w:r><w:t>后来加的一句。</w:t></w:r></w:ins>"
                + "<w:del " + change + "><w:r><w:delText>林遗漏删去的一句</w:delText></w:r></w:del>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的林遗漏</w:t></w:r>"
                + "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>白色的林遗漏</w:t></w:r>"
                + "<w:r><w:rPr><w:sz w:val=\"1\"/></w:rPr><w:t>极小的林遗漏</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>看得见的一句。</w:t></w:r></w:p>";
        var file = SampleFiles.docxOfBody(body);
        file = with(file, "docProps/core.xml", """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>林遗漏</dc:creator>\
                <cp:lastModifiedBy>林遗漏二</cp:lastModifiedBy></cp:coreProperties>""");
        file = with(file, "docProps/app.xml", """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
                <Company>林遗漏公司</Company><Template>C:\\林遗漏\\模板.dotx</Template></Properties>""");
        file = with(file, "docProps/custom.xml", """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">\
                <property name="经办"><v>林遗漏</v></property></Properties>""");
        file = with(file, "customXml/item1.xml", "<a>林遗漏</a>");
        file = with(file, "word/comments.xml", """
                <w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                <w:comment w:id="0" w:author="林遗漏"><w:p><w:r><w:t>林遗漏的意见</w:t></w:r></w:p></w:comment>\
                </w:comments>""");
        file = with(file, "docProps/thumbnail.jpeg", "x");
        file = with(file, "word/embeddings/oleObject1.bin", "林遗漏");
        return SampleFiles.withEntry(file, "word/media/image1.jpeg", jpegWithPlace());
    }

    static byte[] xlsx() {
        var file = SampleFiles.bytes(out -> {
            try (var book = new XSSFWorkbook()) {
                var shown = book.createSheet("公开");
                cell(shown, 0, 0, "公开的内容");
                cell(shown, 1, 0, "林遗漏隐藏行");
                shown.getRow(1).setZeroHeight(true);
                cell(shown, 0, 3, "林遗漏隐藏列");
                shown.setColumnHidden(3, true);
                cell(book.createSheet("隐藏表"), 0, 0, "林遗漏");
                book.setSheetHidden(1, true);
                cell(book.createSheet("深藏表"), 0, 0, "林遗漏");
                book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
                var comment = shown.createDrawingPatriarch()
                        .createCellComment(book.getCreationHelper().createClientAnchor());
                comment.setAuthor(WORD);
                comment.setString(book.getCreationHelper().createRichTextString("林遗漏的批注"));
                shown.getRow(0).getCell(0).setCellComment(comment);
                book.getProperties().getCoreProperties().setCreator(WORD);
                book.getProperties().getCustomProperties().addProperty("经办", WORD);
                book.write(out);
            }
        });
        return with(file, "xl/persons/person.xml", """
                <personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
                <person displayName="林遗漏三" id="{1}" userId="林遗漏三" providerId="None"/></personList>""");
    }

    private static void cell(XSSFSheet sheet, int row, int column, String text) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        line.createCell(column).setCellValue(text);
    }

    static byte[] pdf() {
        return SampleFiles.bytes(out -> {
            try (var pdf = new PDDocument()) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                var layers = new PDOptionalContentProperties();
                var layer = new PDOptionalContentGroup("draft");
                layers.addGroup(layer);
                layers.setGroupEnabled(layer, false);
                pdf.getDocumentCatalog().setOCProperties(layers);
                var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
                try (var content = new PDPageContentStream(pdf, page)) {
                    write(content, font, 700, "Open to everybody");
                    content.beginMarkedContent(COSName.OC, layer);
                    write(content, font, 650, LATIN + " on a hidden layer");
                    content.endMarkedContent();
                }
                var note = new PDAnnotationText();
                note.setContents("林遗漏的批注");
                note.setTitlePopup(WORD);
                note.setRectangle(new PDRectangle(100, 100, 20, 20));
                page.getAnnotations().add(note);
                pdf.getDocumentInformation().setAuthor(WORD);
                pdf.getDocumentInformation().setCustomMetadataValue("经办", WORD);
                var xmp = new PDMetadata(pdf);
                xmp.importXMPMetadata("""
                        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                        <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>林遗漏</dc:creator>\
                        </rdf:Description></rdf:RDF></x:xmpmeta>""".getBytes(StandardCharsets.UTF_8));
                pdf.getDocumentCatalog().setMetadata(xmp);
                pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + LATIN + "')"));
                attach(pdf);
                var stored = new COSDictionary();
                stored.setString("Private", WORD);
                page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), stored);
                var thumbnail = pdf.getDocument().createCOSStream();
                try (var bytes = thumbnail.createOutputStream()) {
                    bytes.write(new byte[30]);
                }
                page.getCOSObject().setItem(COSName.getPDFName("Thumb"), thumbnail);
                pdf.save(out);
            }
        });
    }

    static void write(PDPageContentStream content, PDType1Font font, float y, String text) throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(72, y);
        content.showText(text);
        content.endText();
    }

    private static void attach(PDDocument pdf) throws IOException {
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream("林遗漏".getBytes(StandardCharsets.UTF_8)));
        var named = new PDComplexFileSpecification();
        named.setFile("draft.txt");
        named.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("draft.txt", named));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    /// The first revision says more than the second.
    static byte[] pdfWithRevisions() {
        return SampleFiles.bytes(out -> {
            byte[] first = SampleFiles.bytes(before -> {
                try (var pdf = new PDDocument()) {
                    var page = new PDPage(PDRectangle.A4);
                    pdf.addPage(page);
                    try (var content = new PDPageContentStream(pdf, page)) {
                        write(content, new PDType1Font(Standard14Fonts.FontName.HELVETICA), 700, LATIN);
                    }
                    pdf.save(before, CompressParameters.NO_COMPRESSION);
                }
            });
            try (var pdf = Loader.loadPDF(first)) {
                var page = pdf.getPage(0).getCOSObject();
                page.setItem(COSName.CONTENTS, new COSArray());
                page.setNeedToBeUpdated(true);
                pdf.saveIncremental(out);
            }
        });
    }

    static byte[] ofd() {
        var file = SampleFiles.ofd(List.of("公开的内容"));
        var entry = new String(SampleFiles.parts(file).get("OFD.xml"), StandardCharsets.UTF_8);
        entry = entry.replaceFirst(
                "(<(\\w+:)?DocInfo>)",
                "$1<$2Author>林遗漏</$2Author><$2CustomDatas><$2CustomData Name=\"经办\">林遗漏</$2CustomData></$2CustomDatas>");
        return with(file, "OFD.xml", entry);
    }

    static byte[] html() {
        return ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta name=\"author\" content=\"林遗漏\">"
                        + "<title>通知</title></head><body><!-- 林遗漏改过 --><p>公开的内容</p>"
                        + "<div style=\"display: none\">隐藏的林遗漏</div><input type=\"hidden\" value=\"林遗漏\"></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A photograph that tells where it was taken, by which camera and by whom.
    static byte[] jpegWithPlace() {
        var image = SampleFiles.bytes(
                out -> ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out));
        var exif = new ByteArrayOutputStream();
        var author = "Leak-Mark\0".getBytes(StandardCharsets.US_ASCII);
        exif.writeBytes("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {0, 0, 0, 8, 0, 3});
        exif.writeBytes(new byte[] {1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0});
        exif.writeBytes(new byte[] {1, 0x3B, 0, 2, 0, 0, 0, (byte) author.length, 0, 0, 0, 50});
        exif.writeBytes(new byte[] {(byte) 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 60});
        exif.writeBytes(new byte[] {0, 0, 0, 0});
        exif.writeBytes(author);
        exif.writeBytes(new byte[] {0, 0, 0, 0, 0, 0});
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(image, 2));
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.size() + 2)});
        out.writeBytes(exif.toByteArray());
        out.write(image, 2, image.length - 2);
        return out.toByteArray();
    }

    static byte[] pngWithText() {
        var image = SampleFiles.image(FileKind.PNG);
        var text = "Author\0Leak-Mark".getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(image, 33));
        out.writeBytes(new byte[] {0, 0, 0, (byte) text.length, 't', 'E', 'X', 't'});
        out.writeBytes(text);
        var sum = new CRC32();
        sum.update("tEXt".getBytes(StandardCharsets.US_ASCII));
        sum.update(text);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        out.write(image, 33, image.length - 33);
        return out.toByteArray();
    }

    static byte[] with(byte[] container, String part, String content) {
        return SampleFiles.withEntry(container, part, content.getBytes(StandardCharsets.UTF_8));
    }
}
