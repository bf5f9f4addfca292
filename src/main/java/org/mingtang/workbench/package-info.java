/// The officers' workbench (工作台): queues, dossiers, administration. Owns no tables.
@ApplicationModule(
        displayName = "Workbench",
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
            "references",
            "secrecy :: undecided",
            "secrecy :: oversight",
            "disclosure",
            "disclosure :: dossier",
            "requests",
            "requests :: application",
            "requests :: answer",
            "requests :: casefile",
            "requests :: clock",
            "requests :: fees",
            "requests :: letters",
            "requests :: opening",
            "privacy",
            "pages",
            "installation"
        })
@NullMarked
package org.mingtang.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
