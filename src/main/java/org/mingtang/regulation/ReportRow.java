package org.mingtang.regulation;

import java.util.Optional;
import java.util.stream.Stream;

/// The outcome rows of the annual report's table of requests (年报第三表). The 2019 layout has one row for all other
/// handling, the layout from 2021 three.
public enum ReportRow {
    GRANTED("granted", "予以公开"),
    PARTIAL("partial", "部分公开（区分处理的，只计这一情形，不计其他情形）"),
    STATE_SECRET("refused.1", "不予公开：属于国家秘密"),
    FORBIDDEN_BY_LAW("refused.2", "不予公开：其他法律行政法规禁止公开"),
    SECURITY_AND_STABILITY("refused.3", "不予公开：危及“三安全一稳定”"),
    THIRD_PARTY("refused.4", "不予公开：保护第三方合法权益"),
    INTERNAL_AFFAIRS("refused.5", "不予公开：属于三类内部事务信息"),
    PROCESS("refused.6", "不予公开：属于四类过程性信息"),
    ENFORCEMENT_FILE("refused.7", "不予公开：属于行政执法案卷"),
    ADMINISTRATIVE_QUERY("refused.8", "不予公开：属于行政查询事项"),
    NOT_HELD("notProvided.1", "无法提供：本机关不掌握相关政府信息"),
    NEEDS_MAKING("notProvided.2", "无法提供：没有现成信息需要另行制作"),
    STILL_UNCLEAR("notProvided.3", "无法提供：补正后申请内容仍不明确"),
    PETITION("notProcessed.1", "不予处理：信访举报投诉类申请"),
    REPEATED("notProcessed.2", "不予处理：重复申请"),
    PUBLICATION("notProcessed.3", "不予处理：要求提供公开出版物"),
    EXCESSIVE("notProcessed.4", "不予处理：无正当理由大量反复申请"),
    REISSUE("notProcessed.5", "不予处理：要求行政机关确认或重新出具已获取信息"),
    LAPSED_CORRECTION("other.1", "其他处理：申请人无正当理由逾期不补正"),
    LAPSED_PAYMENT("other.2", "其他处理：申请人逾期未按收费通知要求缴纳费用"),
    OTHER("other.3", "其他处理：其他");

    private static final int LAST_YEAR_OF_OLD_LAYOUT = 2020;

    private final String key;
    private final String chinese;

    ReportRow(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    /// As the form of the report calls it.
    public String chinese() {
        return chinese;
    }

    /// The key in files of the layout from 2021, such as `refused.4`.
    public String key() {
        return key;
    }

    /// The key in the report for a year.
    public String keyIn(int year) {
        return year <= LAST_YEAR_OF_OLD_LAYOUT && key.startsWith("other.") ? "other" : key;
    }

    static Optional<ReportRow> of(String key) {
        return Stream.of(values()).filter(row -> row.key.equals(key)).findFirst();
    }
}
