package org.mingtang.disclosure;

/// An item was published; its public row was written in the same transaction.
public record ItemPublished(String indexNumber) {}
