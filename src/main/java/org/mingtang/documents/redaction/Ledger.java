package org.mingtang.documents.redaction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.documents.Deletion;
import org.mingtang.documents.Masking;
import org.mingtang.documents.Removal;

/// What was taken out where, written down as it happens, and what the person should know of it.
final class Ledger {
    private final List<Deletion> deletions;
    private final Needles needles;
    private final Masking masking;
    private final List<Set<String>> places = new ArrayList<>();
    private final int[] times;
    private final Set<String> remarks = new LinkedHashSet<>();

    Ledger(List<Deletion> deletions) {
        this.deletions = List.copyOf(deletions);
        needles = new Needles(deletions);
        masking = new Masking(deletions);
        times = new int[deletions.size()];
        deletions.forEach(_ -> places.add(new LinkedHashSet<>()));
    }

    Needles needles() {
        return needles;
    }

    /// What stands in the place of a needle.
    String mask(Needle needle) {
        return masking.mask(deletions.get(needle.at()));
    }

    /// The same for characters that several needles share.
    String mask(Needles.Span span, String text) {
        var whole = Form.of(text.substring(span.start(), span.end()));
        var alone = span.longest().isNumber() ? whole.replace("-", "") : whole;
        return alone.equals(span.longest().form()) ? mask(span.longest()) : Masking.GONE;
    }

    void gone(Needle needle, String place) {
        times[needle.at()]++;
        places.get(needle.at()).add(place);
    }

    void gone(List<Needles.Hit> hits, String place) {
        hits.forEach(hit -> gone(hit.needle(), place));
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    List<String> remarks() {
        return new ArrayList<>(remarks);
    }

    /// Needles that stood nowhere.
    List<Needle> untouched() {
        return needles.all().stream().filter(needle -> times[needle.at()] == 0).toList();
    }

    List<Removal> removals() {
        var removals = new ArrayList<Removal>();
        for (int at = 0; at < deletions.size(); at++) {
            var deletion = deletions.get(at);
            removals.add(new Removal(
                    deletion.kind(),
                    masking.mask(deletion),
                    deletion.ground(),
                    new ArrayList<>(places.get(at)),
                    times[at]));
        }
        return removals;
    }

    /// Replaces in a mere string.
    ///
    /// @return the same string if nothing of it goes
    String replaced(String text, String place) {
        return replaced(text, place, needles.find(text));
    }

    /// The same where figures stand that are no text, such as measures and names of fonts: only what cannot be one.
    String replacedIfDistinct(String text, String place) {
        return replaced(text, place, needles.findDistinct(text));
    }

    private String replaced(String text, String place, List<Needles.Hit> hits) {
        if (hits.isEmpty()) {
            return text;
        }
        gone(hits, place);
        var kept = new StringBuilder();
        int from = 0;
        for (var span : Needles.spans(hits)) {
            kept.append(text, from, span.start()).append(mask(span, text));
            from = span.end();
        }
        return kept.append(text, from, text.length()).toString();
    }
}
