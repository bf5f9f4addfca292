package org.mingtang.portal;

/// One of several on a form.
///
/// @param note a line that explains it; may be empty
public record Choice(String value, String name, String note) {}
