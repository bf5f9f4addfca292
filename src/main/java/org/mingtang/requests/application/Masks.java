package org.mingtang.requests.application;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.documents.Deletion;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.Masking;

/// Single values as they stand where they are not shown whole.
final class Masks {
    private static final String HIDDEN = "******";
    private static final Pattern RESIDENT_ID = Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    private Masks() {}

    static String name(String name) {
        return mask(name, FindingKind.NAME);
    }

    static String number(String number) {
        return number.length() == 18 ? mask(number, FindingKind.RESIDENT_ID) : mask(number, FindingKind.PASSPORT);
    }

    static String phone(String phone) {
        return phone.length() == 11 ? mask(phone, FindingKind.MOBILE) : mask(phone, FindingKind.LANDLINE);
    }

    static String email(String email) {
        return mask(email, FindingKind.EMAIL);
    }

    static String address(String address) {
        return mask(address, FindingKind.ADDRESS);
    }

    /// A text with the numbers in it masked that tell a person.
    static String inText(String text) {
        return MOBILE.matcher(RESIDENT_ID.matcher(text).replaceAll(found -> number(found.group())))
                .replaceAll(found -> phone(found.group()));
    }

    private static String mask(String text, FindingKind kind) {
        if (text.isBlank()) {
            return "";
        }
        var deletion = new Deletion(text, Optional.of(kind), "");
        var mask = new Masking(List.of(deletion)).mask(deletion);
        return mask.equals(Masking.GONE) ? HIDDEN : mask;
    }
}
