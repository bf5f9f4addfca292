package org.mingtang.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The index of published information. Fed by the outbox, idempotent; can be deleted and rebuilt while serving.
///
/// All methods may be called by many threads at once. Trouble with the disk surfaces as
/// [java.io.UncheckedIOException]; the call may be repeated. After [#close()] every call but `close` throws
/// [IllegalStateException].
public interface SearchIndex extends AutoCloseable {
    /// Opens the embedded index kept in a folder, made when missing. An index that is damaged or of another version is
    /// laid aside: the index opens empty and [#needsRebuild()] tells.
    ///
    /// @param words words to keep whole beside those of the product, such as names of agencies and places
    /// @throws IllegalStateException if another process has the folder open
    static SearchIndex inFolder(Path folder, Collection<String> words) {
        return EmbeddedIndex.open(folder, new Segmenter(words));
    }

    /// Puts documents, durable on return and seen by the next search.
    void put(List<SearchDocument> documents);

    /// Removes documents, durable on return and gone from the next search.
    void remove(List<String> ids);

    SearchResult search(SearchQuery query);

    /// Titles and numbers that begin like the text, or whose subject (behind 关于, 印发 or 《) does, at most `limit`.
    List<String> suggest(String prefix, int limit);

    /// Documents that hold most of the words of a sentence, best first, at most `limit`; words in the title count
    /// more. Of a longer text the first [SearchQuery#LONGEST_TEXT] characters are taken.
    List<SearchDocument> similar(String sentence, int limit);

    /// Builds the index anew from all documents while the old one goes on serving, then changes over. What is put or
    /// removed meanwhile wins over the stream. Changes are noted before the first document is taken: a stream that
    /// reads lazily misses none. If the stream or the disk fails, the old index stays.
    void rebuild(Stream<SearchDocument> all);

    /// Whether the index may lack documents: it was new, damaged or of another version, or damage was found since.
    /// Stays so, also over restarts, until a rebuild has ended.
    boolean needsRebuild();

    /// Documents in the index.
    long size();

    @Override
    void close();
}
