package org.mingtang.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.demonstration.PlannedDocument.Afterwards;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.Worklist;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierCommand;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.disclosure.dossier.HandlingForm;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.disclosure.dossier.PublicationClock;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.OfficialDocumentReader;
import org.mingtang.documents.Reception;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ReviewLevel;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;
import org.springframework.stereotype.Component;

/// Carries a planned document to where the plan wants it, each step by an officer who may do it. The next step follows
/// from where the dossier stands, so that a journey broken off goes on where it was.
@Component
class DocumentJourney {
    /// Far more than any document has: a journey that does not arrive is a bug of the plan.
    private static final int MOST_STEPS = 60;

    private static final int LARGEST_UNIT = 10_000;

    private final DossierDesk desk;
    private final Worklist worklist;
    private final DocumentDesk documents;
    private final Organs organs;
    private final CalendarInUse calendar;
    private final Paperwork paperwork;

    DocumentJourney(
            DossierDesk desk,
            Worklist worklist,
            DocumentDesk documents,
            Organs organs,
            CalendarInUse calendar,
            Paperwork paperwork) {
        this.desk = desk;
        this.worklist = worklist;
        this.documents = documents;
        this.organs = organs;
        this.calendar = calendar;
        this.paperwork = paperwork;
    }

    /// @throws IllegalStateException when the desk refuses a step
    void carry(PlannedDocument planned) {
        var drafting = desk.law().chain(planned.kind()).first();
        var drafter = holders(drafting.role(), planned.agency()).getFirst();
        var id = begun(planned, drafter).orElseGet(() -> open(planned, drafter));
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (!step(desk.find(id).orElseThrow(), planned, drafter)) {
                return;
            }
        }
        throw new IllegalStateException(planned.key() + ": does not arrive at " + planned.stopsAt());
    }

    /// The dossier of an interrupted loading: the one with this title, or one that was opened and not yet filled in.
    private Optional<DossierId> begun(PlannedDocument planned, Officer drafter) {
        var query = new Worklist.Query(
                Worklist.Queue.ALL,
                "",
                Optional.of(planned.agency()),
                Worklist.Sort.CHANGED,
                Optional.empty(),
                LARGEST_UNIT);
        var rows = worklist.list(query, drafter, desk.today()).rows();
        return rows.stream()
                .filter(row -> row.title().equals(planned.title()))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.title().isEmpty() && row.kind() == planned.kind())
                        .findFirst())
                .map(row -> row.id());
    }

    private DossierId open(PlannedDocument planned, Officer drafter) {
        return switch (desk.open(drafter, planned.kind(), planned.agency())) {
            case Outcome.Done done -> done.id();
            case Outcome.Refused refused -> throw refused(planned, "open", refused);
            case Outcome.Stale _ -> throw new IllegalStateException(planned.key() + ": a new dossier cannot be stale");
        };
    }

    /// Whether there was anything left to do.
    private boolean step(DossierView view, PlannedDocument planned, Officer drafter) {
        var dossier = view.dossier();
        if (planned.then().filter(then -> hasHappened(then, dossier)).isPresent()) {
            return false;
        }
        var waiting = Desk.waiting(dossier, desk.law());
        if (waiting.filter(stage -> stage.kind() == StageKind.DRAFT).isPresent() && prepare(view, planned, drafter)) {
            return true;
        }
        boolean arrived = waiting.map(stage -> planned.stopsAt().equals(Optional.of(stage.id())))
                .orElse(true);
        if (!arrived) {
            pass(view, planned, waiting.orElseThrow());
            return true;
        }
        planned.then().ifPresent(then -> afterwards(view, planned, then, waiting));
        return planned.then().isPresent();
    }

    /// Fills in the form and puts in the files that are not there yet.
    private boolean prepare(DossierView view, PlannedDocument planned, Officer drafter) {
        var agency = organs.find(planned.agency()).orElseThrow();
        if (!view.dossier().form().title().equals(planned.title())) {
            act(drafter, view, planned, new DossierCommand.FillForm(form(planned, agency)));
            return true;
        }
        var placed = view.dossier().papers().stream().map(Paper::name).toList();
        if (placed.size() > planned.attachments().size()) {
            return false;
        }
        var annotation =
                desk.law().attribute(planned.filing().attribute()).orElseThrow().annotation();
        var missing = paperwork.sheets(planned, agency, annotation).stream()
                .filter(sheet -> !placed.contains(sheet.name()))
                .findFirst();
        missing.ifPresent(sheet -> act(drafter, view, planned, new DossierCommand.PlacePaper(received(sheet))));
        return missing.isPresent();
    }

    private Paper received(Paperwork.Sheet sheet) {
        var received = switch (documents.receive(sheet.bytes(), sheet.name())) {
            case Reception.Received taken -> taken;
            case Reception.Refused refused ->
                throw new IllegalStateException(
                        sheet.name() + ": " + refused.refusal().message());
        };
        try {
            documents.store(received);
        } catch (IOException e) {
            throw new UncheckedIOException(sheet.name(), e);
        }
        var facts = new OfficialDocumentReader().read(received.text());
        return new Paper(
                received.hash(),
                sheet.part(),
                received.kind(),
                sheet.name(),
                received.size(),
                facts.annotation(),
                facts.documentNumber().map(Object::toString),
                received.text().unread());
    }

    private void pass(DossierView view, PlannedDocument planned, Stage stage) {
        var dossier = view.dossier();
        if (stage.kind() == StageKind.CONTENT_REVIEW && !dossier.unreadPapers().isEmpty()) {
            var unread = dossier.unreadPapers().getFirst().hash();
            var reader = holders(Role.DISCLOSURE_OFFICER, planned.agency()).getFirst();
            act(reader, view, planned, new DossierCommand.DeclareRead(unread, "已通读原件。"));
            return;
        }
        if (stage.kind() == StageKind.PUBLISH
                && isLate(dossier)
                && dossier.lateReason().isEmpty()) {
            var publisher = holders(stage.role(), planned.agency()).getFirst();
            act(publisher, view, planned, new DossierCommand.GiveLateReason(Phrases.LATE));
            return;
        }
        var level = Desk.levelDue(dossier, desk.law());
        if (level.isPresent()) {
            speak(view, planned, level.get());
            return;
        }
        var officer = officerFor(stage, dossier, planned);
        var signature = new Signature(officer.person(), officer.name(), desk.today(), Optional.empty());
        var outcome = switch (stage.kind()) {
            case SECRECY_REVIEW ->
                desk.concludeSecrecyReview(
                        officer, dossier.id(), view.sequence(), stage.id(), signature, Phrases.finding(desk.law()));
            case ISSUE ->
                desk.act(
                        officer,
                        dossier.id(),
                        view.sequence(),
                        new DossierCommand.IssueDocument(
                                stage.id(), signature, dossier.form().number(), planned.issueDate()));
            case DRAFT,
                    SECTION_CHECK,
                    REVIEW,
                    OFFICE_CHECK,
                    LEGALITY,
                    SIGN,
                    PREPRINT_CHECK,
                    CONTENT_REVIEW,
                    DISCLOSURE_APPROVAL,
                    SECRECY_APPROVAL,
                    PUBLISH ->
                desk.act(
                        officer,
                        dossier.id(),
                        view.sequence(),
                        new DossierCommand.PassStage(stage.id(), signature, Phrases.remark(stage.kind())));
        };
        check(planned, stage.id(), outcome);
    }

    /// A level of the secrecy review gives its opinion (SEC-02).
    private void speak(DossierView view, PlannedDocument planned, ReviewLevel level) {
        var speaker = holders(level.role(), planned.agency()).stream()
                .filter(officer -> !officer.person().equals(view.dossier().author()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(planned.key() + ": nobody speaks for " + level.id()));
        var signature = new Signature(speaker.person(), speaker.name(), desk.today(), Optional.empty());
        act(speaker, view, planned, new OnReview.GiveLevelOpinion(level.id(), Phrases.LEVEL, signature));
    }

    /// Somebody in the unit to whom the desk has nothing to object.
    private Officer officerFor(Stage stage, Dossier dossier, PlannedDocument planned) {
        var holders = holders(stage.role(), planned.agency());
        return holders.stream()
                .filter(officer ->
                        Desk.obstacles(dossier, desk.standing(dossier, officer)).isEmpty())
                .findFirst()
                .orElseGet(holders::getFirst);
    }

    private boolean isLate(Dossier dossier) {
        return PublicationClock.of(dossier, desk.today(), desk.law(), calendar.current())
                .missed()
                .isPresent();
    }

    private void afterwards(DossierView view, PlannedDocument planned, Afterwards then, Optional<Stage> waiting) {
        switch (then) {
            case Afterwards.Return(var reason) ->
                act(
                        officerFor(waiting.orElseThrow(), view.dossier(), planned),
                        view,
                        planned,
                        new DossierCommand.Return(
                                Desk.stages(view.dossier(), desk.law())
                                        .getFirst()
                                        .id(),
                                reason));
            case Afterwards.AskOpinion(var question) ->
                act(
                        officerFor(waiting.orElseThrow(), view.dossier(), planned),
                        view,
                        planned,
                        new DossierCommand.AskOpinion(question));
            case Afterwards.Withdraw(var reason) ->
                act(
                        holders(Role.DISCLOSURE_OFFICER, planned.agency()).getFirst(),
                        view,
                        planned,
                        new DossierCommand.Withdraw(reason));
            case Afterwards.TakeDown(var reason, var heading) ->
                act(
                        holders(Role.PUBLISHER, planned.agency()).getFirst(),
                        view,
                        planned,
                        new DossierCommand.TakeDown(reason, heading));
            case Afterwards.Close(var reason) ->
                act(
                        holders(Role.DISCLOSURE_OFFICER, planned.agency()).getFirst(),
                        view,
                        planned,
                        new DossierCommand.Close(reason));
        }
    }

    private static boolean hasHappened(Afterwards then, Dossier dossier) {
        return switch (then) {
            case Afterwards.Return _ -> !dossier.returns().isEmpty();
            case Afterwards.AskOpinion _ -> dossier.opinion().isPresent();
            case Afterwards.Withdraw _ -> dossier.publication() instanceof Publication.Withdrawn;
            case Afterwards.TakeDown _ -> dossier.publication() instanceof Publication.TakenDown;
            case Afterwards.Close _ -> dossier.publication() instanceof Publication.Closed;
        };
    }

    private List<Officer> holders(Role role, AgencyId agency) {
        var holders = organs.holders(role, agency, desk.today());
        if (holders.isEmpty()) {
            throw new IllegalStateException(agency + ": nobody is " + role);
        }
        return holders;
    }

    private void act(Officer officer, DossierView view, PlannedDocument planned, DossierCommand command) {
        var outcome = desk.act(officer, view.dossier().id(), view.sequence(), command);
        check(planned, command.getClass().getSimpleName(), outcome);
    }

    private static void check(PlannedDocument planned, String step, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.Refused refused -> throw refused(planned, step, refused);
            case Outcome.Stale _ ->
                throw new IllegalStateException(planned.key() + ", " + step + ": somebody else acted");
        }
    }

    private static IllegalStateException refused(PlannedDocument planned, String step, Outcome.Refused refused) {
        return new IllegalStateException(planned.key() + ", " + step + ": " + refused.issues());
    }

    private static HandlingForm form(PlannedDocument planned, Agency agency) {
        var filing = planned.filing();
        return new HandlingForm(
                planned.title(),
                planned.number(agency.documentCode()).map(Object::toString).orElse(""),
                agency.name(),
                planned.addressees(),
                Optional.of(planned.issueDate()),
                Optional.of(filing.attribute()),
                filing.reason(),
                filing.ground(),
                filing.column(),
                filing.topic(),
                filing.genre(),
                filing.category(),
                filing.nature());
    }
}
