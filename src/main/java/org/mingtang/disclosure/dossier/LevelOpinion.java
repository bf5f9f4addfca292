package org.mingtang.disclosure.dossier;

import org.mingtang.organs.Signature;

/// What one level of the review said (SEC-02), where the chain has no stage at which it signs.
///
/// @param level    key of the level in the pack
/// @param contents the contents it was said of
/// @param after    the stage passed last before it, so that a return to that stage or an earlier one undoes it
/// @param undoing whether a return has undone it
public record LevelOpinion(
        String level, String opinion, Signature signature, String contents, String after, Undone undoing) {
    public enum Undone {
        NO,
        YES
    }

    boolean standsFor(String now) {
        return undoing == Undone.NO && contents.equals(now);
    }

    LevelOpinion undone() {
        return new LevelOpinion(level, opinion, signature, contents, after, Undone.YES);
    }
}
