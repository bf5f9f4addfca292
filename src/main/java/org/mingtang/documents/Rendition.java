package org.mingtang.documents;

import java.util.List;
import java.util.Optional;

/// A document as readable, safe HTML for a page, made from its text: no scripts, no styles, no addresses, nothing that
/// was
/// not read from the file.
///
/// The fragment uses `h1` (the title, its lines parted by `br`), `h2` to `h6`, `p`, `table` inside `div.table-scroll`,
/// and the
/// classes `right` (signature and date), `centre`, `flush` (addressees, without indent) and `note` (pictures, what was
/// not
/// read). The `col`s of a table carry `w1` to `w25`: their share of the width in steps of 4 %. It is well-formed XML,
/// too.
///
/// @param title    for the page's head and lists; empty when the document has none
/// @param html     the fragment
/// @param contents parts that can be jumped to, in reading order
public record Rendition(Optional<String> title, String html, List<Entry> contents) {
    public Rendition {
        contents = List.copyOf(contents);
    }

    /// A part of the document.
    ///
    /// @param id    of the element, unique in the fragment
    /// @param level 2 to 6, as of a heading
    public record Entry(String id, int level, String text) {}

    /// @param facts as confirmed; a title that is in the facts and not in the text stands above the text
    public static Rendition of(DocumentText text, DocumentFacts facts) {
        return new ReadableHtml(text, facts).rendition();
    }
}
