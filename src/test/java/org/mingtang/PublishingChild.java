package org.mingtang;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.disclosure.PublishedItems.PublicPage;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileStore;
import org.mingtang.journal.Journal;
import org.mingtang.organs.Organs;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchQuery;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// The platform in a JVM of its own. It starts on a data folder, lays its books open on standard output, and when told
/// to, publishes without end, saying what it is about to publish and what was acknowledged. It is there to be killed.
final class PublishingChild {
    private static final int OFFICES = 3;
    private static final Object OUTPUT = new Object();

    private final RunningPlatform platform;
    private final JdbcClient jdbc;
    private final List<Dossier> dossiers = new ArrayList<>();

    private PublishingChild(RunningPlatform platform) {
        this.platform = platform;
        this.jdbc = platform.bean(JdbcClient.class);
    }

    /// @param arguments data folder, and the number before the first new document's
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var platform = RunningPlatform.on(Path.of(arguments[0]), "mingtang.pack=licheng");
        if (platform.bean(Organs.class).find(GovernmentOffice.OFFICE).isEmpty()) {
            GovernmentOffice.in(platform);
        }
        var child = new PublishingChild(platform);
        child.layOpen();
        say("open " + platform.port());
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        child.publish(Integer.parseInt(arguments[1]));
        Thread.currentThread().join();
    }

    /// One line, whole or not at all.
    private static void say(String line) {
        synchronized (OUTPUT) {
            System.out.println("## " + line);
            System.out.flush();
        }
    }

    private void publish(int before) {
        var serials = new AtomicInteger(before);
        Queue<DossierId> begun = new ConcurrentLinkedQueue<>(dossiers.stream()
                .filter(dossier -> !OfficeAtWork.hasArrived(dossier))
                .map(Dossier::id)
                .toList());
        for (int office = 0; office < OFFICES; office++) {
            Thread.ofPlatform().daemon().name("office-" + office).start(() -> work(serials, begun));
        }
    }

    private void work(AtomicInteger serials, Queue<DossierId> begun) {
        var office = new OfficeAtWork(platform, serials::incrementAndGet, PublishingChild::say);
        try {
            while (true) {
                var id = begun.poll();
                office.carry(id == null ? office.open() : id);
            }
        } catch (DataAccessException | TransactionException e) {
            say("without-database " + e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            say("fault " + e);
        }
    }

    private void layOpen() {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> count("select count(*) from platform.event_publication") == 0);
        var verification = platform.bean(Journal.class).verify();
        verification.faults().forEach(fault -> say("fault journal: " + fault));
        layOpenJournal();
        layOpenTables();
        layOpenFiles();
        layOpenIndex();
    }

    private void layOpenJournal() {
        Map<DossierId, List<DossierFact>> facts = new LinkedHashMap<>();
        platform.bean(Journal.class).forEach(entry -> {
            if (entry.fact() instanceof DossierFact fact) {
                var id = entry.stream().value().substring("dossier/".length());
                facts.computeIfAbsent(new DossierId(UUID.fromString(id)), _ -> new ArrayList<>())
                        .add(fact);
            }
        });
        facts.forEach((id, acts) -> {
            var dossier = Dossier.fold(id, acts);
            var number = dossier.indexNumber().map(given -> given.indexNumber()).orElse("-");
            var documentNumber =
                    dossier.form().title().isEmpty() ? "-" : dossier.form().number();
            say("journal %s %d %s %s %s".formatted(id, acts.size(), state(dossier), number, documentNumber));
            dossiers.add(dossier);
        });
    }

    private static String state(Dossier dossier) {
        return switch (dossier.publication()) {
            case Publication.NotYet _ -> "NOT_YET";
            case Publication.Standing _ -> "STANDING";
            case Publication.Withdrawn _ -> "WITHDRAWN";
            case Publication.TakenDown _ -> "TAKEN_DOWN";
            case Publication.Closed _ -> "CLOSED";
        };
    }

    private void layOpenTables() {
        lines("select id || ' ' || sequence || ' ' || state from disclosure.dossier", "queue");
        lines("select dossier || ' ' || index_number || ' ' || state from disclosure.publication", "public");
        lines("select dossier || ' ' || index_number from disclosure.index_number", "number");
        lines("""
                select substr(case_stream, length('dossier/') + 1) || ' ' || count(*) from secrecy.review
                where not voided group by case_stream""", "review");
        say("numbers " + count("select coalesce(max(serial), 0) from disclosure.index_number"));
    }

    private void lines(String query, String what) {
        jdbc.sql(query).query(String.class).list().forEach(row -> say(what + " " + row));
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private void layOpenFiles() {
        var items = platform.bean(PublishedItems.class);
        for (var address : items.addresses(0, Integer.MAX_VALUE)) {
            if (items.find(address.indexNumber()).orElse(null) instanceof PublicPage.Standing(var item)) {
                item.files().forEach(file -> verify(item.indexNumber(), file.hash()));
            }
        }
    }

    private void verify(String indexNumber, FileHash hash) {
        try {
            var soundness = platform.bean(FileStore.class).verify(hash);
            if (soundness != FileStore.Soundness.SOUND) {
                say("fault file of " + indexNumber + ": " + soundness);
            }
        } catch (IOException e) {
            say("fault file of " + indexNumber + ": " + e);
        }
    }

    private void layOpenIndex() {
        var index = platform.bean(SearchIndex.class);
        var all = SearchQuery.of("");
        int pages = Math.toIntExact((index.size() + SearchQuery.LARGEST_PAGE - 1) / SearchQuery.LARGEST_PAGE);
        for (int page = 1; page <= pages; page++) {
            var query = new SearchQuery(
                    all.text(),
                    all.agency(),
                    all.column(),
                    all.topic(),
                    all.genre(),
                    all.year(),
                    all.validity(),
                    SearchQuery.Sort.DATE,
                    page,
                    SearchQuery.LARGEST_PAGE);
            index.search(query)
                    .hits()
                    .forEach(hit -> say("indexed " + hit.document().id()));
        }
    }
}
