package org.mingtang.bench.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;

/// What makes a number a resident id or a bank card; the generator asks it so that no look-alike is one by
/// chance.
final class Forms {
    static final LocalDate LAST_BIRTH = LocalDate.of(2025, 12, 31);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_SIGNS = "10X98765432";
    private static final String PROVINCES =
            " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 ";

    private Forms() {}

    /// GB 11643-1999.
    ///
    /// @param first17 the digits before the check digit
    static char checkSign(String first17) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += (first17.charAt(at) - '0') * WEIGHTS[at];
        }
        return CHECK_SIGNS.charAt(sum % 11);
    }

    static boolean isResidentId(String number) {
        if (number.length() < 15 || !PROVINCES.contains(" " + number.substring(0, 2) + " ")) {
            return false;
        }
        if (number.length() == 15) {
            return number.chars().allMatch(Character::isDigit) && isBirth("19" + number.substring(6, 12));
        }
        return number.length() == 18
                && number.substring(0, 17).chars().allMatch(Character::isDigit)
                && isBirth(number.substring(6, 14))
                && checkSign(number) == Character.toUpperCase(number.charAt(17));
    }

    private static boolean isBirth(String digits) {
        try {
            var day = LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            return day.getYear() >= 1900 && !day.isAfter(LAST_BIRTH);
        } catch (DateTimeException _) {
            return false;
        }
    }

    static boolean isLuhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            sum += at % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean beginsAsCard(String digits) {
        char second = digits.charAt(1);
        return switch (digits.charAt(0)) {
            case '4' -> true;
            case '6' -> second == '2' || second == '0';
            case '5' -> second >= '1' && second <= '5';
            case '3' -> second == '5';
            case '9' -> digits.startsWith("9558");
            default -> false;
        };
    }

    static boolean isBankCard(String digits) {
        return digits.length() >= 16
                && digits.length() <= 19
                && digits.chars().allMatch(Character::isDigit)
                && beginsAsCard(digits)
                && isLuhn(digits)
                && !isResidentId(digits);
    }
}
