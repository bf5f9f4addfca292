package org.mingtang.documents.reader;

import java.time.LocalDate;
import java.time.Year;
import java.util.Set;

/// Numbers of resident identity cards (GB 11643): region, day of birth, serial, and with 18 places a check digit.
public final class ResidentIds {
    private static final Set<String> REGIONS = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private ResidentIds() {}

    /// @param number 18 characters, the last may be X
    public static boolean isLong(String number, LocalDate today) {
        return isRegion(number)
                && isBirthday(number.substring(6, 14), today)
                && CHECK_DIGITS.charAt(sum(number) % 11) == Character.toUpperCase(number.charAt(17));
    }

    /// @param number 15 digits, as given out until 1999
    static boolean isShort(String number, LocalDate today) {
        return isRegion(number) && isBirthday("19" + number.substring(6, 12), today);
    }

    private static boolean isRegion(String number) {
        return REGIONS.contains(number.substring(0, 2)) && (number.charAt(0) == '8' || !number.startsWith("00", 2));
    }

    private static boolean isBirthday(String day, LocalDate today) {
        int year = Integer.parseInt(day.substring(0, 4));
        int month = Integer.parseInt(day.substring(4, 6));
        int date = Integer.parseInt(day.substring(6, 8));
        return year >= 1900
                && month >= 1
                && month <= 12
                && date >= 1
                && date <= DAYS[month - 1]
                && (month != 2 || date < 29 || Year.isLeap(year))
                && !LocalDate.of(year, month, date).isAfter(today);
    }

    private static int sum(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return sum;
    }
}
