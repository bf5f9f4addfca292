package org.mingtang.secrecy.reading;

import java.util.List;
import org.mingtang.documents.FileHash;

/// What the reader found in the files of a case.
///
/// @param items in the order of files and places
public record CaseReading(List<FileText> files, List<FoundItem> items) {
    public CaseReading {
        files = List.copyOf(files);
        items = List.copyOf(items);
    }

    /// @param text    as it was read; empty where it could not be
    /// @param notRead what was not read, in Chinese
    public record FileText(FileHash hash, String name, String text, List<String> notRead) {
        public FileText {
            notRead = List.copyOf(notRead);
        }
    }

    public FindingRules.Obstacles obstacles() {
        return FindingRules.obstacles(items);
    }
}
