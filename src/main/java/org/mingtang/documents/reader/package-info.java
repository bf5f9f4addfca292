/// The machine reader (机器阅读): personal data, secrecy marks and citations in a text, each finder one pass over the
/// characters, without regular expressions, so that the time grows with the length alone. Hidden from other modules.
@NullMarked
package org.mingtang.documents.reader;

import org.jspecify.annotations.NullMarked;
