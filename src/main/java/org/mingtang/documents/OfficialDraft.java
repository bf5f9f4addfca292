package org.mingtang.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.DocumentText.Block;

/// What an official document is to say, before it is put on paper.
///
/// @param redHead     the red head (发文机关标志), such as 云岭县人民政府办公室文件; empty for a document without one
/// @param titleLines  the title, broken into lines by sense
/// @param addressees  主送机关, without the colon
/// @param body        paragraphs without indents, and tables
/// @param attachments titles of the 附件 list
/// @param signedBy    names of the issuers above the date
/// @param date        成文日期
/// @param annotation  附注 without brackets, such as 此件主动公开 (ACT-02)
/// @param attached    the attachments themselves, or documents issued with this one, each on a new page
/// @param imprint     版记
public record OfficialDraft(
        Optional<String> redHead,
        Optional<DocumentNumber> number,
        List<String> titleLines,
        Optional<String> addressees,
        List<Block> body,
        List<String> attachments,
        List<String> signedBy,
        LocalDate date,
        Optional<String> annotation,
        List<Attached> attached,
        Optional<Imprint> imprint) {
    public OfficialDraft {
        if (titleLines.isEmpty()) {
            throw new IllegalArgumentException("title: 0 lines (expected: >= 1)");
        }
        titleLines = List.copyOf(titleLines);
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        signedBy = List.copyOf(signedBy);
        attached = List.copyOf(attached);
    }

    /// Text that follows the main document.
    ///
    /// @param label 附件1, or empty for a document issued with this one
    public record Attached(String label, List<String> titleLines, List<Block> body) {
        public Attached {
            titleLines = List.copyOf(titleLines);
            body = List.copyOf(body);
        }
    }

    /// The foot of the last page.
    ///
    /// @param copiesTo  抄送
    /// @param printedBy 印发机关
    public record Imprint(Optional<String> copiesTo, String printedBy, LocalDate printedOn) {}
}
