package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.disclosure.dossier.HandlingForm;
import org.mingtang.disclosure.dossier.HandlingForm.Nature;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Signature;
import org.mingtang.organs.Signature.OnPaper;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.workbench.Wording.Reason;

/// What an officer typed into a form, kept as it was typed.
record Typed(Map<String, String> values) {

    static Typed of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, given) -> {
            if (!name.startsWith("_") && given.length > 0) {
                values.put(name, given[0].replace("\u0000", ""));
            }
        });
        return new Typed(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    Optional<LocalDate> date(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Reason> unreadableDate(String name) {
        return !text(name).isEmpty() && date(name).isEmpty()
                ? Optional.of(
                        new Reason(Field.ISSUE_DATE, "“%s”不是日期。请按 2026-11-22 的样子填写。".formatted(text(name)), "ACT-06"))
                : Optional.empty();
    }

    /// The handling form; what the page did not ask for stays as it stands.
    HandlingForm form(HandlingForm standing) {
        return new HandlingForm(
                values.containsKey("title") ? oneLine("title") : standing.title(),
                values.containsKey("number") ? oneLine("number") : standing.number(),
                values.containsKey("issuer") ? oneLine("issuer") : standing.issuer(),
                values.containsKey("addressees") ? oneLine("addressees") : standing.addressees(),
                values.containsKey("issueDate") ? date("issueDate") : standing.issueDate(),
                values.containsKey("attribute")
                        ? one(DisclosureAttribute.values(), text("attribute"))
                        : standing.attribute(),
                values.containsKey("reason") ? text("reason") : standing.reason(),
                values.containsKey("ground") ? text("ground") : standing.ground(),
                values.containsKey("column") ? text("column") : standing.column(),
                values.containsKey("topic") ? text("topic") : standing.topic(),
                values.containsKey("genre") ? text("genre") : standing.genre(),
                values.containsKey("category") ? text("category") : standing.category(),
                values.containsKey("nature")
                        ? one(Nature.values(), text("nature")).orElse(Nature.ORDINARY)
                        : standing.nature());
    }

    /// One of an enumeration; empty when none or another word was chosen.
    <E extends Enum<E>> Optional<E> choice(E[] values, String name) {
        return one(values, text(name));
    }

    /// The officer's own signature, or that of somebody who signed on paper, recorded by the officer.
    Signature signature(Officer officer, LocalDate today, Organs organs) {
        var signedOn = date("signedOn").orElse(today);
        return person("signer")
                .filter(person -> !person.equals(officer.person()))
                .flatMap(person -> organs.officer(person, signedOn))
                .map(signer -> new Signature(
                        signer.person(),
                        signer.name(),
                        signedOn,
                        Optional.of(new OnPaper(officer.name(), text("scan")))))
                .orElseGet(() -> new Signature(officer.person(), officer.name(), today, Optional.empty()));
    }

    private Optional<PersonId> person(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(text(name))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String oneLine(String name) {
        return text(name).replaceAll("\\s*\\R\\s*", "");
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        for (var value : values) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
