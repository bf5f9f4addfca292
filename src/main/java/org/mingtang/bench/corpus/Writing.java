package org.mingtang.bench.corpus;

/// The many ways in which one number is written.
final class Writing {
    private final Dice dice;

    Writing(Dice dice) {
        this.dice = dice;
    }

    String residentId(String number, boolean inCell) {
        var written = dice.inHundred(40) ? number.replace('X', 'x') : number;
        return switch (dice.from(0, 19)) {
            case 0, 1 -> grouped(written, " ", 6, 8);
            case 2 -> grouped(written, " ", 6, 4, 4);
            case 3 -> grouped(written, "-", 6, 8);
            case 4 -> grouped(written, " ", 4, 4, 4, 4);
            case 5, 6 -> wide(written);
            case 7, 8 -> broken(written, inCell);
            default -> written;
        };
    }

    String mobile(String number, boolean inCell) {
        return switch (dice.from(0, 19)) {
            case 0, 1 -> grouped(number, " ", 3, 4);
            case 2, 3 -> grouped(number, "-", 3, 4);
            case 4, 5 -> wide(number);
            case 6, 7 -> broken(number, inCell);
            default -> number;
        };
    }

    String card(String number, boolean inCell) {
        return switch (dice.from(0, 19)) {
            case 0, 1, 2, 3, 4, 5 -> grouped(number, " ", 4, 4, 4, 4);
            case 6 -> grouped(number, "-", 4, 4, 4, 4);
            case 7 -> grouped(number, " ", 6, 4, 4);
            case 8 -> wide(number);
            case 9, 10 -> broken(number, inCell);
            default -> number;
        };
    }

    /// Area code and number in one of the ways of offices and people.
    String landline() {
        var area = dice.one("0595", "0531", "0871", "0566", "010", "021", "0592", "023", "0591");
        var number = dice.from(2, 8) + dice.digits(area.length() == 3 || dice.inHundred(60) ? 7 : 6);
        return switch (dice.from(0, 11)) {
            case 0 -> "(" + area + ")" + number;
            case 1 -> "（" + area + "）" + number;
            case 2 -> area + "—" + number;
            case 3 -> area + " " + number;
            case 4 -> area + number;
            case 5 -> area + "－" + number;
            case 6 -> wide(area + "-" + number);
            case 7 -> area + "-" + number.substring(0, 4) + " " + number.substring(4);
            default -> area + "-" + number;
        };
    }

    String passport(String number) {
        return dice.inHundred(8) ? wide(number) : number;
    }

    static String wide(String number) {
        var wide = new StringBuilder(number.length());
        for (int at = 0; at < number.length(); at++) {
            var sign = number.charAt(at);
            wide.append(sign > ' ' && sign < 0x7F ? (char) (sign + 0xFEE0) : sign);
        }
        return wide.toString();
    }

    static String grouped(String number, String between, int... lengths) {
        var grouped = new StringBuilder();
        int at = 0;
        for (int length : lengths) {
            int end = Math.min(at + length, number.length());
            grouped.append(number, at, end).append(end < number.length() ? between : "");
            at = end;
        }
        return grouped.append(number.substring(at)).toString();
    }

    /// Broken at the end of a line; in a table inside its cell.
    private String broken(String number, boolean inCell) {
        if (inCell && dice.inHundred(70)) {
            return number;
        }
        int at = dice.from(3, number.length() - 3);
        var turn = inCell ? "\n" : dice.one("\n", "\n", "\n　　", "\n    ", " \n");
        return number.substring(0, at) + turn + number.substring(at);
    }
}
