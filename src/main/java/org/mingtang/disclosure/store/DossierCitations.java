package org.mingtang.disclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.references.CitationKey;
import org.mingtang.references.KnownDocument;
import org.mingtang.references.KnownDocumentSource;
import org.mingtang.regulation.DisclosureAttribute;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the platform knows from its own dossiers when another document cites them (SEC-13, SEC-14): what it published
/// is public, unless only a version with deletions was; what was withdrawn, taken down or ended without publication is
/// not; what was issued with another attribute than proactive has that attribute. Of what is still on its way to the
/// public nothing is known.
@Component
class DossierCitations implements KnownDocumentSource, SmartInitializingSingleton {
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    DossierCitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a number is looked up; empty for none.
    static String numberKey(String number) {
        return CitationKey.of(number).map(CitationKey::value).orElse("");
    }

    /// How a title is looked up; empty for none.
    static String titleKey(String title) {
        return CitationKey.ofTitle(title).map(CitationKey::value).orElse("");
    }

    /// Rows written before there were keys get theirs, before the first request.
    @Override
    public void afterSingletonsInstantiated() {
        while (fillIn() == BATCH) {}
    }

    private int fillIn() {
        var rows = jdbc.sql("select id, number, title from disclosure.dossier where title_key is null limit ?")
                .param(BATCH)
                .query(Unfilled.class)
                .list();
        if (!rows.isEmpty()) {
            jdbc.sql("""
                            update disclosure.dossier d set number_key = given.number_key, title_key = given.title_key
                            from unnest(?::uuid[], ?::text[], ?::text[]) as given (id, number_key, title_key)
                            where d.id = given.id and d.title_key is null""")
                    .params(
                            rows.stream().map(Unfilled::id).toArray(UUID[]::new),
                            rows.stream().map(row -> numberKey(row.number())).toArray(String[]::new),
                            rows.stream().map(row -> titleKey(row.title())).toArray(String[]::new))
                    .update();
        }
        return rows.size();
    }

    private record Unfilled(UUID id, String number, String title) {}

    @Override
    public List<Sighting> findAll(Set<CitationKey> keys) {
        var asked = keys.stream().map(CitationKey::value).toArray(String[]::new);
        return jdbc.sql("""
                        select kind, number, title, attribute, state, number_key, title_key,
                               issue_date is not null as issued, stage = '' as walked
                        from disclosure.dossier
                        where number_key <> '' and number_key = any(?) or title_key <> '' and title_key = any(?)
                        order by changed, id""").params(asked, asked).query((row, _) -> sightings(row, keys)).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sighting> sightings(ResultSet row, Set<CitationKey> keys) throws SQLException {
        var known = known(row);
        var number = DocumentNumber.parse(row.getString("number"));
        var title = row.getString("title");
        if (known.isEmpty() || number.isEmpty() && titleKey(title).isEmpty()) {
            return List.of();
        }
        var document = new KnownDocument(number, title, known.get().attribute());
        var found = new ArrayList<Sighting>();
        for (var key : List.of(row.getString("number_key"), row.getString("title_key"))) {
            if (!key.isEmpty() && keys.contains(new CitationKey(key))) {
                found.add(
                        new Sighting(new CitationKey(key), document, known.get().where()));
            }
        }
        return found;
    }

    /// @param where the words for where it is known from
    private record Known(DisclosureAttribute attribute, String where) {}

    private static Optional<Known> known(ResultSet row) throws SQLException {
        var written = row.getString("attribute");
        var attribute = written.isEmpty()
                ? Optional.<DisclosureAttribute>empty()
                : Optional.of(DisclosureAttribute.valueOf(written));
        // A draft that never became a document is none that anybody could cite.
        boolean stands = row.getBoolean("issued")
                || row.getBoolean("walked") && !row.getString("kind").equals("OFFICIAL_DOCUMENT");
        return switch (row.getString("state")) {
            case "STANDING" -> Optional.of(published(attribute));
            case "WITHDRAWN" -> Optional.of(new Known(DisclosureAttribute.NON, "本平台公开后已撤回"));
            case "TAKEN_DOWN" -> Optional.of(new Known(DisclosureAttribute.NON, "本平台公开后已撤下"));
            case "CLOSED" -> attribute.filter(_ -> stands).map(DossierCitations::ended);
            case "NOT_YET" ->
                attribute
                        .filter(other -> stands && other != DisclosureAttribute.PROACTIVE)
                        .map(other -> new Known(other, "本平台办理的文件"));
            default -> throw new IllegalStateException("state: " + row.getString("state"));
        };
    }

    /// What was public only with deletions is not public as a whole.
    private static Known published(Optional<DisclosureAttribute> attribute) {
        return attribute.equals(Optional.of(DisclosureAttribute.AFTER_DELETION))
                ? new Known(DisclosureAttribute.AFTER_DELETION, "本平台删减后公开")
                : new Known(DisclosureAttribute.PROACTIVE, "本平台已公开");
    }

    private static Known ended(DisclosureAttribute attribute) {
        return attribute == DisclosureAttribute.PROACTIVE
                ? new Known(DisclosureAttribute.NON, "本平台办结，没有公开")
                : new Known(attribute, "本平台办结，没有公开");
    }
}
