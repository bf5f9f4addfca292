package org.mingtang.documents.reader;

import java.util.List;
import org.mingtang.documents.FindingKind;

/// Addresses of persons that reach down to a house. Those of offices are there to be found and may stay.
final class AddressFinder implements PersonalFinder {
    private static final Words HOUSES = Words.of("号 室 栋 幢 座 单元 楼 弄 房 门牌");
    private static final Words PLACES =
            Words.of("路 街 大道 巷 弄 村 镇 乡 组 社区 小区 花园 里 胡同 苑 屯 寨 街道 道 园 区 城 庄 坊 新村 公寓 大厦 县 市 厝 埔 坑 岭 队");
    private static final Words HOME = Words.of("住址 住所 家庭地址 户籍地 现住 家住 居住 户口所在 ,住 (住 居所 常住 暂住 租住 户籍所在 收货地址 收件地址");
    private static final Words CONTACT = Words.of("地址");
    private static final Words OFFICE = Words.of(
            "办公 报名 领取 受理 窗口 单位 注册 经营 公司 厂 中心 局 项目 投标 开标 会议 接待 上访 咨询 报到 集合 考点 地点 机关 政府 企业 生产 经营场所 工地 医院 门诊 学校 学院 商店 店 超市 酒店 银行 法院 检察 派出所 大厅 网点 站 馆 仓库 现场 委员会 合作社 事务所 监督 举报 邮编 来信 交至 递交 提交 送至");
    private static final int LONGEST = 60;
    /// a label that is written without a mark before the address, such as 您户籍地为
    private static final int LABEL = 10;

    @Override
    public void find(Characters text, Surroundings around, Persons persons, List<Hit> hits) {
        int done = 0;
        for (int at = HOUSES.next(text, 1); at < text.length(); at = HOUSES.next(text, at + 1)) {
            if (!isNumbered(text, at)) {
                continue;
            }
            int start = start(text, at, done);
            boolean home = isHome(text, around, persons, start, at);
            if ((home || hasPlace(text, start, at)) && isPersonal(text, around, persons, start, home)) {
                int end = end(text, at + HOUSES.at(text, at, text.length()));
                hits.add(Hit.of(FindingKind.ADDRESS, start, end, 0.85));
                done = end;
                at = end - 1;
            }
        }
    }

    private static boolean isNumbered(Characters text, int at) {
        char before = text.at(text.skipBlanksBack(at) - 1);
        return Characters.isWord(before) || "一二三四五六七八九十百零〇甲乙丙丁".indexOf(before) >= 0;
    }

    /// Back over what addresses are written with.
    private static int start(Characters text, int at, int done) {
        int start = at;
        while (start > done && at - start < LONGEST && belongs(text.at(start - 1))) {
            start--;
        }
        boolean broken = start - done > 1 && text.at(start - 1) == '\n' && belongs(text.at(start - 2));
        if (!broken || at - start > LONGEST / 4) {
            return start;
        }
        int above = start - 1;
        while (above > done && start - above < LONGEST && belongs(text.at(above - 1))) {
            above--;
        }
        // only where the line above says that an address follows
        return HOME.endingAt(text, text.at(above - 1) == ':' ? above - 1 : above) > 0 ? above : start;
    }

    /// On over further numbers: 3号楼2单元501室
    private static int end(Characters text, int from) {
        int end = from;
        int at = from;
        while (at - from < LONGEST / 2
                && (Characters.isWord(text.at(at))
                        || text.at(at) == '-'
                        || "一二三四五六七八九十楼栋幢座单元层室号房门之附".indexOf(text.at(at)) >= 0)) {
            at++;
            if (HOUSES.endingAt(text, at) > 0 || text.isDigit(at - 1) || text.at(at - 1) == '层') {
                end = at;
            }
        }
        return end;
    }

    private static boolean belongs(char c) {
        return Characters.isHan(c) || Characters.isWord(c) || c == '-' || c == '#';
    }

    private static boolean hasPlace(Characters text, int start, int end) {
        return end - start >= 4 && PLACES.within(text, start + 1, end);
    }

    /// Said to be where somebody lives.
    private static boolean isHome(Characters text, Surroundings around, Persons persons, int start, int house) {
        var before = around.before(start);
        return HOME.within(text, before.start(), Math.min(house, start + LABEL))
                || around.named(start, HOME)
                || around.named(start, CONTACT) && persons.near(start);
    }

    private static boolean isPersonal(Characters text, Surroundings around, Persons persons, int start, boolean home) {
        var before = around.before(start);
        var head = around.columnHead(start);
        boolean office =
                OFFICE.within(text, before.start(), before.end()) || OFFICE.within(text, head.start(), head.end());
        return !office && (home || persons.near(start));
    }
}
