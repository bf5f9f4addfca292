package org.mingtang.portal;

import org.mingtang.pages.Head;

/// What every page of the portal has around its content.
///
/// @param section  part of the navigation the page belongs to
/// @param searched text standing in the search box
/// @param siteRoot absolute address of the site, without a trailing slash
public record Frame(Catalogue.Site site, Head head, Section section, String searched, String siteRoot) {
    /// Whether the head of the page shows a search box; the front page and the library have a bigger one themselves.
    public boolean searchInHead() {
        return section != Section.HOME && section != Section.LIBRARY;
    }
}
