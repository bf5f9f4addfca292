/// Text out of files, a class a format, all in memory (正文提取). Hidden from other modules.
@NullMarked
package org.mingtang.documents.extraction;

import org.jspecify.annotations.NullMarked;
