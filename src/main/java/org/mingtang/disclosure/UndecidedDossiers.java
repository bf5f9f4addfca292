package org.mingtang.disclosure;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.holidays.InstalledCalendar;
import org.mingtang.organs.Officer;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.CaseFile;
import org.mingtang.secrecy.undecided.ClassificationOutcome;
import org.mingtang.secrecy.undecided.ClassificationRules.Referral;
import org.mingtang.secrecy.undecided.Classifications;
import org.mingtang.secrecy.undecided.ReportUpCommand;
import org.mingtang.secrecy.undecided.ReportUpOutcome;
import org.mingtang.secrecy.undecided.ReportUps;
import org.mingtang.secrecy.undecided.StateSecretDetermined;
import org.mingtang.secrecy.undecided.Undecided;
import org.mingtang.secrecy.undecided.UndecidedCase;
import org.mingtang.secrecy.undecided.UndecidedCases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Dossiers about which their unit cannot decide: reported to the authority, or referred under the Secrecy Law (ACT-15,
/// SEC-05, SEC-19).
@Component
public class UndecidedDossiers {
    private final DossierDesk desk;
    private final UndecidedCases undecided;
    private final ReportUps reportUps;
    private final Classifications classifications;
    private final InstalledCalendar calendar;
    private final TransactionTemplate transactions;

    UndecidedDossiers(
            DossierDesk desk,
            UndecidedCases undecided,
            ReportUps reportUps,
            Classifications classifications,
            InstalledCalendar calendar,
            TransactionTemplate transactions) {
        this.desk = desk;
        this.undecided = undecided;
        this.reportUps = reportUps;
        this.classifications = classifications;
        this.calendar = calendar;
        this.transactions = transactions;
    }

    /// Every reason why it could not be reported now, for callers that must not keep a file before they know.
    public List<Objection> objections(Officer officer, Dossier dossier, ReportUpCommand.Open open) {
        var standing = mayReport(dossier);
        return standing.isEmpty() ? reportUps.objections(officer, subject(dossier), open) : standing;
    }

    /// Reports a dossier to the authority that decides.
    public ReportUpOutcome reportUp(Officer officer, DossierId id, ReportUpCommand.Open open) {
        return held(id, dossier -> {
            var standing = mayReport(dossier);
            return standing.isEmpty()
                    ? reportUps.open(officer, subject(dossier), open)
                    : new ReportUpOutcome.Refused(standing);
        });
    }

    /// Refers a dossier under the Secrecy Law.
    public ClassificationOutcome refer(Officer officer, DossierId id, Referral referral) {
        return held(id, dossier -> {
            var standing = mayRefer(dossier);
            return standing.isEmpty()
                    ? classifications.refer(officer, subject(dossier), referral)
                    : new ClassificationOutcome.Refused(standing);
        });
    }

    /// What stands against releasing the dossier.
    public Undecided of(Dossier dossier) {
        return undecided.of(dossier.id().stream());
    }

    private <T> T held(DossierId id, Function<Dossier, T> act) {
        return transactions.execute(_ -> {
            calendar.hold();
            undecided.hold(id.stream());
            var view = desk.find(id).orElseThrow(() -> new IllegalArgumentException("dossier " + id + ": not found"));
            return act.apply(view.dossier());
        });
    }

    /// Why this dossier cannot be reported; empty when it can.
    public List<Objection> mayReport(Dossier dossier) {
        if (dossier.ended()) {
            return List.of(Objection.of("此件已经办结，不能报上级确定。", "SEC-05"));
        }
        return switch (of(dossier)) {
            case Undecided.Nothing _ -> List.of();
            case Undecided.ReportedUp asked ->
                List.of(Objection.of(
                        "此件已报%s确定，还没有答复，不能再报。".formatted(asked.authority().chinese()), "SEC-05"));
            case Undecided.Referred referred ->
                List.of(Objection.of("此件已按保守国家秘密法报送（%s），等认定结果。".formatted(referred.reference()), "SEC-19"));
            case Undecided.StateSecret secret ->
                List.of(Objection.of("此件已认定属于国家秘密（%s）。".formatted(secret.reference()), "SEC-19"));
        };
    }

    /// Why this dossier cannot be referred under the Secrecy Law; empty when it can. What is public is taken down
    /// first.
    public List<Objection> mayRefer(Dossier dossier) {
        if (dossier.publication() instanceof Publication.Standing) {
            return List.of(Objection.of("此件正在公开。请先紧急撤下，再报送认定。", "SEC-19"));
        }
        return switch (of(dossier)) {
            case Undecided.Nothing _, Undecided.ReportedUp _ -> List.of();
            case Undecided.Referred referred ->
                List.of(Objection.of("此件已按保守国家秘密法报送（%s），等认定结果。".formatted(referred.reference()), "SEC-19"));
            case Undecided.StateSecret secret ->
                List.of(Objection.of("此件已认定属于国家秘密（%s）。".formatted(secret.reference()), "SEC-19"));
        };
    }

    /// In the transaction that records the determination.
    @EventListener
    void end(StateSecretDetermined determined) {
        var parts = determined.caseStream().value().split("/", 2);
        if (parts[0].equals("dossier")) {
            desk.endAsStateSecret(
                    new DossierId(UUID.fromString(parts[1])),
                    "认定属于国家秘密（%s），不予公开".formatted(determined.reference()),
                    determined.actor());
        }
    }

    private static UndecidedCase subject(Dossier dossier) {
        var form = dossier.form();
        return new UndecidedCase(
                dossier.id().stream().value(),
                dossier.agency(),
                form.title().isBlank() ? "（还没有标题）" : form.title(),
                dossier.issued().map(DossierFact.Issued::number).orElse(form.number()),
                dossier.papers().stream()
                        .map(paper -> new CaseFile(paper.hash(), paper.name()))
                        .toList());
    }
}
