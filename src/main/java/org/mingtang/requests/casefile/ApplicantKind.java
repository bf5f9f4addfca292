package org.mingtang.requests.casefile;

/// Who asks (申请人类型), by the columns of the annual report.
public enum ApplicantKind {
    NATURAL_PERSON("自然人"),
    COMMERCIAL("商业企业"),
    RESEARCH("科研机构"),
    PUBLIC_BENEFIT("社会公益组织"),
    LEGAL_SERVICES("法律服务机构"),
    OTHER("其他组织");

    private final String chinese;

    ApplicantKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
