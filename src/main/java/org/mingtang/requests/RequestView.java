package org.mingtang.requests;

import java.util.List;
import java.util.Optional;
import org.mingtang.journal.Entry;
import org.mingtang.privacy.Kept;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;

/// A case file as it stands, with its journal and what is kept for it.
///
/// @param sequence last entry's place in the stream; sent back with a command, so that nobody acts on a stale page
/// @param receipt  the number by which the applicant finds it
/// @param kept     texts and files, oldest first
public record RequestView(CaseFile file, String receipt, long sequence, List<Entry> entries, List<Kept> kept) {
    public RequestView {
        entries = List.copyOf(entries);
        kept = List.copyOf(kept);
    }

    /// The text or file to which an entry commits.
    public Optional<Kept> committed(String commitment) {
        return kept.stream()
                .filter(each -> each.commitment().equals(commitment))
                .findFirst();
    }

    /// As it stood when it was last archived, the archiving itself left out; empty before.
    Optional<RequestView> whenArchived() {
        return entries.stream()
                .filter(entry -> entry.fact() instanceof CaseFact.Archived)
                .reduce((_, last) -> last)
                .map(archived -> new RequestView(
                        CaseBooks.fold(file.id(), entries.subList(0, Math.toIntExact(archived.sequence()) - 1)),
                        receipt,
                        archived.sequence() - 1,
                        entries.subList(0, Math.toIntExact(archived.sequence()) - 1),
                        kept.stream()
                                .filter(each -> !each.at().isAfter(archived.at()))
                                .toList()));
    }

    /// Files only, oldest first; the sheets of the archive package, which tell who asks, are in that alone.
    public List<Kept> files() {
        return kept.stream()
                .filter(each -> !each.extension().isEmpty() && !ArchivePackage.isSheet(each))
                .toList();
    }
}
