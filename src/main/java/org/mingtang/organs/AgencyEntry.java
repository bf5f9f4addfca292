package org.mingtang.organs;

/// An agency as it stands in the register: what it is, and what its page says.
public record AgencyEntry(Agency agency, AgencyProfile profile) {}
