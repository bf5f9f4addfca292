package org.mingtang.organs;

import java.time.LocalDate;

/// Somebody who stands in for the holder of a post for some days, both ends counted.
public record Deputy(DeputyId id, PostId post, PersonId person, LocalDate from, LocalDate lastDay) {}
