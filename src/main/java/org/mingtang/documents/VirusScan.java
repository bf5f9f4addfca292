package org.mingtang.documents;

/// Whether a file that is handed in would harm who opens it (查毒). Which program says so is the installation's.
@FunctionalInterface
public interface VirusScan {
    /// For installations that have none.
    VirusScan NONE = _ -> Verdict.CLEAN;

    enum Verdict {
        CLEAN,
        HARMFUL,
        /// the program was not there, was too slow or failed: nothing is known of the file
        UNKNOWN
    }

    Verdict of(byte[] bytes);
}
