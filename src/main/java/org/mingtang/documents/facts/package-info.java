/// The rules by which the facts of an official document are read from its lines, one class a fact (GB/T 9704-2012).
@NullMarked
package org.mingtang.documents.facts;

import org.jspecify.annotations.NullMarked;
