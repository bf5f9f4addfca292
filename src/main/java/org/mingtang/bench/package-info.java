/// Measurements of what must be fast (`mingtang bench NAME`): one class a benchmark, each with its peer or
/// limit measured in the same run.
@ApplicationModule(displayName = "Benchmarks")
@NullMarked
package org.mingtang.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
