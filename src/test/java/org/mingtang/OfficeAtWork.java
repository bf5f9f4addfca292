package org.mingtang;

import static org.mingtang.GovernmentOffice.OFFICE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierCommand;
import org.mingtang.disclosure.dossier.DossierFact.Heading;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.disclosure.dossier.HandlingForm;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.OfficialDocumentReader;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.documents.Reception;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;
import org.mingtang.secrecy.Finding;
import org.mingtang.secrecy.Judgement;

/// Carries documents from the drafter's desk to the public page, and some of them off it again. Each step follows from
/// where the dossier stands, so that whatever a crash left goes on where it was.
final class OfficeAtWork {
    private static final String TITLE = "泉州市鲤城区人民政府办公室关于第%d次办理困难群众临时救助的通知";

    private final DossierDesk desk;
    private final DocumentDesk documents;
    private final Organs organs;
    private final IntSupplier serials;
    private final Consumer<String> said;

    /// @param serials numbers of new documents
    /// @param said    told what is about to become public and what was acknowledged
    OfficeAtWork(RunningPlatform platform, IntSupplier serials, Consumer<String> said) {
        desk = platform.bean(DossierDesk.class);
        documents = platform.bean(DocumentDesk.class);
        organs = platform.bean(Organs.class);
        this.serials = serials;
        this.said = said;
    }

    DossierId open() {
        var outcome = desk.open(holder(Role.DRAFTER), ItemKind.OFFICIAL_DOCUMENT, OFFICE);
        if (!(outcome instanceof Outcome.Done done)) {
            throw new IllegalStateException("open: " + outcome);
        }
        said.accept("acknowledged " + done.id() + " 1 Open");
        return done.id();
    }

    /// A complete draft that waits for its drafter to hand it on.
    DossierId draft() {
        var id = open();
        while (isIncomplete(desk.find(id).orElseThrow().dossier())) {
            step(desk.find(id).orElseThrow());
        }
        return id;
    }

    /// A document that waits for this stage.
    DossierId waitingFor(StageKind kind) {
        var id = draft();
        while (Desk.waiting(desk.find(id).orElseThrow().dossier(), desk.law())
                .filter(stage -> stage.kind() == kind)
                .isEmpty()) {
            step(desk.find(id).orElseThrow());
        }
        return id;
    }

    private static boolean isIncomplete(Dossier dossier) {
        return dossier.form().title().isEmpty() || dossier.papers().isEmpty();
    }

    /// As far as it goes.
    void carry(DossierId id) {
        while (step(desk.find(id).orElseThrow())) {}
    }

    /// Until a stage of that kind waits.
    void carryTo(DossierId id, StageKind kind) {
        while (Desk.waiting(desk.find(id).orElseThrow().dossier(), desk.law())
                .filter(stage -> stage.kind() != kind)
                .isPresent()) {
            step(desk.find(id).orElseThrow());
        }
    }

    /// Whether there was anything left to do.
    private boolean step(DossierView view) {
        var waiting = Desk.waiting(view.dossier(), desk.law());
        if (waiting.isPresent()) {
            pass(view, waiting.get());
            return true;
        }
        if (hasArrived(view.dossier())) {
            return false;
        }
        return switch (fate(view.dossier().id())) {
            case STAYS -> false;
            case WITHDRAWN -> acts(Role.DISCLOSURE_OFFICER, view, new DossierCommand.Withdraw("文件有误，撤回更正。"));
            case TAKEN_DOWN -> acts(Role.PUBLISHER, view, new DossierCommand.TakeDown("正文有个人信息。", Heading.HIDDEN));
        };
    }

    /// What becomes of a document after publication; of six, one is withdrawn and one taken down.
    private enum Fate {
        STAYS,
        WITHDRAWN,
        TAKEN_DOWN
    }

    private static Fate fate(DossierId id) {
        return switch (Math.floorMod(id.value().hashCode(), 6)) {
            case 0 -> Fate.WITHDRAWN;
            case 1 -> Fate.TAKEN_DOWN;
            default -> Fate.STAYS;
        };
    }

    /// Nothing is left to do with it.
    static boolean hasArrived(Dossier dossier) {
        return switch (dossier.publication()) {
            case Publication.NotYet _ -> false;
            case Publication.Standing _ -> fate(dossier.id()) == Fate.STAYS;
            case Publication.Withdrawn _, Publication.TakenDown _, Publication.Closed _ -> true;
        };
    }

    private void pass(DossierView view, Stage stage) {
        var dossier = view.dossier();
        if (stage.kind() == StageKind.DRAFT && dossier.form().title().isEmpty()) {
            acts(Role.DRAFTER, view, new DossierCommand.FillForm(form(serials.getAsInt())));
            return;
        }
        if (stage.kind() == StageKind.DRAFT && dossier.papers().isEmpty()) {
            acts(Role.DRAFTER, view, new DossierCommand.PlacePaper(paper(dossier)));
            return;
        }
        var level = Desk.levelDue(dossier, desk.law());
        if (level.isPresent()) {
            var speaker = holder(level.get().role());
            var signed = new Signature(speaker.person(), speaker.name(), desk.today(), Optional.empty());
            acts(
                    level.get().role(),
                    view,
                    new DossierCommand.OnReview.GiveLevelOpinion(level.get().id(), "不涉密，同意公开。", signed));
            return;
        }
        var officer = holder(stage.role());
        var signature = new Signature(officer.person(), officer.name(), desk.today(), Optional.empty());
        switch (stage.kind()) {
            case SECRECY_REVIEW ->
                acknowledged(
                        view,
                        stage.kind().name(),
                        desk.concludeSecrecyReview(
                                officer, dossier.id(), view.sequence(), stage.id(), signature, finding()));
            case ISSUE ->
                acts(
                        stage.role(),
                        view,
                        new DossierCommand.IssueDocument(
                                stage.id(), signature, dossier.form().number(), issueDate(dossier)));
            case PUBLISH -> {
                said.accept("publishing " + dossier.id());
                var command = new DossierCommand.PassStage(stage.id(), signature, "");
                acknowledged(view, "Publish", desk.act(officer, dossier.id(), view.sequence(), command));
            }
            case DRAFT,
                    SECTION_CHECK,
                    REVIEW,
                    OFFICE_CHECK,
                    LEGALITY,
                    SIGN,
                    PREPRINT_CHECK,
                    CONTENT_REVIEW,
                    DISCLOSURE_APPROVAL,
                    SECRECY_APPROVAL ->
                acts(stage.role(), view, new DossierCommand.PassStage(stage.id(), signature, "同意。"));
        }
    }

    private Finding finding() {
        return Finding.disclosing("不涉及国家秘密、商业秘密和个人隐私。", Judgement.onAll(desk.law(), "适宜，全文公开"));
    }

    private boolean acts(Role role, DossierView view, DossierCommand command) {
        var outcome = desk.act(holder(role), view.dossier().id(), view.sequence(), command);
        acknowledged(view, command.getClass().getSimpleName(), outcome);
        return true;
    }

    private void acknowledged(DossierView view, String what, Outcome outcome) {
        var id = view.dossier().id();
        switch (outcome) {
            case Outcome.Done _ -> said.accept("acknowledged " + id + " " + (view.sequence() + 1) + " " + what);
            case Outcome.Refused refused -> throw new IllegalStateException(id + " " + what + ": " + refused.issues());
            case Outcome.Stale _ -> throw new IllegalStateException(id + " " + what + ": somebody else acted");
        }
    }

    private Officer holder(Role role) {
        return organs.holders(role, OFFICE, desk.today()).getFirst();
    }

    private HandlingForm form(int serial) {
        return new HandlingForm(
                TITLE.formatted(serial),
                new DocumentNumber("泉鲤政办", desk.today().getYear(), serial).toString(),
                "泉州市鲤城区人民政府办公室",
                "各街道办事处",
                Optional.of(desk.today()),
                Optional.of(DisclosureAttribute.PROACTIVE),
                "",
                "",
                "office",
                "民政、扶贫、救灾\\社会福利",
                "通知",
                "",
                HandlingForm.Nature.ORDINARY);
    }

    private Paper paper(Dossier dossier) {
        var form = dossier.form();
        var draft = new OfficialDraft(
                Optional.of(form.issuer() + "文件"),
                DocumentNumber.parse(form.number()),
                List.of(form.title()),
                Optional.of(form.addressees()),
                List.of(new Paragraph("现就" + form.number() + "所列救助事项通知如下，请遵照执行。", Alignment.START, 0)),
                List.of(),
                List.of(form.issuer()),
                issueDate(dossier),
                Optional.of("此件主动公开"),
                List.of(),
                Optional.empty());
        var bytes = OfficialDocumentWriter.withoutFonts().docx(draft, Instant.EPOCH);
        return switch (documents.receive(bytes, "通知.docx")) {
            case Reception.Refused(var refusal) -> throw new IllegalStateException(refusal.message());
            case Reception.Received received -> stored(received);
        };
    }

    private Paper stored(Reception.Received received) {
        try {
            documents.store(received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var facts = new OfficialDocumentReader().read(received.text());
        return new Paper(
                received.hash(),
                Paper.Part.MAIN,
                received.kind(),
                "通知.docx",
                received.size(),
                facts.annotation(),
                facts.documentNumber().map(Object::toString),
                received.text().unread());
    }

    private LocalDate issueDate(Dossier dossier) {
        return dossier.form().issueDate().orElseThrow();
    }
}
