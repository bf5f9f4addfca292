/// Import and export of agencies and people as CSV.
@NullMarked
package org.mingtang.organs.csv;

import org.jspecify.annotations.NullMarked;
