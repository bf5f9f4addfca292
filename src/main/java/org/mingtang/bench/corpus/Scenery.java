package org.mingtang.bench.corpus;

/// Words among which people stand, and which are nothing themselves.
final class Scenery {
    private static final String[] AGENCIES = {
        "云岭县民政局",
        "云岭县市场监督管理局",
        "泉州市鲤城区人民政府办公室",
        "云岭县自然资源局",
        "云岭县教育局",
        "溪口镇人民政府",
        "云岭县公安局",
        "云岭县人力资源和社会保障局",
        "城关街道办事处",
        "云岭县卫生健康局",
        "云岭县信访局",
        "云岭县住房和城乡建设局"
    };
    private static final String[] FIRMS = {"顺兴粮油店", "步云鞋业有限公司", "利民药店", "恒达建材有限公司", "绿源农业专业合作社", "宏图网络科技有限公司"};
    private static final String[] VILLAGES = {"坪上村", "坪下村", "竹坑村", "下湖村三组", "岭头村五组", "溪东村", "东郊社区", "桃源村二组", "前蔡村"};
    private static final String[] POSTS = {"临床医师", "护理", "机电教师", "农技推广", "档案管理", "小学语文教师", "综合管理岗"};
    private static final String[] ETHNICITIES = {"汉族", "回族", "维吾尔族", "畲族", "满族", "苗族"};
    private static final String[] FILLERS = {
        "各单位要提高思想认识，压实工作责任，确保各项任务落到实处。",
        "工作中遇到的问题，请及时向县政府办公室反映。",
        "要坚持问题导向，完善工作机制，加强部门协作。",
        "本通知自印发之日起施行，有效期五年。",
        "公示期为五个工作日，如有异议，请在公示期内书面提出。",
        "县财政部门要统筹安排资金，保障工作顺利开展。",
        "各乡镇人民政府要结合实际制定实施方案，明确时间表和路线图。",
        "完善公共文化服务体系，推进城乡环境综合整治。",
        "全年完成固定资产投资比上年增长百分之六。",
        "要做好宣传引导，营造良好氛围。",
        "对工作推进不力的，予以通报。",
        "年内建成农村公路一百一十六公里，改造供水工程二十处。"
    };

    private Scenery() {}

    static String filler(Dice dice) {
        return dice.one(FILLERS);
    }

    static String word(String thing, Dice dice) {
        return switch (thing) {
            case "org" -> dice.one(AGENCIES);
            case "firm" -> dice.one(FIRMS);
            case "village" -> dice.one(VILLAGES);
            case "post" -> dice.one(POSTS);
            case "ethnicity" -> dice.one(ETHNICITIES);
            case "filler" -> filler(dice);
            case "sex" -> dice.one("男", "女");
            case "date" -> dice.from(2015, 2025) + "年" + dice.from(1, 12) + "月" + dice.from(1, 28) + "日";
            case "year" -> String.valueOf(dice.from(2015, 2025));
            case "count" -> String.valueOf(dice.from(1, 60));
            case "score" -> dice.from(55, 92) + "." + dice.from(0, 9);
            case "area" -> dice.from(0, 9) + "." + dice.digits(2);
            case "fine" -> dice.from(1, 20) + "000元";
            default ->
                throw new IllegalArgumentException("thing: " + thing + " (expected: one of Scribe's or Scenery's)");
        };
    }
}
