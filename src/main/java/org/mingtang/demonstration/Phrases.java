package org.mingtang.demonstration;

import java.util.Map;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.StageKind;
import org.mingtang.secrecy.Finding;
import org.mingtang.secrecy.Judgement;

/// What the officers of the district write when they pass a document on.
final class Phrases {
    static final String LATE = "文件印发时平台尚未启用，现集中补录公开。";

    static final String LEVEL = "已核对来源和内容，不涉及国家秘密，同意公开。";

    private static final Map<String, String> JUDGEMENTS = Map.of(
            "wording", "表述准确，没有不宜公开的措辞。",
            "timing", "可以即时公开。",
            "manner", "在县政府网站公开。",
            "scope", "全文向社会公开。");

    private Phrases() {}

    /// What the secrecy reviewers of the district find, on every judgement that its rules ask for.
    static Finding finding(Law law) {
        return Finding.disclosing(
                "已逐页审查正文和附件，内容不涉及国家秘密、工作秘密、商业秘密和个人隐私。",
                law.judgements().stream()
                        .map(term ->
                                new Judgement(term.id(), term.name(), JUDGEMENTS.getOrDefault(term.id(), "没有不宜公开的情形。")))
                        .toList());
    }

    static String remark(StageKind kind) {
        return switch (kind) {
            case DRAFT -> "请审核。";
            case SECTION_CHECK -> "已核对事实和数据，同意送审。";
            case OFFICE_CHECK -> "不主动公开的理由已核，同意。";
            case REVIEW -> "公开属性、文字和格式已核。";
            case LEGALITY -> "未发现与上位法抵触的内容，同意送签。";
            case SIGN -> "同意印发。";
            case PREPRINT_CHECK -> "清样与签发稿一致，附注已标注。";
            case ISSUE -> "";
            case CONTENT_REVIEW -> "要素齐全，分类准确。";
            case SECRECY_REVIEW -> "";
            case DISCLOSURE_APPROVAL -> "同意公开。";
            case SECRECY_APPROVAL -> "同意保密审查结论。";
            case PUBLISH -> "";
        };
    }
}
