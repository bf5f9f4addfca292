package org.mingtang.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/// The last day on which an act is in time (期限届满日), until 24:00 Beijing time; and whether that day can
/// still move.
public sealed interface DueDate {
    LocalDate day();

    /// All years the count touched have their holiday notice.
    record Firm(LocalDate day) implements DueDate {}

    /// The count touched a year whose holiday notice is not out (暂定): the day may move either way when it
    /// comes.
    ///
    /// @param withoutNotice the first such year
    record Provisional(LocalDate day, Year withoutNotice) implements DueDate {}

    /// The day, firm unless a year without notice is given.
    static DueDate of(LocalDate day, Optional<Year> withoutNotice) {
        return withoutNotice.isEmpty() ? new Firm(day) : new Provisional(day, withoutNotice.get());
    }

    /// The same knowledge of another day: as firm or as provisional as this one.
    default DueDate movedTo(LocalDate other) {
        return switch (this) {
            case Firm _ -> new Firm(other);
            case Provisional provisional -> new Provisional(other, provisional.withoutNotice());
        };
    }

    /// A date that was told never becomes earlier (decision 0011).
    default DueDate notBefore(Optional<LocalDate> told) {
        return told.filter(day -> day.isAfter(day())).map(this::movedTo).orElse(this);
    }

    default boolean isProvisional() {
        return switch (this) {
            case Firm _ -> false;
            case Provisional _ -> true;
        };
    }
}
