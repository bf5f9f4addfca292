package org.mingtang.documents;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// A desk with a store in memory that remembers whether anything was ever put into it.
final class Desk {
    final Map<FileHash, byte[]> stored = new HashMap<>();
    final DocumentDesk desk;

    Desk() {
        this(DocumentLimits.standard());
    }

    Desk(DocumentLimits limits) {
        this(limits, VirusScan.NONE);
    }

    Desk(DocumentLimits limits, VirusScan scan) {
        desk = new DocumentDesk(
                new FileStore() {
                    @Override
                    public FileHash put(byte[] bytes) {
                        stored.put(FileHash.of(bytes), bytes);
                        return FileHash.of(bytes);
                    }

                    @Override
                    public InputStream open(FileHash hash) {
                        throw new UnsupportedOperationException("not needed at the desk");
                    }

                    @Override
                    public boolean holds(FileHash hash) {
                        return stored.containsKey(hash);
                    }

                    @Override
                    public Soundness verify(FileHash hash) {
                        return holds(hash) ? Soundness.SOUND : Soundness.MISSING;
                    }
                },
                limits,
                scan);
    }

    Reception.Received received(byte[] bytes, String name) {
        return switch (desk.receive(bytes, name)) {
            case Reception.Received received -> received;
            case Reception.Refused(var refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    Refusal refused(byte[] bytes, String name) {
        return switch (desk.receive(bytes, name)) {
            case Reception.Received received ->
                throw new AssertionError("received: " + received.text().plain());
            case Reception.Refused(var refusal) -> refusal;
        };
    }

    DocumentText text(byte[] bytes) {
        return received(bytes, "").text();
    }
}
