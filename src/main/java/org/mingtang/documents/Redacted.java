package org.mingtang.documents;

import java.util.List;

/// The answer to a wish to take something out of a file.
public sealed interface Redacted {
    /// A new file in which nothing of what was to go can be found any more, and nothing beside the text.
    ///
    /// @param removals one for each deletion, in their order
    /// @param remarks  what else was taken out or could not be looked at, in Chinese
    record Released(byte[] bytes, List<Removal> removals, List<String> remarks) implements Redacted {
        public Released {
            removals = List.copyOf(removals);
            remarks = List.copyOf(remarks);
        }
    }

    /// No file: something would be left, or the file cannot be changed safely.
    ///
    /// @param reason Chinese, why and what to do; never holds what was to go
    record Refused(String reason) implements Redacted {}
}
