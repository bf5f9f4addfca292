package org.mingtang.regulation;

/// The three kinds of information item (政府信息), each with a chain of its own.
public enum ItemKind {
    /// 公文类信息, clauses ACT-01 to ACT-06
    OFFICIAL_DOCUMENT("公文"),
    /// 非公文类信息, clause ACT-08
    OTHER_INFORMATION("非公文类信息"),
    /// 保存类信息, clause ACT-09
    OBTAINED_INFORMATION("保存类信息");

    private final String chinese;

    ItemKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
