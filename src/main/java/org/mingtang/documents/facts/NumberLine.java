package org.mingtang.documents.facts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.documents.DocumentNumber;

/// The line of the document number (发文字号): nothing else stands on it but a label, brackets around it, or 签发人.
final class NumberLine {
    private static final Pattern LABEL = Pattern.compile("^(?:发文字号|发文文号|文件编号|文号)[:：]");

    private NumberLine() {}

    static Optional<DocumentNumber> read(Line line) {
        if (!line.isText() || line.compact().indexOf('号') < 0) {
            return Optional.empty();
        }
        var text = LABEL.matcher(line.compact()).replaceFirst("");
        var signer = text.indexOf("签发人");
        if (signer > 0) {
            text = text.substring(0, signer);
        }
        // The brackets of the year may be the first or the last of the line's brackets, but never both ends of it.
        return DocumentNumber.parse(HanText.withoutBrackets(text));
    }
}
