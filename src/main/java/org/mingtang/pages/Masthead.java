package org.mingtang.pages;

/// What stands at the head of a page that belongs to no desk, such as an error page.
public interface Masthead {
    /// Such as `云岭县人民政府`.
    String government();
}
