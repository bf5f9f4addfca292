package org.mingtang.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an official document says of itself (GB/T 9704-2012 layout). What is not in the file stays empty.
///
/// @param title       over its lines joined
/// @param issuer      发文机关 from the signature, the red head or the title
/// @param addressees  主送机关
/// @param issueDate   成文日期
/// @param annotation  附注, without brackets: 此件主动公开
/// @param attachments titles of the 附件 list
public record DocumentFacts(
        Optional<String> title,
        Optional<DocumentNumber> documentNumber,
        Optional<String> issuer,
        Optional<String> addressees,
        Optional<LocalDate> issueDate,
        Optional<String> annotation,
        List<String> attachments) {
    public DocumentFacts {
        attachments = List.copyOf(attachments);
    }
}
