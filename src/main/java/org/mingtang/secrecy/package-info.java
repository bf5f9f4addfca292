/// Secrecy review (保密审查): every desk's gate. Clauses SEC-*.
@ApplicationModule(
        displayName = "Secrecy",
        allowedDependencies = {"calendar", "regulation", "journal", "organs", "holidays", "documents", "references"})
@NullMarked
package org.mingtang.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
