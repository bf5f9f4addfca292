package org.mingtang.secrecy.undecided;

import org.mingtang.documents.FileHash;

/// A file that goes with a report-up, by its content.
public record CaseFile(FileHash hash, String name) {}
