package org.mingtang.documents.redaction;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.extraction.HtmlText;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;

/// A web page as it is in the file, spaces and all.
record Page(Document document) {
    static Page of(byte[] bytes, Allowance allowance) {
        var html = HtmlText.decode(bytes).orElseThrow(() -> new CannotRead(Refusal.damaged("HTML")));
        allowance.characters(html.length());
        var document = Jsoup.parse(
                html, "", Parser.htmlParser().setMaxDepth(allowance.limits().xmlDepth()));
        document.outputSettings().prettyPrint(false);
        return new Page(document);
    }
}
