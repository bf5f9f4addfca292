/// What leaks from a file, and taking things out of it for good, a class or a few for each format, all in memory
/// (隐藏内容、删减). `*Leaks` find, `*Redaction` take out, `*Check` look whether anything is left and know nothing of how
/// it was taken out. Hidden from other modules.
@NullMarked
package org.mingtang.documents.redaction;

import org.jspecify.annotations.NullMarked;
