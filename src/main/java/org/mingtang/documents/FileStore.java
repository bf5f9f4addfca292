package org.mingtang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// Files by the hash of their bytes. What is in it never changes; the same bytes lie in it once.
public interface FileStore {

    /// Stores the bytes durably: when this returns they survive a crash of machine and power. Storing the same bytes
    /// again
    /// is no change; a copy found broken is replaced.
    ///
    /// @throws IOException if they could not be stored, such as a full disk; then nothing is left behind
    FileHash put(byte[] bytes) throws IOException;

    /// @throws java.nio.file.NoSuchFileException if there is no such file
    InputStream open(FileHash hash) throws IOException;

    boolean holds(FileHash hash);

    /// Reads the file again and compares it with its hash.
    Soundness verify(FileHash hash) throws IOException;

    enum Soundness {
        SOUND,
        BROKEN,
        MISSING
    }

    /// What was found when every file was read again.
    ///
    /// @param faults one sentence each, in Chinese; empty when every file is what its name says
    record Inspection(long files, List<String> faults) {
        public Inspection {
            faults = List.copyOf(faults);
        }
    }

    /// Reads every file of a store in a folder again.
    static Inspection inspect(Path folder) throws IOException {
        return FolderStore.inspect(folder);
    }

    /// A store in a folder of the local file system, which is made if it is missing.
    static FileStore inFolder(Path folder) throws IOException {
        return FolderStore.in(folder);
    }
}
