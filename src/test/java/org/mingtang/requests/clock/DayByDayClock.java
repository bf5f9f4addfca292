package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.OutsideCalendar;
import org.mingtang.calendar.WorkingCalendar;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The statutory clock read naively from its contract, to compare the real one with: days are looked at one by one,
/// and nothing is shared with the real clock but the question whether a day is a working day.
///
/// Where the text leaves something open, this is the reading taken:
///
/// 1. `online` needs its `confirmed` like e-mail: the portal that confirms by its success page writes it down.
/// 2. Until the receipt date, acts are `out-of-order`. Only an end is an end: an arrived request that is answered or
///    withdrawn before it was confirmed is ended, with `received` and `due` null, `used` 0, `remaining` 20.
/// 3. `out-of-order` looks at the last act that counted; one that was a violation, or lies after `asOf`, is not there.
/// 4. An act is one violation, even if it breaks several rules: `out-of-order`, `after-end`, then as listed in rule 13;
///    `no-fee-rule` comes before `late-fee-notice`.
/// 5. There is one correction notice in a case, also after a new receipt date.
/// 6. The limit of 7 working days for it is not lengthened by pauses.
/// 7. After a missed limit only `corrected` (`correction-too-late`, or a revival with good reason) and `fee-paid`
///    (`late-payment`) speak of that limit; every other act is `after-end`.
/// 8. A question is open until it is answered, also after its limit: asking again is `already-asked`. A late answer
///    closes it and is no violation.
/// 9. A second fee notice while one is unpaid is `already-asked`. After payment another is accepted.
/// 10. While a correction or payment is awaited, other acts are judged by the due date counted as if nobody waited. A
///     reply then ends the case with figures counted so; only questions make excluded days.
/// 11. A correction and a payment may be awaited at once: the state is that of the correction, and the first limit
///     missed ends the case; `corrected` leaves the fee notice, `fee-paid` the correction notice.
/// 12. Waiting goes before `paused`.
/// 13. `extended` with 0 days or less is `extension-too-long`.
/// 14. A new receipt date drops a delay. Reasons asked before stay asked.
/// 15. After `delayed` an extension moves `allowance` and not `due`, and so do pauses; a later delay may follow.
///     Overdue, `remaining` is minus `overdueDays`.
/// 16. With `due` null, `provisional` looks at (R, E].
/// 17. `licheng` applies before its own first day as far as the national law does. Other packs are not looked at.
/// 18. All events are read, also those after `asOf`: an unknown type or impossible date there is an error.
/// 19. On the day after a missed limit the case is ended from the morning on: an act of that day is `after-end`.
/// 20. The optional `received` of a letter is believed also when it lies after `asOf` or before `date`.
/// 21. A correction limit before the notice itself is believed too. Missing `events` are no events.
final class DayByDayClock {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate LAW_IN_FORCE = LocalDate.of(2019, 5, 15);

    private final WorkingCalendar calendar;

    DayByDayClock(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /// The contract's answer to one line, on one line.
    String answer(String line) {
        try {
            return answered(DayByDayHistory.read(line)).toString();
        } catch (DayByDayHistory.Unanswerable error) {
            return JSON.createObjectNode()
                    .put("id", error.id)
                    .put("error", error.error)
                    .put("detail", error.getMessage())
                    .toString();
        }
    }

    private ObjectNode answered(DayByDayHistory history) {
        try {
            var story = new DayByDayCase(calendar, history.asOf());
            history.acts().forEach(story::apply);
            var first = story.firstReceipt();
            if (first != null && first.isBefore(LAW_IN_FORCE)) {
                throw new DayByDayHistory.Unanswerable(history.id(), "no-law-in-force", first + " < " + LAW_IN_FORCE);
            }
            return told(history, story);
        } catch (OutsideCalendar outside) {
            throw new DayByDayHistory.Unanswerable(history.id(), "outside-calendar", outside.inEnglish());
        }
    }

    private ObjectNode told(DayByDayHistory history, DayByDayCase story) {
        var answer = JSON.createObjectNode()
                .put("id", history.id())
                .put("received", text(story.received()))
                .put("state", story.state())
                .put("outcome", story.outcome());
        figures(answer, story);
        var excluded = answer.putArray("excluded");
        story.excluded(story.end()).forEach(day -> excluded.add(day.toString()));
        answer.put("provisional", isProvisional(story));
        var violations = answer.putArray("violations");
        for (var violation : story.violations()) {
            violations
                    .addObject()
                    .put("rule", violation.rule())
                    .put("clause", clause(violation.rule()))
                    .put(
                            "detail",
                            violation.act().date() + " " + violation.act().type());
        }
        return answer;
    }

    private static void figures(ObjectNode answer, DayByDayCase story) {
        if (story.isWaitingOrAbandoned()) {
            answer.putNull("due").put("allowance", story.allowance());
            List.of("used", "remaining", "overdueDays").forEach(answer::putNull);
            return;
        }
        var received = story.received();
        if (received == null) {
            answer.putNull("due").put("allowance", story.allowance()).put("used", 0);
            answer.put("remaining", story.allowance()).put("overdueDays", 0);
            return;
        }
        var end = story.end();
        var due = story.due(end);
        int used = story.countedDays(received, end, end);
        int overdue = story.countedDays(due, end, end);
        int remaining = story.allowance() - used;
        if (story.isDelayed()) {
            remaining = overdue > 0 ? -overdue : story.countedDays(end, due, end);
        }
        answer.put("due", due.toString()).put("allowance", story.allowance()).put("used", used);
        answer.put("remaining", remaining).put("overdueDays", overdue);
    }

    private boolean isProvisional(DayByDayCase story) {
        var received = story.received();
        if (received == null) {
            return false;
        }
        var last = story.end();
        if (!story.isWaitingOrAbandoned() && story.due(story.end()).isAfter(last)) {
            last = story.due(story.end());
        }
        for (var day = received.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isProvisional(Year.of(day.getYear()))) {
                return true;
            }
        }
        return false;
    }

    private static String clause(String rule) {
        return switch (rule) {
            case "duplicate-receipt", "confirmation-before-arrival", "late-confirmation" -> "条例第三十一条";
            case "second-correction", "late-correction", "correction-too-late" -> "条例第三十条";
            case "second-extension", "late-extension", "extension-too-long" -> "条例第三十三条";
            case "late-fee-notice", "late-payment", "no-fee-rule" -> "国办函〔2020〕109号第六条";
            case "delay-without-reasons", "delay-not-later" -> "条例第三十五条";
            case "already-asked", "not-asked" -> "条例第三十二条、第三十四条";
            default -> "条例第三十三条";
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
