package org.mingtang.portal;

import org.mingtang.pages.Head;

/// What every page of the portal has around its content.
///
/// @param section      part of the navigation the page belongs to
/// @param searchInHead whether the head of the page shows a search box; pages that begin with a bigger one do without
public record Frame(Catalogue.Site site, Head head, Section section, boolean searchInHead) {
    Frame withoutSearchInHead() {
        return new Frame(site, head, section, false);
    }
}
