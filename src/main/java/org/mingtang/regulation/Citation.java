package org.mingtang.regulation;

/// The place of the law or of the local rule on which something rests, such as `条例第三十三条第二款`.
///
/// @param text as it is written on pages and in letters
/// @param mark how sure we are of it
public record Citation(String text, Mark mark) {
    public Citation {
        if (text.isBlank()) {
            throw new IllegalArgumentException("citation: blank (expected: such as 条例第三十条)");
        }
    }

    /// What was checked before the rule was written down. Whatever is not `READ` stands in docs/law/questions.md.
    public enum Mark {
        /// the text was read
        READ,
        /// K: known from practice, no text seen
        K,
        /// M: seen at second hand only
        M
    }

    /// Nobody has yet compared this rule with the text it names.
    public boolean unchecked() {
        return mark != Mark.READ;
    }

    /// For the page of the pack: with 未核 where it was not checked.
    public String chinese() {
        return unchecked() ? text + "（未核）" : text;
    }
}
