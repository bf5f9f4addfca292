package org.mingtang.documents.reader;

/// Whether somebody is named as acting in office: then the name may stay.
final class Offices {
    private static final Words TITLES = Words.of(
            "县长 市长 区长 省长 州长 镇长 乡长 局长 厅长 处长 科长 股长 所长 主任 书记 部长 院长 校长 会长 司长 队长 站长 行长 总理 主席 委员 常委 审判长 审判员 陪审员 书记员 法官 检察官 检察员 "
                    + "检察长 法官助理 签发人 签发 发言人 主持人 主持 同志 秘书长 秘书 调研员 巡视员 组长 警官 民警 律师 教授 研究员 院士 主审 执法人员 检查人员 办案人员 记录人 记录 记者 编辑 审核人 复核人 校对 承办人 "
                    + "负责人 领导 督学 参谋长 政委 工程师 理事长 董事长 经理 法定代表人 法人代表 专员 馆长 台长 社长 主编 园长 指导员 教导员 村支书 支书 副主席 副总 会计 出纳 公证员 仲裁员 评审专家 专家 拟稿 核稿 会签 审批人 审签 "
                    + "任命 免去 任免 聘任 汇报人 主讲 出席 列席 参会 参加人员 采访 作者 摄影 责任人 抄报 总经理 网格员 站所长 局领导 副县级 总师 医师 医生 主治 教师 老师 辅导员");
    private static final Words DEEDS = Words.of(
            "同志 主持 出席 强调 指出 签发 讲话 传达 宣布 部署 兼任 任 为组长 为副组长 担任 调研 督导 主任 局长 县长 副 市长 书记 区长 镇长 乡长 院长 科长 股长 所长 处长 部长 委员 常委 作了 带队 分管 率 在会上 出任 教授 律师 法官 检察官 民警 警官 先生 代表 等领导 老师 医生 医师 记者 (主任 (局长 (副 (主持 (组长 (书记 (主审");
    private static final Words LISTS =
            Words.of("出席 列席 参加 参会 主持 记录 请假 缺席 审判长 审判员 书记员 签发人 组长 副组长 成员 发言人 组成人员 领导小组 任命 免去 委员 合议庭 执法人员 评审 分管");
    /// characters of a line in which a list of officials begins
    private static final int FAR = 80;

    private Offices() {}

    /// @param start where the name begins
    /// @param end   where it ends
    static boolean holds(Characters text, Surroundings around, int start, int end) {
        int before = text.skipBlanksBack(start);
        if (text.at(before - 1) == ':') {
            before = text.skipBlanksBack(before - 1);
        }
        return TITLES.endingAt(text, before) > 0
                || DEEDS.at(text, text.skipBlanks(end), text.length()) > 0
                || isListed(text, around, start);
    }

    /// In a line that begins as a list of who sat, signed or judged.
    private static boolean isListed(Characters text, Surroundings around, int start) {
        int line = around.lineStart(around.lineOf(start));
        int from = Math.max(line, start - FAR);
        int colon = -1;
        for (int at = start - 1; at >= from && text.at(at) != '。' && text.at(at) != '\t'; at--) {
            if (text.at(at) == ':') {
                colon = at;
                break;
            }
        }
        return colon > 0 && LISTS.within(text, Math.max(from, colon - 8), colon);
    }
}
