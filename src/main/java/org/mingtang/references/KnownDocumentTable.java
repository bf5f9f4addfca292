package org.mingtang.references;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.references.KnownDocumentSource.Sighting;
import org.mingtang.regulation.DisclosureAttribute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The register in PostgreSQL, as it is read.
@Component
class KnownDocumentTable implements KnownEntries {
    private static final String WHERE_FROM = "已知文件库";

    private final JdbcClient jdbc;

    KnownDocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every standing entry under these keys, those that are not public first.
    List<Sighting> findAll(Set<CitationKey> keys) {
        var asked = keys.stream().map(CitationKey::value).toArray(String[]::new);
        var sightings = new ArrayList<Sighting>();
        jdbc.sql("""
                        select * from known.document
                        where removed_at is null and (number_key = any(?) or title_key = any(?))
                        order by attribute = 'PROACTIVE', entered_at, id""")
                .params(asked, asked)
                .query((row, _) -> entry(row))
                .list()
                .forEach(entry -> keys(entry.document()).stream()
                        .filter(keys::contains)
                        .forEach(key -> sightings.add(new Sighting(key, entry.document(), where(entry)))));
        return sightings;
    }

    private static List<CitationKey> keys(KnownDocument document) {
        var keys = new ArrayList<CitationKey>();
        document.number().map(CitationKey::of).ifPresent(keys::add);
        CitationKey.ofTitle(document.title()).ifPresent(keys::add);
        return keys;
    }

    private static String where(KnownEntry entry) {
        return entry.source().isBlank() ? WHERE_FROM : WHERE_FROM + "（来源：" + entry.source() + "）";
    }

    /// Standing entries by what makes each of them this document.
    Map<CitationKey, KnownEntry> identified(Collection<CitationKey> identities) {
        var asked = identities.stream().map(CitationKey::value).toArray(String[]::new);
        var found = new HashMap<CitationKey, KnownEntry>();
        jdbc.sql("""
                        select * from known.document where removed_at is null
                        and (number_key = any(?) or number_key is null and title_key = any(?))""")
                .params(asked, asked)
                .query((row, _) -> entry(row))
                .list()
                .forEach(entry -> found.put(entry.document().identity(), entry));
        return found;
    }

    /// The last change of any entry; 0 before the first.
    long lastChange() {
        return jdbc.sql("select coalesce(max(id), 0) from known.change")
                .query(Long.class)
                .single();
    }

    @Override
    public List<KnownEntry> list(Query query) {
        var asked = new Asked(query);
        return jdbc.sql("select * from known.document where " + asked.where + " order by "
                        + switch (query.sort()) {
                            case CHANGED -> "changed_at desc, id";
                            case NUMBER -> "number_key nulls last, id";
                            case TITLE -> "title_key nulls last, id";
                        }
                        + " limit " + query.size() + " offset " + (long) query.size() * (query.page() - 1))
                .params(asked.values)
                .query((row, _) -> entry(row))
                .list();
    }

    @Override
    public long count(Query query) {
        var asked = new Asked(query);
        return jdbc.sql("select count(*) from known.document where " + asked.where)
                .params(asked.values)
                .query(Long.class)
                .single();
    }

    /// What a query asks for, as SQL.
    private static final class Asked {
        private final List<Object> values = new ArrayList<>();
        private final String where;

        private Asked(Query query) {
            var conditions = new ArrayList<String>();
            conditions.add(
                    switch (query.shelf()) {
                        case STANDING -> "removed_at is null";
                        case REMOVED -> "removed_at is not null";
                    });
            // Letters, digits and Han alone: nothing in a key means anything to LIKE.
            CitationKey.ofTitle(query.text()).ifPresent(key -> {
                conditions.add("(title_key like ? or translate(number_key, '〔〕', '') like ?)");
                values.add("%" + key.value() + "%");
                values.add("%" + key.value() + "%");
            });
            query.attribute().ifPresent(attribute -> {
                conditions.add("attribute = ?");
                values.add(attribute.name());
            });
            where = String.join(" and ", conditions);
        }
    }

    @Override
    public Optional<KnownEntry> find(UUID id) {
        return jdbc.sql("select * from known.document where id = ?")
                .param(id)
                .query((row, _) -> entry(row))
                .optional();
    }

    @Override
    public List<KnownEntry.Change> history(UUID id) {
        return jdbc.sql("select * from known.change where document = ? order by version desc")
                .param(id)
                .query((row, _) -> new KnownEntry.Change(
                        row.getInt("version"),
                        KnownEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("title"),
                        DisclosureAttribute.valueOf(row.getString("attribute")).chinese(),
                        row.getString("source"),
                        row.getString("reason"),
                        row.getString("person_name"),
                        instant(row, "at")))
                .list();
    }

    private static KnownEntry entry(ResultSet row) throws SQLException {
        return new KnownEntry(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new KnownDocument(
                        DocumentNumber.parse(row.getString("number")),
                        row.getString("title"),
                        DisclosureAttribute.valueOf(row.getString("attribute"))),
                row.getString("source"),
                row.getString("entered_by_name"),
                instant(row, "entered_at"),
                instant(row, "changed_at"),
                removal(row));
    }

    private static Optional<KnownEntry.Removal> removal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("removed_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new KnownEntry.Removal(
                        row.getString("removed_by_name"), at.toInstant(), row.getString("removed_reason")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
