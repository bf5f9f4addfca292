package org.mingtang.documents.extraction;

import java.util.Locale;

/// How Word writes the numbers of its lists.
enum NumberForm {
    ARABIC,
    FULL_WIDTH,
    CHINESE,
    CHINESE_FORMAL,
    CIRCLED,
    UPPER_ROMAN,
    LOWER_ROMAN,
    UPPER_LETTER,
    LOWER_LETTER,
    STEMS,
    BRANCHES,
    BULLET,
    NONE;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

    /// By the name of newer files (ST_NumberFormat).
    static NumberForm named(String name) {
        return switch (name) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "japaneseDigitalTenThousand",
                    "taiwaneseDigital",
                    "koreanDigital2" -> CHINESE;
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> CHINESE_FORMAL;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "upperRoman" -> UPPER_ROMAN;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerLetter" -> LOWER_LETTER;
            case "ideographTraditional" -> STEMS;
            case "ideographZodiac" -> BRANCHES;
            case "bullet" -> BULLET;
            case "none" -> NONE;
            default -> ARABIC;
        };
    }

    /// By the code of Word 97-2003 (nfc).
    static NumberForm coded(int code) {
        return switch (code) {
            case 1 -> UPPER_ROMAN;
            case 2 -> LOWER_ROMAN;
            case 3 -> UPPER_LETTER;
            case 4 -> LOWER_LETTER;
            case 10, 11, 17, 33, 35, 36, 37, 39 -> CHINESE;
            case 15, 34, 38 -> CHINESE_FORMAL;
            case 14, 19 -> FULL_WIDTH;
            case 18, 28, 29 -> CIRCLED;
            case 23 -> BULLET;
            case 30 -> STEMS;
            case 31 -> BRANCHES;
            case 255 -> NONE;
            default -> ARABIC;
        };
    }

    String write(int number) {
        return switch (this) {
            case ARABIC -> Integer.toString(number);
            case FULL_WIDTH ->
                Integer.toString(number)
                        .chars()
                        .collect(
                                StringBuilder::new,
                                (text, digit) -> text.append((char) (digit - '0' + '０')),
                                StringBuilder::append)
                        .toString();
            case CHINESE -> chinese(number, DIGITS, "十百千");
            case CHINESE_FORMAL -> chinese(number, FORMAL_DIGITS, "拾佰仟");
            case CIRCLED ->
                number >= 1 && number <= 20 ? Character.toString('①' + number - 1) : Integer.toString(number);
            case UPPER_ROMAN -> roman(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letter(number, 'A');
            case LOWER_LETTER -> letter(number, 'a');
            case STEMS ->
                number >= 1 && number <= 10 ? "甲乙丙丁戊己庚辛壬癸".substring(number - 1, number) : Integer.toString(number);
            case BRANCHES ->
                number >= 1 && number <= 12 ? "子丑寅卯辰巳午未申酉戌亥".substring(number - 1, number) : Integer.toString(number);
            case BULLET, NONE -> "";
        };
    }

    private static String chinese(int number, String digits, String units) {
        if (number < 0 || number > 9999) {
            return Integer.toString(number);
        }
        if (number == 0) {
            return digits.substring(0, 1);
        }
        var text = new StringBuilder();
        var zero = false;
        int[] weights = {1000, 100, 10, 1};
        for (int place = 0; place < weights.length; place++) {
            int digit = number / weights[place] % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
                continue;
            }
            if (zero) {
                text.append(digits.charAt(0));
                zero = false;
            }
            text.append(digits.charAt(digit));
            if (place < 3) {
                text.append(units.charAt(2 - place));
            }
        }
        // 十一, not 一十一
        return number >= 10 && number < 20 ? text.substring(1) : text.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var text = new StringBuilder();
        int left = number;
        for (int at = 0; at < values.length; at++) {
            while (left >= values[at]) {
                text.append(signs[at]);
                left -= values[at];
            }
        }
        return text.toString();
    }

    private static String letter(int number, char first) {
        if (number < 1 || number > 26 * 20) {
            return Integer.toString(number);
        }
        // after Z Word writes AA, BB, CC
        return Character.toString(first + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }
}
