package org.mingtang.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the index knows of one published item.
///
/// @param id          index number; a second put with the same id replaces the first
/// @param body        plain text of the document and of its readable attachments
/// @param agency      key of the disclosing agency, for the filter
/// @param column      key of the column (上网分类)
/// @param topic       topic (主题分类) as shown, such as `民政、扶贫、救灾\\社会福利`
/// @param genre       genre (体裁), such as 通知
/// @param validity    key of the validity: VALID, AMENDED, EXPIRED, ABOLISHED
/// @param attachments titles of attachments
public record SearchDocument(
        String id,
        String title,
        String body,
        Optional<String> documentNumber,
        String issuer,
        String agency,
        String column,
        String topic,
        String genre,
        String validity,
        Optional<LocalDate> issueDate,
        Instant publishedAt,
        List<String> attachments) {}
