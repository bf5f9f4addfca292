/// Projections of dossiers and publications in PostgreSQL.
@NamedInterface("store")
@NullMarked
package org.mingtang.disclosure.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
