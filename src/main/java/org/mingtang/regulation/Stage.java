package org.mingtang.regulation;

/// One stage of a chain.
///
/// @param id     unique in its chain
/// @param role   who may do it
/// @param name   what the district calls it
/// @param when   to which items it applies
/// @param clause the obligation it serves
public record Stage(String id, StageKind kind, Role role, String name, StageCondition when, ClauseId clause) {}
