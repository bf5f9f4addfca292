package org.mingtang.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierFact.*;
import org.mingtang.journal.Entry;

/// A dossier as it stands, with its journal.
///
/// @param sequence last entry's place in the stream; sent back with a command, so that nobody acts on a stale page
public record DossierView(Dossier dossier, long sequence, List<Entry> entries) {
    /// When its publication clock stopped.
    Optional<Instant> endedAt() {
        return entries.stream()
                .filter(entry -> switch ((DossierFact) entry.fact()) {
                    case Published _, Closed _ -> true;
                    case Opened _,
                            FormFilled _,
                            PaperPlaced _,
                            PaperRemoved _,
                            ReleasedCopyPlaced _,
                            OriginalRestored _,
                            PaperRead _,
                            StagePassed _,
                            Returned _,
                            OpinionAsked _,
                            OpinionGiven _,
                            Issued _,
                            DueMoved _,
                            Deliberated _,
                            IndexNumberGiven _,
                            IndexNumberVoided _,
                            LateReasonGiven _,
                            Withdrawn _,
                            TakenDown _,
                            TakedownConfirmed _ -> false;
                })
                .map(Entry::at)
                .findFirst();
    }
}
