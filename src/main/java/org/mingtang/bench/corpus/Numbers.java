package org.mingtang.bench.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Makes the numbers that people bear, each right in form and belonging to nobody.
final class Numbers {
    static final List<String> REGIONS = List.of(
            "350502", "350505", "350582", "370116", "370102", "530103", "530111", "341702", "341723", "110101",
            "310115", "440106", "441900", "510107", "420106", "330106", "320102", "610102", "522121", "632801",
            "650102", "540102", "150102", "230102", "450103", "460106", "500103", "120102", "130102", "140105",
            "210102", "220102", "360102", "410102", "430102", "620102", "640104");
    private static final List<String> MOBILE_PREFIXES = List.of(
            "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "145", "146", "147", "148", "149",
            "150", "151", "152", "153", "155", "156", "157", "158", "159", "162", "165", "166", "167", "170", "171",
            "172", "173", "174", "175", "176", "177", "178", "180", "181", "182", "183", "184", "185", "186", "187",
            "188", "189", "190", "191", "192", "193", "195", "196", "197", "198", "199");
    /// beginning and length of the whole card
    private static final List<String> CARDS = List.of(
            "622202:19",
            "621700:19",
            "622848:19",
            "621661:19",
            "623058:19",
            "622588:16",
            "625188:16",
            "622908:18",
            "628288:16",
            "621226:19",
            "622126:17",
            "456351:19",
            "436742:19",
            "427020:16",
            "404117:16",
            "518710:16",
            "552599:16",
            "356833:16",
            "601382:19",
            "955880:19");
    private static final String PLATE_SIGNS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String PROVINCE_SIGNS = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String NO_I_O = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final Dice dice;

    Numbers(Dice dice) {
        this.dice = dice;
    }

    String residentId() {
        return residentId(LocalDate.of(1930, 1, 1).plusDays(dice.from(0, 28_000)));
    }

    /// Of somebody who is under 18 for years to come.
    String childId() {
        return residentId(LocalDate.of(2012, 1, 1).plusDays(dice.from(0, 4_000)));
    }

    private String residentId(LocalDate born) {
        var region = dice.inHundred(4) ? dice.one("810000", "820000", "830000") : dice.one(REGIONS);
        var first = region + born.format(DAY) + dice.digits(3);
        return first + Forms.checkSign(first);
    }

    /// 15 digits, as given out until 1999.
    String oldResidentId() {
        return dice.one(REGIONS)
                + LocalDate.of(1930, 1, 1)
                        .plusDays(dice.from(0, 23_000))
                        .format(DAY)
                        .substring(2)
                + dice.digits(3);
    }

    String mobile() {
        return dice.one(MOBILE_PREFIXES) + dice.digits(8);
    }

    String card() {
        while (true) {
            var shape = dice.one(CARDS).split(":");
            var first = shape[0] + dice.digits(Integer.parseInt(shape[1]) - shape[0].length() - 1);
            for (int last = 0; last < 10; last++) {
                if (Forms.isBankCard(first + last)) {
                    return first + last;
                }
            }
        }
    }

    /// With the words that make it one before it.
    String passportWord(String passport) {
        return switch (passport.charAt(0)) {
            case 'C', 'W' -> "往来港澳通行证";
            case 'L', 'T' -> "往来台湾通行证";
            case 'H', 'M' -> dice.one("港澳居民来往内地通行证", "回乡证");
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> dice.one("台湾居民来往大陆通行证", "台胞证");
            default -> dice.one("护照", "护照");
        };
    }

    /// A passport alone, as a column of passports holds it.
    String truePassport() {
        return dice.one("E", "G") + dice.digits(8);
    }

    /// A passport or a permit.
    String passport() {
        return switch (dice.from(0, 11)) {
            case 0, 1, 2 -> "E" + dice.digits(8);
            case 3, 4 -> "E" + dice.signs(NO_I_O, 1) + dice.digits(7);
            case 5 -> "G" + dice.digits(8);
            case 6 -> dice.one("D", "S", "P", "DE", "SE", "PE") + dice.digits(7);
            case 7 -> "C" + dice.digits(8);
            case 8 -> "C" + dice.signs(NO_I_O, 1) + dice.digits(7);
            case 9 -> dice.one("L", "T", "W") + dice.digits(8);
            case 10 -> dice.one("H", "M") + dice.digits(dice.one(List.of(8, 10)));
            default -> "0" + dice.digits(7);
        };
    }

    String plate() {
        var start = dice.signs(PROVINCE_SIGNS, 1)
                + dice.signs("ABCDEFGHJK", 1)
                + dice.one("", "", "", "", "·", " ", "-", "•");
        return start
                + switch (dice.from(0, 9)) {
                    case 0 -> dice.digits(4) + dice.one("警", "学", "挂");
                    case 1 -> dice.one("D", "F") + dice.digits(5);
                    case 2 -> dice.digits(5) + dice.one("D", "F");
                    case 3 -> dice.signs("DF", 1) + dice.signs(NO_I_O, 1) + dice.digits(4);
                    default -> dice.digits(1) + dice.signs(PLATE_SIGNS, 4);
                };
    }

    String email() {
        var user = dice.one("zhangwei", "lin.xm", "wang_li", "chen-hai", "lcxinxike", "xiaoyu", "a", "ZhouMin")
                + dice.one("", "", dice.digits(dice.from(2, 6)));
        return user
                + (dice.inHundred(3) ? "＠" : "@")
                + dice.one(
                        "163.com",
                        "qq.com",
                        "126.com",
                        "sina.com.cn",
                        "gmail.com",
                        "jn.shandong.cn",
                        "xmu.edu.cn",
                        "139.com");
    }
}
