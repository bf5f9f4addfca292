package org.mingtang.documents.reader;

/// How the name of a person looks: a surname of one or two characters and one or two more, or a name of several parts
/// joined by points.
final class NameShape {
    /// The surnames nearly everybody bears, without those that are more often plain words.
    private static final String SINGLE = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖"
            + "石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔文牛樊葛庞安殷骆岳施伍倪颜齐章鲁"
            + "温庄柳俞路阮焦柯庾裴童申翟祝岑欧凌霍尚艾冉辛耿管卜詹游梅蓝关祁单阎鲍甘左涂季瞿房池卓丘简缪饶虞窦凤邢聂纪郎娄舒屈项祖华盛"
            + "甄晏麦鞠巩毕傅卞靳阳佟喻沙宫苗丛宁滕惠封储桑党苟隋仇楚栾谷巫蒲蔺木桂车边曲成平花查米应荣敖强粟闵蒙麻连赖萧古廉佘刁芦庹肇"
            + "雒晁亓茹宿蔚藏尉晋裘沃苍敬冼郜郄屠沐雍郗鄢鄂闻莘宓竺皮冀燕湛闪贡伏危隗勒楼揣琚笪仝洪穆邬亢况芮仲厉戎符劳姬扈浦柴习戈匡"
            + "寇阙冷訾阚荆蒯桓邸邝尤柏臧薄席郁翁荀吉昌包解商";
    private static final Signs SINGLE_SURNAMES = Signs.of(SINGLE);
    private static final String DOUBLE =
            "欧阳 上官 司马 司徒 诸葛 皇甫 尉迟 公孙 慕容 令狐 东方 夏侯 长孙 宇文 轩辕 端木 独孤 南宫 西门 百里 呼延 闻人 申屠 淳于 单于 澹台 公冶 太史 钟离 赫连 濮阳 拓跋 完颜";
    private static final Words DOUBLE_SURNAMES = Words.of(DOUBLE);
    /// the characters of surnames, so that most places are passed by at once
    private static final Signs IN_SURNAMES = Signs.of(SINGLE + DOUBLE.replace(" ", ""));
    /// Words of everyday that begin like a name.
    private static final Words NO_NAMES = Words.of(
            "农户 农民 农村 农业 包括 包含 包装 包车 包干 包保 包抓 包片 包村 包案 包联 包工 包裹 包容 吉林 吉安 席位 冷库 冷链 冷藏 习近平 符合 昌平 高血压 高血脂 高龄 高等 高校 高中 高度 高于 高新 高考 高效 高质 高层 高标 高速 高温 高额 方案 方法 方式 方面 方便 方可 方向 万元 万人 万户 万亩 安全 安置 安排 安装 安徽 平均 平台 平等 平方 平时 "
                    + "常住 常见 常年 常务 常态 常规 常委 严重 严格 严禁 严肃 严厉 白内障 白血病 金额 金融 黄金 黄河 周边 周期 周岁 周年 周转 成员 成年 成立 成人 成果 成效 成为 成本 成都 时间 时期 时限 明确 于是 于每 "
                    + "项目 任务 任何 任期 任命 任免 任职 石油 石材 水利 温度 程序 程度 路段 路面 路口 路灯 路线 路径 车辆 车主 车站 车位 车牌 马上 马路 应当 应急 应该 应用 应按 应由 应予 应付 应收 管理 管辖 管道 管控 管委 "
                    + "关于 关系 关爱 关注 关键 关心 单位 单亲 单身 单独 单项 单元 单价 房屋 房产 房地 房东 房间 房租 钱款 华侨 季度 米以 强化 强制 强调 强度 强烈 荣誉 荣获 宁可 尚未 尚在 尚无 谷物 连续 连带 连同 连接 "
                    + "向社会 向上 向下 向县 向区 向市 向省 向国 向申 向我 向本 向当 向相 向有 向乡 向镇 相关 文件 文化 文明 文书 文字 文本 文旅 文物 文号 文体 段落 江苏 江西 江北 江南 江河 湖南 河南 林业 林地 林木 林区 林权 林场 "
                    + "田地 田间 毛收 夏季 夏粮 陈述 陈列 许可 许多 何时 何种 何人 余额 余人 余元 余名 余户 余件 叶片 程控 苏州 丁级 史料 顾问 顾客 康复 康养 易地 易燃 易发 龙头 龙岩 雷电 雷雨 武装 武汉 武术 孔雀 莫名 "
                    + "施工 施行 施肥 施策 施救 颜色 齐全 齐抓 章程 章节 鲁东 庄严 庄稼 申请 申报 申诉 申领 申办 申购 祝贺 欧洲 欧盟 凌晨 左右 左侧 游客 游泳 游戏 简单 简化 简易 简称 简要 简报 纪律 纪委 纪检 纪念 纪要 屈服 项下 "
                    + "盛大 阳光 阳性 解决 解除 解释 解放 解读 解答 解聘 宫颈 宫外 苗木 苗圃 宁夏 宁波 封闭 封存 封面 封控 储备 储蓄 储存 党员 党委 党组 党政 党中 党支 党建 党纪 党风 党工 商品 商业 商务 商户 商家 商店 商标 商会 练习 木材 宗教 宗旨 宗地 占地 占用 占有 占比 来源 来自 来信 来访 来电 "
                    + "战略 战士 边境 边界 边远 曲线 查询 查处 查阅 查看 查明 查找 查验 查封 查实 应届 蒙古 麻醉 麻将 花园 花卉 花费 平安 平稳 平面 平整 平衡 平原 平潭 平阳 平和 平江 金属 金钱 金华 金奖 白天 白酒 白色 白云 温泉 温州 温室 "
                    + "沈阳 郑州 徐州 常州 柳州 梅州 惠州 广州 莆田 龙海 罗源 高邮 高安 高密 安溪 安丘 永春 南安 石狮 陶瓷 石化 汤池 金寨 邵武 邵阳 黎明 汪洋 江阴 余姚 于都 盐城 鲁政 曾经 曾在 曾任 曾因 曾为 曾患 曾被 曾获 曾有 曾与 曾向 曾于 杜绝 谢谢 "
                    + "万一 万里 段时 殷切 殷实 焦点 焦化 焦虑 祖国 祖父 祖母 祖籍 祖传 童年 童装 童车 和平 和解 和谐 麦田 麦收 喻为 沙发 沙石 甘肃 甘蔗 梁柱 宋代 唐代 黄色 黄牌 黄酒 蓝色 蓝天 房贷 车贷 车险 车库 车间 时任 时隔 时代 时刻 成绩 成功 成长 成品 成交 成熟 "
                    + "路政 路网 路基 管网 管护 管线 管制 管教 连锁 强降 强奸 强拆 强征 华人 华东 荣军 盛产 来人 来华 应征 项上 季节 安居 安保 安监 安定 安宁 安县 方米 方圆 方针 单车 单据 单号 关口 关闭 关停 关怀 关联 关押 关节 骆驼 牛奶 牛肉 马匹 马拉 "
                    + "龙舟 熊猫 石膏 石灰 石料 毛利 毛坯 毛发 白条 白菜 金牌 金秋 金桥 银行 文凭 文艺 文档 文职 文创 林下 林草 林长 江湖 田园 田径 田野 夏天 夏令 康乐 贺信 贺电 游览 项链 温馨 温暖 温和 常识 常用 常设 常抓 常备 常德 常熟");
    private static final Signs POINTS = Signs.of("·•・‧∙");
    private static final int LONGEST_POINTED = 20;

    private NameShape() {}

    static boolean isPoint(char c) {
        return POINTS.has(c);
    }

    /// Length of the surname at the place; 0 for none.
    static int surname(Characters text, int at) {
        if (!IN_SURNAMES.has(text.at(at))) {
            return 0;
        }
        if (DOUBLE_SURNAMES.at(text, at, text.length()) > 0) {
            return 2;
        }
        return SINGLE_SURNAMES.has(text.at(at)) ? 1 : 0;
    }

    /// The next place from `from` on with a character of a surname; the end of the text for none.
    static int nextOfSurname(Characters text, int from) {
        return text.next(IN_SURNAMES, from);
    }

    static boolean isEverydayWord(Characters text, int at) {
        return NO_NAMES.at(text, at, text.length()) > 0;
    }

    /// Whether what stands between the places, with nothing beside it, can be a name: as a cell under 姓名.
    static boolean isWhole(Characters text, int start, int end) {
        int points = 0;
        for (int at = start; at < end; at++) {
            if (isPoint(text.at(at))) {
                points++;
            } else if (!text.isHan(at) && text.at(at) != ' ') {
                return false;
            }
        }
        if (points > 0) {
            return end - start <= LONGEST_POINTED && !isPoint(text.at(start)) && !isPoint(text.at(end - 1));
        }
        int signs = 0;
        for (int at = start; at < end; at++) {
            signs += text.at(at) == ' ' || Character.isLowSurrogate(text.at(at)) ? 0 : 1;
        }
        return signs >= 2 && signs <= 4 && !isMasked(text, start, end);
    }

    /// 张某, 李某某: a name already taken away.
    static boolean isMasked(Characters text, int start, int end) {
        for (int at = start + 1; at < end; at++) {
            char c = text.at(at);
            if (c == '某' || c == '*' || c == '×' || c == 'X') {
                return true;
            }
        }
        return false;
    }

    /// End of a name of parts joined by points that begins here; `start` for none.
    static int pointed(Characters text, int start) {
        int at = start;
        boolean point = false;
        while (at - start < LONGEST_POINTED) {
            if (!text.isHan(at)) {
                if (at == start || !isPoint(text.at(at)) || !text.isHan(at + 1)) {
                    break;
                }
                point = true;
            }
            at++;
        }
        return point ? at : start;
    }
}
