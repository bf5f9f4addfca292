package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.Password;
import org.mingtang.organs.RegisterIssue;

/// Reads what was typed into a form of the register and notes what cannot be read. The value of an unreadable field
/// means nothing: ask [#issues] before using any.
final class OrganForm {
    private static final String AGENCY_FORM = "[a-z0-9-]{1,40}";

    private final Typed typed;
    private final List<RegisterIssue> issues = new ArrayList<>();

    OrganForm(HttpServletRequest request) {
        typed = Typed.of(request);
    }

    List<RegisterIssue> issues() {
        return issues;
    }

    String text(OrganField field) {
        return typed.text(field.name());
    }

    /// As it was typed, blanks at its ends too.
    Password password() {
        return new Password(typed.values().getOrDefault(OrganField.PASSWORD.name(), ""));
    }

    LocalDate day(OrganField field) {
        if (text(field).isEmpty()) {
            note(field, "请填写%s。".formatted(field.chinese()));
        }
        return dayIfAny(field).orElse(LocalDate.EPOCH);
    }

    Optional<LocalDate> dayIfAny(OrganField field) {
        var day = typed.date(field.name());
        if (day.isEmpty() && !text(field).isEmpty()) {
            note(field, "“%s”不是日期。请按 2026-11-22 的样子填写。".formatted(text(field)));
        }
        return day;
    }

    int number(OrganField field) {
        var text = text(field).isEmpty() ? "0" : text(field);
        if (!text.matches("[0-9]{1,6}")) {
            note(field, "%s应为 0 到 999999 的整数。".formatted(field.chinese()));
            return 0;
        }
        return Integer.parseInt(text);
    }

    <E extends Enum<E>> E choice(OrganField field, E[] values) {
        for (var value : values) {
            if (value.name().equals(text(field))) {
                return value;
            }
        }
        note(field, "请选择%s。".formatted(field.chinese()));
        return values[0];
    }

    AgencyId agency(OrganField field) {
        return agencyIfAny(field).orElseGet(() -> {
            if (text(field).isEmpty()) {
                note(field, "请填写%s。".formatted(field.chinese()));
            }
            return new AgencyId("unreadable");
        });
    }

    Optional<AgencyId> agencyIfAny(OrganField field) {
        if (text(field).isEmpty()) {
            return Optional.empty();
        }
        if (!text(field).matches(AGENCY_FORM)) {
            note(field, "%s应为 1 到 40 个小写字母、数字或连字符。".formatted(field.chinese()));
            return Optional.empty();
        }
        return Optional.of(new AgencyId(text(field)));
    }

    Optional<UUID> keyIfAny(OrganField field) {
        if (text(field).isEmpty()) {
            return Optional.empty();
        }
        var key = Keys.read(text(field));
        if (key.isEmpty()) {
            note(field, "请从列表中选择%s。".formatted(field.chinese()));
        }
        return key;
    }

    void note(OrganField field, String message) {
        issues.add(RegisterIssue.of(field, message));
    }

    /// @param clause the obligation behind it
    void note(String clause, OrganField field, String message) {
        issues.add(RegisterIssue.under(clause, field, message));
    }
}
