package org.mingtang.organs;

import java.time.Instant;
import java.util.Optional;

/// Who acts on the register, and when.
///
/// @param person empty when the installation itself acts (first administrator, demonstration district)
/// @param name   as shown in the journal
public record ActedBy(Optional<PersonId> person, String name, Instant at) {
    public static ActedBy installation(Instant at) {
        return new ActedBy(Optional.empty(), "安装程序", at);
    }
}
