package org.mingtang.documents.reader;

import java.util.BitSet;
import java.util.List;
import org.mingtang.documents.FindingKind;

/// Fixed telephones of persons. Those of offices are there to be called and may stay.
final class LandlineFinder implements PersonalFinder {
    private static final Words HOME = Words.of("家庭电话 住宅电话 宅电 家庭固定电话 家中电话 家电 住宅固话 家庭固话 家里电话 家庭座机 家中座机 宅话 住宅座机 住所电话");
    private static final Words OFFICE = Words.of(
            "办公 咨询 监督 举报 投诉 值班 服务 报名 受理 传真 热线 预约 总机 客服 单位电话 窗口 公开电话 报警 急救 查询 求助 维权 信访 预订 采购 代理机构 中心 局 厅 委 处 科 街道 办事处 村委 居委 医院 学校 公司 邮编");
    private static final Words TELEPHONE = Words.of("电话 联系方式 联系 固话 座机 Tel TEL 号码");

    @Override
    public void find(Characters text, Surroundings around, Persons persons, List<Hit> hits) {
        var taken = new BitSet(text.length());
        hits.forEach(hit -> taken.set(hit.start(), hit.end()));
        var chain = new DigitChain(text);
        int at = text.nextDigit(0);
        while (at < text.length()) {
            int end = at;
            if (!taken.get(at) && !isInsideCode(text, at)) {
                chain.gather(at);
                end = number(text, around, persons, chain, hits);
            }
            at = text.nextDigit(end > at ? end : text.digitsEnd(at));
        }
    }

    /// @return the place after the number, or its start where there is none
    private static int number(Characters text, Surroundings around, Persons persons, DigitChain chain, List<Hit> hits) {
        int start = chain.place(0);
        int length = length(text, chain);
        if (length == 0) {
            return start;
        }
        boolean home = around.named(start, HOME);
        boolean withArea = chain.digit(0) == '0' || isAfterCountryCode(text, start);
        if (!home && (!withArea || !isOfPerson(text, around, persons, start))) {
            return start;
        }
        int end = chain.end(length);
        boolean bracketed = text.at(start - 1) == '(' && text.text(start, end).indexOf(')') >= 0;
        hits.add(Hit.of(FindingKind.LANDLINE, bracketed ? start - 1 : start, end, home ? 0.97 : 0.8));
        return end;
    }

    private static boolean isInsideCode(Characters text, int start) {
        char before = text.at(start - 1);
        return Characters.isWord(before)
                || before == '*'
                || (before == '.' || before == '/') && text.isDigit(start - 2)
                || before == '-' && text.isWord(start - 2) && !isAfterCountryCode(text, start);
    }

    /// How many digits make the number; 0 for none.
    private static int length(Characters text, DigitChain chain) {
        int count = chain.count();
        if (chain.digit(0) == '0') {
            int area = count > 2 && (chain.digit(1) == '1' && chain.digit(2) == '0' || chain.digit(1) == '2') ? 3 : 4;
            if (count <= area || chain.digit(1) == '0' || "01".indexOf(chain.digit(area)) >= 0) {
                return 0;
            }
            for (int length : new int[] {area + 8, area + 7}) {
                if (length <= count && chain.endsAt(length) && isFree(text, chain.end(length))) {
                    return length;
                }
            }
            return 0;
        }
        if ("01".indexOf(chain.digit(0)) >= 0) {
            return 0;
        }
        for (int length : new int[] {8, 7}) {
            if (length <= count && chain.endsAt(length) && isFree(text, chain.end(length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isFree(Characters text, int end) {
        char after = text.at(end);
        // a dash and up to four digits are an extension
        return !Characters.isWord(after) && after != '*' && !(after == '.' && text.isDigit(end + 1));
    }

    private static boolean isAfterCountryCode(Characters text, int start) {
        return text.endsWith(start, "86-") || text.endsWith(start, "86 ");
    }

    private static boolean isOfPerson(Characters text, Surroundings around, Persons persons, int start) {
        var before = around.before(start);
        if (OFFICE.within(text, before.start(), before.end()) || !persons.near(start)) {
            return false;
        }
        if (!around.inTable(start)) {
            return around.named(start, TELEPHONE);
        }
        var head = around.columnHead(start);
        var left = around.leftCell(start);
        return !OFFICE.within(text, head.start(), head.end())
                && (!head.isEmpty() || !OFFICE.within(text, left.start(), left.end()));
    }
}
