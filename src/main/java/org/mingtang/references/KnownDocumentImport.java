package org.mingtang.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What importing a sheet does: every document of it is new, stated otherwise than before, or known just so. What the
/// sheet does not name stays as it is.
///
/// @param unchanged number of documents known just so
/// @param seen      the last change of the register when this was computed, sent back with the confirmation
public record KnownDocumentImport(List<KnownDocument> added, List<Changed> changed, int unchanged, long seen) {
    public KnownDocumentImport {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    /// @param version of the entry that stands
    public record Changed(UUID id, int version, KnownDocument before, KnownDocument after) {}

    /// @param standing the entries that stand, by what makes each of them this document
    static KnownDocumentImport of(KnownDocumentSheet sheet, Map<CitationKey, KnownEntry> standing, long seen) {
        var added = new ArrayList<KnownDocument>();
        var changed = new ArrayList<Changed>();
        int unchanged = 0;
        for (var document : sheet.documents()) {
            var entry = standing.get(document.identity());
            if (entry == null) {
                added.add(document);
                continue;
            }
            var after = keepingTitle(entry.document(), document);
            if (after.equals(entry.document())) {
                unchanged++;
            } else {
                changed.add(new Changed(entry.id(), entry.version(), entry.document(), after));
            }
        }
        return new KnownDocumentImport(added, changed, unchanged, seen);
    }

    /// A sheet of numbers alone takes no title away.
    private static KnownDocument keepingTitle(KnownDocument before, KnownDocument stated) {
        return stated.title().isBlank()
                ? new KnownDocument(stated.number(), before.title(), stated.attribute())
                : stated;
    }
}
