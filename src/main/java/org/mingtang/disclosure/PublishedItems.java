package org.mingtang.disclosure;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.FileHash;

/// What is public now. Reads the projection written in the transaction of publication.
public interface PublishedItems {
    /// The item, its tombstone, or nothing where the number was never public.
    Optional<PublicPage> find(String indexNumber);

    /// Newest publications first.
    List<PublishedItem> latest(int limit);

    /// Index numbers and times of everything public, newest first, for the sitemap.
    List<Address> addresses(int offset, int limit);

    /// How many items are public.
    long count();

    /// A file of a public item; empty where the file is not part of that item or the item is not public.
    Optional<InputStream> open(String indexNumber, FileHash file);

    /// What stands at a public address.
    sealed interface PublicPage {
        record Standing(PublishedItem item) implements PublicPage {}

        /// 410: withdrawn or taken down; the title is empty where it must not be shown.
        record Gone(String indexNumber, Optional<String> title, String reason, Instant at) implements PublicPage {}
    }

    record Address(String indexNumber, Instant publishedAt) {}
}
