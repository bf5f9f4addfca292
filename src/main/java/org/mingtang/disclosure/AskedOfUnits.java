package org.mingtang.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingtang.disclosure.dossier.Consultation;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierCommand;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview;
import org.mingtang.disclosure.dossier.Issue;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.AskedUnits.Asked;
import org.mingtang.secrecy.AskedUnits.Purpose;
import org.springframework.stereotype.Component;

/// What other units are asked for on a dossier (SEC-07, SEC-15), and whether they are there to be asked.
@Component
class AskedOfUnits {
    private final Organs organs;

    AskedOfUnits(Organs organs) {
        this.organs = organs;
    }

    /// Everything that waits for another unit now.
    List<Asked> now(Dossier dossier, Law law, LocalDate today) {
        var asked = new ArrayList<Asked>();
        if (dossier.ended()) {
            return asked;
        }
        for (var open : dossier.deliberation().open(dossier.contents())) {
            asked.add(asked(dossier, open.agency(), purpose(open.purpose()), open.number(), open.asked()));
        }
        if (Desk.isUnderReview(dossier, law)) {
            var since = dossier.lastSigned().orElse(today);
            for (var unit : dossier.deliberation().coIssuers()) {
                if (dossier.deliberation().conclusion(unit, dossier.contents()).isEmpty()) {
                    unit.agency()
                            .ifPresent(agency -> asked.add(asked(dossier, agency, Purpose.JOINT_REVIEW, 0, since)));
                }
            }
        }
        return asked;
    }

    private static Asked asked(Dossier dossier, AgencyId agency, Purpose purpose, int number, LocalDate since) {
        return new Asked(
                dossier.id().stream(), agency, purpose, number, dossier.form().title(), dossier.agency(), since);
    }

    private static Purpose purpose(Consultation.Purpose purpose) {
        return switch (purpose) {
            case OPINION -> Purpose.OPINION;
            case CONFIRMATION -> Purpose.CONFIRMATION;
        };
    }

    /// Why a unit that the command names cannot be asked; empty for every other command.
    List<Issue> objections(DossierCommand command, LocalDate today) {
        if (command instanceof OnReview.AskUnit ask) {
            return unreachable(ask.agency(), today);
        }
        if (command instanceof OnReview.NameCoIssuers named) {
            return named.coIssuers().stream()
                    .flatMap(unit -> unit
                            .agency()
                            .map(agency -> unreachable(agency, today))
                            .orElseGet(() -> registered(unit.name(), today))
                            .stream())
                    .toList();
        }
        return List.of();
    }

    private List<Issue> unreachable(AgencyId agency, LocalDate today) {
        var standing = organs.standingOn(today).stream()
                .filter(known -> known.id().equals(agency))
                .map(Agency::name)
                .findFirst();
        if (standing.isEmpty()) {
            return List.of(Issue.unitUnknown());
        }
        return organs.holders(Role.SECRECY_REVIEWER, agency, today).isEmpty()
                ? List.of(Issue.unitWithoutReviewer(standing.get()))
                : List.of();
    }

    /// A unit of the register may not be passed off as one outside.
    private List<Issue> registered(String name, LocalDate today) {
        return organs.standingOn(today).stream()
                .filter(known -> known.name().equals(name) || known.shortName().equals(name))
                .map(known -> Issue.coIssuerRegistered(known.name()))
                .toList();
    }
}
