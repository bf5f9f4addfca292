package org.mingtang.documents.reader;

import java.util.List;
import org.mingtang.documents.FindingKind;

/// Names at the beginning of a clause that goes on to tell of a person.
final class Tellings {
    private static final Words AFTER_NAME = Words.of(
            "患 因 系 与 和 现 的 之 于 在 已 未 被 曾 经 家 等 自 为 向 持 身 住 出 就 随 离 丧 同 拥 欠 借 将 把 到 所 是 名下 男 女 今年 一家 夫妇 夫妻 及 无 常年 从 不 称 提 对 户 本人 该 长期 独 刚 怀 靠 属 最 接 入 每 时 也 家庭 由 还 依 父 母 确 收 购 以 并 则 原 又 "
                    + "先后 仅 当 需 正 再 双 结婚 结 育 采 录 留 开 办 申 两 婚 年 月 有 生 单 经常 经营 领 存 打 租 买 卖 承 抚 赡 监护 就读 上 读 小 户籍 父母 妻 子 儿 经诊 车 全家 左 右 肢 视 听 智 精 确诊 孕 住院 因病 反映 要求 诉 说 说明 死亡 去世 遭 受 来电 来访 来信 照看 照顾 照料 抚养 监护 询问 咨询 求助 投诉 举报 往来港澳 往来台湾 护照 公民身份 身份证 手机 电话 银行卡 车牌");
    /// What is told of a person, in the same sentence.
    private static final Words TOLD = Words.of(
            "患 确诊 诊断 病史 高血压 糖尿病 癌 肿瘤 白血病 尿毒症 残疾 怀孕 妊娠 透析 住院 手术 化疗 乙肝 肝炎 结核 抑郁 精神分裂 癫痫 艾滋 HIV 脑梗 中风 瘫痪 骨折 服药 心脏病 冠心病 哮喘 抗体 阳性 流产 指纹 血型 血样 人脸 面部 虹膜 DNA 基因 声纹 掌纹 "
                    + "离婚 离异 丧偶 未婚 已婚 再婚 结婚 登记结婚 配偶 妻子 丈夫 单亲 抚养 赡养 同居 养子 养女 育有 生育 长子 次子 长女 次女 儿子 女儿 独自 父母 父亲 母亲 单身 分居 离世 "
                    + "存款 年收入 月收入 收入 工资 房产 住房 商品房 名下 轿车 债务 欠款 负债 借款 贷款 股权 理财 资产 余额 "
                    + "脑梗死 偏瘫 截瘫 感染 失去 搭桥 车祸 工伤 周岁 未成年 初一 初二 初三 高一 高二 高三 照看 照顾 照料 抚养 来电 来访 来信 反映 身份证 住址 股票 土坯房 口人 同住 儿童  年级 小学 初中 中学 幼儿园 孤儿 留守 就读 出生 岁");
    /// small words that stand right before a name
    private static final Signs LEADING = Signs.of("由与和向据对给被人象者民工户");
    private static final int SENTENCE = 90;

    private Tellings() {}

    /// Whether what stands here often follows a name.
    static boolean followsName(Characters text, int at) {
        return !text.isHan(at) && !text.isWord(at) || AFTER_NAME.at(text, at, text.length()) > 0;
    }

    static void names(Characters text, Surroundings around, List<Hit> names) {
        int last = text.length() - 3;
        for (int at = NameShape.nextOfSurname(text, 0); at <= last; at = NameShape.nextOfSurname(text, at + 1)) {
            if (NameShape.surname(text, at) == 0
                    || text.isHan(at - 1) && !LEADING.has(text.at(at - 1))
                    || around.inTable(at)) {
                continue;
            }
            int end = PersonFinder.nameAt(text, at, false);
            if (end > at
                    && followsName(text, end)
                    && !Offices.holds(text, around, at, end)
                    && TOLD.within(text, end, sentenceEnd(text, end))) {
                names.add(Hit.of(FindingKind.NAME, at, end, 0.7));
                at = end - 1;
            }
        }
    }

    private static int sentenceEnd(Characters text, int from) {
        int at = from;
        while (at < text.length() && at - from < SENTENCE && text.at(at) != '。' && text.at(at) != '\n') {
            at++;
        }
        return at;
    }
}
