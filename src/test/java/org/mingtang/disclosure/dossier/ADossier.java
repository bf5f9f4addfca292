package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.dossier.DossierCommand.*;
import org.mingtang.disclosure.dossier.HandlingForm.Nature;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.disclosure.dossier.Standing.Named;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;

/// A dossier, of licheng unless said otherwise, in the hands of officers who hold one role each, for sentences in
/// tests.
final class ADossier {
    private static final Map<String, Packs> PACKS =
            Map.of("licheng", Packs.bundled("licheng"), "yunling", Packs.bundled("yunling"));
    private static final AgencyId OFFICE = new AgencyId("gov-office");
    private static final AgencyId ANOTHER_UNIT = new AgencyId("education");

    private final Packs packs;
    private final DossierId id = new DossierId(new UUID(0, 1));
    private final Map<Role, Officer> officers = new EnumMap<>(Role.class);
    private final List<DossierFact> facts = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 11, 23);
    private LocalDate issued = LocalDate.of(2026, 11, 20);
    private Clearance clearance = new Clearance.None();
    private Named reviewer = Named.YES;
    private Levels levels = Levels.SPEAK;

    ADossier() {
        this("licheng");
    }

    /// @param district jurisdiction of a bundled pack
    ADossier(String district) {
        this(Objects.requireNonNull(PACKS.get(district)));
    }

    /// @param packs any district, also one that does not come with the platform
    ADossier(Packs packs) {
        this.packs = packs;
        for (var role : Role.values()) {
            officers.put(
                    role, new Officer(new PersonId(new UUID(1, role.ordinal())), role.chinese(), Set.of(post(role))));
        }
        var author = officer(Role.DRAFTER);
        facts.add(new DossierFact.Opened(ItemKind.OFFICIAL_DOCUMENT, OFFICE, author.person(), author.name()));
    }

    static Paper paper(String annotation, int content) {
        return new Paper(
                new FileHash("%04x".formatted(content).repeat(16)),
                Paper.Part.MAIN,
                FileKind.DOCX,
                "办法.docx",
                4_000,
                annotation.isEmpty() ? Optional.empty() : Optional.of(annotation),
                Optional.empty(),
                List.of());
    }

    ADossier on(LocalDate day) {
        today = day;
        return this;
    }

    /// Something that happened without an officer's command.
    ADossier hears(DossierFact fact) {
        facts.add(fact);
        return this;
    }

    ADossier issuedOn(LocalDate day) {
        issued = day;
        return this;
    }

    ADossier cleared(Clearance now) {
        clearance = now;
        return this;
    }

    ADossier withoutSecrecyReviewer() {
        reviewer = Named.NO;
        return this;
    }

    /// Everything a proactive document needs.
    ADossier ready() {
        return annotated("此件主动公开").filled(DisclosureAttribute.PROACTIVE, "office");
    }

    ADossier annotated(String annotation) {
        facts.add(new DossierFact.PaperPlaced(paper(annotation, annotation.hashCode() & 0xffff)));
        return this;
    }

    ADossier filled(DisclosureAttribute attribute, String column) {
        if (dossier().mainPaper().isEmpty()) {
            annotated("此件主动公开");
        }
        facts.add(new DossierFact.FormFilled(new HandlingForm(
                "关于印发临时救助办法的通知",
                "",
                "泉州市鲤城区人民政府办公室",
                "",
                Optional.empty(),
                Optional.of(attribute),
                attribute == DisclosureAttribute.NON || attribute == DisclosureAttribute.ON_REQUEST && !column.isEmpty()
                        ? "内部事务信息"
                        : "",
                "",
                column,
                "综合政务\\政务公开",
                "通知",
                "",
                Nature.ORDINARY)));
        return this;
    }

    void fills(UnaryOperator<HandlingForm> change) {
        facts.add(new DossierFact.FormFilled(change.apply(dossier().form())));
    }

    /// Passes every stage before the one named, by whoever may; a stage not open to reason is passed as a fact.
    ADossier upTo(String stage) {
        for (var next : Desk.stages(dossier(), law(today))) {
            levelsSpeak();
            if (next.id().equals(stage)) {
                return this;
            }
            if (dossier().passed().containsKey(next.id())) {
                continue;
            }
            if (next.kind() == StageKind.ISSUE) {
                facts.add(new DossierFact.Issued("", issued));
            }
            if (next.kind() == StageKind.CONTENT_REVIEW) {
                facts.add(new DossierFact.IndexNumberGiven("000014349/2026-00001", 2026, 1));
            }
            facts.add(new DossierFact.StagePassed(
                    next.id(), signature(next.role()), "", dossier().contents()));
        }
        throw new IllegalArgumentException("no stage " + stage);
    }

    /// Stops where a level of the secrecy review has to speak.
    ADossier silent() {
        levels = Levels.SILENT;
        return this;
    }

    private enum Levels {
        SPEAK,
        SILENT
    }

    /// Every level whose turn it is says that it agrees.
    private void levelsSpeak() {
        if (levels == Levels.SILENT) {
            return;
        }
        for (var due = Desk.levelDue(dossier(), law(today));
                due.isPresent();
                due = Desk.levelDue(dossier(), law(today))) {
            facts.add(new DossierFact.Deliberated.LevelOpinionGiven(
                    due.get().id(), "同意", signature(due.get().role()), dossier().contents()));
        }
    }

    Dossier dossier() {
        return Dossier.fold(id, facts);
    }

    Law law(LocalDate day) {
        return packs.inForceOn(day);
    }

    WorkingCalendar calendar() {
        return WorkingCalendar.bundled();
    }

    LocalDate today() {
        return today;
    }

    Officer.Post post(Role role) {
        return new Officer.Post(OFFICE, role);
    }

    Officer officer(Role role) {
        var officer = officers.get(role);
        if (officer == null) {
            throw new IllegalArgumentException(role.toString());
        }
        return officer;
    }

    /// The holder of the first role, holding the second too.
    Officer officerAlso(Role own, Role second) {
        return new Officer(
                officer(own).person(),
                officer(own).name(),
                Set.of(new Officer.Post(OFFICE, own), new Officer.Post(OFFICE, second)));
    }

    /// Somebody who holds the role in another unit.
    Officer officerElsewhere(Role role) {
        return new Officer(
                new PersonId(new UUID(2, role.ordinal())),
                "外单位" + role.chinese(),
                Set.of(new Officer.Post(ANOTHER_UNIT, role)));
    }

    Signature signature(Role role) {
        return signature(officer(role));
    }

    Signature signature(Officer officer) {
        return new Signature(officer.person(), officer.name(), today, Optional.empty());
    }

    List<Code> opening() {
        return codes(openingBy(officer(Role.DRAFTER)));
    }

    Decision openingBy(Officer officer) {
        return Desk.open(new Open(id, ItemKind.OFFICIAL_DOCUMENT, OFFICE), standing(officer, officer));
    }

    /// What the desk answers, nothing written.
    Decision answer(Officer officer, DossierCommand command) {
        return Desk.decide(dossier(), command, standing(officer, officer));
    }

    List<Code> passing(String stage, Role role) {
        return passingAs(officer(role), stage);
    }

    List<Code> passingAs(Officer officer, String stage) {
        return codes(Desk.decide(dossier(), new PassStage(stage, signature(officer), ""), standing(officer, officer)));
    }

    /// A clerk records what somebody signed on paper.
    List<Code> recordedOnPaper(Role clerk, Officer signer, String stage) {
        return recordedOnPaper(clerk, signer, signature -> new PassStage(stage, signature, ""));
    }

    List<Code> recordedOnPaper(Role clerk, Officer signer, Function<Signature, DossierCommand> command) {
        var signature = new Signature(
                signer.person(),
                signer.name(),
                today,
                Optional.of(new Signature.OnPaper(officer(clerk).name(), "")));
        return codes(Desk.decide(dossier(), command.apply(signature), standing(officer(clerk), signer)));
    }

    List<Issue> issues(String stage, Role role) {
        var decision = Desk.decide(
                dossier(), new PassStage(stage, signature(role), ""), standing(officer(role), officer(role)));
        return decision instanceof Decision.Refused refused ? refused.issues() : List.of();
    }

    List<Code> refusals(Role role, DossierCommand command) {
        return refusalsTo(officer(role), command);
    }

    List<Code> refusalsTo(Officer officer, DossierCommand command) {
        return codes(answer(officer, command));
    }

    void passes(String stage, Role role) {
        does(role, new PassStage(stage, signature(role), ""));
    }

    void does(Role role, DossierCommand command) {
        switch (Desk.decide(dossier(), command, standing(officer(role), officer(role)))) {
            case Decision.Accepted accepted -> accepted.acts().forEach(act -> facts.add((DossierFact) act.fact()));
            case Decision.Refused refused ->
                throw new AssertionError(refused.issues().toString());
        }
    }

    private Standing standing(Officer actor, Officer signer) {
        return new Standing(actor, signer, today, law(today), calendar(), reviewer, clearance, 500L << 20);
    }

    private static List<Code> codes(Decision decision) {
        return switch (decision) {
            case Decision.Accepted _ -> List.of();
            case Decision.Refused refused ->
                refused.issues().stream().map(Issue::code).toList();
        };
    }
}
