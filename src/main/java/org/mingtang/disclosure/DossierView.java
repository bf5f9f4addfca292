package org.mingtang.disclosure;

import java.util.List;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.journal.Entry;

/// A dossier as it stands, with its journal.
///
/// @param sequence last entry's place in the stream; sent back with a command, so that nobody acts on a stale page
public record DossierView(Dossier dossier, long sequence, List<Entry> entries) {}
