package org.mingtang.regulation;

/// A level which a secrecy review climbs (SEC-02), from below.
public record ReviewLevel(String id, String name, Role role, Citation cite, ClauseId clause) {}
