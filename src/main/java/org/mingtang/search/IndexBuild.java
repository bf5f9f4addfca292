package org.mingtang.search;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One build of the index on disk: the writer and the searchers that follow it.
final class IndexBuild implements Closeable {
    /// A document with its terms, ready to be written, more than once if need be.
    record Entry(String id, Document document) {}

    private static final Logger LOG = LoggerFactory.getLogger(IndexBuild.class);
    private static final String FORM = "form";
    // To be raised with every change of fields or terms: older builds are then built anew.
    private static final String FORM_NOW = "1";
    private static final String COMPLETE = "complete";
    private static final int BUFFER_MEGABYTES = 64;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile boolean complete;

    private IndexBuild(
            Path folder, Directory directory, IndexWriter writer, SearcherManager searchers, boolean complete) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.complete = complete;
    }

    /// Opens what is there, or begins an empty build.
    static IndexBuild open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            boolean complete =
                    DirectoryReader.indexExists(directory) && marks(directory).containsKey(COMPLETE);
            var writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES));
            try {
                writer.setLiveCommitData(marks(complete).entrySet());
                writer.commit();
                return new IndexBuild(
                        folder, directory, writer, new SearcherManager(writer, new SearcherFactory()), complete);
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// Opens the build that serves; an empty one in its place if there is none, it is damaged or of another form.
    static IndexBuild serving(IndexFolder folder) throws IOException {
        var current = folder.current();
        if (current.isPresent()) {
            try {
                if (isOfThisForm(current.get())) {
                    return open(current.get());
                }
            } catch (IOException e) {
                if (!isDamage(e)) {
                    throw e;
                }
                LOG.error("检索索引已损坏，将清空并从数据库重建：{}", current.get(), e);
            }
        }
        var empty = open(folder.newBuild());
        folder.makeCurrent(empty.folder());
        return empty;
    }

    /// Other failures - no right to read, too many open files, disk full - leave the index as it is.
    static boolean isDamage(IOException e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof IndexNotFoundException
                || e instanceof EOFException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException;
    }

    /// Whether the folder holds an index written with the fields and terms of this program.
    private static boolean isOfThisForm(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory)
                    && FORM_NOW.equals(marks(directory).get(FORM));
        }
    }

    Path folder() {
        return folder;
    }

    /// Whether the build once held everything there was, so that only later changes had to be added.
    boolean isComplete() {
        return complete;
    }

    /// False after the disk failed under the writer; the build must then be opened anew.
    boolean isWritable() {
        return writer.isOpen();
    }

    void write(List<Entry> entries) throws IOException {
        for (var entry : entries) {
            writer.updateDocument(new Term(StoredDocument.ID, entry.id()), entry.document());
        }
    }

    void delete(List<String> ids) throws IOException {
        var terms = ids.stream().map(id -> new Term(StoredDocument.ID, id)).toArray(Term[]::new);
        writer.deleteDocuments(terms);
    }

    /// Makes what was written durable and visible.
    void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /// Like [#commit()], and notes that the build now holds everything.
    void commitComplete() throws IOException {
        writer.setLiveCommitData(marks(true).entrySet());
        commit();
        complete = true;
    }

    void abandonWriter() throws IOException {
        writer.rollback();
    }

    /// To be given back with [#release].
    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /// Reads every file and compares its checksum.
    void checkIntegrity() throws IOException {
        var searcher = acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            release(searcher);
        }
    }

    /// Leaves out what was written since the last commit.
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    private static Map<String, String> marks(boolean complete) {
        return complete ? Map.of(FORM, FORM_NOW, COMPLETE, "true") : Map.of(FORM, FORM_NOW);
    }

    private static Map<String, String> marks(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }
}
