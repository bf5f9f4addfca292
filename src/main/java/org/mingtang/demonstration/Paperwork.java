package org.mingtang.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.organs.Agency;
import org.mingtang.regulation.ItemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Puts the planned documents on paper, as an office hands them in.
@Component
class Paperwork {
    private static final Logger LOG = LoggerFactory.getLogger(Paperwork.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 0);

    private final Optional<Fonts> fonts;
    private final OfficialDocumentWriter writer;

    Paperwork(Optional<Fonts> fonts) {
        this.fonts = fonts;
        this.writer = fonts.map(OfficialDocumentWriter::new).orElseGet(OfficialDocumentWriter::withoutFonts);
    }

    /// A file as it is handed in.
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Sheet(Paper.Part part, String name, byte[] bytes) {}

    /// Says once what cannot be made on this machine.
    void tellWhatIsMissing() {
        if (fonts.isEmpty()) {
            LOG.info("没有安装字体：演示县区中的 PDF、OFD 文件改用 DOCX。");
        }
    }

    /// @param annotation the line under the date, without brackets (ACT-02)
    List<Sheet> sheets(PlannedDocument planned, Agency agency, String annotation) {
        var sheets = new ArrayList<Sheet>();
        var kind = makeable(planned.file());
        sheets.add(new Sheet(
                Paper.Part.MAIN,
                planned.title() + "." + kind.extension(),
                printed(kind, draft(planned, agency, annotation), stamp(planned))));
        for (var attachment : planned.attachments()) {
            sheets.add(new Sheet(
                    Paper.Part.ATTACHMENT,
                    attachment.text().title() + "." + attachment.file().extension(),
                    attached(attachment)));
        }
        return sheets;
    }

    /// The main text alone, whatever file it is planned for.
    String plainText(PlannedDocument planned, Agency agency, String annotation) {
        return new String(writer.txt(draft(planned, agency, annotation)), StandardCharsets.UTF_8);
    }

    private FileKind makeable(FileKind kind) {
        return fonts.isEmpty() && (kind == FileKind.PDF || kind == FileKind.OFD) ? FileKind.DOCX : kind;
    }

    private static Instant stamp(PlannedDocument planned) {
        return planned.issueDate().atTime(OFFICE_HOURS).atZone(ZONE).toInstant();
    }

    private byte[] printed(FileKind kind, OfficialDraft draft, Instant stamped) {
        return switch (kind) {
            case DOCX -> writer.docx(draft, stamped);
            case PDF -> writer.pdf(draft, stamped);
            case OFD -> writer.ofd(draft, stamped);
            case TXT -> writer.txt(draft);
            case HTML -> WebPage.of(draft);
            case DOC, XLS, XLSX, PNG, JPEG, TIFF ->
                throw new IllegalArgumentException("file: " + kind + " (expected: DOCX, PDF, OFD, TXT or HTML)");
        };
    }

    private static byte[] attached(PlannedDocument.Attachment attachment) {
        return switch (attachment.file()) {
            case XLSX -> Workbook.of(attachment.text());
            case DOCX, PDF, OFD, TXT, HTML, DOC, XLS, PNG, JPEG, TIFF ->
                throw new IllegalArgumentException("attachment: " + attachment.file() + " (expected: XLSX)");
        };
    }

    private static OfficialDraft draft(PlannedDocument planned, Agency agency, String annotation) {
        boolean official = planned.kind() == ItemKind.OFFICIAL_DOCUMENT;
        var number = planned.number(agency.documentCode());
        return new OfficialDraft(
                // A letter (函) bears the issuer's name alone.
                number.map(_ -> planned.filing().genre().equals("函") ? agency.name() : agency.name() + "文件"),
                number,
                planned.titleLines(),
                Optional.of(planned.addressees()).filter(names -> !names.isEmpty()),
                planned.body(),
                planned.attachments().stream().map(one -> one.text().title()).toList(),
                List.of(agency.name()),
                planned.issueDate(),
                Optional.of(annotation),
                planned.issuedWith().stream()
                        .map(text -> new OfficialDraft.Attached("", List.of(text.title()), text.body()))
                        .toList(),
                official
                        ? Optional.of(new OfficialDraft.Imprint(Optional.empty(), printer(agency), planned.issueDate()))
                        : Optional.empty());
    }

    private static String printer(Agency agency) {
        return switch (agency.kind()) {
            case GOVERNMENT_OFFICE -> agency.name();
            case TOWNSHIP -> agency.name() + "党政办公室";
            case GOVERNMENT,
                    DEPARTMENT,
                    DISPATCHED,
                    INTERNAL_BODY,
                    AUTHORISED_ORGANISATION,
                    PUBLIC_ENTERPRISE,
                    PARTY_BODY -> agency.name() + "办公室";
        };
    }
}
