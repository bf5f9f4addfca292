package org.mingtang.requests.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingtang.requests.casefile.CaseCommand.RedactCopies;
import org.mingtang.requests.casefile.CaseFact.CopiesRedacted;
import org.mingtang.requests.casefile.CaseFact.Deleted;
import org.mingtang.requests.casefile.CaseFact.Redaction;
import org.mingtang.requests.casefile.CaseFact.SecrecyCleared;

/// What goes from a copy before it is given (删减、遮盖), and which file stands in the place of which. SEC-06, SEC-12,
/// REQ-11; 条例第三十七条.
final class Redacting {
    private Redacting() {}

    static CaseDecision redact(RedactCopies redact, Objections objections) {
        return objections
                .unless(!redact.copies().isEmpty(), "copies", CaseRule.NOT_REDACTED, "没有选定要遮盖的内容，也没有要恢复的原件。")
                .or(new CopiesRedacted(redact.copies()));
    }

    /// The files that may not be given, since another stands in their place.
    static Set<String> replaced(CaseFile file) {
        var replaced = new HashSet<String>();
        file.all(CopiesRedacted.class).flatMap(fact -> fact.copies().stream()).forEach(copy -> {
            replaced.add(copy.original());
            replaced.add(copy.released());
        });
        replaced.removeAll(standing(file).keySet());
        return replaced;
    }

    /// Every file that something was made from or that was made, as far as it may be given, with all that went from it.
    static Map<String, List<Deleted>> standing(CaseFile file) {
        var made = new LinkedHashMap<String, Redaction>();
        file.all(CopiesRedacted.class)
                .flatMap(fact -> fact.copies().stream())
                .forEach(copy -> made.put(copy.original(), copy));
        var roots = new HashSet<>(made.keySet());
        file.all(CopiesRedacted.class)
                .flatMap(fact -> fact.copies().stream())
                .filter(copy -> !copy.isTakenBack())
                .forEach(copy -> roots.remove(copy.released()));
        var standing = new LinkedHashMap<String, List<Deleted>>();
        for (var root : roots) {
            var deleted = new ArrayList<Deleted>();
            var at = root;
            for (var copy = made.get(at); copy != null && !copy.isTakenBack(); copy = made.get(at)) {
                deleted.addAll(copy.deleted());
                at = copy.released();
            }
            standing.put(at, deleted);
        }
        return standing;
    }

    static String original(CaseFile file, String commitment) {
        return file.all(CopiesRedacted.class)
                .flatMap(fact -> fact.copies().stream())
                .filter(copy -> copy.released().equals(commitment) && !copy.isTakenBack())
                .findFirst()
                .map(copy -> original(file, copy.original()))
                .orElse(commitment);
    }

    /// What the applicant is to be told of: what went from the files that are given; before the review, from all that
    /// could be. Nothing where no files are given.
    static List<Deleted> told(CaseFile file) {
        if (Deciding.copies(file) == 0) {
            return List.of();
        }
        var replaced = replaced(file);
        var cleared = file.now(SecrecyCleared.class)
                .reduce((_, later) -> later)
                .map(SecrecyCleared::files)
                .filter(files -> files.stream().noneMatch(replaced::contains));
        return standing(file).entrySet().stream()
                .filter(copy ->
                        cleared.map(files -> files.contains(copy.getKey())).orElse(true))
                .flatMap(copy -> copy.getValue().stream())
                .toList();
    }

    /// Whether the letter tells of something else than what went from the files that are given, since it was drafted
    /// before that was known.
    static boolean letterTellsOtherwise(CaseFile file) {
        return !told(file.before(file.letter().orElseThrow())).equals(told(file));
    }
}
