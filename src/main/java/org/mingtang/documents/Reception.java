package org.mingtang.documents;

import java.util.List;
import java.util.OptionalInt;

/// The answer of the desk to a file that was handed in.
public sealed interface Reception {

    /// The file may be stored; nothing is stored yet. Only the desk makes these, so that no file is stored that it did
    /// not look into.
    final class Received implements Reception {
        private final byte[] bytes;
        private final FileHash hash;
        private final FileKind kind;
        private final DocumentText text;
        private final OptionalInt pages;
        private final List<String> remarks;

        Received(byte[] bytes, FileKind kind, DocumentText text, OptionalInt pages, List<String> remarks) {
            this.bytes = bytes;
            this.hash = FileHash.of(bytes);
            this.kind = kind;
            this.text = text;
            this.pages = pages;
            this.remarks = List.copyOf(remarks);
        }

        byte[] bytes() {
            return bytes;
        }

        public FileHash hash() {
            return hash;
        }

        /// By content.
        public FileKind kind() {
            return kind;
        }

        public DocumentText text() {
            return text;
        }

        /// Where the file knows it.
        public OptionalInt pages() {
            return pages;
        }

        /// What the person at the desk should know, in Chinese.
        public List<String> remarks() {
            return remarks;
        }

        /// In bytes.
        public int size() {
            return bytes.length;
        }
    }

    record Refused(Refusal refusal) implements Reception {}
}
