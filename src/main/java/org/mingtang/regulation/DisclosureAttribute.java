package org.mingtang.regulation;

/// The disclosure attribute (公开属性) of an item. Which of the five a district uses, and their annotation lines, is
/// pack data (ACT-01, ACT-22).
public enum DisclosureAttribute {
    /// 主动公开
    PROACTIVE("主动公开"),
    /// 脱密后公开
    AFTER_DECLASSIFICATION("脱密后公开"),
    /// 依申请公开
    ON_REQUEST("依申请公开"),
    /// 删减后公开
    AFTER_DELETION("删减后公开"),
    /// 不予公开
    NON("不予公开");

    private final String chinese;

    DisclosureAttribute(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
