package org.mingtang.requests;

import java.util.List;
import java.util.Optional;
import org.mingtang.requests.answer.PartAnswer;

/// What is proposed as the answer (办理意见), part by part, with its reasons.
///
/// @param mainPart named where all is refused for different reasons
public record Opinion(List<PartAnswer> parts, Optional<Integer> mainPart, String reasons) {
    public Opinion {
        parts = List.copyOf(parts);
    }
}
