/// Agencies and their succession, sections, people, posts, deputies, accounts (机构与人员). Thin: its tables are their own
/// truth and part of the backup; each official act writes one journal entry. Clauses SEC-03, SEC-16, SEC-22, ACT-14,
/// ACT-26.
@ApplicationModule(
        displayName = "Organs",
        allowedDependencies = {"calendar", "regulation", "journal"})
@NullMarked
package org.mingtang.organs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
