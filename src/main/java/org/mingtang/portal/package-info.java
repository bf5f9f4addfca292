/// The public portal (门户): pages, feed, sitemap, JSON. Owns no tables.
///
/// The records named `…View` are public only because the templates are compiled into a package of their own.
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "calendar",
            "regulation",
            "journal",
            "organs",
            "documents",
            "search",
            "disclosure",
            "requests :: letters",
            "requests",
            "requests :: application",
            "requests :: casefile",
            "requests :: clock",
            "privacy",
            "pages"
        })
@NullMarked
package org.mingtang.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
