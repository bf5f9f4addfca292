package org.mingtang.disclosure;

/// A public item was withdrawn or taken down.
public record ItemGone(String indexNumber) {}
