package org.mingtang.regulation;

/// One of the 289 obligations from which the platform is built.
///
/// @param title  short and ours, not the wording of the source
/// @param seed   number of the source document
/// @param place  where it stands there
/// @param module the module that keeps it
public record Clause(ClauseId id, String title, String seed, String place, String module) {}
