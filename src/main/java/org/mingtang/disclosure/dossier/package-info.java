/// The dossier (办件) of an item on its way to the public: what is true of it, what may be done, what was done. Pure
/// rules: no database, no clock. Clauses ACT-01 to ACT-06, SEC-01, SEC-03.
@NamedInterface("dossier")
@NullMarked
package org.mingtang.disclosure.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
