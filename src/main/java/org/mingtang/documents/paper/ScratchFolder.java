package org.mingtang.documents.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder for files that are needed only while one document is printed.
final class ScratchFolder implements AutoCloseable {
    private final Path folder;

    ScratchFolder() throws IOException {
        folder = Files.createTempDirectory("mingtang-paper");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
