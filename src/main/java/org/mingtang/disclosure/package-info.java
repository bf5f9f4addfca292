/// Proactive disclosure (主动公开): dossiers from the drafter's mark to the public page. Clauses ACT-*.
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {
            "calendar",
            "regulation",
            "journal",
            "organs",
            "holidays",
            "documents",
            "references",
            "search",
            "secrecy",
            "secrecy :: reading",
            "secrecy :: undecided",
            "secrecy :: oversight"
        })
@NullMarked
package org.mingtang.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
