package org.mingtang.search;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The embedded index keeps the contract.
class EmbeddedIndexTest implements SearchIndexContract {
    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.inFolder(folder, List.of("云岭县"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Override
    public SearchIndex index() {
        return index;
    }
}
