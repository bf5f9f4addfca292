package org.mingtang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Files of which somebody thinks that a name is gone, and it is not.
public final class HalfRedacted {
    public static final String NAME = "林小满";
    public static final String LATIN = "Lin-Xiaoman";

    private HalfRedacted() {}

    @FunctionalInterface
    private interface Leaving {
        void behind(PDDocument pdf, PDPage page) throws IOException;
    }

    private static byte[] pdf(Leaving leaving) {
        return SampleFiles.bytes(out -> {
            try (var pdf = new PDDocument()) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    LeakyFiles.write(content, new PDType1Font(Standard14Fonts.FontName.HELVETICA), 700, "Nobody here");
                }
                leaving.behind(pdf, page);
                pdf.save(out, CompressParameters.NO_COMPRESSION);
            }
        });
    }

    private static byte[] data(PDDocument pdf, PDPage page, byte[] bytes) throws IOException {
        var stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        page.getCOSObject().setItem(COSName.getPDFName("Something"), stream);
        return bytes;
    }

    public static Map<String, byte[]> pdfs() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("XMP 信息", pdf((pdf, _) -> {
            var xmp = new PDMetadata(pdf);
            xmp.importXMPMetadata(("<a>" + NAME + "</a>").getBytes(StandardCharsets.UTF_8));
            pdf.getDocumentCatalog().setMetadata(xmp);
        }));
        files.put("附件", pdf((pdf, _) -> {
            var file = new PDEmbeddedFile(
                    pdf, new ByteArrayInputStream(NAME.getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE);
            var named = new PDComplexFileSpecification();
            named.setEmbeddedFile(file);
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("a", named));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
        }));
        files.put("以前的版本", SampleFiles.bytes(out -> {
            var first = pdf((pdf, page) -> {
                try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
                    LeakyFiles.write(content, new PDType1Font(Standard14Fonts.FontName.HELVETICA), 600, LATIN);
                }
            });
            try (var pdf = Loader.loadPDF(first)) {
                var page = pdf.getPage(0).getCOSObject();
                page.setItem(COSName.CONTENTS, new COSArray());
                page.setNeedToBeUpdated(true);
                pdf.saveIncremental(out);
            }
        }));
        files.put("ActualText", pdf((pdf, page) -> {
            var actual = new COSDictionary();
            actual.setString(COSName.ACTUAL_TEXT, NAME);
            try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(actual));
                content.endMarkedContent();
            }
        }));
        files.put("字符串", pdf((_, page) -> page.getCOSObject().setItem(COSName.getPDFName("X"), new COSString(NAME))));
        files.put(
                "名称", pdf((_, page) -> page.getCOSObject().setItem(COSName.getPDFName("X"), COSName.getPDFName(NAME))));
        files.put("UTF-16 数据", pdf((pdf, page) -> data(pdf, page, NAME.getBytes(StandardCharsets.UTF_16BE))));
        files.put("GBK 数据", pdf((pdf, page) -> data(pdf, page, ("x" + NAME).getBytes(Charset.forName("GBK")))));
        files.put(
                "十六进制数据",
                pdf((pdf, page) -> data(
                        pdf,
                        page,
                        HexFormat.of()
                                .formatHex(NAME.getBytes(StandardCharsets.UTF_16BE))
                                .getBytes(StandardCharsets.US_ASCII))));
        files.put("拆开的字形", pdf((pdf, page) -> {
            try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.newLineAtOffset(90, 90);
                content.showTextWithPositioning(new Object[] {"Lin", -20f, "-Xiao", 30f, "man"});
                content.endText();
            }
        }));
        return files;
    }

    public static Map<FileKind, Map<String, byte[]>> packages() {
        var word = SampleFiles.docx(List.of("没有人"));
        var book = SampleFiles.xlsx(workbook ->
                workbook.createSheet("公开").createRow(0).createCell(0).setCellValue("没有人"));
        var ofd = SampleFiles.ofd(List.of("没有人"));
        return Map.of(
                FileKind.DOCX,
                Map.of(
                        "没有人指向的部件", LeakyFiles.with(word, "word/old.xml", "<a>" + NAME + "</a>"),
                        "UTF-16 的部件",
                                SampleFiles.withEntry(
                                        word, "customXml/item9.bin", NAME.getBytes(StandardCharsets.UTF_16LE)),
                        "拆开的文字", LeakyFiles.with(word, "word/old.xml", "<a><t>林</t><t>小</t><t>满</t></a>"),
                        "字符引用", LeakyFiles.with(word, "word/old.xml", "<a b=\"&#26519;&#23567;&#28385;\"/>"),
                        "部件名称", LeakyFiles.with(word, "word/media/" + NAME + ".txt", "x")),
                FileKind.XLSX,
                Map.of(
                        "隐藏的工作表",
                        SampleFiles.xlsx(workbook -> {
                            workbook.createSheet("公开")
                                    .createRow(0)
                                    .createCell(0)
                                    .setCellValue("没有人");
                            workbook.createSheet("隐藏")
                                    .createRow(0)
                                    .createCell(0)
                                    .setCellValue(NAME);
                            workbook.setSheetHidden(1, true);
                        }),
                        "批注",
                        LeakyFiles.with(book, "xl/comments1.xml", "<comments><t>" + NAME + "</t></comments>")),
                FileKind.OFD,
                Map.of("附件", LeakyFiles.with(ofd, "Doc_0/Attachs/a.xml", "<a>" + NAME + "</a>")));
    }
}
