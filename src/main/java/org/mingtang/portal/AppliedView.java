package org.mingtang.portal;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.application.Application;

/// What is told once an application is durably kept: number and code, and what comes next.
///
/// @param code  as it is written down, in three groups
/// @param on    the day it was handed in
/// @param confirmed whether this page is the confirmation of receipt, or an officer confirms later
/// @param reply working days for the answer, from the day of receipt
/// @param extension working days by which it may be put off, once
/// @param due   the day of the answer if it were confirmed on the day it was handed in
public record AppliedView(
        String receipt,
        String code,
        String agency,
        String applicant,
        List<String> asked,
        String way,
        LocalDate on,
        boolean confirmed,
        int reply,
        int extension,
        int correction,
        DueDate due) {

    static AppliedView of(
            RequestView request,
            Application application,
            String code,
            String agency,
            Law law,
            WorkingCalendar calendar) {
        var on = request.file().arrived().on();
        var reply = law.period(PeriodKey.REQUEST_REPLY).workingDays();
        return new AppliedView(
                request.receipt(),
                code.isEmpty() ? "" : String.join(" ", code.substring(0, 4), code.substring(4, 8), code.substring(8)),
                agency,
                application.applicant().name(),
                application.asked(),
                application.form().chinese() + "，" + application.way().chinese(),
                on,
                request.file().confirmed().isPresent(),
                reply.count(),
                law.period(PeriodKey.REQUEST_EXTENSION).workingDays().count(),
                law.period(PeriodKey.REQUEST_CORRECTION).workingDays().count(),
                calendar.due(on, reply));
    }

    /// For who copies it.
    public String codeInOnePiece() {
        return code.replace(" ", "");
    }
}
