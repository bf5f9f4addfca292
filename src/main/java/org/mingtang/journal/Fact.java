package org.mingtang.journal;

/// What an entry states. Each module has a sealed interface of records that extends this; their components are facts as
/// plain as a register book: texts, dates, whole numbers, lists of them. Personal data are not among them.
public interface Fact {}
