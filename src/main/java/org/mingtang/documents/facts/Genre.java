package org.mingtang.documents.facts;

import java.util.List;
import java.util.regex.Pattern;

/// The word a title ends in (文种): 通知, 办法, 年度报告, perhaps with （试行） or the like after it.
final class Genre {
    private static final List<String> LAST_WORDS = List.of(
            "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "方案", "办法",
            "细则", "规定", "规则", "规程", "规范", "制度", "条例", "章程", "要点", "计划", "规划", "纲要", "预案", "清单", "目录", "指南", "名单", "名录",
            "一览表", "情况表", "统计表", "登记表", "公示", "公约", "说明", "总结", "汇报", "措施", "标准", "流程", "解读", "答复", "答复书", "告知书", "通知书",
            "意见书", "倡议书", "承诺书", "责任书", "协议", "预算", "决算", "情况", "简报", "讲话", "职责", "准则", "导则", "问答", "须知", "启事", "声明",
            "建议");

    private static final Pattern STATE = Pattern.compile(
            "[（(](?:试行|暂行|草案|征求意见稿|送审稿|讨论稿|审议稿|修订稿|修订|修正|修订版|[0-9]{4}年?(?:版|修订|修正|修订版|度)?|第[一二三四五六七八九十]+[期号批])[)）]$");

    private Genre() {}

    static boolean ends(String compact) {
        var title = STATE.matcher(compact).replaceFirst("");
        return LAST_WORDS.stream().anyMatch(title::endsWith);
    }

    /// A line of its own such as （试行）, which belongs to the title above it.
    static boolean isState(String compact) {
        var matcher = STATE.matcher(compact);
        return matcher.find() && matcher.start() == 0;
    }
}
