package org.mingtang.portal;

import java.util.List;
import java.util.stream.Stream;

/// What is wrong with a form that somebody sent, in the order of the form.
public record Problems(List<Problem> all) {
    static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    /// @param field   name of the field, which is also the id of its element
    /// @param message in Chinese, with what to do and the article
    public record Problem(String field, String message) {}

    Problems and(Problems more) {
        return new Problems(Stream.concat(all.stream(), more.all.stream()).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<String> at(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .toList();
    }
}
