package org.mingtang.documents;

import java.util.Arrays;
import java.util.Optional;

/// What the machine reader can find in a file (机器阅读发现的种类).
public enum FindingKind {
    RESIDENT_ID("resident-id", "居民身份证号码"),
    PASSPORT("passport", "护照和通行证号码"),
    MOBILE("mobile", "手机号码"),
    LANDLINE("landline", "个人固定电话"),
    BANK_CARD("bank-card", "银行卡号"),
    EMAIL("email", "电子邮箱"),
    LICENCE_PLATE("licence-plate", "机动车号牌"),
    ADDRESS("address", "住址"),
    NAME("name", "个人姓名"),
    /// health, and what a body shows: fingerprints, blood, face
    HEALTH("health", "健康和生物识别"),
    /// marriage and family
    FAMILY("family", "婚姻和家庭"),
    PROPERTY("property", "财产"),
    MINOR("minor", "未成年人"),
    SECRET_MARK("secret-mark", "涉密和内部标志"),
    CITATION("citation", "引用的文件"),
    FORWARDED("forwarded", "转发、印发的文件"),
    ANNOTATION("annotation", "附注"),
    METADATA("metadata", "文件中的隐藏内容");

    private final String code;
    private final String chinese;

    FindingKind(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
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
        return switch (this) {
            case RESIDENT_ID,
                    PASSPORT,
                    MOBILE,
                    LANDLINE,
                    BANK_CARD,
                    EMAIL,
                    LICENCE_PLATE,
                    ADDRESS,
                    NAME,
                    HEALTH,
                    FAMILY,
                    PROPERTY,
                    MINOR -> true;
            case SECRET_MARK, CITATION, FORWARDED, ANNOTATION, METADATA -> false;
        };
    }

    public static Optional<FindingKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
