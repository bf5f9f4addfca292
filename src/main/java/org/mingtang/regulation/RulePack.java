package org.mingtang.regulation;

import java.time.LocalDate;
import java.util.Optional;

/// One edition of a district's rules as it stands in a file.
///
/// @param id           unique among all packs, such as `licheng-2019`
/// @param jurisdiction whose rules these are; its editions share it
/// @param base         the jurisdiction over whose law this one is laid
/// @param edition      date of the text
/// @param head         where it says who it is
record RulePack(
        String id,
        String title,
        String jurisdiction,
        Optional<String> base,
        LocalDate edition,
        InForce inForce,
        PackRules rules,
        Position head) {
    Law.Source source() {
        return new Law.Source(id, title, edition, inForce);
    }
}
