package org.mingtang.journal;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// How one type of fact is written: a name that never changes, and the present version with the steps that lift older
/// payloads to it (the step at index 0 lifts version 1 to 2).
public record FactType(String name, Class<? extends Fact> type, List<UnaryOperator<ObjectNode>> upcasts) {
    public FactType {
        upcasts = List.copyOf(upcasts);
    }

    public static FactType of(String name, Class<? extends Fact> type) {
        return new FactType(name, type, List.of());
    }

    public int version() {
        return upcasts.size() + 1;
    }

    /// The fact types of one module; a bean each.
    public interface Catalogue {
        List<FactType> factTypes();
    }
}
