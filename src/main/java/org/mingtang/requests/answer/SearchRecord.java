package org.mingtang.requests.answer;

import java.time.LocalDate;

/// What one department searched (REQ-30).
///
/// @param department who searched, such as 规划股
/// @param where      cabinets, archives, rooms
/// @param words      the words searched for
/// @param systems    the systems searched
/// @param by         the person who searched
/// @param note       what was found, or that nothing was
public record SearchRecord(
        String department,
        String where,
        String words,
        String systems,
        String by,
        LocalDate on,
        Result result,
        String note) {
    /// Whether what was asked for was found.
    public enum Result {
        NOT_STATED,
        NOTHING_FOUND,
        FOUND
    }
}
