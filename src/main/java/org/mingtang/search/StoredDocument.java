package org.mingtang.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// A document as it is kept: what is shown again and what it is filtered and sorted by.
final class StoredDocument {
    static final String ID = "id";
    static final String DAY = "day";
    static final String PUBLISHED = "published";

    private static final String TITLE = "shown.title";
    private static final String BODY = "shown.body";
    private static final String NUMBER = "shown.number";
    private static final String ISSUER = "shown.issuer";
    private static final String ISSUED = "shown.issued";
    private static final String ATTACHMENT = "shown.attachment";
    private static final String CHOICE = "shown.";

    // Days and years are those of the office, wherever the server stands.
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String LEVELS = "\\\\+|＼+";

    private StoredDocument() {}

    static void write(SearchDocument from, Document to) {
        to.add(new StringField(ID, from.id(), Field.Store.YES));
        to.add(new StoredField(TITLE, from.title()));
        to.add(new StoredField(BODY, from.body()));
        from.documentNumber().ifPresent(number -> to.add(new StoredField(NUMBER, number)));
        to.add(new StoredField(ISSUER, from.issuer()));
        from.issueDate().ifPresent(date -> to.add(new StoredField(ISSUED, date.toString())));
        to.add(new StoredField(PUBLISHED, from.publishedAt().toString()));
        from.attachments().forEach(title -> to.add(new StoredField(ATTACHMENT, title)));
        for (var facet : Facet.values()) {
            if (facet != Facet.YEAR) {
                to.add(new StoredField(CHOICE + facet.key(), shown(facet, from)));
            }
            values(facet, from).forEach(value -> to.add(new SortedSetDocValuesField(facet.key(), new BytesRef(value))));
        }
        to.add(new NumericDocValuesField(DAY, day(from).toEpochDay()));
        to.add(new NumericDocValuesField(PUBLISHED, from.publishedAt().toEpochMilli()));
    }

    static SearchDocument read(Document from) {
        return new SearchDocument(
                from.get(ID),
                from.get(TITLE),
                from.get(BODY),
                Optional.ofNullable(from.get(NUMBER)),
                from.get(ISSUER),
                choice(Facet.AGENCY, from),
                choice(Facet.COLUMN, from),
                choice(Facet.TOPIC, from),
                choice(Facet.GENRE, from),
                choice(Facet.VALIDITY, from),
                Optional.ofNullable(from.get(ISSUED)).map(LocalDate::parse),
                Instant.parse(from.get(PUBLISHED)),
                List.of(from.getValues(ATTACHMENT)));
    }

    /// The values under which a filter finds the document: a topic also under its first level.
    private static Set<String> values(Facet facet, SearchDocument document) {
        String shown = shown(facet, document);
        var all = facet == Facet.TOPIC ? Stream.of(shown.split(LEVELS, 2)[0], shown) : Stream.of(shown);
        return all.filter(value -> !value.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static String shown(Facet facet, SearchDocument document) {
        return switch (facet) {
            case AGENCY -> document.agency();
            case COLUMN -> document.column();
            case TOPIC -> document.topic();
            case GENRE -> document.genre();
            case YEAR -> String.valueOf(day(document).getYear());
            case VALIDITY -> document.validity();
        };
    }

    private static String choice(Facet facet, Document from) {
        return from.get(CHOICE + facet.key());
    }

    private static LocalDate day(SearchDocument document) {
        return document.issueDate().orElseGet(() -> LocalDate.ofInstant(document.publishedAt(), OFFICE));
    }
}
