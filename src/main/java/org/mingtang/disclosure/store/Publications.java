package org.mingtang.disclosure.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.PublicationText.Prepared;
import org.mingtang.disclosure.PublishedItem;
import org.mingtang.disclosure.PublishedItem.PublishedFile;
import org.mingtang.disclosure.PublishedItem.Validity;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierFact.Heading;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.FileStore;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The public rows, written in the transaction of publication and read by the portal.
@Component
public class Publications implements PublishedItems {
    private static final String COLUMNS = """
            index_number, title, number, issuer, agency, issue_date, column_id, topic, genre, validity, body_html,
            body_text, annotation, sha256, published_at, state, ended_at, ended_reason, heading""";

    private final JdbcClient jdbc;
    private final FileStore files;

    Publications(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Dossier dossier, Prepared prepared, Agency agency, Instant at) {
        var form = dossier.form();
        var number = dossier.indexNumber().orElseThrow().indexNumber();
        var main = dossier.mainPaper().orElseThrow();
        var documentNumber = dossier.issued().map(DossierFact.Issued::number).orElse(form.number());
        jdbc.sql("""
                        insert into disclosure.publication
                            (index_number, dossier, title, number, issuer, agency, issue_date, column_id, topic, genre,
                             validity, body_html, body_text, annotation, sha256, published_at, state)
                        values (?, ?, ?, nullif(?, ''), ?, ?, nullif(?, '')::date, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?,
                                'STANDING')""")
                .params(
                        number,
                        dossier.id().value(),
                        form.title(),
                        documentNumber,
                        form.issuer(),
                        agency.id().value(),
                        // What is no official document has no stage of issuing: its date is the form's.
                        dossier.issued()
                                .map(DossierFact.Issued::issueDate)
                                .or(form::issueDate)
                                .map(LocalDate::toString)
                                .orElse(""),
                        form.column(),
                        form.topic(),
                        form.genre(),
                        Validity.VALID.name(),
                        prepared.html(),
                        prepared.text().replace("\u0000", ""),
                        main.annotation().orElse(""),
                        main.hash().hex(),
                        Timestamp.from(at))
                .update();
        int place = 0;
        for (var file : prepared.files()) {
            jdbc.sql("""
                            insert into disclosure.publication_file
                                (index_number, place, hash, kind, name, bytes, note) values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            number,
                            place++,
                            file.hash().hex(),
                            file.kind().name(),
                            file.name(),
                            file.bytes(),
                            file.note())
                    .update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Dossier dossier, String reason, Instant at) {
        end(dossier, "WITHDRAWN", reason, Heading.SHOWN, at);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void takeDown(Dossier dossier, DossierFact.TakenDown taken, Instant at) {
        end(dossier, "TAKEN_DOWN", taken.reason(), taken.heading(), at);
    }

    private void end(Dossier dossier, String state, String reason, Heading heading, Instant at) {
        jdbc.sql("""
                        update disclosure.publication set state = ?, ended_at = ?, ended_reason = ?, heading = ?
                        where dossier = ? and state = 'STANDING'""")
                .params(
                        state,
                        Timestamp.from(at),
                        reason,
                        heading.name(),
                        dossier.id().value())
                .update();
    }

    @Override
    public Optional<PublicPage> find(String indexNumber) {
        return jdbc.sql("select " + COLUMNS + " from disclosure.publication where index_number = ?")
                .param(indexNumber)
                .query((row, _) -> page(row))
                .optional();
    }

    @Override
    public List<PublishedItem> latest(int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from disclosure.publication where state = 'STANDING'
                        order by published_at desc, index_number limit ?""")
                .param(limit)
                .query((row, _) -> item(row))
                .list();
    }

    @Override
    public List<Address> addresses(int offset, int limit) {
        return jdbc.sql("""
                        select index_number, published_at from disclosure.publication where state = 'STANDING'
                        order by published_at desc, index_number limit ? offset ?""")
                .params(limit, offset)
                .query((row, _) -> new Address(
                        row.getString("index_number"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from disclosure.publication where state = 'STANDING'")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<InputStream> open(String indexNumber, FileHash file) {
        boolean belongs = jdbc.sql("""
                        select exists (select from disclosure.publication_file f
                            join disclosure.publication p using (index_number)
                            where p.index_number = ? and p.state = 'STANDING' and f.hash = ?)""")
                .params(indexNumber, file.hex())
                .query(Boolean.class)
                .single();
        if (!belongs) {
            return Optional.empty();
        }
        try {
            return Optional.of(files.open(file));
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " of " + indexNumber, e);
        }
    }

    private PublicPage page(ResultSet row) throws SQLException {
        if (row.getString("state").equals("STANDING")) {
            return new PublicPage.Standing(item(row));
        }
        boolean shown = Heading.valueOf(row.getString("heading")) == Heading.SHOWN;
        return new PublicPage.Gone(
                row.getString("index_number"),
                shown ? Optional.of(row.getString("title")) : Optional.empty(),
                row.getString("ended_reason"),
                row.getTimestamp("ended_at").toInstant());
    }

    private PublishedItem item(ResultSet row) throws SQLException {
        var indexNumber = row.getString("index_number");
        return new PublishedItem(
                indexNumber,
                row.getString("title"),
                Optional.ofNullable(row.getString("number")),
                row.getString("issuer"),
                new AgencyId(row.getString("agency")),
                Optional.ofNullable(row.getDate("issue_date")).map(Date::toLocalDate),
                row.getString("column_id"),
                row.getString("topic"),
                row.getString("genre"),
                Validity.valueOf(row.getString("validity")),
                row.getString("body_html"),
                row.getString("body_text"),
                row.getTimestamp("published_at").toInstant(),
                Optional.ofNullable(row.getString("annotation")),
                filesOf(indexNumber),
                row.getString("sha256"));
    }

    private List<PublishedFile> filesOf(String indexNumber) {
        return jdbc.sql("""
                        select hash, kind, name, bytes, note from disclosure.publication_file
                        where index_number = ? order by place""")
                .param(indexNumber)
                .query((row, _) -> new PublishedFile(
                        new FileHash(row.getString("hash")),
                        FileKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getLong("bytes"),
                        row.getString("note")))
                .list();
    }
}
