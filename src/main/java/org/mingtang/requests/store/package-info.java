/// Projections of requests in PostgreSQL.
@NamedInterface("store")
@NullMarked
package org.mingtang.requests.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
