package org.mingtang.requests;

/// A rule of the request desk that an act or a form can break. Each concept has its own enumeration of them; together
/// they are the rule book.
public interface Rule {
    String name();

    /// The article or the clause of the local rules it carries out.
    String clause();
}
