package org.mingtang.documents.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.mingtang.documents.FindingKind;

/// What is told of a named person: health, family, property, minority (SEC-20). The clause that tells it is found; in a
/// table the cell.
final class CircumstanceFinder implements PersonalFinder {
    /// @param told  words that tell it
    /// @param heads heads of columns whose cells tell it
    private record Circumstance(FindingKind kind, Words told, Words heads) {}

    private static final Circumstance MINORITY = new Circumstance(
            FindingKind.MINOR,
            Words.of(
                    "未成年 年级 小学 初中 幼儿园 孤儿 留守 中学 高中 大班 中班 小班 学龄 辍学 困境儿童 幼儿 婴儿 新生儿 无人抚养 初一( 初二( 初三( 高一( 高二( 高三( 初一学生 初二学生 初三学生 高一学生 高二学生 高三学生"),
            Words.of("年级 班级 就读学校 学校班级"));

    private static final List<Circumstance> ALL = List.of(
            new Circumstance(
                    FindingKind.HEALTH,
                    Words.of(
                            "患 确诊 诊断 病史 高血压 糖尿病 癌 肿瘤 白血病 尿毒症 残疾 怀孕 妊娠 孕 透析 住院 手术 化疗 放疗 乙肝 肝炎 结核 抑郁 精神分裂 癫痫 艾滋 HIV 脑梗 中风 瘫痪 骨折 服药 心脏病 冠心病 哮喘 抗体 阳性 流产 植物人 重病 大病 慢性病 肢体 失明 失聪 聋 痴呆 "
                                    + "指纹 血型 血样 人脸 面部 虹膜 DNA 基因 声纹 掌纹 脑瘫 自闭症 尘肺 偏瘫 截瘫 感染 病毒 失去 搭桥 残 烧伤 烫伤 就医 治疗 病情 病危 伤残"),
                    Words.of("病种 疾病 残疾 健康 诊断 血型 病情 病名 致残 伤残 患病 体检")),
            new Circumstance(
                    FindingKind.FAMILY,
                    Words.of(
                            "离婚 离异 丧偶 未婚 已婚 再婚 结婚 婚姻 配偶 妻子 丈夫 单亲 抚养 赡养 同居 养子 养女 育有 生育 长子 次子 长女 次女 儿子 女儿 独自 父母 父亲 母亲 单身 分居 家庭成员 户内 同住 夫妻 夫妇 之子 之女 子女 孙子 孙女 爷爷 奶奶 兄弟 姐妹 相依为命 领养 收养 复婚 离世 改嫁 口人 孩子 独女 独子 女户 家庭人口 前夫 前妻 公婆 岳父 岳母 儿媳 女婿 父子 母女"),
                    Words.of("婚姻 配偶 家庭成员 家庭人口 与户主 子女 家庭关系 亲属")),
            new Circumstance(
                    FindingKind.PROPERTY,
                    Words.of(
                            "存款 年收入 月收入 收入 工资 房产 住房 商品房 名下 轿车 债务 欠 负债 借款 贷款 股权 理财 资产 余额 积蓄 车辆 小汽车 自有 房屋 养老金 退休金 抵押 股票 继承 遗产 租金 土地 门面 店面 公积金 套房 万元 土坯房 瓦房 三轮车"),
                    Words.of("收入 存款 房产 财产 债务 车辆 负债 工资 住房 资产")),
            MINORITY);

    private static final Words TOLD =
            Words.ofAll(ALL.stream().map(Circumstance::told).toList());
    private static final Words PLAN = Words.of(
            "标准 办法 规定 政策 不低于 不超过 不高于 以下的 以上的 符合条件 范围 应当 可以申请 给予补助 予以 对象为 全县 全市 全区 全省 各级 工作 要求 投资 增长 完成 建成 推进 财政 驾驶 教师 老师 教育局 民政局");
    private static final Words UNCARED = Words.of("无人抚养");
    private static final Signs CLAUSE_ENDS = Signs.of(",。;、:\n\t");
    private static final int LONGEST = 60;

    @Override
    public void find(Characters text, Surroundings around, Persons persons, List<Hit> hits) {
        // titles and names hold words that tell nothing: 孙子轩, 《残疾人就业条例》
        var aside = new BitSet(text.length());
        hits.stream()
                .filter(hit -> hit.kind() == FindingKind.CITATION || hit.kind() == FindingKind.NAME)
                .forEach(hit -> aside.set(hit.start(), hit.end()));
        told(text, aside, persons, hits);
        ages(text, around, persons, hits);
        columns(text, around, persons, hits);
    }

    private static void told(Characters text, BitSet aside, Persons persons, List<Hit> hits) {
        var found = new ArrayList<Hit>();
        // for each circumstance the end of the last clause that tells it
        var done = new int[ALL.size()];
        for (int at = TOLD.next(text, 0); at < text.length(); at = TOLD.next(text, at + 1)) {
            if (aside.get(at)) {
                continue;
            }
            for (int i = 0; i < done.length; i++) {
                var circumstance = ALL.get(i);
                if (at >= done[i] && circumstance.told().at(text, at, text.length()) > 0 && persons.near(at)) {
                    done[i] = clause(circumstance, text, at, found);
                }
            }
        }
        // a clause that tells two things is found as two, in the order of kinds
        found.sort(Comparator.comparing(Hit::kind));
        hits.addAll(found);
    }

    /// @return the end of the clause
    private static int clause(Circumstance circumstance, Characters text, int at, List<Hit> hits) {
        int start = at;
        while (start > 0 && at - start < LONGEST && !endsClause(text.at(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && end - at < LONGEST && !endsClause(text.at(end))) {
            end++;
        }
        if (text.at(end) == ':') {
            return circumstance.heads().within(text, start, end) ? value(circumstance, text, end + 1, hits) : end;
        }
        add(circumstance, text, start, end, hits);
        return end;
    }

    /// What stands behind the label of a form, such as 年收入：2.3万元.
    private static int value(Circumstance circumstance, Characters text, int start, List<Hit> hits) {
        int end = start;
        while (end < text.length() && end - start < LONGEST && !endsClause(text.at(end))) {
            end++;
        }
        add(circumstance, text, start, end, hits);
        return end;
    }

    private static void add(Circumstance circumstance, Characters text, int start, int end, List<Hit> hits) {
        int from = text.skipBlanks(start);
        int to = text.skipBlanksBack(end);
        boolean uncared = circumstance.kind() == FindingKind.FAMILY && UNCARED.within(text, from, to);
        if (from < to && !PLAN.within(text, from, to) && !uncared) {
            hits.add(Hit.of(circumstance.kind(), from, to, 0.7));
        }
    }

    private static boolean endsClause(char c) {
        return CLAUSE_ENDS.has(c);
    }

    /// 12岁, 十二周岁 and every age below 18.
    private static void ages(Characters text, Surroundings around, Persons persons, List<Hit> hits) {
        for (int at = text.next('岁', 1); at < text.length(); at = text.next('岁', at + 1)) {
            if (Ages.before(text, text.at(at - 1) == '周' ? at - 1 : at) < 18 && persons.near(at)) {
                clause(MINORITY, text, at, hits);
            }
        }
    }

    /// Cells below a head that says what they tell.
    private static void columns(Characters text, Surroundings around, Persons persons, List<Hit> hits) {
        for (int line = 0; line < around.lines(); line++) {
            int head = around.headOf(line);
            if (head < 0 || head == line || !persons.near(around.lineStart(line))) {
                continue;
            }
            int cell = around.lineStart(line);
            for (int at = cell; at <= around.lineEnd(line); at++) {
                if (at == around.lineEnd(line) || text.at(at) == '\t') {
                    cell(text, around, cell, at, hits);
                    cell = at + 1;
                }
            }
        }
    }

    private static void cell(Characters text, Surroundings around, int start, int end, List<Hit> hits) {
        int from = text.skipBlanks(start);
        int to = text.skipBlanksBack(end);
        if (to <= from || to - from == 1 && "无-/否".indexOf(text.at(from)) >= 0) {
            return;
        }
        var head = around.columnHead(start);
        for (var circumstance : ALL) {
            if (circumstance.heads().within(text, head.start(), head.end())) {
                hits.add(Hit.of(circumstance.kind(), from, to, 0.75));
            }
        }
    }
}
