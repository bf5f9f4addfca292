package org.mingtang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.disclosure.PublishedItem.Validity;
import org.mingtang.documents.FileHash;
import org.mingtang.organs.AgencyId;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchQuery;

@DisplayName("检索索引跟随发布")
@Timeout(60)
class SearchFeedTest {
    @TempDir
    private Path folder;

    private final PublishedInMemory items = new PublishedInMemory();
    private SearchIndex index;
    private SearchFeed feed;

    @BeforeEach
    void open() {
        index = SearchIndex.inFolder(folder, List.of());
        feed = new SearchFeed(index, items);
        IntStream.range(0, 600).forEach(serial -> items.publish("旧件" + serial, "旧件"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    @DisplayName("重建读过清单以后发布的，重建后检索得到")
    void what_is_published_during_a_rebuild_is_found() {
        items.afterTheList = () -> {
            items.publish("新件", "新件");
            feed.on(new ItemPublished("新件"));
        };

        feed.rebuild();

        assertThat(found("新件")).isTrue();
        assertThat(index.size()).isEqualTo(601);
    }

    @Test
    @DisplayName("重建读过文件以后撤下的，重建后检索不到")
    void what_is_taken_down_during_a_rebuild_is_gone() {
        items.afterReading = number -> {
            if (number.equals("旧件3")) {
                items.afterReading = _ -> {};
                items.end("旧件3");
                feed.on(new ItemGone("旧件3"));
            }
        };

        feed.rebuild();

        assertThat(found("旧件3")).isFalse();
        assertThat(index.size()).isEqualTo(599);
    }

    @Test
    @DisplayName("重建时有文件撤下，别的文件不会因此漏掉")
    void a_takedown_during_a_rebuild_makes_no_other_document_missing() {
        items.afterTheList = () -> {
            items.end("旧件0");
            feed.on(new ItemGone("旧件0"));
        };

        feed.rebuild();

        IntStream.range(1, 600)
                .forEach(serial ->
                        assertThat(found("旧件" + serial)).as("旧件%d", serial).isTrue());
        assertThat(index.size()).isEqualTo(599);
    }

    @Test
    @DisplayName("发布后随即撤下：两件事同时赶到，索引里也不留")
    void a_publication_followed_at_once_by_its_takedown_leaves_nothing() throws Exception {
        feed.rebuild();
        items.publish("新件", "新件");
        var read = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        items.afterReading = number -> {
            items.afterReading = _ -> {};
            read.countDown();
            // Time for the other to overtake; it may not.
            await(gone, 500);
        };
        var publication = Thread.ofVirtual().start(() -> feed.on(new ItemPublished("新件")));
        await(read, 10_000);
        items.end("新件");
        feed.on(new ItemGone("新件"));
        gone.countDown();
        publication.join();

        assertThat(found("新件")).isFalse();
    }

    private static void await(CountDownLatch latch, long milliseconds) {
        try {
            boolean _ = latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean found(String indexNumber) {
        return index.search(SearchQuery.of(indexNumber)).hits().stream()
                .anyMatch(hit -> hit.document().id().equals(indexNumber));
    }

    /// What is public, kept in memory. A test can act right after a reader has read.
    private static final class PublishedInMemory implements PublishedItems {
        private final Map<String, PublicPage> pages = new ConcurrentHashMap<>();
        private volatile Runnable afterTheList = () -> {};
        private volatile Consumer<String> afterReading = _ -> {};

        void publish(String indexNumber, String title) {
            pages.put(
                    indexNumber,
                    new PublicPage.Standing(new PublishedItem(
                            indexNumber,
                            title,
                            Optional.empty(),
                            "云岭县人民政府办公室",
                            new AgencyId("gov-office"),
                            Optional.empty(),
                            "office",
                            "综合政务\\其他",
                            "通知",
                            Validity.VALID,
                            "",
                            "正文",
                            Instant.EPOCH,
                            Optional.empty(),
                            List.of(),
                            "")));
        }

        void end(String indexNumber) {
            pages.put(indexNumber, new PublicPage.Gone(indexNumber, Optional.empty(), "撤下", Instant.EPOCH));
        }

        @Override
        public Optional<PublicPage> find(String indexNumber) {
            var page = Optional.ofNullable(pages.get(indexNumber));
            afterReading.accept(indexNumber);
            return page;
        }

        @Override
        public List<PublishedItem> latest(int limit) {
            throw new UnsupportedOperationException("not needed by the index");
        }

        @Override
        public List<Address> addresses(int offset, int limit) {
            var list = pages.values().stream()
                    .filter(PublicPage.Standing.class::isInstance)
                    .map(page -> ((PublicPage.Standing) page).item())
                    .sorted(Comparator.comparing(PublishedItem::indexNumber))
                    .skip(offset)
                    .limit(limit)
                    .map(item -> new Address(item.indexNumber(), item.publishedAt()))
                    .toList();
            var then = afterTheList;
            afterTheList = () -> {};
            then.run();
            return list;
        }

        @Override
        public long count() {
            throw new UnsupportedOperationException("not needed by the index");
        }

        @Override
        public Optional<InputStream> open(String indexNumber, FileHash file) {
            throw new UnsupportedOperationException("not needed by the index");
        }
    }
}
