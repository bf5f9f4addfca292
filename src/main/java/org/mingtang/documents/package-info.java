/// Files by content: recognition, extraction, facts read from an official document, renditions, content-addressed store
/// (文件). Knows nothing of the desks.
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {})
@NullMarked
package org.mingtang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
