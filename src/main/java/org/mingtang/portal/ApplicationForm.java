package org.mingtang.portal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.portal.Problems.Problem;
import org.mingtang.requests.Objection;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Applicant.Identity;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.application.Application.Form;
import org.mingtang.requests.application.Application.Way;
import org.mingtang.requests.application.ApplicationRules;
import org.mingtang.requests.casefile.ApplicantKind;
import org.springframework.util.MultiValueMap;

/// The application form as it was typed, right or wrong.
///
/// @param typed by name of the field
/// @param asked what is asked, one text for each thing, at least one
public record ApplicationForm(Map<String, String> typed, List<String> asked) {
    static final String AGENCY = "agency";
    /// `person` or `organisation`: which of the two sets of fields counts.
    static final String KIND = "kind";

    static final String ASKED = "asked";
    /// What no person sees and fills.
    static final String TRAP = "website";

    private static final String ORGANISATION = "organisation";
    private static final List<String> FIELDS = List.of(
            AGENCY,
            KIND,
            "name",
            "identity",
            "number",
            ORGANISATION,
            "nature",
            "creditCode",
            "representative",
            "contact",
            "phone",
            "address",
            "email",
            ASKED,
            "use",
            "form",
            "way",
            "waiver");

    public ApplicationForm {
        typed = Map.copyOf(typed);
        asked = asked.isEmpty() ? List.of("") : List.copyOf(asked);
    }

    static ApplicationForm empty(String kind, String agency) {
        return new ApplicationForm(
                Map.of(KIND, kind, AGENCY, agency, "form", Form.ELECTRONIC.name(), "way", Way.PORTAL.name()),
                List.of());
    }

    /// Things asked for that were left blank are left out, so that the others stand one below the other.
    static ApplicationForm of(MultiValueMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        FIELDS.forEach(field ->
                typed.put(field, Optional.ofNullable(sent.getFirst(field)).orElse("")));
        return new ApplicationForm(
                typed,
                sent.getOrDefault(ASKED, List.of()).stream()
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isOrganisation() {
        return value(KIND).equals(ORGANISATION);
    }

    public boolean hasRoom() {
        return asked.size() < ApplicationRules.MOST_ASKED;
    }

    ApplicationForm withOneMore() {
        return hasRoom()
                ? new ApplicationForm(
                        typed, Stream.concat(asked.stream(), Stream.of("")).toList())
                : this;
    }

    ApplicationForm with(String field, String value) {
        var changed = new HashMap<>(typed);
        changed.put(field, value);
        return new ApplicationForm(changed, asked);
    }

    /// What was chosen and is none of the choices.
    List<Problem> wrongChoices() {
        var problems = new ArrayList<Problem>();
        if (!isOrganisation() && !value(KIND).equals("person")) {
            problems.add(new Problem(KIND, "请选择您是个人还是单位。"));
        }
        if (!isOrganisation()) {
            chooses(Identity.values(), "identity", problems);
        }
        chooses(Form.values(), "form", problems);
        chooses(Way.values(), "way", problems);
        return problems;
    }

    private <C extends Enum<C>> void chooses(C[] choices, String field, List<Problem> problems) {
        if (chosen(choices, field).isEmpty()) {
            problems.add(new Problem(field, "请选择一项。"));
        }
    }

    private <C extends Enum<C>> Optional<C> chosen(C[] choices, String field) {
        return Stream.of(choices)
                .filter(choice -> choice.name().equals(value(field)))
                .findFirst();
    }

    /// What is handed in: without blanks around, and with numbers as the rules read them.
    Application application() {
        return new Application(
                isOrganisation() ? organisation() : person(),
                asked.stream().map(String::strip).toList(),
                line("use"),
                chosen(Form.values(), "form").orElse(Form.ELECTRONIC),
                chosen(Way.values(), "way").orElse(Way.PORTAL),
                line("waiver"));
    }

    private Applicant person() {
        return new Applicant.Person(
                line("name"),
                chosen(Identity.values(), "identity").orElse(Identity.RESIDENT_ID),
                number("number"),
                number("phone"),
                line("address"),
                line("email"));
    }

    private Applicant organisation() {
        return new Applicant.Organisation(
                line(ORGANISATION),
                chosen(ApplicantKind.values(), "nature").orElse(ApplicantKind.NATURAL_PERSON),
                number("creditCode"),
                line("representative"),
                line("contact"),
                number("phone"),
                line("address"),
                line("email"));
    }

    private String line(String field) {
        return value(field).strip();
    }

    /// Full-width digits, blanks in between and small letters are no mistake.
    private String number(String field) {
        return Normalizer.normalize(value(field), Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    /// In the order of the form.
    static Problems inOrder(List<Problem> problems) {
        return new Problems(problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(problem -> place(problem.field())))
                .toList());
    }

    /// Files and the question stand behind the fields.
    private static int place(String field) {
        int place = FIELDS.indexOf(field.startsWith(ASKED) ? ASKED : field);
        return place < 0 ? FIELDS.size() : place;
    }

    /// An objection at the field of this form where it belongs.
    Problem problem(Objection objection) {
        return new Problem(field(objection.field()), objection.message() + "（" + objection.clause() + "）");
    }

    private String field(String named) {
        if (named.startsWith(ASKED + ".")) {
            int place = Integer.parseInt(named.substring(ASKED.length() + 1));
            return ASKED + "-" + Math.min(place, asked.size());
        }
        if (!isOrganisation()) {
            return named;
        }
        return switch (named) {
            case "name" -> ORGANISATION;
            case "number" -> "creditCode";
            case KIND -> "nature";
            default -> named;
        };
    }
}
