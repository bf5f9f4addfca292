package org.mingtang.disclosure.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileStore;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Folds every dossier anew and compares it with its row in the queues, its public row and its files. What depends on
/// the day or the law (stage, due date) is left out.
public final class ProjectionCheck {
    private static final int PAGE = 500;
    private static final String ROWS = """
            select d.id, d.sequence, d.kind, d.agency, d.title, d.number, d.attribute, d.state,
                   p.state as shown, p.index_number
            from disclosure.dossier d left join disclosure.publication p on p.dossier = d.id
            where d.id > ? order by d.id limit ?""";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final FileStore files;

    public ProjectionCheck(JdbcClient jdbc, Journal journal, FileStore files) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.files = files;
    }

    private record Row(
            UUID id,
            long sequence,
            String kind,
            String agency,
            String title,
            String number,
            String attribute,
            String state,
            @Nullable String shown,
            @Nullable String indexNumber) {}

    /// One sentence each, in Chinese; empty when all agree. Wants a transaction that sees one moment.
    public List<String> faults() {
        var faults = new ArrayList<String>();
        long rows = 0;
        var after = new UUID(0, 0);
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(row -> check(row, faults));
            rows += page.size();
            after = page.getLast().id();
        }
        long dossiers = streams();
        if (faults.isEmpty() && dossiers != rows) {
            faults.add("办件列表有 %d 件，日志中有 %d 件".formatted(rows, dossiers));
        }
        return faults;
    }

    private List<Row> page(UUID after) {
        return jdbc.sql(ROWS).params(after, PAGE).query(Row.class).list();
    }

    private long streams() {
        long[] count = {0};
        journal.forEach(entry -> {
            if (entry.sequence() == 1 && entry.stream().value().startsWith("dossier/")) {
                count[0]++;
            }
        });
        return count[0];
    }

    private void check(Row row, List<String> faults) {
        var id = new DossierId(row.id());
        List<Entry> entries;
        Dossier dossier;
        try {
            entries = journal.read(id.stream());
            dossier = Dossier.fold(
                    id,
                    entries.stream()
                            .map(Entry::fact)
                            .map(DossierFact.class::cast)
                            .toList());
        } catch (RuntimeException unreadable) {
            faults.add(about(row, "不能由日志还原"));
            return;
        }
        if (!queued(dossier, entries.getLast().sequence()).equals(queued(row))) {
            faults.add(about(row, "办件列表与日志不符"));
        }
        if (!Objects.equals(shown(dossier), row.shown())) {
            faults.add(about(row, "公开情况与日志不符"));
        }
        for (var paper : dossier.papers()) {
            if (!files.holds(paper.hash())) {
                faults.add(about(row, "缺少文件“" + paper.name() + "”（" + paper.hash() + "）"));
            }
        }
        if (row.indexNumber() != null) {
            missingPublicFiles(row.indexNumber(), faults);
        }
    }

    private void missingPublicFiles(String indexNumber, List<String> faults) {
        jdbc.sql("select hash, name from disclosure.publication_file where index_number = ? order by place")
                .param(indexNumber)
                .query(file -> {
                    if (!files.holds(new FileHash(file.getString("hash")))) {
                        faults.add("%s：缺少公开文件“%s”".formatted(indexNumber, file.getString("name")));
                    }
                });
    }

    private static String about(Row row, String what) {
        return "办件 " + row.id() + "：" + what;
    }

    private static List<Object> queued(Row row) {
        return List.of(
                row.sequence(), row.kind(), row.agency(), row.title(), row.number(), row.attribute(), row.state());
    }

    private static List<Object> queued(Dossier dossier, long sequence) {
        return List.of(
                sequence,
                dossier.kind().name(),
                dossier.agency().value(),
                dossier.form().title(),
                dossier.issued()
                        .map(DossierFact.Issued::number)
                        .orElse(dossier.form().number()),
                dossier.form().attribute().map(Enum::name).orElse(""),
                DossierProjection.state(dossier.publication()));
    }

    /// The state of the public row, none where there should be no row.
    private static @Nullable String shown(Dossier dossier) {
        return switch (dossier.publication()) {
            case Publication.NotYet _, Publication.Closed _ -> null;
            case Publication.Standing _, Publication.Withdrawn _, Publication.TakenDown _ ->
                DossierProjection.state(dossier.publication());
        };
    }
}
