package org.mingtang.disclosure;

import java.util.ArrayList;
import java.util.List;
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
    private static final int PAGE = 500;

    private final SearchIndex index;
    private final PublishedItems items;

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
    public long rebuild() {
        var documents = new ArrayList<SearchDocument>();
        int offset = 0;
        while (true) {
            var page = items.addresses(offset, PAGE);
            if (page.isEmpty()) {
                break;
            }
            for (var address : page) {
                if (items.find(address.indexNumber()).orElse(null) instanceof PublicPage.Standing standing) {
                    documents.add(document(standing.item()));
                }
            }
            offset += PAGE;
        }
        index.rebuild(documents.stream());
        return documents.size();
    }

    private void follow(String indexNumber) {
        if (items.find(indexNumber).orElse(null) instanceof PublicPage.Standing standing) {
            index.put(List.of(document(standing.item())));
        } else {
            index.remove(List.of(indexNumber));
        }
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
