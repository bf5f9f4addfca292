/// Projections of dossiers and publications in PostgreSQL.
@NullMarked
package org.mingtang.disclosure.store;

import org.jspecify.annotations.NullMarked;
