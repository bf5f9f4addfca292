/// Full-text index of published information (检索): port and Lucene adapter, Chinese segmentation, exact number look-up.
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {})
@NullMarked
package org.mingtang.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
