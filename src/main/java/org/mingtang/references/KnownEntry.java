package org.mingtang.references;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One entry of the register.
///
/// @param version grows by one with every change
/// @param source  where the officer has it from; may be empty
/// @param removal empty while it stands
public record KnownEntry(
        UUID id,
        int version,
        KnownDocument document,
        String source,
        String enteredBy,
        Instant enteredAt,
        Instant changedAt,
        Optional<Removal> removal) {

    /// Why it stands no longer.
    public record Removal(String by, Instant at, String reason) {}

    /// How an entry stood after a change.
    ///
    /// @param number empty where it has none
    /// @param reason why it was corrected or removed; the name of the file where it was imported
    public record Change(
            int version,
            Kind kind,
            String number,
            String title,
            String attribute,
            String source,
            String reason,
            String by,
            Instant at) {}

    /// How a change came about.
    public enum Kind {
        ENTERED("登记"),
        IMPORTED("导入"),
        CORRECTED("更正"),
        REMOVED("移除");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
