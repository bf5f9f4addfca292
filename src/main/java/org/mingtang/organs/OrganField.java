package org.mingtang.organs;

/// The field an objection is about; its Chinese name is the form label and the column header of the import files.
public enum OrganField {
    AGENCY("机构标识"),
    NAME("机构名称"),
    SHORT_NAME("简称"),
    KIND("机构类型"),
    PARENT("上级机构标识"),
    ORGANISATION_CODE("组织机构代码"),
    DOCUMENT_CODE("机关代字"),
    RANK("排序"),
    FOUNDED("成立日期"),
    CAPACITY("以自己名义"),
    ADDRESS("地址"),
    OFFICE_HOURS("办公时间"),
    AGENCY_PHONE("电话"),
    FAX("传真"),
    AGENCY_EMAIL("电子邮箱"),
    HEAD("负责人"),
    FUNCTIONS("主要职能"),
    ENDED("撤并日期"),
    SUCCESSOR("承继机构标识"),
    ENDING_REASON("撤并原因"),
    SECTION("股室"),
    STAFF_NUMBER("工号"),
    PERSON("姓名"),
    PERSON_PHONE("联系电话"),
    PERSON_EMAIL("工作邮箱"),
    EMPLOYMENT("编制"),
    ROLE("岗位"),
    TITLE("职务"),
    POST("任职"),
    FROM("任职日期"),
    LAST_DAY("卸任日期"),
    RULES_TITLE("制度名称"),
    RULES_FILE("制度文件"),
    SECRECY_REVIEWER("保密审查员"),
    REVIEW_RULES("保密审查制度"),
    LOGIN("登录名"),
    PASSWORD("密码"),
    CURRENT_PASSWORD("原密码"),
    ACCOUNT("账号"),
    FILE("文件");

    private final String chinese;

    OrganField(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
