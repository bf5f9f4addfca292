package org.mingtang.organs.csv;

/// Cells that a spreadsheet would run as formulas go out with an apostrophe before them and come back without. The
/// apostrophe is added exactly where one would be taken away, so that every text survives the way out and back.
final class SafeCell {
    private static final String STARTS_FORMULA = "=+-@＝＋－＠";

    private SafeCell() {}

    static String write(String text) {
        String stripped = text.strip();
        return isRisky(stripped) ? "'" + stripped : stripped;
    }

    static String read(String cell) {
        String text = cell.strip();
        return text.startsWith("'") && isRisky(text) ? text.substring(1) : text;
    }

    /// Whether a formula stands there, be it after apostrophes.
    private static boolean isRisky(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && STARTS_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
