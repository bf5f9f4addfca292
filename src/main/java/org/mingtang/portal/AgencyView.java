package org.mingtang.portal;

import java.util.List;
import java.util.Optional;
import org.mingtang.portal.DocumentView.Crumb;

/// An agency with what it has published.
///
/// @param parent    the agency above it
/// @param successor who answers for it today, where it stands no more
/// @param columns   its columns with the number of documents in each
/// @param reception by which ways it takes requests; none where it stands no more
/// @param allUrl    all its documents
public record AgencyView(
        String name,
        String kind,
        String organisationCode,
        String documentCode,
        Optional<Crumb> parent,
        Optional<Crumb> successor,
        String total,
        List<ListedView> latest,
        List<HomeView.Way> columns,
        List<ReceptionView> reception,
        String allUrl,
        String feedUrl) {

    /// Agencies of one kind, in the order of the register.
    public record Kind(String name, List<HomeView.Way> agencies) {}
}
