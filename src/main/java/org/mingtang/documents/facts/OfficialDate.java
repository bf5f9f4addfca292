package org.mingtang.documents.facts;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A date that is all of a line: 2019年12月31日, 二〇一九年十二月三十一日, 2019-12-31.
final class OfficialDate {
    /// Longer than any date with all its blanks taken out.
    private static final int LONGEST = 24;

    private static final Pattern WITH_WORDS =
            Pattern.compile("([0-9〇零一二三四五六七八九]{4})年([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日");
    private static final Pattern WITH_MARKS = Pattern.compile("([0-9]{4})([-./])([0-9]{1,2})\\2([0-9]{1,2})");

    private OfficialDate() {}

    static Optional<LocalDate> parse(String text) {
        var plain = plain(text);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        var words = WITH_WORDS.matcher(plain);
        if (words.matches()) {
            return date(digits(words.group(1)), number(words.group(2)), number(words.group(3)));
        }
        var marks = WITH_MARKS.matcher(plain);
        if (marks.matches()) {
            return date(number(marks.group(1)), number(marks.group(3)), number(marks.group(4)));
        }
        return Optional.empty();
    }

    /// The date a text begins with, if the text after it is no part of the date.
    static Optional<LocalDate> leading(String text) {
        var plain = plain(text);
        var matcher = WITH_WORDS.matcher(plain);
        return matcher.lookingAt() ? parse(matcher.group()) : Optional.empty();
    }

    private static String plain(String text) {
        var start = text.substring(0, Math.min(text.length(), 80));
        var plain = new StringBuilder();
        for (var character : Normalizer.normalize(start, Normalizer.Form.NFKC).toCharArray()) {
            if (!HanText.isBlank(character)) {
                plain.append(zero(character));
            }
        }
        return plain.toString();
    }

    /// The zero of Chinese dates is typed in many ways: 〇 ○ ◯ О O o.
    private static char zero(char character) {
        return "○◯〇零OoОοＯ".indexOf(character) >= 0 ? '〇' : character;
    }

    private static Optional<LocalDate> date(OptionalInt year, OptionalInt month, OptionalInt day) {
        if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        var possible = year.getAsInt() >= 1900
                && year.getAsInt() < 2200
                && month.getAsInt() >= 1
                && month.getAsInt() <= 12
                && day.getAsInt() >= 1
                && day.getAsInt()
                        <= YearMonth.of(year.getAsInt(), month.getAsInt()).lengthOfMonth();
        return possible
                ? Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt digits(String text) {
        var value = 0;
        for (var character : text.toCharArray()) {
            value = value * 10 + digit(character);
        }
        return OptionalInt.of(value);
    }

    /// 7, 07, 七, 十, 十二, 二十, 三十一.
    private static OptionalInt number(String text) {
        if (text.chars().allMatch(character -> character < 128)) {
            return digits(text);
        }
        var ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? OptionalInt.of(digit(text.charAt(0))) : OptionalInt.empty();
        }
        var tens = ten == 0 ? 1 : digit(text.charAt(0));
        var ones = ten == text.length() - 1 ? 0 : digit(text.charAt(text.length() - 1));
        var wellFormed = ten <= 1 && text.length() - ten <= 2 && text.indexOf('十', ten + 1) < 0;
        return wellFormed ? OptionalInt.of(tens * 10 + ones) : OptionalInt.empty();
    }

    private static int digit(char character) {
        return character < 128 ? character - '0' : "〇一二三四五六七八九".indexOf(character);
    }
}
