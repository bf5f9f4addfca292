package org.mingtang.portal;

import java.util.List;
import org.mingtang.calendar.DayInCount;
import org.mingtang.privacy.Kept;

/// The own request, found by number and code.
///
/// @param code    as it was sent, for the forms of the page
/// @param asked   what is asked
/// @param number  registration number; may be empty
/// @param unclear what is to be corrected, as told; empty where nothing is
/// @param days    those that made the due date; empty where none runs
/// @param files   letters and answer, oldest first
public record TrackedView(
        String receipt,
        String code,
        String agency,
        String applicant,
        List<String> asked,
        String number,
        TrackedStatus status,
        String unclear,
        List<TrackedStep> steps,
        List<DayInCount> days,
        boolean provisional,
        List<Kept> files,
        MessageForm message) {}
