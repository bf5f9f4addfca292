package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.RegisterIssue;

/// A form of the register as it was filled in, with what is wrong with it. Its inputs bear the names of the fields.
///
/// @param key which form of the page it is
public record Filled(String key, Map<String, String> typed, List<RegisterIssue> issues) {
    static Filled blank() {
        return new Filled("", Map.of(), List.of());
    }

    static Filled refused(HttpServletRequest request, List<RegisterIssue> issues) {
        var typed = Typed.of(request);
        return new Filled(typed.text("form"), typed.values(), issues);
    }

    /// This form of the page: what was typed, where it is the one that was sent.
    public Filled of(String form) {
        return key.equals(form) ? this : new Filled(form, Map.of(), List.of());
    }

    public boolean refused() {
        return !issues.isEmpty();
    }

    public String value(OrganField field, String standing) {
        return typed.getOrDefault(field.name(), standing);
    }

    public String id(OrganField field) {
        return key + "-" + field.name();
    }

    public List<String> at(OrganField field) {
        return issues.stream()
                .filter(issue -> issue.field() == field)
                .map(Filled::words)
                .distinct()
                .toList();
    }

    /// What is wrong with fields the form does not show.
    public List<String> beside(OrganField... shown) {
        return issues.stream()
                .filter(issue -> Stream.of(shown).noneMatch(field -> field == issue.field()))
                .map(Filled::words)
                .distinct()
                .toList();
    }

    private static String words(RegisterIssue issue) {
        return issue.message()
                + issue.clause().map(clause -> "（" + clause + "）").orElse("");
    }
}
