package org.mingtang.documents;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// A document number (发文字号), such as 泉鲤政办〔2019〕85号.
///
/// @param issuerCode the issuer's word (机关代字), such as 泉鲤政办
/// @param year       four digits
/// @param serial     1 or more, without leading zeros (GB/T 9704-2012)
public record DocumentNumber(String issuerCode, int year, int serial) {
    private static final Pattern FORM = Pattern.compile(
            "([\\p{IsHan}]{1,20})\\s*[〔\\[(（【﹝［]\\s*(\\d{4})\\s*[〕\\])）】﹞］]\\s*(?:第\\s*)?0*(\\d{1,6})\\s*号");

    /// Reads a number written in any of the usual brackets, with spaces or full-width digits; empty if it is none.
    public static Optional<DocumentNumber> parse(String text) {
        var matcher =
                FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new DocumentNumber(
                matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
    }

    /// The official form, with hexagonal brackets.
    @Override
    public String toString() {
        return issuerCode + "〔" + year + "〕" + serial + "号";
    }
}
