/// The journal in PostgreSQL.
@NullMarked
package org.mingtang.journal.store;

import org.jspecify.annotations.NullMarked;
