package org.mingtang.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.organs.AgencyId;

/// One published item as the public sees it.
///
/// @param indexNumber   索引号, its address
/// @param issuer        发文机关 as printed
/// @param agency        the agency that discloses
/// @param column        key of the column (上网分类)
/// @param topic         主题分类, two levels parted by `\\`
/// @param bodyHtml      readable rendition, already safe
/// @param publishedAt   the system's time of publication, never typed
/// @param files         the published files, the original first
/// @param sha256        hash of the published original, for the verification panel
public record PublishedItem(
        String indexNumber,
        String title,
        Optional<String> documentNumber,
        String issuer,
        AgencyId agency,
        Optional<LocalDate> issueDate,
        String column,
        String topic,
        String genre,
        Validity validity,
        String bodyHtml,
        String bodyText,
        Instant publishedAt,
        Optional<String> annotation,
        List<PublishedFile> files,
        String sha256) {

    /// @param name  shown to readers: title with the right extension
    /// @param bytes size in bytes
    /// @param note  such as 原件 or 非原件, empty for attachments
    public record PublishedFile(FileHash hash, FileKind kind, String name, long bytes, String note) {}

    public enum Validity {
        VALID("有效"),
        AMENDED("已修改"),
        EXPIRED("已失效"),
        ABOLISHED("已废止");

        private final String chinese;

        Validity(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
