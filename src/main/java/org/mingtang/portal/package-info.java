/// The public portal (门户): pages, feed, sitemap, JSON. Owns no tables.
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"calendar", "regulation", "organs", "documents", "search", "disclosure"})
@NullMarked
package org.mingtang.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
