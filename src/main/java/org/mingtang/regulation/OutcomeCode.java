package org.mingtang.regulation;

/// The 22 outcomes of a request for information, on the 21 rows of the annual report (REQ-06). That there are these is
/// code; name, articles, row and remedy of each are pack data ([OutcomeRule]).
public enum OutcomeCode {
    /// 已主动公开，告知获取方式和途径
    G1,
    /// 可以公开，提供或者告知方式、途径、时间
    G2,
    /// 部分公开
    P1,
    /// 国家秘密
    N1,
    /// 法律、行政法规禁止公开
    N2,
    /// 危及国家安全、公共安全、经济安全、社会稳定
    N3,
    /// 损害第三方合法权益
    N4,
    /// 三类内部事务信息
    N5,
    /// 四类过程性信息
    N6,
    /// 行政执法案卷
    N7,
    /// 行政查询事项
    N8,
    /// 本机关不掌握：不存在，或者不由本机关负责
    U1,
    /// 没有现成信息，需要另行制作
    U2,
    /// 补正后仍不明确
    U3,
    /// 信访、举报、投诉
    X1,
    /// 重复申请
    X2,
    /// 公开出版物
    X3,
    /// 无正当理由大量、反复申请
    X4,
    /// 要求确认或者重新出具已获取的信息
    X5,
    /// 逾期不补正
    O1,
    /// 逾期未缴费
    O2,
    /// 其他处理
    O3;

    /// Whether the applicant gets what was asked.
    public boolean gives() {
        return this == G1 || this == G2;
    }

    /// Whether it withholds under 条例第十四条至第十六条, which since 2024 must first go to reconsideration.
    public boolean restsOnArticles14To16() {
        return switch (this) {
            case N1, N2, N3, N4, N5, N6, N7 -> true;
            case G1, G2, P1, N8, U1, U2, U3, X1, X2, X3, X4, X5, O1, O2, O3 -> false;
        };
    }
}
