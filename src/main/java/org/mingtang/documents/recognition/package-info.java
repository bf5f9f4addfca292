/// What a file is, by its bytes alone, and whether it may be taken in: kinds, limits, damage, secrecy marks (文件识别).
/// Hidden from other modules; the desk in the root package is the door.
@NullMarked
package org.mingtang.documents.recognition;

import org.jspecify.annotations.NullMarked;
