package org.mingtang.workbench;

import java.util.List;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;

/// The units in which an officer holds posts, for pages that show each of them.
final class OwnUnits {
    private OwnUnits() {}

    static List<Agency> of(Officer officer, Organs organs) {
        return officer.agencies().stream()
                .flatMap(id -> organs.find(id).stream())
                .toList();
    }

    /// The one a form was sent for; one that is not the officer's leads nowhere.
    static Agency typed(Officer officer, Organs organs, Typed typed) {
        return of(officer, organs).stream()
                .filter(unit -> unit.id().value().equals(typed.text("agency")))
                .findFirst()
                .orElseThrow(Keys::nowhere);
    }
}
