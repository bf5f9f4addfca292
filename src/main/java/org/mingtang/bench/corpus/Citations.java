package org.mingtang.bench.corpus;

/// Numbers and titles of documents, in the writings that offices use.
final class Citations {
    private static final String[] WORDS = {
        "国办发", "国发", "闽政", "闽政办", "泉政办", "云政办", "财预", "人社部发", "鲁政办字", "济政办字", "莱芜政办字", "池政办", "昆政办函", "民发", "发改投资",
        "国卫医发", "自然资发", "中办发", "厅字", "泉鲤政办", "云市监发", "闽政办函", "教基", "苏政办发", "建房规", "云自然资", "银发", "国函"
    };
    private static final String[] BRACKETS = {"〔〕", "〔〕", "〔〕", "〔〕", "〔〕", "〔〕", "[]", "[]", "（）", "()", "［］", "【】"};
    static final String[] TITLES = {
        "国务院办公厅关于印发政府网站发展指引的通知",
        "福建省人民政府办公厅关于加强政策解读工作的通知",
        "财政部关于深入推进地方预决算公开工作的通知",
        "中华人民共和国政府信息公开条例",
        "中华人民共和国土地管理法",
        "中华人民共和国行政处罚法",
        "中华人民共和国食品安全法实施条例",
        "关于全面推进基层政务公开标准化规范化工作的指导意见",
        "社会救助暂行办法",
        "关于进一步完善医疗救助制度的意见",
        "云岭县困难群众临时救助实施办法",
        "国务院关于加快推进“互联网+政务服务”工作的指导意见",
        "保障农民工工资支付条例",
        "福建省信访条例",
        "国有土地上房屋征收与补偿条例",
        "关于做好2020年义务教育招生入学工作的通知",
        "事业单位公开招聘人员暂行规定",
        "关于规范行政处罚自由裁量权的若干规定",
        "云岭县国土空间总体规划（2021—2035年）",
        "市场监督管理行政处罚程序规定",
        "信访工作条例",
        "残疾人就业条例"
    };

    private final Dice dice;

    Citations(Dice dice) {
        this.dice = dice;
    }

    /// @param mayBreak whether it may run over the end of a line
    String number(boolean mayBreak) {
        var brackets = dice.one(BRACKETS);
        var year = String.valueOf(dice.from(2001, 2026));
        var serial = String.valueOf(dice.from(1, 320));
        if (dice.inHundred(8)) {
            year = Writing.wide(year);
            serial = Writing.wide(serial);
        }
        var start = dice.one(WORDS) + gap(mayBreak, 6) + brackets.charAt(0) + year + brackets.charAt(1);
        return start + gap(mayBreak, 10) + (dice.inHundred(6) ? "第" : "") + serial + gap(mayBreak, 10) + "号";
    }

    private String gap(boolean mayBreak, int times) {
        if (!dice.inHundred(times)) {
            return "";
        }
        return mayBreak && dice.inHundred(35) ? dice.one("\n", "\n", "\n　　", "\n\n") : " ";
    }

    String title(boolean mayBreak) {
        var title = dice.one(TITLES);
        if (!mayBreak || !dice.inHundred(8)) {
            return title;
        }
        int at = dice.from(2, title.length() - 2);
        return title.substring(0, at) + "\n" + title.substring(at);
    }
}
