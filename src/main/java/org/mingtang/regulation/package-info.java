/// Rule packs (规程包): clauses, periods, attributes, review chains, grounds, categories, numbering, in force by date. Law
/// is data.
@ApplicationModule(
        displayName = "Regulation",
        allowedDependencies = {"calendar"})
@NullMarked
package org.mingtang.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
