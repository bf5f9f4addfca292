/// The journal (办件日志): append-only entries of official acts, replay, rectification. The only way to change a case.
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"calendar", "regulation"})
@NullMarked
package org.mingtang.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
