package org.mingtang.workbench;

/// What the page of a dossier shows of its secrecy review.
///
/// @param finding the form of the conclusion
public record ReviewPane(FindingForm finding) {}
