package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.mingtang.requests.Objection;

/// A form about requests as it was sent, with every reason against it. Its inputs bear the names of the objections'
/// fields.
public record RefusedForm(Map<String, String> typed, List<Objection> objections) {
    static final RefusedForm NOTHING = new RefusedForm(Map.of(), List.of());

    public RefusedForm {
        objections = List.copyOf(objections);
    }

    static RefusedForm of(HttpServletRequest request, List<Objection> objections) {
        return new RefusedForm(Typed.of(request).values(), objections);
    }

    public boolean refused() {
        return !objections.isEmpty();
    }

    /// What was typed last, or what stands.
    public String value(String name, String standing) {
        return typed.getOrDefault(name, standing);
    }

    public boolean ticked(String name) {
        return typed.containsKey(name);
    }

    public List<Objection> at(String name) {
        return objections.stream()
                .filter(objection -> objection.field().equals(name))
                .toList();
    }
}
