package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingtang.secrecy.Objection;

/// A form as it was sent, with every reason why it was refused. Its inputs bear the names of the objections' fields.
///
/// @param act which form of the page it is; empty for none
public record Sent(String act, Map<String, String> typed, List<Objection> objections) {
    static final Sent NOTHING = new Sent("", Map.of(), List.of());

    static Sent refused(HttpServletRequest request, String act, List<Objection> objections) {
        return new Sent(act, Typed.of(request).values(), objections);
    }

    public boolean refused() {
        return !objections.isEmpty();
    }

    public boolean is(String form) {
        return act.equals(form);
    }

    /// What was typed last, or what stands.
    public String value(String name, String standing) {
        return typed.getOrDefault(name, standing);
    }

    public boolean ticked(String name) {
        return typed.containsKey(name);
    }

    public List<Objection> at(String... names) {
        return objections.stream()
                .filter(objection -> Stream.of(names).anyMatch(objection.field()::equals))
                .toList();
    }
}
