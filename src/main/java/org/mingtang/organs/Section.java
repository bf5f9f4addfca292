package org.mingtang.organs;

/// A section (股室) of an agency.
public record Section(SectionId id, AgencyId agency, String name) {}
