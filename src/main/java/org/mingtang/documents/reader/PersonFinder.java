package org.mingtang.documents.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.documents.FindingKind;

/// Full names of private persons: where something beside them says that a person is meant, and then wherever the same
/// name stands again. Who acts in office is left alone.
final class PersonFinder implements Finder {
    /// What names a person right after it.
    static final Words LABELS = Words.of(
            "姓名 户主 申请人 当事人 被处罚人 处罚对象 违法行为人 涉案人员 涉案人 报案人 社区矫正对象 所有人 投诉人 举报人 来电人 来访人 持照人 持证人 信访人 上访人 来信人 反映人 求助人 患者 病人 家长 监护人 死者 伤者 学生 考生 幼儿 儿童 受助人 救助对象 补助对象 保障对象 权利人 产权人 房主 业主 "
                    + "承租人 买受人 被征收人 被拆迁人 征收对象 村民 居民 贫困户 低保户 低保对象 特困人员 受益人 领取人 持卡人 户名 车主 驾驶人 驾驶员 肇事人 受害人 被害人 嫌疑人 被执行人 失信人 原告 被告 第三人 委托人 代理人 "
                    + "配偶 妻子 丈夫 父亲 母亲 儿子 女儿 长子 次子 三子 长女 次女 三女 之子 之女 其子 其女 其妻 其夫 其父 其母 子女 孙子 孙女 养子 养女 遗属 家属 亲属 残疾人 孤儿 拟录用人员 录用人员 应聘人 求职人 "
                    + "候选人 参保人 缴费人 纳税人 借款人 贷款人 担保人 经营者 承包人 承包方 转让方 受让方 出租人 老人 产妇 孕妇 职工 失业人员 务工人员 申报人 脱贫户 监测对象 收件人 寄件人 住户 租户 "
                    + "被征地人 获奖人 捐赠人 就诊人 被保险人 投保人 未成年人 共有人 继承人 被继承人 上诉人 受送达人 被询问人 证人 农户 网民");
    private static final Words NO_NAME_HEADS = Words.of(
            "单位 名称 公司 机构 部门 地址 电话 号码 证号 方式 类别 类型 人数 关系 签字 签名 年龄 性别 情况 意见 所在 住址 银行 日期 账号 卡号 户籍 状况 收入 职务 联系人 经办人 负责人 人口 数量 职工数 意见 项目 事项 资料 材料 要求 标准 条件");
    private static final Words OFFICE_HEADS = Words.of("职务 分工 任职 分管 主讲 职称");
    private static final Words PLACES = Words.of(
            "村 镇 乡 路 街 县 市 区 局 厅 省 组 委 院 校 厂 店 所 站 队 社 会 处 科 办 部 馆 园 州 城 苑 府 港 湾 桥 寺 庙 楼 号 室 人 户 员 法 案 款 类 项 条");
    private static final String FOLLOWS_SHORT = "患因系与和现的之于在已未被曾向持住就随离丧欠借将把到所是男女今及无从不称提对靠属确身名有经等";
    private static final Words OWNED = Words.of("银行卡 卡号 账户 账号 身份证 手机 电话 住址 家庭住址 车牌 小轿车 存款 房产 病历 病情 婚姻 护照 指纹 DNA");
    private static final Words COURTESIES = Words.of("同志 先生 女士 小姐");
    private static final char[] SEXES = {'男', '女'};
    private static final int FAR = 40;
    private static final int LONGEST_NAME = 20;
    private static final int MOST_COLUMNS = 64;

    @Override
    public void find(Characters text, Surroundings around, List<Hit> hits) {
        var sure = new ArrayList<Hit>();
        inTables(text, around, sure);
        afterLabels(text, around, sure);
        besideNumbers(text, around, hits, sure);
        beforeSex(text, around, sure);
        addressed(text, around, sure);
        owners(text, around, sure);
        Tellings.names(text, around, sure);
        var all = new ArrayList<>(sure);
        again(text, around, plain(text, sure), all);
        hits.addAll(distinct(all));
    }

    private static void inTables(Characters text, Surroundings around, List<Hit> names) {
        int head = -1;
        boolean[] columns = {};
        for (int line = 0; line < around.lines(); line++) {
            int lineHead = around.headOf(line);
            if (lineHead < 0) {
                continue;
            }
            if (lineHead != head) {
                head = lineHead;
                columns = nameColumns(text, around, head);
            }
            row(text, around, line, line == head ? new boolean[0] : columns, names);
        }
    }

    private static boolean[] nameColumns(Characters text, Surroundings around, int head) {
        var columns = new boolean[MOST_COLUMNS];
        int start = around.lineStart(head);
        int end = around.lineEnd(head);
        boolean officials = OFFICE_HEADS.within(text, start, Math.min(end, start + 400));
        int column = 0;
        int cell = start;
        for (int at = start; at <= end && column < MOST_COLUMNS; at++) {
            if (at == end || text.at(at) == '\t') {
                columns[column++] = !officials
                        && at - cell <= 14
                        && LABELS.within(text, cell, at)
                        && !NO_NAME_HEADS.within(text, cell, at);
                cell = at + 1;
            }
        }
        return columns;
    }

    private static void row(Characters text, Surroundings around, int line, boolean[] columns, List<Hit> names) {
        int end = around.lineEnd(line);
        int cell = around.lineStart(line);
        int left = -1;
        int column = around.firstColumn(line);
        for (int at = cell; at <= end; at++) {
            if (at < end && text.at(at) != '\t') {
                continue;
            }
            boolean named = column < columns.length && columns[column]
                    || left >= 0 && isLabel(text, left, cell - 1) && NameShape.surname(text, text.skipBlanks(cell)) > 0;
            if (named) {
                cell(text, cell, at, names);
            }
            left = cell;
            cell = at + 1;
            column++;
        }
    }

    private static boolean isLabel(Characters text, int start, int end) {
        int to = text.skipBlanksBack(end);
        if (to > start && text.at(to - 1) == ':') {
            to--;
        }
        return to - start <= 10 && LABELS.endingAt(text, to) > 0 && !NO_NAME_HEADS.within(text, start, to);
    }

    /// One name, or several parted by 、.
    private static void cell(Characters text, int start, int end, List<Hit> names) {
        int from = text.skipBlanks(start);
        for (int at = from; at <= end; at++) {
            if (at == end || text.at(at) == '、' || text.at(at) == '(' || text.at(at) == ',') {
                int to = text.skipBlanksBack(at);
                if (to > from && NameShape.isWhole(text, from, to)) {
                    names.add(Hit.of(FindingKind.NAME, from, to, 0.95));
                }
                if (at < end && text.at(at) == '(') {
                    return;
                }
                from = text.skipBlanks(at + 1);
            }
        }
    }

    private static void afterLabels(Characters text, Surroundings around, List<Hit> names) {
        for (int at = LABELS.next(text, 0); at < text.length(); at = LABELS.next(text, at + 1)) {
            afterLabel(text, around, at + LABELS.at(text, at, text.length()), names);
        }
    }

    private static void afterLabel(Characters text, Surroundings around, int labelEnd, List<Hit> names) {
        int at = text.skipBlanks(labelEnd);
        boolean colon = text.at(at) == ':';
        if (colon) {
            at = text.skipBlanks(at + 1);
        }
        while (true) {
            int end = nameAt(text, at, colon);
            if (end == at || Offices.holds(text, around, at, end)) {
                return;
            }
            names.add(Hit.of(FindingKind.NAME, at, end, colon ? 0.95 : 0.85));
            int next = text.skipBlanks(end);
            if (text.at(next) != '、' && text.at(next) != '和' && text.at(next) != '与') {
                return;
            }
            at = text.skipBlanks(next + 1);
        }
    }

    /// End of the name that begins at the place; the place itself for none.
    ///
    /// @param sure whether the place is one for a name, so that what stands alone up to a mark is taken as it is
    static int nameAt(Characters text, int start, boolean sure) {
        int pointed = NameShape.pointed(text, start);
        if (pointed > start) {
            // 配偶古丽娜尔·…: the label is no part of the name, which is found behind it
            return LABELS.at(text, start, pointed) > 0 ? start : pointed;
        }
        int surname = NameShape.surname(text, start);
        if (surname == 0 && !sure) {
            return start;
        }
        int run = start;
        while (run - start < 6 && text.isHan(run)) {
            run++;
        }
        int length = signs(text, start, run);
        if (length < 2) {
            return start;
        }
        if (length <= Math.max(1, surname) + 2) {
            boolean word = surname == 0 && NO_NAME_HEADS.within(text, start, run)
                    || NameShape.isEverydayWord(text, start) && !sure
                    || NameShape.isMasked(text, start, run)
                    || text.at(run - 1) == '族'
                    || length > 2 && PLACES.at(text, run - 1, run) > 0 && !sure;
            return word ? start : run;
        }
        return surname == 0
                        || NameShape.isEverydayWord(text, start)
                        || NameShape.isMasked(text, start, Math.min(run, start + surname + 2))
                ? start
                : running(text, start, surname, sure);
    }

    private static int signs(Characters text, int start, int end) {
        int signs = 0;
        for (int at = start; at < end; at++) {
            signs += Character.isLowSurrogate(text.at(at)) ? 0 : 1;
        }
        return signs;
    }

    /// A name with more Han characters behind it, which say where it ends.
    private static int running(Characters text, int start, int surname, boolean sure) {
        int shorter = next(text, start + surname);
        if (FOLLOWS_SHORT.indexOf(text.at(shorter)) >= 0) {
            return shorter;
        }
        int longer = next(text, shorter);
        if (sure && isWholeOfFour(text, start, longer)) {
            return next(text, longer);
        }
        return sure || Tellings.followsName(text, longer) ? longer : start;
    }

    /// Four characters that stand alone in the place of a name, such as 古丽娜尔: cut to three, one would stay behind.
    private static boolean isWholeOfFour(Characters text, int start, int longer) {
        int end = next(text, longer);
        return text.isHan(longer)
                && !text.isHan(end)
                && FOLLOWS_SHORT.indexOf(text.at(longer)) < 0
                && LABELS.endingAt(text, end) == 0
                && signs(text, start, end) == 4;
    }

    private static int next(Characters text, int at) {
        return Character.isHighSurrogate(text.at(at)) ? at + 2 : at + 1;
    }

    private static void besideNumbers(Characters text, Surroundings around, List<Hit> hits, List<Hit> names) {
        for (var hit : hits) {
            switch (hit.kind()) {
                case RESIDENT_ID, MOBILE, BANK_CARD, PASSPORT -> {
                    before(text, around, hit.start(), names);
                    behind(text, around, hit.end(), names);
                }
                case LANDLINE,
                        EMAIL,
                        LICENCE_PLATE,
                        ADDRESS,
                        NAME,
                        HEALTH,
                        FAMILY,
                        PROPERTY,
                        MINOR,
                        SECRET_MARK,
                        CITATION,
                        FORWARDED,
                        ANNOTATION,
                        METADATA -> {}
            }
        }
    }

    /// The last name in the sentence before a number.
    private static void before(Characters text, Surroundings around, int number, List<Hit> names) {
        int line = around.lineStart(around.lineOf(number));
        int from = Math.max(line, number - FAR);
        for (int at = number - 2; at >= from && text.at(at) != '。' && text.at(at) != ';'; at--) {
            if (!startsClause(text, at)) {
                continue;
            }
            int end = nameAt(text, at, false);
            if (end > at && end <= number) {
                if (!Offices.holds(text, around, at, end)) {
                    names.add(Hit.of(FindingKind.NAME, at, end, 0.9));
                }
                return;
            }
        }
    }

    /// A name alone behind a number, such as in brackets.
    private static void behind(Characters text, Surroundings around, int number, List<Hit> names) {
        int at = number;
        while (at - number < 3 && " (\t,的".indexOf(text.at(at)) >= 0) {
            at++;
        }
        if (text.startsWith(at, "联系")) {
            at += 2;
        }
        int end = at > number ? nameAt(text, at, false) : at;
        if (end > at && Tellings.followsName(text, end) && !Offices.holds(text, around, at, end)) {
            names.add(Hit.of(FindingKind.NAME, at, end, 0.8));
        }
    }

    private static boolean startsClause(Characters text, int at) {
        return !text.isHan(at - 1) && !NameShape.isPoint(text.at(at - 1)) || LABELS.endingAt(text, at) > 0;
    }

    /// 张三，男，汉族
    private static void beforeSex(Characters text, Surroundings around, List<Hit> names) {
        for (char sex : SEXES) {
            for (int at = text.next(sex, 3); at < text.length(); at = text.next(sex, at + 1)) {
                if (isMark(text.at(at + 1)) && isMark(text.at(at - 1))) {
                    endingAt(text, around, text.skipBlanksBack(at - 1), names);
                }
            }
        }
    }

    private static void endingAt(Characters text, Surroundings around, int end, List<Hit> names) {
        int start = end;
        while (end - start < LONGEST_NAME && (text.isHan(start - 1) || NameShape.isPoint(text.at(start - 1)))) {
            start--;
        }
        for (int from = start; from < end - 1; from++) {
            if ((from == start || LABELS.endingAt(text, from) > 0)
                    && (nameAt(text, from, true) == end || isFourWithoutSurname(text, from, end))) {
                if (!Offices.holds(text, around, from, end)) {
                    names.add(Hit.of(FindingKind.NAME, from, end, 0.95));
                }
                return;
            }
        }
    }

    /// 阿依古丽, with nothing but a sex behind it.
    private static boolean isFourWithoutSurname(Characters text, int start, int end) {
        return isHan(text, start, end)
                && signs(text, start, end) == 4
                && NameShape.surname(text, start) == 0
                && LABELS.at(text, start, end) == 0
                && !NO_NAME_HEADS.within(text, start, end);
    }

    /// The line that begins a letter: a name, a colon, and nothing or 你 behind it.
    private static void addressed(Characters text, Surroundings around, List<Hit> names) {
        for (int line = 0; line < around.lines(); line++) {
            int start = text.skipBlanks(around.lineStart(line));
            int end = nameBeforeColon(text, start);
            if (end == start) {
                continue;
            }
            int colon = text.skipBlanks(end + COURTESIES.at(text, end, text.length()));
            int next = text.skipBlanks(colon + 1);
            if (text.at(colon) == ':' && (text.at(next) == '\n' || text.at(next) == '你' || text.at(next) == '您')) {
                names.add(Hit.of(FindingKind.NAME, start, end, 0.85));
            }
        }
    }

    /// 汇入石磊的银行卡: whose number, card or car it is.
    private static void owners(Characters text, Surroundings around, List<Hit> names) {
        for (int at = text.next('的', 2); at < text.length(); at = text.next('的', at + 1)) {
            if (OWNED.at(text, at + 1, text.length()) == 0) {
                continue;
            }
            for (int start = Math.max(0, at - 4); start <= at - 2; start++) {
                if (NameShape.surname(text, start) > 0
                        && isHan(text, start, at)
                        && at - start <= NameShape.surname(text, start) + 2
                        && !NameShape.isEverydayWord(text, start)
                        && !NameShape.isMasked(text, start, at)
                        && PLACES.at(text, at - 1, at) == 0
                        && LABELS.endingAt(text, at) == 0
                        && !Offices.holds(text, around, start, at)) {
                    names.add(Hit.of(FindingKind.NAME, start, at, 0.75));
                    break;
                }
            }
        }
    }

    private static boolean isHan(Characters text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!text.isHan(at)) {
                return false;
            }
        }
        return true;
    }

    private static int nameBeforeColon(Characters text, int start) {
        int pointed = NameShape.pointed(text, start);
        if (pointed > start) {
            return pointed;
        }
        int surname = NameShape.surname(text, start);
        if (surname == 0 || NameShape.isEverydayWord(text, start)) {
            return start;
        }
        int end = start;
        while (end - start < 6 && text.isHan(end) && COURTESIES.at(text, end, text.length()) == 0) {
            end++;
        }
        int length = signs(text, start, end);
        boolean name = length >= 2 && length <= surname + 2 && PLACES.at(text, end - 1, end) == 0;
        return name && !NameShape.isMasked(text, start, end) ? end : start;
    }

    private static boolean isMark(char c) {
        return c == ',' || c == '(' || c == '、' || c == ' ' || c == ')' || c == '\t';
    }

    private static Set<String> plain(Characters text, List<Hit> names) {
        var plain = new HashSet<String>();
        for (var name : names) {
            plain.add(text.text(name.start(), name.end()));
        }
        return plain;
    }

    /// Every further place of the names.
    private static void again(Characters text, Surroundings around, Set<String> names, List<Hit> hits) {
        var index = new NameIndex(names);
        for (int at = index.next(text, 0); at < text.length(); at = index.next(text, at + 1)) {
            for (var name : index.at(text, at)) {
                int end = at + name.length();
                if (text.startsWith(at, name)
                        && !isPartOfLonger(text, at, end)
                        && !Offices.holds(text, around, at, end)) {
                    hits.add(Hit.of(FindingKind.NAME, at, end, 0.8));
                }
            }
        }
    }

    /// A short name inside a longer word, such as 高明 in 高明区 or 王芳 in 王芳芳.
    private static boolean isPartOfLonger(Characters text, int start, int end) {
        return end - start == 2 && text.isHan(end) && !Tellings.followsName(text, end)
                || PLACES.at(text, end, end + 1) > 0 && "村镇乡路街县市区".indexOf(text.at(end)) >= 0;
    }

    /// Each place once, the surest first.
    private static List<Hit> distinct(List<Hit> names) {
        var sorted = new ArrayList<>(names);
        sorted.sort((one, other) -> one.start() != other.start()
                ? Integer.compare(one.start(), other.start())
                : Double.compare(other.confidence(), one.confidence()));
        var distinct = new ArrayList<Hit>();
        for (var name : sorted) {
            if (distinct.isEmpty() || !distinct.getLast().overlaps(name)) {
                distinct.add(name);
            }
        }
        return distinct;
    }
}
