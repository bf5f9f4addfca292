package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.PublishingProcess.Books;
import org.mingtang.PublishingProcess.Books.Case;
import org.mingtang.installation.KilledPostgres;

/// Three offices publish, withdraw and take down without pause; at random moments the platform, its database or both
/// are killed. What was acknowledged must be there after the next start, and a document is public on every way a reader
/// can take or on none.
@DisplayName("发布过程中被强行终止")
class PublicationKillTest {
    /// Of so many newest publications the feed tells.
    private static final int FEED = 50;

    private static final int DOCUMENTS_A_START = 1_000;

    @TempDir
    private Path temporary;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, PublishingProcess.Acknowledged> acknowledged = new HashMap<>();
    private Map<String, Case> checked = Map.of();

    private enum Victim {
        PLATFORM,
        DATABASE,
        BOTH
    }

    @AfterEach
    void nothing_stays_running() {
        KilledPostgres.forGood(data());
    }

    @Test
    @Timeout(1200)
    @DisplayName("平台、数据库轮流被终止六次：已确认的一件不少，没有公开一半的")
    void six_kills(TestReporter reporter) throws Exception {
        killed(6, reporter);
    }

    @Test
    @Tag("long")
    @Timeout(3 * 3600)
    @DisplayName("平台、数据库轮流被终止二百次：已确认的一件不少，没有公开一半的")
    void two_hundred_kills(TestReporter reporter) throws Exception {
        killed(200, reporter);
    }

    private void killed(int kills, TestReporter reporter) throws Exception {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        var random = new Random(seed);
        for (int kill = 0; kill < kills; kill++) {
            var victim = Victim.values()[kill % Victim.values().length];
            try (var platform = PublishingProcess.on(data(), kill * DOCUMENTS_A_START)) {
                check(platform);
                int publications = 1 + random.nextInt(5);
                int milliseconds = random.nextInt(150);
                platform.publish(publications);
                Thread.sleep(milliseconds);
                end(victim, platform);
                acknowledged.putAll(platform.acknowledged());
                reporter.publishEntry(
                        "kill " + kill, "%s, %d ms into publication %d".formatted(victim, milliseconds, publications));
            }
        }
        try (var platform = PublishingProcess.on(data(), kills * DOCUMENTS_A_START)) {
            checked = Map.of();
            check(platform);
            reporter.publishEntry("acknowledged", acknowledged.size() + " dossiers");
            reporter.publishEntry(
                    "states",
                    checked.values().stream()
                            .collect(Collectors.groupingBy(Case::state, Collectors.counting()))
                            .toString());
            platform.stop();
        }
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private void end(Victim victim, PublishingProcess platform) throws Exception {
        switch (victim) {
            case PLATFORM -> platform.kill();
            case DATABASE -> {
                KilledPostgres.on(data());
                // Without its database it stops when it is told to, as an administrator would.
                platform.stop();
            }
            case BOTH -> {
                KilledPostgres.on(data());
                platform.kill();
            }
        }
    }

    private void check(PublishingProcess platform) throws Exception {
        var books = platform.books();
        nothingAcknowledgedIsLost(books);
        nothingIsHalfDone(books);
        publicOnEveryWayOrOnNone(platform, books);
        checked = books.cases();
    }

    private void nothingAcknowledgedIsLost(Books books) {
        acknowledged.forEach((dossier, act) -> {
            var found = Objects.requireNonNull(
                    books.cases().get(dossier), () -> "lost: dossier " + dossier + ", acknowledged " + act);
            assertThat(found.sequence())
                    .as("entries of %s, acknowledged %s", dossier, act)
                    .isGreaterThanOrEqualTo(act.sequence());
            if (act.what().equals("Publish")) {
                assertThat(found.state()).as("dossier %s", dossier).isNotEqualTo("NOT_YET");
            }
        });
    }

    /// The tables say what the journal says.
    private static void nothingIsHalfDone(Books books) {
        assertThat(books.faults()).isEmpty();
        var inJournal = books.cases().values();
        assertThat(books.queue())
                .containsExactlyInAnyOrderElementsOf(inJournal.stream()
                        .map(one -> one.dossier() + " " + one.sequence() + " " + one.state())
                        .toList());
        assertThat(books.publications())
                .containsExactlyInAnyOrderElementsOf(inJournal.stream()
                        .filter(one -> !one.state().equals("NOT_YET"))
                        .map(one -> one.dossier() + " " + one.indexNumber() + " " + one.state())
                        .toList());
        assertThat(books.numbers())
                .as("index numbers given")
                .containsExactlyInAnyOrderElementsOf(inJournal.stream()
                        .filter(one -> !one.indexNumber().equals("-"))
                        .map(one -> one.dossier() + " " + one.indexNumber())
                        .toList())
                .as("without gaps")
                .hasSize(books.lastNumber());
        assertThat(books.indexed())
                .containsExactlyInAnyOrderElementsOf(standing(inJournal.stream().toList()));
    }

    private void publicOnEveryWayOrOnNone(PublishingProcess platform, Books books) throws Exception {
        var cases = List.copyOf(books.cases().values());
        var standing = standing(cases);
        assertThat(addresses(platform, get(platform, "/sitemap.xml").body(), "<loc>"))
                .containsExactlyInAnyOrderElementsOf(standing);
        var feed = addresses(platform, get(platform, "/feed.atom").body(), "<id>");
        assertThat(feed).hasSize(Math.min(FEED, standing.size()));
        assertThat(standing).containsAll(feed);

        var fresh = cases.stream()
                .filter(one -> !one.equals(checked.get(one.dossier())))
                .filter(one -> !one.indexNumber().equals("-"))
                .toList();
        for (var one : fresh) {
            check(platform, one);
        }
        var freshlyPublished = standing(fresh);
        if (freshlyPublished.size() <= FEED) {
            assertThat(feed).containsAll(freshlyPublished);
        }
    }

    private void check(PublishingProcess platform, Case one) throws Exception {
        int expected = switch (one.state()) {
            case "NOT_YET" -> 404;
            case "STANDING" -> 200;
            default -> 410;
        };
        var page = get(platform, "/documents/" + one.indexNumber());
        assertThat(page.statusCode()).as("page of %s", one).isEqualTo(expected);
        assertThat(get(platform, "/api/v1/documents/" + one.indexNumber()).statusCode())
                .as("%s in the interface", one)
                .isEqualTo(expected);
        var found =
                get(platform, "/api/v1/documents?q=" + URLEncoder.encode(one.documentNumber(), StandardCharsets.UTF_8));
        assertThat(found.body().contains("\"indexNumber\":\"" + one.indexNumber() + "\""))
                .as("search finds %s", one)
                .isEqualTo(expected == 200);
        if (expected == 200) {
            assertThat(page.body()).contains(one.documentNumber());
        }
    }

    private static Set<String> standing(List<Case> cases) {
        return cases.stream()
                .filter(one -> one.state().equals("STANDING"))
                .map(Case::indexNumber)
                .collect(Collectors.toSet());
    }

    /// Index numbers of the documents whose addresses follow this tag.
    private static Set<String> addresses(PublishingProcess platform, String xml, String tag) {
        var found = new HashSet<String>();
        var matcher = Pattern.compile(Pattern.quote(tag + platform.address("/documents/")) + "([^<?]+)<")
                .matcher(xml);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private HttpResponse<String> get(PublishingProcess platform, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(platform.address(path)))
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
