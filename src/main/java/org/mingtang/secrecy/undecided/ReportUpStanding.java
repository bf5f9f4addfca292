package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Law;

/// What a decision on a report-up needs to know beside it.
///
/// @param officer who is at the desk
/// @param today   the day in the district
/// @param law     the law in force on the day of receipt, or today where it was not received yet
public record ReportUpStanding(Officer officer, LocalDate today, Law law, WorkingCalendar calendar) {}
