package org.mingtang.workbench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingtang.organs.Agency;

/// One entry of a drop-down list.
public record Choice(String value, String label) {
    static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> label) {
        return Stream.of(values)
                .map(value -> new Choice(value.name(), label.apply(value)))
                .toList();
    }

    static List<Choice> of(List<Agency> agencies) {
        return agencies.stream()
                .map(agency -> new Choice(agency.id().value(), agency.name()))
                .toList();
    }
}
