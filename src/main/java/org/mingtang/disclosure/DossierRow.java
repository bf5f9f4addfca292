package org.mingtang.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.ItemKind;

/// One line of a queue.
///
/// @param stage empty when the dossier has walked its chain
/// @param state name of the publication's state: NOT_YET, STANDING, WITHDRAWN, TAKEN_DOWN, CLOSED
public record DossierRow(
        DossierId id,
        ItemKind kind,
        AgencyId agency,
        String title,
        String number,
        String attribute,
        String authorName,
        String stage,
        String role,
        boolean opinionOpen,
        boolean returned,
        String state,
        Optional<LocalDate> due,
        Instant changed) {}
