package org.mingtang.requests.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingtang.regulation.Role;
import org.mingtang.requests.casefile.CaseFact.LegalityReviewed;
import org.mingtang.requests.casefile.CaseFact.SecrecyCleared;

/// What takes a request on from where it stands, and for whom it waits.
public final class NextStep {
    private NextStep() {}

    /// The acts that take it on, the first before the others.
    public static List<DeskAct> of(CaseFile file) {
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
                isUncleared(file)
                        ? List.of(DeskAct.CLEAR_SECRECY, DeskAct.DRAFT_LETTER)
                        : List.of(DeskAct.DRAFT_LETTER);
            case DRAFTED -> drafted(file);
            case APPROVED -> List.of(DeskAct.SEAL);
            case SEALED -> List.of(DeskAct.DELIVER);
            case DELIVERED, ENDED -> List.of(DeskAct.ARCHIVE);
            case ARCHIVED -> List.of();
        };
    }

    private static List<DeskAct> drafted(CaseFile file) {
        if (isUncleared(file)) {
            return List.of(DeskAct.CLEAR_SECRECY);
        }
        return List.of(awaitsLegality(file) ? DeskAct.REVIEW_LEGALITY : DeskAct.APPROVE);
    }

    private static boolean isUncleared(CaseFile file) {
        return Deciding.copies(file) > 0
                && file.now(SecrecyCleared.class).findAny().isEmpty();
    }

    private static boolean awaitsLegality(CaseFile file) {
        var letter = file.letter();
        return letter.filter(CaseFact.LetterDrafted::legality).isPresent()
                && file
                        .facts()
                        .subList(
                                file.facts().lastIndexOf(letter.get()),
                                file.facts().size())
                        .stream()
                        .noneMatch(LegalityReviewed.class::isInstance);
    }

    /// Whose turn it is; nobody's while the applicant is awaited. What was handed over is the section's, though the
    /// disclosure office may still help with it.
    public static Set<Role> waitsFor(CaseFile file) {
        if (file.step().isOpen() && file.awaited() != Awaited.NOTHING) {
            return Set.of();
        }
        var roles = EnumSet.noneOf(Role.class);
        of(file).stream().flatMap(act -> act.roles().stream()).forEach(roles::add);
        if (file.openDiscussion().isPresent()) {
            roles.addAll(DeskAct.RECORD_DISCUSSION.roles());
        } else if (file.step() == Step.WITH_SECTIONS) {
            roles.remove(Role.DISCLOSURE_OFFICER);
        }
        return roles;
    }
}
