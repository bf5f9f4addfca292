package org.mingtang.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Role;
import org.mingtang.requests.CaseList;
import org.mingtang.requests.CaseList.Queue;
import org.mingtang.workbench.Frame.QueueLink;
import org.springframework.stereotype.Component;

/// What stands beside the lists of requests: the officer's queues with counts.
@Component
public class RequestQueues {
    private final CaseList list;
    private final Clock clock;

    RequestQueues(CaseList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    /// @param unread  came before today, nobody confirmed
    /// @param intake  whether the officer may enter requests
    public record Side(List<QueueLink> queues, long unread, boolean intake) {}

    /// @param current empty on pages that are no queue
    Side of(Officer officer, Optional<Queue> current) {
        var today = LocalDate.now(clock);
        var links = Stream.of(Queue.values())
                .map(queue -> new QueueLink(
                        queue.name(),
                        queue.chinese(),
                        list.count(queue, officer, today),
                        current.filter(queue::equals).isPresent(),
                        queue == Queue.OVERDUE))
                .toList();
        return new Side(links, list.unread(officer, today), mayTakeIn(officer));
    }

    static boolean mayTakeIn(Officer officer) {
        return officer.posts().stream()
                .anyMatch(post -> post.role() == Role.DISCLOSURE_OFFICER || post.role() == Role.OFFICE_CLERK);
    }
}
