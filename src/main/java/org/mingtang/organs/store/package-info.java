/// The register in PostgreSQL (schema `organs`). `OrganStores` is what the installation wires; the rest is
/// package-private.
@NamedInterface("store")
@NullMarked
package org.mingtang.organs.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
