/// The installation on its machine (安装与备份): the data folder, the embedded PostgreSQL, backup and restore. Knows
/// nothing of the desks; other modules hand it a data folder and get back a database to work on.
@ApplicationModule(
        displayName = "Installation",
        allowedDependencies = {})
@NullMarked
package org.mingtang.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
