package org.mingtang.requests.answer;

import java.time.LocalDate;
import java.util.List;

/// What the case knows when it is answered.
///
/// @param on      day of the answer
/// @param helpers departments that were asked to help search (REQ-30)
public record Handling(LocalDate on, Subject subject, List<String> helpers) {
    public Handling {
        helpers = List.copyOf(helpers);
    }

    /// What the request is about, as far as rules depend on it.
    public enum Subject {
        ORDINARY,
        /// 突发公共卫生事件：除法律禁止公开的外都应当提供 (REQ-26)
        PUBLIC_HEALTH
    }
}
