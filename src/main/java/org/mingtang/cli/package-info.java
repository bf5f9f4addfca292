/// Commands that need no server (picocli); they start no Spring context. `serve` alone does.
@NullMarked
package org.mingtang.cli;

import org.jspecify.annotations.NullMarked;
