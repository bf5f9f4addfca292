@NullMarked
package org.mingtang;

import org.jspecify.annotations.NullMarked;
