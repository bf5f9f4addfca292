package org.mingtang.secrecy;

import org.mingtang.documents.FileHash;

/// A file that proves what was said: a consent, another unit's letter.
///
/// @param name  as uploaded
/// @param bytes size in bytes
public record Evidence(FileHash hash, String name, long bytes) {}
