package org.mingtang.bench.corpus;

/// Names and dwellings of people whom nobody knows.
final class People {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚颜";
    private static final String GIVEN_ONE = "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚华飞玲桂鹏辉梅鑫波斌宇浩凯健俊帆帅旭宁龙林欢佳阳建亮成畅峰";
    private static final String[] GIVEN_TWO = {
        "秀英", "桂兰", "建国", "志强", "淑珍", "丽华", "文斌", "国栋", "晓燕", "海燕", "玉兰", "春梅", "金凤", "德才", "长根",
        "有福", "美玲", "雪梅", "子轩", "梓涵", "雨桐", "浩然", "欣怡", "宇航", "思晶", "宗耀", "阿珠", "水生", "木森", "火旺",
        "红旗", "卫东", "爱民", "永福", "来娣", "招弟", "和平", "安全", "万里", "新华", "立新", "少华", "天佑", "若曦", "𠮷祥",
        "晓𬀩", "㛃玉", "俊杰", "嘉琪", "一鸣", "小龙", "大山", "东升", "向阳", "进步", "胜利", "光明", "高峰", "庆丰", "家兴"
    };
    private static final String[] COMPOUND = {"欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "端木"};
    private static final String[] MINORITY = {
        "阿依古丽·买买提",
        "买买提·艾山",
        "迪丽热巴·吐尔逊",
        "扎西·次仁",
        "古丽娜尔·阿不都热合曼",
        "巴特尔·宝音",
        "帕提古丽·卡德尔",
        "努尔兰·哈力克",
        "木合塔尔・阿布力米提",
        "热依汗古丽•依明"
    };
    private static final String[] TOWNS = {
        "云岭县南坪镇坪上村",
        "云岭县溪口镇溪东村",
        "石桥乡下湖村",
        "晋江市安海镇前蔡村",
        "莱芜区雪野镇吕祖泉村",
        "青阳县朱备镇将军村",
        "南坪镇竹坑村",
        "惠安县崇武镇大岞村",
        "云岭县石桥乡岭头村",
        "贵池区梅街镇源溪村"
    };
    private static final String[] STREETS = {
        "泉州市鲤城区开元街道西街",
        "云岭县城关街道解放路",
        "济南市莱芜区凤城街道文化北路",
        "昆明市盘龙区北京路",
        "福建省泉州市丰泽区东海街道津淮街",
        "城关街道学府路",
        "上海市徐汇区漕溪北路",
        "北京市朝阳区望京街",
        "云岭县城关街道东郊社区滨河路",
        "鲤城区中山中路",
        "池州市贵池区秋浦西路"
    };
    private static final String[] ESTATES = {"安居小区", "金色家园", "锦绣花园", "万科城", "水岸名都", "县政府宿舍", "东湖新村", "阳光丽景"};

    private final Dice dice;

    People(Dice dice) {
        this.dice = dice;
    }

    String name() {
        int kind = dice.from(0, 99);
        if (kind < 4) {
            return dice.one(MINORITY);
        }
        if (kind < 9) {
            return dice.one(COMPOUND) + (kind < 6 ? dice.signs(GIVEN_ONE, 1) : dice.one(GIVEN_TWO));
        }
        if (kind == 9) {
            return "𠮷" + dice.signs(GIVEN_ONE, 1);
        }
        return surname() + (kind < 30 ? dice.signs(GIVEN_ONE, 1) : dice.one(GIVEN_TWO));
    }

    private String surname() {
        return dice.signs(SURNAMES, 1);
    }

    /// As it stands in a column, where two characters are spread over the width of three.
    String spread(String name) {
        return name.length() == 2 && dice.inHundred(20)
                ? name.charAt(0) + dice.one("　", " ", "  ") + name.charAt(1)
                : name;
    }

    /// 张某某, as decisions write it.
    String masked() {
        return surname() + dice.one("某", "某某", "某某", "×", "××", "*", "**");
    }

    /// Down to house, building or room number.
    String address() {
        int number = dice.from(1, 388);
        return switch (dice.from(0, 11)) {
            case 0, 1, 2 -> dice.one(TOWNS) + dice.from(1, 15) + "组" + number + "号";
            case 3 -> dice.one(TOWNS) + number + "号";
            case 4 -> dice.one(TOWNS) + dice.one("上坑", "下店", "后垵", "大坪") + "自然村" + dice.one("", "门牌") + number + "号";
            case 5 -> dice.one(STREETS) + number + "号" + dice.from(1, 40) + "幢" + room();
            case 6, 7 ->
                dice.one(STREETS) + number + "号" + dice.one(ESTATES) + dice.from(1, 40) + "号楼" + dice.from(1, 4) + "单元"
                        + room();
            case 8 -> dice.one(STREETS) + Writing.wide(String.valueOf(number)) + "号";
            case 9 -> dice.one(STREETS) + dice.from(2, 900) + "弄" + number + "号" + room();
            case 10 -> dice.one(STREETS) + number + "-" + dice.from(1, 9) + "号";
            default -> dice.one(ESTATES) + dice.from(1, 40) + dice.one("栋", "幢", "号楼") + room();
        };
    }

    private String room() {
        return dice.from(1, 33) + "0" + dice.from(1, 8) + "室";
    }
}
