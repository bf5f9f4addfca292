/// The demonstration district (演示县区) 云岭县: agencies, people, documents and accounts, all made up, taken in through the
/// doors that officers use. Loaded at the first start into an empty data folder.
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "calendar",
            "regulation",
            "journal",
            "organs",
            "documents",
            "secrecy",
            "disclosure",
            "disclosure :: dossier",
            "privacy",
            "requests",
            "requests :: answer",
            "requests :: application",
            "requests :: casefile",
            "requests :: clock"
        })
@NullMarked
package org.mingtang.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
