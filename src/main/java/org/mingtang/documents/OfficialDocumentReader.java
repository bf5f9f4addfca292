package org.mingtang.documents;

import org.mingtang.documents.facts.Reading;

/// Reads what an official document says of itself from its text, by the layout of GB/T 9704-2012 (ACT-02, ACT-04).
///
/// It reads the main document only: a number, a date or an annotation that is cited in the text, or that stands in an
/// attached document, is not the document's own. What is not there stays empty, and where two readings are possible
/// none
/// is taken. Time is linear in the length of the text.
public final class OfficialDocumentReader {

    public DocumentFacts read(DocumentText document) {
        return Reading.of(document).facts();
    }
}
