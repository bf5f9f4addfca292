package org.mingtang.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingtang.calendar.DayInCount;
import org.mingtang.privacy.Kept;
import org.mingtang.requests.HandedIn;

/// The own request, found by number and code.
///
/// @param code    as it was sent, for the forms of the page
/// @param asked   what is asked
/// @param corrected what became of it by a correction; empty where there was none
/// @param number  registration number; may be empty
/// @param unclear what is to be corrected, as told; empty where nothing is
/// @param days    those that made the due date; empty where none runs
/// @param family  the request it was split off from and the other parts, or its own parts; all open to the same code
/// @param splitUp whether its parts are answered in its place
/// @param letters letters and answer, latest first
public record TrackedView(
        String receipt,
        String code,
        String agency,
        String applicant,
        List<String> asked,
        String corrected,
        String number,
        TrackedStatus status,
        String unclear,
        List<TrackedStep> steps,
        List<Part> family,
        boolean splitUp,
        List<DayInCount> days,
        boolean provisional,
        List<Letter> letters,
        MessageForm message) {
    private static final String SET_ASIDE = "（所附答复已被复议、诉讼撤销或者变更）";
    private static final List<String> FORMATS = List.of("pdf", "ofd", "docx");

    /// @param number registration number
    /// @param state  how far it is, such as 还在办理
    public record Part(String receipt, String number, String asked, String state) {}

    /// What was written or given, in as many formats as there are.
    ///
    /// @param name  without the ending where there is more than one format
    /// @param part  what it is to the answer, such as 盖章后的告知书; empty for letters, which say it themselves
    /// @param files as most people want them
    public record Letter(String name, String part, List<Kept> files) {}

    /// @param files    oldest first
    /// @param setAside commitments of what was given with an answer that stands no more
    static List<Letter> letters(List<Kept> files, Set<String> setAside) {
        var alike = new LinkedHashMap<String, List<Kept>>();
        files.forEach(file -> alike.computeIfAbsent(file.what() + "/" + stem(file), _ -> new ArrayList<>())
                .add(file));
        return List.copyOf(alike.values()).reversed().stream()
                .map(one -> letter(one, setAside))
                .toList();
    }

    private static Letter letter(List<Kept> files, Set<String> setAside) {
        var first = files.getFirst();
        return files.size() == 1
                ? new Letter(
                        first.name(), part(first) + (setAside.contains(first.commitment()) ? SET_ASIDE : ""), files)
                : new Letter(
                        stem(first),
                        files.stream().anyMatch(file -> setAside.contains(file.commitment()))
                                ? part(first) + SET_ASIDE
                                : "",
                        files.stream()
                                .sorted(Comparator.comparingInt(file -> place(file.extension())))
                                .toList());
    }

    private static String part(Kept file) {
        return Stream.of(HandedIn.Part.values())
                .filter(part -> file.what().equals(part.key()))
                .map(HandedIn.Part::chinese)
                .findFirst()
                .orElse("");
    }

    private static int place(String extension) {
        int place = FORMATS.indexOf(extension);
        return place < 0 ? FORMATS.size() : place;
    }

    private static String stem(Kept file) {
        var ending = "." + file.extension();
        return file.name().endsWith(ending)
                ? file.name().substring(0, file.name().length() - ending.length())
                : file.name();
    }
}
