package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /// Longest text that is shown whole, in characters; of a longer one only what stands around the findings.
    private static final int LONGEST_TEXT = 200_000;

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

    /// A piece of a text, and the finding it belongs to; the key is empty between findings.
    public record Piece(String text, String key, String style) {}

    /// @param shown the text in pieces; empty where it is too long or could not be read
    public record Shown(FileText file, List<Piece> shown) {}

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
                .map(file -> new Shown(file, file.text().length() > LONGEST_TEXT ? List.of() : pieces(file)))
                .toList();
    }

    /// Where findings overlap, the shorter one is shown.
    private List<Piece> pieces(FileText file) {
        var text = file.text();
        var painted = new int[text.length()];
        Arrays.fill(painted, -1);
        var items = reading.items();
        for (int i : longestFirst(file)) {
            for (var place : items.get(i).places()) {
                if (place.file().equals(file.hash()) && place.start() >= 0) {
                    int start = text.offsetByCodePoints(0, place.start());
                    int end = text.offsetByCodePoints(start, place.end() - place.start());
                    Arrays.fill(painted, start, end, i);
                }
            }
        }
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || painted[at] != painted[from]) {
                pieces.add(piece(text.substring(from, at), painted[from]));
                from = at;
            }
        }
        return pieces;
    }

    private List<Integer> longestFirst(FileText file) {
        Map<Integer, Integer> lengths = new LinkedHashMap<>();
        for (int i = 0; i < reading.items().size(); i++) {
            for (var place : reading.items().get(i).places()) {
                if (place.file().equals(file.hash())) {
                    lengths.merge(i, place.end() - place.start(), Math::max);
                }
            }
        }
        return lengths.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Piece piece(String text, int item) {
        return item < 0
                ? new Piece(text, "", "")
                : new Piece(
                        text,
                        reading.items().get(item).key(),
                        style(reading.items().get(item)));
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
