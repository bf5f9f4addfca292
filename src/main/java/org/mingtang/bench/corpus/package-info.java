/// The labelled corpus by which the machine reader is measured (docs/reader-corpus.md): generated texts, short
/// hostile cases, and real texts labelled by hand. Knows nothing of the reader.
@NullMarked
package org.mingtang.bench.corpus;

import org.jspecify.annotations.NullMarked;
