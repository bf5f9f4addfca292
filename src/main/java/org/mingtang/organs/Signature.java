package org.mingtang.organs;

import java.time.LocalDate;
import java.util.Optional;

/// A person's signature under an official act. A signature given on paper may be recorded by a clerk (代录): the rules
/// about people then apply to the signer, not to the clerk.
///
/// @param person who signed
/// @param name   as shown
/// @param on     day of signing
/// @param paper  where it was given on paper: who recorded it
public record Signature(PersonId person, String name, LocalDate on, Optional<OnPaper> paper) {

    /// @param recordedBy name of the clerk
    /// @param scan       SHA-256 of the scanned page, 64 hexadecimal digits
    public record OnPaper(String recordedBy, String scan) {}
}
