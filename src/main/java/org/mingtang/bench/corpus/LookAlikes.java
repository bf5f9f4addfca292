package org.mingtang.bench.corpus;

import java.util.function.Supplier;

/// Numbers that only look like those of people; none of them is one by chance.
final class LookAlikes {
    private static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Dice dice;
    private final Numbers numbers;

    LookAlikes(Dice dice, Numbers numbers) {
        this.dice = dice;
        this.numbers = numbers;
    }

    private static String neither(Supplier<String> number) {
        while (true) {
            var made = number.get();
            if (!Forms.isResidentId(made) && !Forms.isBankCard(made)) {
                return made;
            }
        }
    }

    /// GB 32100, with its check sign; some of nothing but digits.
    String creditCode() {
        if (dice.inHundred(25)) {
            return neither(
                    () -> dice.one("11", "12", "91", "92", "52") + dice.one(Numbers.REGIONS) + "0" + dice.digits(9));
        }
        var first = dice.one("91", "92", "93", "12", "51", "11")
                + dice.one(Numbers.REGIONS)
                + "MA"
                + dice.signs(CREDIT_SIGNS, 7);
        return first + creditCheck(first);
    }

    private static char creditCheck(String first17) {
        int weight = 1;
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += CREDIT_SIGNS.indexOf(first17.charAt(at)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_SIGNS.charAt((31 - sum % 31) % 31);
    }

    /// GB 11714.
    String organisationCode() {
        return dice.one("MA", "01", "76", "00") + dice.digits(6) + "-" + dice.signs("0123456789X", 1);
    }

    /// Of 18 digits: wrong check digit, no such day, or no such province.
    String almostResidentId() {
        return neither(() -> {
            var id = numbers.residentId();
            return switch (dice.from(0, 4)) {
                case 0 -> id.substring(0, 17) + dice.digits(1);
                case 1 -> withRightCheck(id.substring(0, 10) + dice.one("13", "00", "19", "47") + id.substring(12, 17));
                case 2 ->
                    withRightCheck(
                            id.substring(0, 10) + dice.one("0230", "0431", "0632", "1100") + id.substring(14, 17));
                case 3 -> withRightCheck(dice.one("10", "29", "68", "99", "00", "47") + id.substring(2, 17));
                default ->
                    withRightCheck(
                            id.substring(0, 6) + dice.one("0201", "1765", "2100", "3018") + id.substring(10, 17));
            };
        });
    }

    private static String withRightCheck(String first17) {
        return first17 + Forms.checkSign(first17);
    }

    /// Of 16 to 19 digits: fails Luhn, or begins as no card does.
    String almostCard() {
        return neither(() -> dice.inHundred(30)
                ? dice.one("2019", "2020", "1001", "7788", "8800", "3700") + dice.digits(dice.from(12, 15))
                : dice.one("6222", "4367", "6217", "5187") + dice.digits(dice.from(12, 15)));
    }

    /// Of 15 digits: a device, a receipt.
    String almostOldId() {
        return neither(() -> (dice.one("86", "99", "08", "47", "35050213") + dice.digits(13)).substring(0, 15));
    }

    String almostMobile() {
        return dice.one("10", "11", "12") + dice.digits(9);
    }

    String projectCode() {
        return "20" + dice.from(10, 25) + "-" + dice.one(Numbers.REGIONS) + "-" + dice.digits(2) + "-" + dice.digits(2)
                + "-" + dice.digits(6);
    }

    String isbn() {
        return "978-7-" + dice.digits(3) + "-" + dice.digits(5) + "-" + dice.digits(1);
    }

    String amount() {
        return dice.from(1, 999) + "," + dice.digits(3) + "," + dice.digits(3) + "." + dice.digits(2);
    }

    String coordinates() {
        return dice.one(
                "东经118°" + dice.from(10, 59) + "′20″",
                "北纬24." + dice.digits(6) + "，东经118." + dice.digits(6),
                "X=2756" + dice.digits(3) + ".482，Y=39512" + dice.digits(3) + ".117");
    }

    String standard() {
        return dice.one(
                "GB/T 9704-2012", "DB35/T 1234—2019", "GB 3096-2008", "HJ 2.2-2018", "JGJ/T 429-2018", "GB 11643-1999");
    }

    String indexNumber() {
        return dice.one("QZ00100-0502-2019-", "013520048/2019-", "FJ10512-3020-") + dice.digits(5);
    }

    String caseNumber() {
        return "（20" + dice.from(15, 25) + "）闽0502" + dice.one("民初", "行初", "执恢", "刑终") + dice.from(1, 4000) + "号";
    }

    String serial() {
        return dice.one("E", "G", "H", "C", "EA") + dice.digits(8);
    }

    String tooLong() {
        return neither(() -> numbers.residentId() + dice.digits(dice.from(1, 4)));
    }

    String hotline() {
        return dice.one(
                "12345",
                "12315",
                "110",
                "120",
                "119",
                "12388",
                "96128",
                "400-618-" + dice.digits(4),
                "800-820-" + dice.digits(4),
                "12331");
    }
}
