/// Shared web parts (页面底座): compiled templates, layout, Chinese formats, security headers, assets, error pages. Holds
/// no page of its own but the error page; portal and workbench build on it.
@ApplicationModule(
        displayName = "Pages",
        allowedDependencies = {"calendar"})
@NullMarked
package org.mingtang.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
