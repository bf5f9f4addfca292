package org.mingtang.documents.recognition;

import org.mingtang.documents.FileKind;
import org.mingtang.documents.Refusal;

/// What a look at the bytes gave.
public sealed interface Recognition {
    record Recognised(FileKind kind) implements Recognition {}

    record Refused(Refusal refusal) implements Recognition {}
}
