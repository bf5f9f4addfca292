package org.mingtang.requests.letters;

import java.time.LocalDate;

/// Dates as letters write them.
public final class ChineseDate {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseDate() {}

    /// 二〇二六年三月二日, for the foot of a letter.
    public static String inNumerals(LocalDate date) {
        var year = new StringBuilder();
        Integer.toString(date.getYear()).chars().forEach(digit -> year.append(DIGITS.charAt(digit - '0')));
        return year + "年" + number(date.getMonthValue()) + "月" + number(date.getDayOfMonth()) + "日";
    }

    /// 2026年3月2日, for the text.
    public static String inDigits(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /// 一 to 九十九.
    ///
    /// @throws IllegalArgumentException outside of these
    static String number(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("number: " + number + " (expected: 1 to 99)");
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
    }
}
