package org.mingtang.search;

import java.util.List;
import java.util.stream.Stream;

/// The index of published information. Fed by the outbox, idempotent; can be deleted and rebuilt while serving.
public interface SearchIndex {
    /// Puts documents, durable on return and seen by the next search.
    void put(List<SearchDocument> documents);

    /// Removes documents, durable on return and gone from the next search.
    void remove(List<String> ids);

    SearchResult search(SearchQuery query);

    /// Titles and numbers that begin like the text, at most `limit`.
    List<String> suggest(String prefix, int limit);

    /// Builds the index anew from all documents while the old one goes on serving, then changes over.
    void rebuild(Stream<SearchDocument> all);

    /// Documents in the index.
    long size();
}
