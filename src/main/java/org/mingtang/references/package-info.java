/// The register of known documents (已知文件库): which documents are known by number or title, and whether they are
/// public. Clauses SEC-13, SEC-14.
@ApplicationModule(
        displayName = "References",
        allowedDependencies = {"documents", "regulation"})
@NullMarked
package org.mingtang.references;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
