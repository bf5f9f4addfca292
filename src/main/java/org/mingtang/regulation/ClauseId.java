package org.mingtang.regulation;

import java.util.regex.Pattern;

/// The id of one obligation of the clause register, such as `ACT-05`.
public record ClauseId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,5}-\\d{2}");

    public ClauseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("clause id: " + value + " (expected: such as ACT-05)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
