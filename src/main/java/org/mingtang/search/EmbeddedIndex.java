package org.mingtang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index in a folder of this machine, by Lucene.
///
/// Changes go one after the other; each is on the disk before its call returns. Searches never wait for changes.
final class EmbeddedIndex implements SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedIndex.class);
    // During a rebuild changes wait for no more than one such batch.
    private static final int BATCH = 64;

    private final IndexFolder folder;
    private final Segmenter segmenter;
    private final IndexedTerms terms;
    private final ReentrantLock changes = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();
    private final CompletableFuture<?> integrity;
    private volatile IndexBuild current;
    private volatile boolean damaged;
    private volatile boolean closed;

    /// While a rebuild runs: the build that will take over. Guarded by `changes`.
    private @Nullable Successor successor;

    private EmbeddedIndex(IndexFolder folder, IndexBuild current, Segmenter segmenter) {
        this.folder = folder;
        this.current = current;
        this.segmenter = segmenter;
        this.terms = new IndexedTerms(segmenter);
        this.integrity = CompletableFuture.runAsync(() -> checkIntegrity(current));
    }

    static EmbeddedIndex open(Path path, Segmenter segmenter) {
        try {
            var folder = IndexFolder.lock(path);
            try {
                var build = IndexBuild.serving(folder);
                folder.removeAllBut(build.folder());
                return new EmbeddedIndex(folder, build, segmenter);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(List<SearchDocument> documents) {
        var entries = entries(documents);
        change(entries.stream().map(IndexBuild.Entry::id).toList(), build -> build.write(entries));
    }

    @Override
    public void remove(List<String> ids) {
        change(ids, build -> build.delete(ids));
    }

    @Override
    public SearchResult search(SearchQuery query) {
        long begun = System.nanoTime();
        var answer = reading(searcher -> new LibrarySearch(searcher, segmenter, query).answer());
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return new SearchResult(answer.total(), answer.hits(), answer.facets(), answer.suggestion(), took);
    }

    @Override
    public List<String> suggest(String prefix, int limit) {
        return reading(searcher -> Completions.startingWith(prefix, limit, searcher.getIndexReader()));
    }

    @Override
    public List<SearchDocument> similar(String sentence, int limit) {
        return reading(searcher -> LibrarySearch.similar(sentence, limit, searcher, segmenter));
    }

    @Override
    public long size() {
        return reading(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public boolean needsRebuild() {
        return damaged || !current.isComplete();
    }

    @Override
    public void rebuild(Stream<SearchDocument> all) {
        rebuilding.lock();
        try (all) {
            refuseWhenClosed();
            var path = folder.newBuild();
            try {
                takeOver(filled(path, all.iterator()));
            } catch (IOException | RuntimeException e) {
                abandon(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            rebuilding.unlock();
        }
    }

    @Override
    public void close() {
        rebuilding.lock();
        changes.lock();
        try {
            if (!closed) {
                closed = true;
                current.close();
                folder.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            changes.unlock();
            rebuilding.unlock();
        }
    }

    /// Ends when the files that were there on opening have been read through.
    CompletableFuture<?> integrity() {
        return integrity;
    }

    /// Leaves the writer as a full or failing disk does, for tests.
    void failAsADiskWould() throws IOException {
        current.abandonWriter();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private void change(List<String> ids, Successor.Change change) {
        changes.lock();
        try {
            var build = writable();
            change.in(build);
            build.commit();
            if (successor != null) {
                successor.change(ids, change);
            }
        } catch (IOException e) {
            noteDamage(e);
            throw new UncheckedIOException(e);
        } finally {
            changes.unlock();
        }
    }

    /// The build that serves; after a failure of the disk, what was durable of it.
    private IndexBuild writable() throws IOException {
        refuseWhenClosed();
        if (!current.isWritable()) {
            var failed = current;
            current = IndexBuild.open(failed.folder());
            failed.close();
        }
        return current;
    }

    private <T> T reading(Reading<T> reading) {
        while (true) {
            refuseWhenClosed();
            var build = current;
            try {
                var searcher = build.acquire();
                try {
                    return reading.in(searcher);
                } finally {
                    build.release(searcher);
                }
            } catch (AlreadyClosedException e) {
                // A rebuild took over between the two lines above: the successor is asked.
                if (build == current && !closed) {
                    throw e;
                }
            } catch (IOException e) {
                noteDamage(e);
                throw new UncheckedIOException(e);
            }
        }
    }

    private IndexBuild filled(Path path, Iterator<SearchDocument> all) throws IOException {
        var build = IndexBuild.open(path);
        changes.lock();
        try {
            refuseWhenClosed();
            successor = new Successor(build);
        } finally {
            changes.unlock();
        }
        while (all.hasNext()) {
            var batch = new ArrayList<SearchDocument>(BATCH);
            while (all.hasNext() && batch.size() < BATCH) {
                batch.add(all.next());
            }
            addUnchanged(entries(batch));
        }
        return build;
    }

    private void addUnchanged(List<IndexBuild.Entry> entries) throws IOException {
        changes.lock();
        try {
            if (successor != null) {
                successor.addUnchanged(entries);
            }
        } finally {
            changes.unlock();
        }
    }

    private void takeOver(IndexBuild build) throws IOException {
        IndexBuild former;
        changes.lock();
        try {
            build.commitComplete();
            folder.makeCurrent(build.folder());
            former = current;
            current = build;
            damaged = false;
            successor = null;
        } finally {
            changes.unlock();
        }
        former.close();
        folder.remove(former.folder());
    }

    private void abandon(Path path) throws IOException {
        changes.lock();
        try {
            if (successor != null) {
                successor.close();
                successor = null;
            }
        } finally {
            changes.unlock();
        }
        if (!path.equals(current.folder())) {
            folder.remove(path);
        }
    }

    private List<IndexBuild.Entry> entries(List<SearchDocument> documents) {
        return documents.parallelStream().map(this::entry).toList();
    }

    private IndexBuild.Entry entry(SearchDocument document) {
        var fields = new Document();
        StoredDocument.write(document, fields);
        terms.write(document, fields);
        return new IndexBuild.Entry(document.id(), fields);
    }

    private void checkIntegrity(IndexBuild build) {
        try {
            build.checkIntegrity();
        } catch (AlreadyClosedException e) {
            LOG.debug("Index closed before its files were read through", e);
        } catch (IOException e) {
            noteDamage(e);
        }
    }

    private void noteDamage(IOException e) {
        if (IndexBuild.isDamage(e)) {
            damaged = true;
            LOG.error("检索索引已损坏，需要从数据库重建：{}", current.folder(), e);
        }
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("检索索引已关闭");
        }
    }
}
