package org.mingtang.regulation;

/// What a letter tells the applicant to do who does not agree with it (救济途径).
public enum Remedy {
    /// 先行申请行政复议，对复议决定不服的再起诉
    RECONSIDERATION_FIRST("应当先申请行政复议"),
    /// 可以申请行政复议，也可以提起行政诉讼
    EITHER("可以申请行政复议或者提起行政诉讼"),
    /// 只告知行政复议
    RECONSIDERATION_ONLY("可以申请行政复议"),
    /// 不单独告知
    NONE("不告知救济途径");

    private final String chinese;

    Remedy(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
