package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.organs.AgencyId;
import org.mingtang.secrecy.Conclusion;
import org.mingtang.secrecy.Evidence;

/// How a unit that issues the document too has concluded its own secrecy review (SEC-15).
///
/// @param agency     its key in the register; empty for a unit outside the district
/// @param signedBy   its reviewer; for a unit outside, who recorded its letter
/// @param on         day of the signature, or of the letter
/// @param letter     what the letter says of itself; empty for a unit of the register
/// @param file       the letter
/// @param contents   the contents it was concluded on
public record JointConclusion(
        Optional<AgencyId> agency,
        String name,
        Conclusion conclusion,
        String signedBy,
        LocalDate on,
        String letter,
        Optional<Evidence> file,
        String contents) {

    boolean isOf(CoIssuer coIssuer) {
        return agency.equals(coIssuer.agency()) && (agency.isPresent() || name.equals(coIssuer.name()));
    }
}
