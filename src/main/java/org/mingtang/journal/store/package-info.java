/// The journal in PostgreSQL.
@NamedInterface("store")
@NullMarked
package org.mingtang.journal.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
