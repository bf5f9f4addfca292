package org.mingtang.documents;

import java.util.List;
import java.util.Optional;

/// A letter to one reader, without red head and imprint: title in the middle, number at the right, the addressee, the
/// text two characters in, name and date of the writer at the right.
///
/// @param number      such as 政公开告〔2026〕第12号; empty for a paper without one
/// @param addressee   without the colon; empty for a paper that stays in the house
/// @param paragraphs  without indents
/// @param attachments titles of the 附件 list
/// @param signedBy    blank for a form that its reader signs
/// @param date        as it is to stand there, such as 二〇二六年三月二日
public record PlainLetter(
        String title,
        Optional<String> number,
        Optional<String> addressee,
        List<String> paragraphs,
        List<String> attachments,
        String signedBy,
        String date) {
    public PlainLetter {
        paragraphs = List.copyOf(paragraphs);
        attachments = List.copyOf(attachments);
    }
}
