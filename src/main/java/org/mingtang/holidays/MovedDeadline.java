package org.mingtang.holidays;

import java.time.LocalDate;

/// An open deadline that a notice moves.
///
/// @param address  page of the case in the workbench
/// @param unit     key of the agency that has the case
/// @param before   due date told so far
/// @param computed due date by the new calendar
/// @param due      due date that stands from now on; a date told never becomes earlier
public record MovedDeadline(
        String address, String title, String unit, LocalDate before, LocalDate computed, LocalDate due) {

    /// A date told never becomes earlier, whatever the new calendar gives.
    public static MovedDeadline of(String address, String title, String unit, LocalDate before, LocalDate computed) {
        return new MovedDeadline(address, title, unit, before, computed, computed.isAfter(before) ? computed : before);
    }

    /// The new calendar gives an earlier day, and the told one stands.
    public boolean toldDateStands() {
        return computed.isBefore(due);
    }
}
