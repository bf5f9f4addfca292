package org.mingtang.disclosure.dossier;

import java.util.Optional;
import org.mingtang.organs.AgencyId;

/// A unit that seals or signs a document with the unit that leads (联合发文单位, SEC-15).
///
/// @param agency its key in the register; empty for a unit outside the district
/// @param name   as on the document
public record CoIssuer(Optional<AgencyId> agency, String name) {}
