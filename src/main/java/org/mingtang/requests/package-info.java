/// Requests for information (依申请公开): from the citizen's question to the lawful letter. Clauses REQ-*, LAW-*;
/// Regulation Arts. 27-45.
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {
            "calendar",
            "documents",
            "regulation",
            "journal",
            "organs",
            "organs :: login",
            "holidays",
            "privacy"
        })
@NullMarked
package org.mingtang.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
