/// The rules of accounts and login: passwords, delays after failures, what an account may be opened for.
@NamedInterface("login")
@NullMarked
package org.mingtang.organs.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
