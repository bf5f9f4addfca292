package org.mingtang.documents.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingtang.documents.FindingKind;

/// Resident ids, mobile telephones, bank cards and permits of digits alone. A number never stands inside a longer one.
final class NumberFinder implements Finder {
    private final LocalDate today;

    /// @param today nobody was born after it
    NumberFinder(LocalDate today) {
        this.today = today;
    }

    /// Labels of codes that are numbers and nothing else.
    private static final Words CODES = Words.of(
            "编号 单号 文号 票号 代码 流水号 备案号 项目号 合同号 凭证号 序列号 批准号 立案号 案号 许可证号 税号 信用代码 索引号 图号 校验码 订单 发票 机构码 邮编 邮政编码 条形码 条码 工号 学号 准考证号 货号 批号 档案号 卷宗号 ISBN 资产号 设备号 追溯码 监管码 串号 IMEI 运单 快递");
    private static final Words ID_CARD = Words.of("身份证 身份号 公民身份 证件号 证件号码 身份证件 证号");
    private static final Words PASSPORT = Words.of("护照");
    private static final Words TAIWAN_PERMIT = Words.of("台胞证 台湾居民来往大陆通行证 台湾居民通行证");
    private static final Words CARD = Words.of("卡号 银行卡 账号 帐号 账户 帐户 储蓄卡 一卡通 开户行 开户银行 打卡 社保卡 银行 信用社 信用卡 借记卡 收款");
    private static final Words TELEPHONE = Words.of("手机 电话 联系方式 联系 手机号 致电 拨打 微信 短信 号码 家长 本人 监护人 亲属 紧急");
    private static final Set<String> MOBILE_SHAPES =
            Set.of("11", "3-4-4", "3-8", "7-4", "4-4-3", "4-3-4", "4-7", "3-3-5", "3-3-3-2", "5-6", "6-5", "8-3");
    /// What follows an amount.
    private static final Words UNITS = Words.of("元 万元 亿元 万 亿 吨 平方米 立方米 ㎡ 千瓦 米 公里 人次 户 件 % ‰ 美元 株 册 度 公斤");

    @Override
    public void find(Characters text, Surroundings around, List<Hit> hits) {
        var chain = new DigitChain(text);
        int at = text.nextDigit(0);
        while (at < text.length()) {
            int end = at;
            if (!isInsideCode(text, at)) {
                chain.gather(at);
                end = number(text, around, chain, at, hits);
            }
            at = text.nextDigit(end > at ? end : text.digitsEnd(at));
        }
    }

    /// @return the place after what was found, or `start` for nothing
    private int number(Characters text, Surroundings around, DigitChain chain, int start, List<Hit> hits) {
        int end = residentId(text, around, chain, hits);
        if (end == start) {
            end = mobile(text, around, chain, hits);
        }
        if (end == start) {
            end = bankCard(text, around, chain, hits);
        }
        return end > start ? end : permit(text, around, chain, hits);
    }

    /// A letter, a point or a dash of a longer code stands before.
    private static boolean isInsideCode(Characters text, int start) {
        char before = text.at(start - 1);
        return Characters.isWord(before)
                || before == '*'
                || before == '.' && text.isDigit(start - 2)
                || before == '/' && isShortNumber(text, start - 1)
                || (before == '-' || before == '_') && text.isWord(start - 2) && !text.endsWith(start - 1, "86");
    }

    /// Part of a date or a code, and not of a list of numbers parted by strokes.
    private static boolean isShortNumber(Characters text, int end) {
        int start = end;
        while (text.isDigit(start - 1)) {
            start--;
        }
        return start < end && end - start < 7;
    }

    private static boolean isFree(Characters text, int end) {
        char after = text.at(end);
        return !Characters.isWord(after)
                && after != '*'
                && !(after == '.' && text.isDigit(end + 1))
                && !(after == '-' && text.isWord(end + 1));
    }

    private int residentId(Characters text, Surroundings around, DigitChain chain, List<Hit> hits) {
        int start = chain.place(0);
        if (chain.count() >= 17) {
            int end = longId(text, chain);
            if (end > start) {
                hits.add(Hit.of(FindingKind.RESIDENT_ID, start, end, 0.99));
                return end;
            }
        }
        if (chain.count() >= 15
                && chain.endsAt(15)
                && isFree(text, chain.end(15))
                && ResidentIds.isShort(chain.digits(15), today)) {
            boolean named = around.named(start, ID_CARD);
            if (named || !around.named(start, CODES)) {
                hits.add(Hit.of(FindingKind.RESIDENT_ID, start, chain.end(15), named ? 0.95 : 0.7));
                return chain.end(15);
            }
        }
        return start;
    }

    private int longId(Characters text, DigitChain chain) {
        int start = chain.place(0);
        var first = chain.digits(17);
        if (chain.count() >= 18
                && chain.endsAt(18)
                && isFree(text, chain.end(18))
                && ResidentIds.isLong(first + chain.digit(17), today)) {
            return chain.end(18);
        }
        int last = chain.end(17);
        int x = isX(text.at(last)) ? last : chain.overGap(last);
        return isX(text.at(x)) && isFree(text, x + 1) && ResidentIds.isLong(first + 'X', today) ? x + 1 : start;
    }

    private static boolean isX(char c) {
        return c == 'X' || c == 'x' || c == '×';
    }

    private static int mobile(Characters text, Surroundings around, DigitChain chain, List<Hit> hits) {
        int start = chain.place(0);
        int skip = chain.count() > 11 && chain.digit(0) == '8' && chain.digit(1) == '6' ? 2 : 0;
        skip = chain.count() > 13 && chain.digits(4).equals("0086") ? 4 : skip;
        if (skip > 0) {
            chain = chainFrom(text, chain.place(skip));
        }
        if (chain.count() < 11
                || !chain.endsAt(11)
                || !MobilePrefixes.contains(chain.digits(3))
                || !MOBILE_SHAPES.contains(chain.shape(11))) {
            return start;
        }
        int end = chain.end(11);
        if (!isFree(text, end) || text.at(end) == '@' || UNITS.at(text, text.skipBlanks(end), end + 6) > 0) {
            return start;
        }
        boolean named = around.named(start, TELEPHONE);
        if (!named && (around.named(start, CODES) || chain.isBroken(11) && isAloneBefore(text, start))) {
            return start;
        }
        int from = chain.place(0);
        hits.add(Hit.of(FindingKind.MOBILE, from, end, named ? 0.98 : 0.9));
        return end;
    }

    private static DigitChain chainFrom(Characters text, int start) {
        var chain = new DigitChain(text);
        chain.gather(start);
        return chain;
    }

    /// Nothing stands before it in its line: a column of figures, whose lines do not belong together.
    private static boolean isAloneBefore(Characters text, int start) {
        char before = text.at(text.skipBlanksBack(start) - 1);
        return before == '\n';
    }

    private static int bankCard(Characters text, Surroundings around, DigitChain chain, List<Hit> hits) {
        int start = chain.place(0);
        for (int length = Math.min(19, chain.count()); length >= 16; length--) {
            if (!chain.endsAt(length) || !isFree(text, chain.end(length)) || !Luhn.holds(chain.digits(length))) {
                continue;
            }
            boolean named = around.named(start, CARD);
            if (isCardIssuer(chain) && (named || !around.named(start, CODES))) {
                hits.add(Hit.of(FindingKind.BANK_CARD, start, chain.end(length), named ? 0.98 : 0.85));
                return chain.end(length);
            }
        }
        return start;
    }

    /// First digits of UnionPay, Visa, Mastercard, JCB, and of a bank older than these.
    private static boolean isCardIssuer(DigitChain chain) {
        var first = chain.digits(4);
        return first.startsWith("62")
                || first.startsWith("4")
                || first.startsWith("60")
                || first.startsWith("35")
                || first.charAt(0) == '5' && first.charAt(1) >= '1' && first.charAt(1) <= '5'
                || first.equals("9558");
    }

    private static int permit(Characters text, Surroundings around, DigitChain chain, List<Hit> hits) {
        int start = chain.place(0);
        boolean old = chain.count() >= 9
                && chain.endsAt(9)
                && isFree(text, chain.end(9))
                && (chain.digits(2).equals("14") || chain.digits(2).equals("15"))
                && around.named(start, PASSPORT);
        if (old) {
            hits.add(Hit.of(FindingKind.PASSPORT, start, chain.end(9), 0.9));
            return chain.end(9);
        }
        if (chain.count() >= 8 && chain.endsAt(8) && isFree(text, chain.end(8)) && around.named(start, TAIWAN_PERMIT)) {
            hits.add(Hit.of(FindingKind.PASSPORT, start, chain.end(8), 0.9));
            return chain.end(8);
        }
        return start;
    }
}
