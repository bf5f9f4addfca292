package org.mingtang.requests.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Role;

/// What takes a request on from where it stands, and for whom it waits.
public final class NextStep {
    private NextStep() {}

    /// The acts that take it on, the first before the others.
    ///
    /// @param law of the day
    public static List<DeskAct> of(CaseFile file, Law law) {
        if (file.step().isOpen() && file.awaited() != Awaited.NOTHING) {
            return List.of(file.awaited() == Awaited.CORRECTION ? DeskAct.TAKE_CORRECTION : DeskAct.RECORD_PAYMENT);
        }
        return switch (file.step()) {
            case ARRIVED -> List.of(DeskAct.CONFIRM);
            case CONFIRMED -> List.of(DeskAct.REGISTER);
            case TRIAGE ->
                file.sorted().isEmpty() ? List.of(DeskAct.SORT) : List.of(DeskAct.HAND_OVER, DeskAct.ANSWER_DIRECTLY);
            case WITH_SECTIONS -> List.of(DeskAct.GIVE_OPINION);
            case OPINION -> List.of(Consulting.openCountersigns(file).isEmpty() ? DeskAct.SIGN : DeskAct.COUNTERSIGN);
            case SIGNED ->
                Deciding.isUncleared(file)
                        ? List.of(DeskAct.CLEAR_SECRECY, DeskAct.DRAFT_LETTER)
                        : List.of(DeskAct.DRAFT_LETTER);
            case DRAFTED -> drafted(file, law);
            case APPROVED -> List.of(DeskAct.SEAL);
            case SEALED -> List.of(DeskAct.DELIVER);
            case DELIVERED, ENDED -> List.of(DeskAct.ARCHIVE);
            case ARCHIVED, SPLIT -> isArchivedWhole(file) ? List.of() : List.of(DeskAct.ARCHIVE);
        };
    }

    /// The package of before the disposal is given to nobody any more; one whose sheets are not kept cannot be put
    /// together again.
    static boolean isArchivedWhole(CaseFile file) {
        int disposed =
                file.personalDataDisposed().map(file.facts()::lastIndexOf).orElse(0);
        return file.last(CaseFact.Archived.class)
                .filter(archived -> archived.printed() && file.facts().lastIndexOf(archived) > disposed)
                .isPresent();
    }

    private static List<DeskAct> drafted(CaseFile file, Law law) {
        if (file.openDiscussion().isPresent()) {
            return List.of(DeskAct.RECORD_DISCUSSION);
        }
        if (Deciding.isUncleared(file)) {
            return List.of(DeskAct.CLEAR_SECRECY);
        }
        if (Letters.isUnlawful(file, law) || Redacting.letterTellsOtherwise(file)) {
            return List.of(DeskAct.DRAFT_LETTER);
        }
        return List.of(Letters.legalityIsDone(file, law) ? DeskAct.APPROVE : DeskAct.REVIEW_LEGALITY);
    }

    /// Whose turn it is; nobody's while the applicant is awaited and has not written. What was handed
    /// over is the section's, though the disclosure office may still help with it.
    ///
    /// @param law of the day
    public static Set<Role> waitsFor(CaseFile file, Law law) {
        var roles = EnumSet.noneOf(Role.class);
        if (!file.step().isOpen()
                || file.awaited() == Awaited.NOTHING
                || file.awaitedMessage().isPresent()) {
            of(file, law).stream().flatMap(act -> act.roles(law).stream()).forEach(roles::add);
        }
        if (file.step() == Step.WITH_SECTIONS && roles.size() > 1) {
            roles.remove(Role.DISCLOSURE_OFFICER);
        }
        if (file.openDiscussion().isPresent()
                && file.awaited() == Awaited.NOTHING
                && DeskAct.RECORD_DISCUSSION.steps().contains(file.step())) {
            roles.addAll(DeskAct.RECORD_DISCUSSION.roles(law));
        }
        // one officer asked; the others may decide, but it is the heads' turn
        if (file.openRectifications().findAny().isPresent()) {
            roles.add(Role.DISCLOSURE_HEAD);
            roles.add(Role.DISCLOSURE_LEADER);
        }
        return roles;
    }

    /// Of which sections the posts count whose turn it is: while countersigns are awaited of those that
    /// have not signed, else of those that handle it.
    public static Set<SectionId> sections(CaseFile file) {
        var asked = Consulting.openCountersigns(file);
        return file.step() == Step.OPINION && !asked.isEmpty() ? Set.copyOf(asked) : file.handlingSections();
    }
}
