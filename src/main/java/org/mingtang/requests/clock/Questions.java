package org.mingtang.requests.clock;

import static org.mingtang.requests.clock.ClockRule.ALREADY_ASKED;
import static org.mingtang.requests.clock.ClockRule.NOT_ASKED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.requests.clock.ClockEvent.OpinionAnswered;
import org.mingtang.requests.clock.ClockEvent.OpinionAsked;

/// The letters that ask for opinions since the day of receipt (条例第三十二条、第三十四条). REQ-09, REQ-10.
final class Questions {
    private final List<Question> asked = new ArrayList<>();

    /// @param limit last day to answer
    Optional<Violation> ask(OpinionAsked event, LocalDate limit) {
        if (asked.stream().anyMatch(open -> open.isOpen() && open.whom().equals(event.whom()))) {
            return Optional.of(Violation.of(ALREADY_ASKED, "正在征求" + event.whom() + "的意见"));
        }
        asked.add(new Question(event.whom(), event.on(), limit, null));
        return Optional.empty();
    }

    /// An answer after the limit changes nothing: silence has spoken.
    Optional<Violation> answer(OpinionAnswered event) {
        for (int i = 0; i < asked.size(); i++) {
            var question = asked.get(i);
            if (question.isOpen() && question.whom().equals(event.whom())) {
                asked.set(i, question.answeredOn(event.on()));
                return Optional.empty();
            }
        }
        return Optional.of(Violation.of(NOT_ASKED, "没有向" + event.whom() + "征求意见，或者已经答复"));
    }

    /// What does not count when measured on a day.
    List<Pause> pauses(LocalDate measured) {
        var pauses = new ArrayList<Pause>(asked.size());
        asked.forEach(question -> question.pauseUntil(measured).ifPresent(pauses::add));
        return pauses;
    }

    boolean pauseOn(LocalDate day) {
        return asked.stream().anyMatch(question -> question.pausesOn(day));
    }
}
