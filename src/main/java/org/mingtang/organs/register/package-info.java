/// The rules of the register: succession, founding and ending of agencies, posts. Plain Java over facts handed in.
@NullMarked
package org.mingtang.organs.register;

import org.jspecify.annotations.NullMarked;
