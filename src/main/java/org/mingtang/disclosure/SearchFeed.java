package org.mingtang.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.StreamSupport;
import org.mingtang.disclosure.PublishedItems.PublicPage;
import org.mingtang.search.SearchDocument;
import org.mingtang.search.SearchIndex;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Keeps the index in step with what is public. Idempotent: it looks at what stands now, not at what was said.
@Component
public class SearchFeed {
    private static final int WHOLE = Integer.MAX_VALUE;

    private final SearchIndex index;
    private final PublishedItems items;
    private final ReentrantLock following = new ReentrantLock();

    SearchFeed(SearchIndex index, PublishedItems items) {
        this.index = index;
        this.items = items;
    }

    /// An index that is new, damaged or of another version is built from what stands in the database.
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        if (index.needsRebuild()) {
            rebuild();
        }
    }

    @ApplicationModuleListener
    void on(ItemPublished published) {
        follow(published.indexNumber());
    }

    @ApplicationModuleListener
    void on(ItemGone gone) {
        follow(gone.indexNumber());
    }

    /// Builds the index anew from everything public.
    public void rebuild() {
        // The list is read when the index first takes from the stream, thus after it began to note changes: what is
        // published or withdrawn from then on overrules the list. Read at once, since pages move when an item goes.
        index.rebuild(StreamSupport.stream(() -> items.addresses(0, WHOLE).spliterator(), Spliterator.ORDERED, false)
                .flatMap(address -> standing(address.indexNumber()).stream()));
    }

    /// Reading what stands and telling the index are one step: else a slower reader of the older state would come last.
    private void follow(String indexNumber) {
        following.lock();
        try {
            standing(indexNumber)
                    .ifPresentOrElse(
                            document -> index.put(List.of(document)), () -> index.remove(List.of(indexNumber)));
        } finally {
            following.unlock();
        }
    }

    private Optional<SearchDocument> standing(String indexNumber) {
        return items.find(indexNumber)
                .filter(PublicPage.Standing.class::isInstance)
                .map(page -> document(((PublicPage.Standing) page).item()));
    }

    private static SearchDocument document(PublishedItem item) {
        return new SearchDocument(
                item.indexNumber(),
                item.title(),
                item.bodyText(),
                item.documentNumber(),
                item.issuer(),
                item.agency().value(),
                item.column(),
                item.topic(),
                item.genre(),
                item.validity().name(),
                item.issueDate(),
                item.publishedAt(),
                item.files().stream()
                        .filter(file -> file.note().isEmpty())
                        .map(file -> file.name())
                        .toList());
    }
}
