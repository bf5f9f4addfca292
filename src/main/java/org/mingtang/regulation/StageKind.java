package org.mingtang.regulation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What is done at a stage of a review chain. The kinds and what each needs are code; which stages a district has, in
/// which order and by which role is pack data.
public enum StageKind {
    /// 拟稿
    DRAFT("拟稿"),
    /// 股室负责人核稿
    SECTION_CHECK("股室核稿"),
    /// 审稿
    REVIEW("审稿"),
    /// 公开工作机构在签发前审查公开属性 (ACT-22)
    OFFICE_CHECK("公开属性审查"),
    /// 合法性审核
    LEGALITY("合法性审核"),
    /// 签发
    SIGN("签发"),
    /// 印发前核对
    PREPRINT_CHECK("印发前核对"),
    /// 印发
    ISSUE("印发"),
    /// 内容审查并编制索引号
    CONTENT_REVIEW("内容审查"),
    /// 保密审查
    SECRECY_REVIEW("保密审查"),
    /// 分管公开工作的领导审核
    DISCLOSURE_APPROVAL("分管公开领导审核"),
    /// 分管保密工作的领导审核
    SECRECY_APPROVAL("分管保密领导审核"),
    /// 发布
    PUBLISH("发布");

    /// The stages at which the secrecy review is concluded and approved.
    public static final Set<StageKind> REVIEWING =
            Collections.unmodifiableSet(EnumSet.of(SECRECY_REVIEW, DISCLOSURE_APPROVAL, SECRECY_APPROVAL));

    private final String chinese;

    StageKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
