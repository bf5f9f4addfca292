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
        return switch (item.kind()) {
            case RESIDENT_ID,
                    PASSPORT,
                    MOBILE,
                    LANDLINE,
                    BANK_CARD,
                    EMAIL,
                    LICENCE_PLATE,
                    ADDRESS,
                    NAME,
                    HEALTH,
                    FAMILY,
                    PROPERTY,
                    MINOR ->
                List.of(
                        FindingDecision.REMOVE,
                        FindingDecision.MAY_STAY,
                        FindingDecision.WRONG,
                        FindingDecision.PUNISHMENT,
                        FindingDecision.MANDATORY);
            case SECRET_MARK -> List.of(FindingDecision.FORBIDS, FindingDecision.WRONG, FindingDecision.REMOVE);
            case CITATION ->
                isNotPublic(item)
                        ? List.of(FindingDecision.REPLACE, FindingDecision.REMOVE, FindingDecision.WRONG)
                        : List.of(FindingDecision.MAY_STAY, FindingDecision.REPLACE, FindingDecision.WRONG);
            case FORWARDED ->
                isNotPublic(item)
                        ? List.of(FindingDecision.FORBIDS, FindingDecision.WRONG)
                        : List.of(FindingDecision.MAY_STAY, FindingDecision.FORBIDS, FindingDecision.WRONG);
            case ANNOTATION -> List.of(FindingDecision.MAY_STAY, FindingDecision.WRONG);
            case METADATA -> List.of(FindingDecision.REMOVE, FindingDecision.MAY_STAY);
        };
    }

    /// Personal data and marks always; documents that are cited where they are known not to be public; documents that
    /// are forwarded unless they are known to be public (SEC-12, SEC-13, SEC-14).
    static boolean mustBeDecided(FoundItem item) {
        return switch (item.kind()) {
            case RESIDENT_ID,
                    PASSPORT,
                    MOBILE,
                    LANDLINE,
                    BANK_CARD,
                    EMAIL,
                    LICENCE_PLATE,
                    ADDRESS,
                    NAME,
                    HEALTH,
                    FAMILY,
                    PROPERTY,
                    MINOR,
                    SECRET_MARK -> true;
            case CITATION -> isNotPublic(item);
            case FORWARDED ->
                isNotPublic(item)
                        || isSuperiors(item)
                                && item.known().filter(Standing.PUBLIC::equals).isEmpty();
            case ANNOTATION, METADATA -> false;
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
