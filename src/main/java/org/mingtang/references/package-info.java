/// The register of known documents (已知文件库): which documents are known by number or title, and whether they are
/// public. Other modules add what they know as a source. A thin module: the rows are their own truth, each with every
/// state it was in; the journal tells of each official act on them. Clauses SEC-13, SEC-14.
@ApplicationModule(
        displayName = "References",
        allowedDependencies = {"documents", "journal", "organs", "regulation"})
@NullMarked
package org.mingtang.references;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
