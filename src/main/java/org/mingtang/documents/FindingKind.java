package org.mingtang.documents;

import java.util.Arrays;
import java.util.Optional;

/// What the machine reader can find in a file (机器阅读发现的种类).
public enum FindingKind {
    RESIDENT_ID("resident-id", "居民身份证号码", Sort.NUMBER),
    PASSPORT("passport", "护照和通行证号码", Sort.NUMBER),
    MOBILE("mobile", "手机号码", Sort.NUMBER),
    LANDLINE("landline", "个人固定电话", Sort.NUMBER),
    BANK_CARD("bank-card", "银行卡号", Sort.NUMBER),
    EMAIL("email", "电子邮箱", Sort.NUMBER),
    LICENCE_PLATE("licence-plate", "机动车号牌", Sort.NUMBER),
    ADDRESS("address", "住址", Sort.NUMBER),
    NAME("name", "个人姓名", Sort.CIRCUMSTANCE),
    /// health, and what a body shows: fingerprints, blood, face
    HEALTH("health", "健康和生物识别", Sort.CIRCUMSTANCE),
    /// marriage and family
    FAMILY("family", "婚姻和家庭", Sort.CIRCUMSTANCE),
    PROPERTY("property", "财产", Sort.CIRCUMSTANCE),
    MINOR("minor", "未成年人", Sort.CIRCUMSTANCE),
    SECRET_MARK("secret-mark", "涉密和内部标志", Sort.MARK),
    CITATION("citation", "引用的文件", Sort.CITED),
    FORWARDED("forwarded", "转发、印发的文件", Sort.FORWARDED),
    ANNOTATION("annotation", "附注", Sort.ANNOTATION),
    METADATA("metadata", "文件中的隐藏内容", Sort.HIDDEN);

    private final String code;
    private final String chinese;
    private final Sort sort;

    FindingKind(String code, String chinese, Sort sort) {
        this.code = code;
        this.chinese = chinese;
        this.sort = sort;
    }

    /// Kinds that are treated alike.
    public enum Sort {
        /// names one person or office by itself, wherever it stands
        NUMBER,
        /// tells of a person only in its place
        CIRCUMSTANCE,
        MARK,
        CITED,
        FORWARDED,
        ANNOTATION,
        HIDDEN
    }

    public Sort sort() {
        return sort;
    }

    /// The word in JSON and on the command line.
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether it is about a person, so that it is masked unless somebody says why not (SEC-12).
    public boolean isPersonal() {
        return switch (sort) {
            case NUMBER, CIRCUMSTANCE -> true;
            case MARK, CITED, FORWARDED, ANNOTATION, HIDDEN -> false;
        };
    }

    public static Optional<FindingKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
