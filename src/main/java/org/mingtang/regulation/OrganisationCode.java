package org.mingtang.regulation;

import java.util.regex.Pattern;

/// The organisation code (组织机构代码, GB 11714): eight characters and a check digit, without the hyphen.
public final class OrganisationCode {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganisationCode() {}

    /// Whether it has the form and its check digit agrees. Counties with codes of their own making exist, so a wrong
    /// digit is a warning, never a refusal.
    public static boolean agrees(String code) {
        return FORM.matcher(code).matches() && checkDigit(code) == code.charAt(8);
    }

    /// The ninth character for the first eight.
    public static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(code.charAt(i), 36);
        }
        int digit = 11 - sum % 11;
        return switch (digit) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + digit);
        };
    }
}
