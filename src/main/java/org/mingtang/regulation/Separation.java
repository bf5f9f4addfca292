package org.mingtang.regulation;

/// Two stages of one item that must not be done by the same person, such as draft and signature.
public record Separation(StageKind one, StageKind other, Citation cite, ClauseId clause) {
    public boolean concerns(StageKind stage) {
        return one == stage || other == stage;
    }

    boolean separatesSame(Separation separation) {
        return separation.concerns(one) && separation.concerns(other);
    }
}
