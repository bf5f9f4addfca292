package org.mingtang.regulation;

/// What a post entitles its holder to do; a pack's chain names the role of each stage.
public enum Role {
    /// 拟稿人
    DRAFTER("拟稿人"),
    /// 股室负责人
    SECTION_HEAD("股室负责人"),
    /// 审稿人
    REVIEWER("审稿人"),
    /// 合法性审核人（司法局或法制机构）
    LEGALITY_REVIEWER("合法性审核人"),
    /// 签发人
    SIGNER("签发人"),
    /// 文印（印发前核对、印发）
    OFFICE_CLERK("文书"),
    /// 政府信息公开工作机构人员
    DISCLOSURE_OFFICER("公开工作人员"),
    /// 政府信息公开工作机构负责人（同意延期，签保密审查记录）
    DISCLOSURE_HEAD("公开工作机构负责人"),
    /// 保密审查员
    SECRECY_REVIEWER("保密审查员"),
    /// 分管政府信息公开工作的领导
    DISCLOSURE_LEADER("分管公开领导"),
    /// 分管保密工作的领导
    SECRECY_LEADER("分管保密领导"),
    /// 信息发布员
    PUBLISHER("信息发布员"),
    /// 档案员
    ARCHIVIST("档案员"),
    /// 政务公开主管部门（全区）
    SUPERVISOR("主管部门"),
    /// 保密行政管理部门（全区）：指导、监督、检查保密审查，不作审查结论
    SECRECY_BUREAU("保密行政管理部门"),
    /// 系统管理员
    SYSTEM_ADMINISTRATOR("系统管理员"),
    /// 安全保密管理员
    SECURITY_ADMINISTRATOR("安全保密管理员"),
    /// 安全审计员
    AUDIT_ADMINISTRATOR("安全审计员");

    private final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }

    /// The name shown on pages.
    public String chinese() {
        return chinese;
    }

    /// One of the three administrators, of which no account holds two.
    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }
}
