package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mingtang.documents.DocumentText;

/// What came out of one file.
///
/// @param pages    where the file knows it
/// @param margins  page headers and footers, text boxes, water marks: no part of the text, but a secrecy mark may stand
/// there
/// @param pageEdges the first and last lines of the pages, where the format has pages
/// @param remarks  what the person at the desk should know, in Chinese
public record Extraction(
        DocumentText text, OptionalInt pages, List<String> margins, List<String> pageEdges, List<String> remarks) {
    public Extraction {
        margins = List.copyOf(margins);
        pageEdges = List.copyOf(pageEdges);
        remarks = List.copyOf(remarks);
    }

    /// Collects what the reader of a format finds on its way.
    static final class Notes {
        final List<String> unread = new ArrayList<>();
        final List<String> margins = new ArrayList<>();
        final List<String> pageEdges = new ArrayList<>();
        final List<String> remarks = new ArrayList<>();

        void unread(String what) {
            if (!unread.contains(what)) {
                unread.add(what);
            }
        }

        void remark(String what) {
            if (!remarks.contains(what)) {
                remarks.add(what);
            }
        }

        void margin(String text) {
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(margins::add);
        }

        Extraction with(List<DocumentText.Block> blocks, OptionalInt pages) {
            return with(blocks, List.of(), pages);
        }

        /// @param pageOfBlock for each block the page it begins on
        Extraction with(List<DocumentText.Block> blocks, List<Integer> pageOfBlock, OptionalInt pages) {
            return new Extraction(new DocumentText(blocks, unread, pageOfBlock), pages, margins, pageEdges, remarks);
        }
    }
}
