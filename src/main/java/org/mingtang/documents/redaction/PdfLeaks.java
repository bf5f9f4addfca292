package org.mingtang.documents.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;

/// What a PDF holds beside its pages.
public final class PdfLeaks {
    private static final Map<String, String> INFORMATION =
            Map.of("Author", "作者", "Subject", "主题", "Keywords", "关键词", "Company", "单位", "SourceModified", "原文件修改时间");
    private static final Set<String> USUAL_INFORMATION =
            Set.of("Title", "Creator", "Producer", "CreationDate", "ModDate", "Trapped");

    /// Of the many things that XMP can hold, those about people, places and what was there before.
    private static final Set<String> TELLING = Set.of(
            "creator",
            "contributor",
            "Author",
            "AuthorsPosition",
            "CaptionWriter",
            "Company",
            "Manager",
            "Keywords",
            "History",
            "DerivedFrom",
            "Ingredients",
            "SourceModified",
            "GPSLatitude",
            "GPSLongitude",
            "SerialNumber",
            "OwnerName");

    private final PDDocument pdf;
    private final byte[] bytes;
    private final Allowance allowance;
    private final LeakList leaks = new LeakList();

    private PdfLeaks(PDDocument pdf, byte[] bytes, Allowance allowance) {
        this.pdf = pdf;
        this.bytes = bytes;
        this.allowance = allowance;
    }

    public static List<ReaderFinding> in(byte[] bytes, Allowance allowance) {
        try (var pdf = PdfFile.open(bytes, allowance)) {
            return new PdfLeaks(pdf, bytes, allowance).find();
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged("PDF"));
        }
    }

    private List<ReaderFinding> find() throws IOException {
        information();
        revisions();
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        if (new HiddenLayers(catalog).any()) {
            leaks.present("隐藏的图层", "文件中有不显示的图层");
        }
        int number = 0;
        for (var page : pdf.getPages()) {
            number++;
            allowance.look();
            annotations(page.getCOSObject(), number);
        }
        var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null && form.containsKey(COSName.XFA)) {
            leaks.present("XFA 表单", "文件中有 XFA 表单数据");
        }
        CosWalk.from(catalog, allowance, this::anywhere);
        return leaks.list();
    }

    private void information() {
        var information = pdf.getDocument().getTrailer().getCOSDictionary(COSName.INFO);
        if (information == null) {
            return;
        }
        for (var key : information.keySet()) {
            var word = INFORMATION.get(key.getName());
            var value = information.getString(key);
            if (value == null) {
                continue;
            }
            if (word != null) {
                leaks.add("文档属性“" + word + "”", value, "文档属性中的" + word);
            } else if (!USUAL_INFORMATION.contains(key.getName())) {
                leaks.add("自定义属性“" + key.getName() + "”", value, "自定义的文档属性");
            }
        }
    }

    /// Each saved revision ends with its own mark; a linearised file has two, the first within its first part.
    private void revisions() {
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        int ends = 0;
        for (int at = raw.indexOf("%%EOF"); at >= 0; at = raw.indexOf("%%EOF", at + 5)) {
            ends++;
        }
        var linearised = raw.substring(0, Math.min(2048, raw.length())).contains("/Linearized");
        if (ends > (linearised ? 2 : 1)) {
            leaks.present("以前的版本", "文件中还保存着修改之前的版本，可能含有已经删去的内容");
        }
    }

    private void annotations(COSDictionary page, int number) {
        var notes = page.getCOSArray(COSName.ANNOTS);
        for (int at = 0; notes != null && at < notes.size(); at++) {
            if (notes.getObject(at) instanceof COSDictionary note) {
                annotation(note, number);
            }
        }
    }

    private void annotation(COSDictionary note, int number) {
        var kind = String.valueOf(note.getNameAsString(COSName.SUBTYPE));
        var where = "第 " + number + " 页的";
        switch (kind) {
            case "Link" -> {}
            case "Widget" -> {
                var value = inherited(note, COSName.V);
                leaks.add(where + "表单域", value, "表单中填写的内容");
            }
            case "FileAttachment" -> leaks.present(where + "附件", "页面上附有文件，其内容没有读");
            default -> {
                var author = String.valueOf(note.getString(COSName.T, ""));
                var contents = note.getString(COSName.CONTENTS, "");
                leaks.add(where + "批注", contents.isBlank() ? kind : contents, author + "的批注");
            }
        }
    }

    static String inherited(COSDictionary field, COSName key) {
        var around = field;
        for (int depth = 0; around != null && depth < 32; depth++) {
            if (around.getDictionaryObject(key) instanceof COSString value) {
                return value.getString();
            }
            around = around.getCOSDictionary(COSName.PARENT);
        }
        return "";
    }

    private void anywhere(COSBase object) {
        if (!(object instanceof COSDictionary dictionary)) {
            return;
        }
        if (dictionary.getDictionaryObject(COSName.METADATA) instanceof COSStream stream) {
            xmp(stream);
        }
        if (dictionary.containsKey("Thumb")) {
            leaks.present("页面缩略图", "页面的缩略图，可能是修改之前的样子");
        }
        if (dictionary.containsKey("PieceInfo")) {
            leaks.present("软件自存的数据", "编辑软件保存的数据，可能含有修改之前的内容");
        }
        if (dictionary.containsKey("EmbeddedFiles") || dictionary.containsKey(COSName.EF)) {
            leaks.present("附件", "文件中嵌入了另一个文件，其内容没有读");
        }
        if (dictionary.containsKey("JavaScript") || dictionary.containsKey("JS")) {
            leaks.present("脚本", "文件中有 JavaScript");
        }
        if (dictionary instanceof COSStream stream && isJpeg(stream)) {
            jpeg(stream);
        }
    }

    private void xmp(COSStream stream) {
        try (var in = stream.createInputStream()) {
            var document = Dom.parse(in.readAllBytes(), "XMP", allowance);
            for (var element : Dom.all(document)) {
                if (TELLING.contains(Dom.name(element))) {
                    leaks.add("XMP 信息“" + Dom.name(element) + "”", element.getTextContent(), "文件或者图像的 XMP 信息");
                }
                Dom.attributes(element).stream()
                        .filter(attribute -> TELLING.contains(Dom.name(attribute)))
                        .forEach(attribute -> leaks.add(
                                "XMP 信息“" + Dom.name(attribute) + "”", attribute.getValue(), "文件或者图像的 XMP 信息"));
            }
        } catch (IOException | CannotRead e) {
            leaks.present("XMP 信息", "文件中有 XMP 信息，无法逐项读出");
        }
    }

    static boolean isJpeg(COSStream stream) {
        return COSName.DCT_DECODE.equals(stream.getFilters());
    }

    private void jpeg(COSStream stream) {
        try (var in = stream.createRawInputStream()) {
            ImageLeaks.find(in.readAllBytes(), "页面上的图像", leaks);
        } catch (IOException e) {
            leaks.present("页面上的图像", "图像已损坏，没有读出");
        }
    }
}
