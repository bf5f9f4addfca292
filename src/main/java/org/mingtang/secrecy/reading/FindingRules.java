package org.mingtang.secrecy.reading;

import java.util.List;
import org.mingtang.documents.FindingKind;
import org.mingtang.references.KnownDocuments.Standing;

/// What can be said of a finding, and which must be decided before a file is released.
public final class FindingRules {
    /// Longest reason, in characters
    public static final int LONGEST_REASON = 500;

    private FindingRules() {}

    /// The decisions that are open to a person, the likeliest first; the page offers them in this order under the keys
    /// 1, 2, 3.
    public static List<FindingDecision> choices(FoundItem item) {
        return switch (item.kind().sort()) {
            case NUMBER, CIRCUMSTANCE ->
                List.of(
                        FindingDecision.REMOVE,
                        FindingDecision.MAY_STAY,
                        FindingDecision.WRONG,
                        FindingDecision.PUNISHMENT,
                        FindingDecision.MANDATORY);
            case MARK -> List.of(FindingDecision.FORBIDS, FindingDecision.WRONG, FindingDecision.REMOVE);
            case CITED ->
                isNotPublic(item)
                        ? List.of(FindingDecision.REPLACE, FindingDecision.REMOVE, FindingDecision.WRONG)
                        : List.of(FindingDecision.MAY_STAY, FindingDecision.REPLACE, FindingDecision.WRONG);
            case FORWARDED ->
                isNotPublic(item)
                        ? List.of(FindingDecision.FORBIDS, FindingDecision.WRONG)
                        : List.of(FindingDecision.MAY_STAY, FindingDecision.FORBIDS, FindingDecision.WRONG);
            case ANNOTATION -> List.of(FindingDecision.MAY_STAY, FindingDecision.WRONG);
            case HIDDEN -> List.of(FindingDecision.REMOVE, FindingDecision.MAY_STAY);
        };
    }

    /// Whether what was said once still holds. What may stay as long as nobody knows the document may not any more once
    /// it is known not to be public (SEC-13, SEC-14).
    static boolean holds(FindingDecision said, FoundItem item) {
        return choices(item).contains(said);
    }

    /// Whether it holds for the unit's later cases as well. A number is the same wherever it stands; a name, an illness
    /// or a citation must be looked at in its place.
    static boolean isRemembered(FindingKind kind, FindingDecision decision) {
        return kind.sort() == FindingKind.Sort.NUMBER && decision.isAboutText();
    }

    /// Personal data and marks always; documents that are cited where they are known not to be public; documents that
    /// are forwarded unless they are known to be public (SEC-12, SEC-13, SEC-14).
    static boolean mustBeDecided(FoundItem item) {
        return switch (item.kind().sort()) {
            case NUMBER, CIRCUMSTANCE, MARK -> true;
            case CITED -> isNotPublic(item);
            case FORWARDED ->
                isNotPublic(item)
                        || isSuperiors(item)
                                && item.known().filter(Standing.PUBLIC::equals).isEmpty();
            case ANNOTATION, HIDDEN -> false;
        };
    }

    /// Forwarded, not issued by the unit itself.
    private static boolean isSuperiors(FoundItem item) {
        return item.note().startsWith("转发") || item.note().startsWith("批转");
    }

    private static boolean isNotPublic(FoundItem item) {
        return item.known().filter(Standing.NOT_PUBLIC::equals).isPresent();
    }

    /// What stands against releasing the files as they are.
    ///
    /// @param open      how many findings nobody has decided
    /// @param unchanged how many were to go and are still there
    /// @param forbidden what forbids every release, in Chinese
    public record Obstacles(long open, long unchanged, List<String> forbidden) {
        public boolean isNone() {
            return open == 0 && unchanged == 0 && forbidden.isEmpty();
        }
    }

    static Obstacles obstacles(List<FoundItem> items) {
        return new Obstacles(
                items.stream().filter(FoundItem::isOpen).count(),
                items.stream().filter(FoundItem::isToBeChanged).count(),
                items.stream()
                        .filter(FoundItem::forbids)
                        .map(FoundItem::kind)
                        .map(FindingKind::chinese)
                        .distinct()
                        .toList());
    }
}
