/// Projections of requests in PostgreSQL.
@NullMarked
package org.mingtang.requests.store;

import org.jspecify.annotations.NullMarked;
