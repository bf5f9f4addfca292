package org.mingtang.documents.recognition;

import org.mingtang.documents.Refusal;

/// Carries a refusal out of the depth of a parser; never leaves the documents module, where it becomes a value.
public final class CannotRead extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public CannotRead(Refusal refusal) {
        super(refusal.code().name(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
