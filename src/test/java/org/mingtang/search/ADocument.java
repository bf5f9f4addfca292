package org.mingtang.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A document of a test, with what the test does not speak of filled in.
record ADocument(SearchDocument built) {
    static ADocument titled(String title) {
        return new ADocument(new SearchDocument(
                "113500001/2025-00001",
                title,
                "",
                Optional.empty(),
                "云岭县人民政府",
                "gov",
                "policy",
                "综合政务\\其他",
                "通知",
                "VALID",
                Optional.of(LocalDate.of(2025, 3, 1)),
                Instant.parse("2025-03-02T01:00:00Z"),
                List.of()));
    }

    static SearchDocument numbered(int serial, String title, String body) {
        return titled(title)
                .body(body)
                .id("113500001/2025-%05d".formatted(serial))
                .built();
    }

    ADocument id(String id) {
        return new ADocument(new SearchDocument(
                id,
                built.title(),
                built.body(),
                built.documentNumber(),
                built.issuer(),
                built.agency(),
                built.column(),
                built.topic(),
                built.genre(),
                built.validity(),
                built.issueDate(),
                built.publishedAt(),
                built.attachments()));
    }

    ADocument body(String body) {
        return new ADocument(new SearchDocument(
                built.id(),
                built.title(),
                body,
                built.documentNumber(),
                built.issuer(),
                built.agency(),
                built.column(),
                built.topic(),
                built.genre(),
                built.validity(),
                built.issueDate(),
                built.publishedAt(),
                built.attachments()));
    }

    ADocument number(String number) {
        return new ADocument(new SearchDocument(
                built.id(),
                built.title(),
                built.body(),
                Optional.of(number),
                built.issuer(),
                built.agency(),
                built.column(),
                built.topic(),
                built.genre(),
                built.validity(),
                built.issueDate(),
                built.publishedAt(),
                built.attachments()));
    }

    ADocument filedUnder(String agency, String topic, String genre) {
        return new ADocument(new SearchDocument(
                built.id(),
                built.title(),
                built.body(),
                built.documentNumber(),
                built.issuer(),
                agency,
                built.column(),
                topic,
                genre,
                built.validity(),
                built.issueDate(),
                built.publishedAt(),
                built.attachments()));
    }

    ADocument dated(Optional<LocalDate> issueDate, Instant publishedAt) {
        return new ADocument(new SearchDocument(
                built.id(),
                built.title(),
                built.body(),
                built.documentNumber(),
                built.issuer(),
                built.agency(),
                built.column(),
                built.topic(),
                built.genre(),
                built.validity(),
                issueDate,
                publishedAt,
                built.attachments()));
    }
}
