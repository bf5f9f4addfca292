/// How documents are put on paper: safe markup, PDF from it, and the printers of red-headed documents (GB/T 9704-2012).
@NullMarked
package org.mingtang.documents.paper;

import org.jspecify.annotations.NullMarked;
