package org.mingtang.documents.redaction;

import java.util.regex.Pattern;
import org.mingtang.documents.Deletion;

/// A string that is looked for.
///
/// @param at    its place in the list of deletions
/// @param form  in the form of comparison; of a number without its dashes
/// @param raw   as given
/// @param across whether it may go on from one paragraph or cell into the next
record Needle(int at, String form, String raw, boolean isNumber, boolean across) {
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\-()]{6,}x?");
    /// shorter strings are no evidence of having been one when they stand in two paragraphs
    private static final int LONG = 6;

    static Needle of(int at, Deletion deletion) {
        var form = Form.of(deletion.text());
        var number = NUMBER.matcher(form).matches();
        var bare = number && form.length() > 1 ? form.replace("-", "") : form;
        var across = form.length() >= LONG || deletion.text().strip().matches("(?s).*[\\n\\t].*");
        return new Needle(at, bare.isEmpty() ? form : bare, deletion.text(), number && !bare.isEmpty(), across);
    }

    /// Whether it can be told from coordinates, colours and other figures that are no text.
    boolean isDistinct() {
        return form.length() >= LONG || form.chars().anyMatch(character -> character > 0x7F);
    }
}
