package org.mingtang.documents;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingtang.documents.reader.ResidentIds;

/// The number of a resident identity card (公民身份号码, GB 11643).
public final class ResidentId {
    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");

    private ResidentId() {}

    /// Whether region, day of birth and check digit agree.
    ///
    /// @param today no day of birth lies after it
    public static boolean isSound(String number, LocalDate today) {
        var written = number.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(written).matches() && ResidentIds.isLong(written, today);
    }
}
