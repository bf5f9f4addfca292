package org.mingtang.portal;

import java.util.List;

/// The front page.
///
/// @param total     public documents in all, as shown
/// @param searches  offered below the search box
/// @param latest    newest publications
/// @param columns   columns with documents, in the order of the pack
/// @param agencies  agencies with most documents
/// @param topics    topics with most documents
public record HomeView(
        String total,
        List<Way> searches,
        List<ListedView> latest,
        List<Way> columns,
        List<Way> agencies,
        List<Way> topics) {

    /// @param count documents there, as shown; may be empty
    public record Way(String name, String url, String count) {}
}
