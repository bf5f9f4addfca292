package org.mingtang.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.DossierView;
import org.mingtang.documents.FindingKind;
import org.mingtang.secrecy.reading.CaseReading;
import org.mingtang.secrecy.reading.CaseReading.FileText;
import org.mingtang.secrecy.reading.FindingDecision;
import org.mingtang.secrecy.reading.FindingRules;
import org.mingtang.secrecy.reading.FoundItem;

/// What the page of a machine reading shows.
///
/// @param at        key of the finding in hand; empty for none
/// @param objection why this officer may not decide; empty when they may
/// @param refused   why the last decision was refused, and what was typed with it
public record ReadingPage(
        Frame frame,
        DossierView view,
        CaseReading reading,
        Show show,
        String at,
        Optional<String> objection,
        Optional<Refused> refused) {
    private static final int AROUND = 28;

    /// Which findings are listed.
    public enum Show {
        OPEN("待确认"),
        ALL("全部");

        private final String chinese;

        Show(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public record Refused(String message, String reason) {}

    /// @param shown the text in pieces; empty where it is too long or could not be read
    public record Shown(FileText file, List<MarkedText.Piece> shown) {}

    /// The findings of one kind.
    public record Group(FindingKind kind, List<FoundItem> items) {
        /// What can be said at once of all that nobody has decided.
        public List<FindingDecision> forRest() {
            var open = items.stream().filter(item -> item.decided().isEmpty()).toList();
            return open.size() < 2
                    ? List.of()
                    : FindingRules.choices(open.getFirst()).stream()
                            .filter(choice -> choice == FindingDecision.REMOVE || choice == FindingDecision.MAY_STAY)
                            .toList();
        }
    }

    public String id() {
        return view.dossier().id().toString();
    }

    /// In the order of the kinds.
    public List<Group> groups() {
        var groups = new LinkedHashMap<FindingKind, List<FoundItem>>();
        for (var kind : FindingKind.values()) {
            var items = reading.items().stream()
                    .filter(item -> item.kind() == kind)
                    .filter(item ->
                            show == Show.ALL || item.isOpen() || item.key().equals(at))
                    .toList();
            if (!items.isEmpty()) {
                groups.put(kind, items);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    public long open() {
        return reading.obstacles().open();
    }

    public long toBeChanged() {
        return reading.obstacles().unchanged();
    }

    public List<FindingDecision> choices(FoundItem item) {
        return FindingRules.choices(item);
    }

    public boolean isInHand(FoundItem item) {
        return item.key().equals(at);
    }

    /// A few words before the first place of a finding, and after it.
    public String before(FoundItem item) {
        return around(item, true);
    }

    public String after(FoundItem item) {
        return around(item, false);
    }

    private String around(FoundItem item, boolean before) {
        var place = item.places().getFirst();
        var file = reading.files().stream()
                .filter(candidate -> candidate.hash().equals(place.file()))
                .findFirst();
        if (place.start() < 0 || file.isEmpty()) {
            return "";
        }
        var text = file.get().text();
        int start = text.offsetByCodePoints(0, place.start());
        int end = text.offsetByCodePoints(start, place.end() - place.start());
        return (before
                        ? text.substring(Math.max(0, start - AROUND), start)
                        : text.substring(end, Math.min(text.length(), end + AROUND)))
                .replaceAll("\\s+", " ");
    }

    public List<Shown> files() {
        return reading.files().stream()
                .map(file -> new Shown(file, pieces(file)))
                .toList();
    }

    private List<MarkedText.Piece> pieces(FileText file) {
        var marks = reading.items().stream()
                .flatMap(item -> item.places().stream()
                        .filter(place -> place.file().equals(file.hash()) && place.start() >= 0)
                        .map(place -> new MarkedText.Mark(place.start(), place.end(), item.key(), style(item))))
                .toList();
        return MarkedText.of(file.text(), marks).pieces();
    }

    private static String style(FoundItem item) {
        if (item.isOpen()) {
            return "m-open";
        }
        return item.decided()
                .map(said -> said.decision().asksForChange() ? "m-goes" : "m-stays")
                .orElse("m-told");
    }
}
