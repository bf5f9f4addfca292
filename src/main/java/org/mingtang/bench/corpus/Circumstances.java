package org.mingtang.bench.corpus;

import org.mingtang.documents.FindingKind;

/// What is told of a person's body, family and means: clauses for running text, words for cells.
enum Circumstances {
    ILLNESS(
            FindingKind.HEALTH,
            "health",
            new String[] {
                "因患尿毒症需长期透析",
                "患有精神分裂症",
                "确诊肺癌晚期",
                "系肢体二级残疾",
                "为一级视力残疾人",
                "怀孕七个月",
                "因车祸高位截瘫",
                "患乙型肝炎多年",
                "感染艾滋病病毒",
                "患重度抑郁症",
                "做过心脏搭桥手术",
                "被诊断为急性白血病",
                "因脑梗死偏瘫在床",
                "长期服用抗癫痫药物",
                "在县医院住院治疗肝硬化",
                "患2型糖尿病并发肾病",
                "听力残疾三级",
                "因工伤失去右手三指",
                "乳腺癌术后正在化疗",
                "患有先天性心脏病"
            },
            new String[] {
                "尿毒症", "肺癌", "肢体残疾二级", "精神残疾一级", "急性白血病", "重度烧伤", "脑瘫", "先天性心脏病", "肝硬化", "宫颈癌", "视力残疾一级", "类风湿性关节炎"
            }),
    BODY(
            FindingKind.HEALTH,
            "biometrics",
            new String[] {
                "已采集指纹和血样",
                "面部照片和虹膜信息已录入系统",
                "被提取DNA样本",
                "留存了十指指纹",
                "人脸识别信息被存入门禁系统",
                "血样已送检入库",
                "左手拇指指纹已登记",
                "声纹信息已录入数据库",
                "DNA检验结果已入库"
            },
            new String[] {"已采集指纹", "已采血样", "人脸信息已录入", "指纹、虹膜已采", "DNA已入库"}),
    MARRIAGE(
            FindingKind.FAMILY,
            "marriage",
            new String[] {
                "离婚已有三年",
                "丧偶多年",
                "至今未婚",
                "与前夫于2015年离异",
                "已经再婚",
                "与妻子分居两年",
                "正在办理离婚手续",
                "于2018年登记结婚",
                "离异后未再婚",
                "与丈夫感情破裂"
            },
            new String[] {"离异", "丧偶", "未婚", "已婚", "再婚"}),
    HOUSEHOLD(
            FindingKind.FAMILY,
            "family",
            new String[] {
                "育有两个女儿",
                "独自抚养一子",
                "父母年迈无人照料",
                "家中有五口人",
                "与儿子儿媳同住",
                "长期赡养八十岁的母亲",
                "系家中独女",
                "收养一名女婴",
                "与公婆共同生活",
                "无子女赡养",
                "家中三个孩子均在上学"
            },
            new String[] {"独生子女户", "二女户", "家庭人口5人", "与子女同住", "无子女"}),
    MEANS(
            FindingKind.PROPERTY,
            "property",
            new String[] {
                "名下有两套房产",
                "月收入不足一千八百元",
                "家庭年收入2.3万元",
                "银行存款十二万元",
                "欠银行贷款35万元",
                "名下有一辆小轿车",
                "家中仅有三间土坯房",
                "存款余额86,500元",
                "持有股票市值约四十万元",
                "对外负债二十余万元",
                "名下登记有商铺一间",
                "每月领取养老金2146元"
            },
            new String[] {"名下房产2套", "月收入1850元", "存款3.2万元", "小轿车1辆", "无房无车", "欠债12万元"}),
    CHILDHOOD(
            FindingKind.MINOR,
            "identity",
            new String[] {
                "年仅十二岁",
                "系未成年人",
                "现年9岁",
                "未满十六周岁",
                "在石桥中心小学三年级就读",
                "在县第一中学初二年级读书",
                "系事实无人抚养儿童",
                "系留守儿童",
                "是一名孤儿",
                "就读于实验小学",
                "今年13周岁"
            },
            new String[] {"孤儿", "留守儿童", "8岁", "实验小学二年级3班", "初一（5）班", "未成年"});

    final FindingKind kind;
    final String privacy;
    final String[] clauses;
    final String[] cells;

    Circumstances(FindingKind kind, String privacy, String[] clauses, String[] cells) {
        this.kind = kind;
        this.privacy = privacy;
        this.clauses = clauses;
        this.cells = cells;
    }
}
