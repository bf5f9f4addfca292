package org.mingtang.organs.register;

import java.util.regex.Pattern;

/// The organisation code (GB 11714): eight digits or capitals and a check character.
final class OrganisationCode {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganisationCode() {}

    static boolean hasForm(String code) {
        return FORM.matcher(code).matches();
    }

    /// The check character the first eight call for.
    static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), 36) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
