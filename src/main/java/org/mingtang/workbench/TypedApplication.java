package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Applicant.Identity;
import org.mingtang.requests.application.Applicant.Organisation;
import org.mingtang.requests.application.Applicant.Person;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.application.Application.Form;
import org.mingtang.requests.application.Application.Way;
import org.mingtang.requests.application.ApplicationRules;
import org.mingtang.requests.casefile.ApplicantKind;

/// Reads an application from the intake form.
final class TypedApplication {
    private final Typed typed;

    TypedApplication(Typed typed) {
        this.typed = typed;
    }

    Application read() {
        return new Application(
                applicant(),
                asked(),
                typed.text("use"),
                typed.choice(Form.values(), "form").orElse(Form.ELECTRONIC),
                typed.choice(Way.values(), "way").orElse(Way.COUNTER),
                typed.text("waiver"));
    }

    boolean isOrganisation() {
        return typed.text("applicant").equals("organisation");
    }

    boolean lacksKind() {
        return isOrganisation()
                && typed.choice(ApplicantKind.values(), "kind")
                        .filter(kind -> kind != ApplicantKind.NATURAL_PERSON)
                        .isEmpty();
    }

    private Applicant applicant() {
        var number = typed.text("number").replaceAll("\\s", "");
        if (isOrganisation()) {
            return new Organisation(
                    typed.text("name"),
                    typed.choice(ApplicantKind.values(), "kind").orElse(ApplicantKind.OTHER),
                    number,
                    typed.text("representative"),
                    typed.text("contact"),
                    typed.text("phone"),
                    typed.text("address"),
                    typed.text("email"));
        }
        return new Person(
                typed.text("name"),
                typed.choice(Identity.values(), "identity").orElse(Identity.RESIDENT_ID),
                number,
                typed.text("phone"),
                typed.text("address"),
                typed.text("email"));
    }

    /// Empty boxes in between are left out.
    private List<String> asked() {
        var asked = new ArrayList<String>();
        IntStream.rangeClosed(1, ApplicationRules.MOST_ASKED)
                .mapToObj(number -> typed.text("asked." + number))
                .filter(text -> !text.isEmpty())
                .forEach(asked::add);
        return asked;
    }
}
