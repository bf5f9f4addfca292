package org.mingtang.secrecy.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FindingKind;
import org.mingtang.references.KnownDocuments.Standing;

/// One thing found in the files of a case, at all its places: it is decided once (机器阅读发现).
///
/// @param key     names it without saying what it is: 64 hexadecimal digits
/// @param text    as it stands at its first place
/// @param note    what the person should know, in Chinese; may be empty
/// @param known   what is known of a cited or forwarded document; empty for other kinds
/// @param places  at least one
/// @param decided what was said of it, if anything
public record FoundItem(
        String key,
        FindingKind kind,
        String text,
        double confidence,
        String note,
        Optional<Standing> known,
        List<Place> places,
        Optional<Decided> decided) {
    public FoundItem {
        places = List.copyOf(places);
    }

    /// @param where in Chinese, such as 第 2 页
    /// @param start first code point in the text of the file; -1 where it stands beside the text
    /// @param end   code point after the last
    public record Place(FileHash file, String where, int start, int end) {}

    /// @param by         name
    /// @param remembered said in an earlier case of the unit
    public record Decided(FindingDecision decision, String reason, String by, Instant at, boolean remembered) {}

    FoundItem with(Decided said) {
        return new FoundItem(key, kind, text, confidence, note, known, places, Optional.of(said));
    }

    /// Whether a person must say something of it before the file can be released.
    public boolean isOpen() {
        return decided.isEmpty() && FindingRules.mustBeDecided(this);
    }

    /// Whether it is still in the file though it was decided that it goes.
    public boolean isToBeChanged() {
        return decided.filter(said -> said.decision().asksForChange()).isPresent();
    }

    public boolean forbids() {
        return decided.filter(said -> said.decision() == FindingDecision.FORBIDS)
                .isPresent();
    }
}
