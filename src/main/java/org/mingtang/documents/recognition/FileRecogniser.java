package org.mingtang.documents.recognition;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.Refusal;

/// Tells the kind of a file from its bytes. The name plays no part in it.
public final class FileRecogniser {
    private static final int HEAD = 4096;
    /// readers accept a PDF whose signature stands anywhere in the first kilobyte
    private static final int PDF_SIGNATURE_WITHIN = 1024;

    private static final Pattern HTML_START = Pattern.compile(
            "\\A\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*){0,5}"
                    + "<(?:!doctype\\s+html|html|head|body|title|meta|div|table|p|h[1-6])\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OTHER_MARKUP =
            Pattern.compile("\\A\\s*(?:<\\?xml|<svg\\b|\\{\\\\rtf|MIME-Version:|%!PS)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIN_PART = Pattern.compile(
            "application/vnd\\.[a-z0-9.\\-]*(?:wordprocessingml|spreadsheetml|presentationml|ms-word|ms-excel)"
                    + "[a-z0-9.\\-]*main\\+xml",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> PROGRAMS = List.of("MZ\u0090\0", "\u007FELF");

    /// Signatures of kinds that are not taken, so that the refusal can name them.
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("Rar!\u001A", "压缩包（RAR）"),
            Map.entry("7z\u00BC\u00AF", "压缩包（7Z）"),
            Map.entry("\u001F\u008B", "压缩包（GZIP）"),
            Map.entry("PK\5\6", "压缩包（ZIP）"),
            Map.entry("GIF8", "GIF 图像"),
            Map.entry("{\\rtf", "RTF 文件"));

    private FileRecogniser() {}

    /// What the bytes are.
    public static Recognition recognise(byte[] bytes, Allowance allowance) {
        if (bytes.length == 0) {
            return new Recognition.Refused(Refusal.empty());
        }
        if (bytes.length > allowance.limits().fileBytes()) {
            return new Recognition.Refused(Refusal.tooLarge(allowance.limits().fileBytes()));
        }
        try {
            return new Recognition.Recognised(kindOf(bytes, allowance));
        } catch (CannotRead e) {
            return new Recognition.Refused(e.refusal());
        }
    }

    private static FileKind kindOf(byte[] bytes, Allowance allowance) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4")) {
            return kindOfZip(ZipContainer.open(bytes, "办公文件（DOCX、XLSX、OFD）", allowance));
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return CompoundFile.kindOf(bytes, allowance);
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return FileKind.PNG;
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return FileKind.JPEG;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return FileKind.TIFF;
        }
        if (PROGRAMS.stream().anyMatch(head::startsWith)) {
            throw new CannotRead(Refusal.executable());
        }
        foreign(head).ifPresent(found -> {
            throw new CannotRead(Refusal.unknownKind(found));
        });
        int signature = head.indexOf("%PDF-");
        if (signature >= 0 && signature < PDF_SIGNATURE_WITHIN) {
            return FileKind.PDF;
        }
        return kindOfText(bytes);
    }

    private static Optional<String> foreign(String head) {
        return FOREIGN.entrySet().stream()
                .filter(entry -> head.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static FileKind kindOfZip(ZipContainer zip) {
        if (zip.names().contains("OFD.xml")) {
            if (zip.names().stream().anyMatch(name -> name.equals("Encryptions.xml") || name.equals("Decrypt.xml"))) {
                throw new CannotRead(Refusal.encrypted());
            }
            return FileKind.OFD;
        }
        var types = zip.part("[Content_Types].xml")
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .orElseThrow(() -> new CannotRead(Refusal.unknownKind(nameOfZip(zip.names()))));
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")
                || zip.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new CannotRead(Refusal.macros());
        }
        var main = MAIN_PART.matcher(types);
        if (!main.find()) {
            throw new CannotRead(Refusal.unknownKind("其他种类的办公文件"));
        }
        if (main.group().contains("wordprocessingml")) {
            return FileKind.DOCX;
        }
        if (main.group().contains("spreadsheetml")) {
            return FileKind.XLSX;
        }
        throw new CannotRead(Refusal.unknownKind("演示文稿"));
    }

    private static String nameOfZip(Set<String> names) {
        return names.contains("mimetype") ? "其他种类的办公文件（如 ODT）" : "压缩包（ZIP）";
    }

    private static FileKind kindOfText(byte[] bytes) {
        var decoded = TextEncoding.decode(bytes);
        // the declared encoding of a page counts, even where the bytes alone would not tell
        var text = decoded.map(TextEncoding.Decoded::text)
                .orElseGet(() ->
                        new String(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), StandardCharsets.ISO_8859_1));
        var start = text.substring(0, Math.min(HEAD, text.length()));
        if (HTML_START.matcher(start).find()) {
            return FileKind.HTML;
        }
        if (decoded.isEmpty()) {
            throw new CannotRead(Refusal.unknownKind("无法识别的数据（如果是文本，其编码不是 UTF-8、UTF-16 或 GB18030）"));
        }
        if (OTHER_MARKUP.matcher(start).find()) {
            throw new CannotRead(Refusal.unknownKind("其他标记语言文件"));
        }
        if (decoded.get().text().isBlank()) {
            throw new CannotRead(Refusal.empty());
        }
        return FileKind.TXT;
    }
}
