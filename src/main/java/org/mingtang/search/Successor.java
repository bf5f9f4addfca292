package org.mingtang.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The build that a rebuild fills while another serves. Used under the lock of changes.
final class Successor implements Closeable {
    @FunctionalInterface
    interface Change {
        void in(IndexBuild build) throws IOException;
    }

    private final IndexBuild build;
    private final Set<String> changed = new HashSet<>();

    Successor(IndexBuild build) {
        this.build = build;
    }

    /// Takes a change that came while the rebuild runs.
    void change(List<String> ids, Change change) throws IOException {
        changed.addAll(ids);
        change.in(build);
    }

    /// Takes documents of the stream, but for those put or removed since the rebuild began: they are newer.
    void addUnchanged(List<IndexBuild.Entry> entries) throws IOException {
        build.write(
                entries.stream().filter(entry -> !changed.contains(entry.id())).toList());
    }

    @Override
    public void close() throws IOException {
        build.close();
    }
}
