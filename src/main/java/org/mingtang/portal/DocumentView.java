package org.mingtang.portal;

import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.PublishedItem.Validity;

/// The page of a document.
///
/// @param titleLines  the title as it is set over its lines
/// @param facts       the metadata head in the official order (国办发〔2017〕47号)
/// @param banner      said above the text when the document is no longer in force as it stands
/// @param crumbs      the way to the document through the columns
/// @param titleInBody whether the text begins with the title, which is then not shown twice
/// @param annotation  附注, where the text does not hold it
/// @param sha256      of the published original, 64 digits
public record DocumentView(
        String title,
        List<String> titleLines,
        String indexNumber,
        String url,
        List<Fact> facts,
        Validity validity,
        Optional<Banner> banner,
        List<Crumb> crumbs,
        boolean titleInBody,
        String bodyHtml,
        Optional<String> annotation,
        List<Download> downloads,
        String publishedAt,
        String publishedIso,
        String sha256,
        List<Crumb> related) {

    /// @param kind how the value is set
    public record Fact(String label, String value, Kind kind) {}

    public enum Kind {
        NUMBER,
        TEXT,
        WIDE,
        VALIDITY
    }

    /// @param searchUrl documents that name this one, where the reason can be found
    public record Banner(String text, String advice, String searchUrl) {}

    public record Crumb(String name, String url) {}

    /// @param kind DOCX, PDF, …
    /// @param size such as 212 KB
    /// @param note 原件, 非原件 or empty
    public record Download(String name, String kind, String size, String note, String url, String sha256) {}
}
