package org.mingtang.references;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.organs.Officer;
import org.mingtang.references.KnownEntry.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The register in PostgreSQL, as it is written: one statement for any number of entries, and one for what they were.
@Component
class KnownDocumentWriting {
    private static final long LOCK = 0x6b6e6f776eL; // "known"

    private final JdbcClient jdbc;

    KnownDocumentWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What an entry is to say from now on.
    record Written(UUID id, int version, KnownDocument document, String source) {}

    /// Until the running transaction ends nobody else writes.
    void holdAlone() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Integer.class)
                .single();
    }

    void add(List<Written> entries, Officer by, Instant at) {
        jdbc.sql("""
                        insert into known.document
                            (id, version, number_key, title_key, number, title, attribute, source, entered_by,
                             entered_by_name, entered_at, changed_at)
                        select id, 1, number_key, title_key, number, title, attribute, source, ?, ?, ?, ?
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                            as given (id, number_key, title_key, number, title, attribute, source)""")
                .params(by.person().value(), by.name(), Timestamp.from(at), Timestamp.from(at))
                .params(columns(entries))
                .update();
    }

    void change(List<Written> entries, Instant at) {
        jdbc.sql("""
                        update known.document stands set version = stands.version + 1, changed_at = ?,
                            number_key = given.number_key, title_key = given.title_key, number = given.number,
                            title = given.title, attribute = given.attribute, source = given.source
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                            as given (id, number_key, title_key, number, title, attribute, source)
                        where stands.id = given.id""").param(Timestamp.from(at)).params(columns(entries)).update();
    }

    void remove(UUID id, String reason, Officer by, Instant at) {
        jdbc.sql("""
                        update known.document set version = version + 1, changed_at = ?, removed_at = ?,
                            removed_by = ?, removed_by_name = ?, removed_reason = ? where id = ?""")
                .params(Timestamp.from(at), Timestamp.from(at), by.person().value(), by.name(), reason, id)
                .update();
    }

    /// Keeps how entries stand after a change.
    void remember(List<Written> entries, Kind kind, String reason, Officer by, Instant at) {
        jdbc.sql("""
                        insert into known.change
                            (document, version, kind, number, title, attribute, source, reason, person, person_name, at)
                        select id, version, ?, number, title, attribute, source, ?, ?, ?, ?
                        from unnest(?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                            as given (version, id, number_key, title_key, number, title, attribute, source)""")
                .params(kind.name(), reason, by.person().value(), by.name(), Timestamp.from(at))
                .param(entries.stream().map(Written::version).toArray(Integer[]::new))
                .params(columns(entries))
                .update();
    }

    private static List<Object> columns(Collection<Written> entries) {
        return List.of(
                entries.stream().map(Written::id).toArray(UUID[]::new),
                texts(
                        entries,
                        entry -> entry.document()
                                .number()
                                .map(DocumentNumber::toString)
                                .orElse(null)),
                texts(
                        entries,
                        entry -> CitationKey.ofTitle(entry.document().title())
                                .map(CitationKey::value)
                                .orElse(null)),
                texts(
                        entries,
                        entry -> entry.document()
                                .number()
                                .map(DocumentNumber::toString)
                                .orElse("")),
                texts(entries, entry -> entry.document().title()),
                texts(entries, entry -> entry.document().attribute().name()),
                texts(entries, Written::source));
    }

    private static String[] texts(Collection<Written> entries, Function<Written, @Nullable String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }
}
