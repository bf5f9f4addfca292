package org.mingtang.requests.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingtang.documents.ResidentId;
import org.mingtang.regulation.CreditCode;
import org.mingtang.requests.Objection;
import org.mingtang.requests.application.Applicant.Identity;
import org.mingtang.requests.application.Applicant.Organisation;
import org.mingtang.requests.application.Applicant.Person;
import org.mingtang.requests.casefile.ApplicantKind;

/// What a form must hold before it can be handed in (条例第二十九条). Fields are named as on the form: `name`, `number`,
/// `phone`, `asked.1` ….
public final class ApplicationRules {
    /// Most things one application may ask for.
    public static final int MOST_ASKED = 20;
    /// Characters of one thing asked for, of the use and of the reason for a waiver.
    public static final int LONGEST_TEXT = 2_000;
    /// Characters of a name, an address and the like.
    public static final int LONGEST_LINE = 200;

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0\\d{2,3}-?)?[2-9]\\d{6,7}(-\\d{1,6})?");
    private static final Pattern ABROAD = Pattern.compile("\\+\\d{6,15}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,185}\\.[^\\s@<>\".]{2,}");
    private static final Pattern OTHER_NUMBER = Pattern.compile("[0-9A-Za-z()（）-]{4,30}");

    private final Application application;
    private final LocalDate today;
    private final List<Objection> objections = new ArrayList<>();

    private ApplicationRules(Application application, LocalDate today) {
        this.application = application;
        this.today = today;
    }

    /// Everything that is wrong, at its field.
    ///
    /// @param today by which a day of birth may not lie in the future
    public static List<Objection> check(Application application, LocalDate today) {
        var rules = new ApplicationRules(application, today);
        rules.applicant();
        rules.contact();
        rules.asked();
        return List.copyOf(rules.objections);
    }

    private void applicant() {
        var applicant = application.applicant();
        switch (applicant) {
            case Person person -> {
                line("name", person.name(), ApplicationRule.NAME_MISSING, "请填写姓名，与身份证明一致。");
                line("number", person.number(), ApplicationRule.IDENTITY_MISSING, "请填写证件号码，用来核对身份。");
                if (!person.number().isBlank()) {
                    unless(
                            agrees(person),
                            "number",
                            ApplicationRule.NUMBER_WRONG,
                            person.identity() == Identity.RESIDENT_ID
                                    ? "身份证号码与校验位不符，请对照证件核对。"
                                    : "证件号码应当是 4 至 30 位字母和数字，请对照证件核对。");
                }
            }
            case Organisation organisation -> {
                line("name", organisation.name(), ApplicationRule.NAME_MISSING, "请填写单位名称，与营业执照或者登记证一致。");
                line("number", organisation.number(), ApplicationRule.IDENTITY_MISSING, "请填写统一社会信用代码。");
                line("contact", organisation.contact(), ApplicationRule.CONTACT_MISSING, "请填写联系人姓名。");
                bounded("representative", organisation.representative(), LONGEST_LINE);
                unless(
                        organisation.kind() != ApplicantKind.NATURAL_PERSON,
                        "kind",
                        ApplicationRule.KIND_WRONG,
                        "请选择单位的性质。");
                unless(
                        organisation.number().isBlank() || CreditCode.agrees(organisation.number()),
                        "number",
                        ApplicationRule.NUMBER_WRONG,
                        "统一社会信用代码应当是 18 位，与校验位相符。请对照证照核对。");
            }
        }
    }

    private boolean agrees(Person person) {
        return switch (person.identity()) {
            case RESIDENT_ID -> ResidentId.isSound(person.number(), today);
            case PASSPORT, HONG_KONG_MACAO, TAIWAN, OTHER ->
                OTHER_NUMBER.matcher(person.number()).matches();
        };
    }

    private void contact() {
        var applicant = application.applicant();
        line("phone", applicant.phone(), ApplicationRule.CONTACT_MISSING, "请填写联系电话，要补正或者确认时用。");
        unless(
                applicant.phone().isBlank() || isPhone(applicant.phone()),
                "phone",
                ApplicationRule.PHONE_WRONG,
                "请填写 11 位手机号，或者带区号的座机号；境外号码以 + 开头。");
        unless(
                applicant.email().isBlank() || EMAIL.matcher(applicant.email()).matches(),
                "email",
                ApplicationRule.EMAIL_WRONG,
                "电子邮箱应当像 name@example.cn，请核对。");
        bounded("address", applicant.address(), LONGEST_LINE);
        bounded("email", applicant.email(), LONGEST_LINE);
        switch (application.way()) {
            case POST ->
                unless(
                        !applicant.address().isBlank(),
                        "address",
                        ApplicationRule.WAY_NEEDS_ADDRESS,
                        "选择邮寄的，请填写通信地址和邮政编码。");
            case EMAIL ->
                unless(!applicant.email().isBlank(), "email", ApplicationRule.WAY_NEEDS_ADDRESS, "选择电子邮件的，请填写电子邮箱。");
            case PORTAL, COUNTER -> {}
        }
    }

    private static boolean isPhone(String phone) {
        var bare = phone.replace(" ", "");
        return MOBILE.matcher(bare).matches()
                || LANDLINE.matcher(bare).matches()
                || ABROAD.matcher(bare).matches();
    }

    private void asked() {
        var asked = application.asked();
        unless(
                !asked.isEmpty() && !asked.getFirst().isBlank(),
                "asked.1",
                ApplicationRule.ASKED_MISSING,
                "请写明想要的信息：名称、文号，或者便于查找的其他特征。");
        unless(
                asked.size() <= MOST_ASKED,
                "asked." + MOST_ASKED,
                ApplicationRule.TOO_MANY,
                "一份申请最多写 " + MOST_ASKED + " 项；更多的请分成几份申请。");
        for (int i = 0; i < asked.size(); i++) {
            bounded("asked." + (i + 1), asked.get(i), LONGEST_TEXT);
        }
        bounded("use", application.use(), LONGEST_TEXT);
        bounded("waiver", application.waiver(), LONGEST_TEXT);
    }

    private void line(String field, String text, ApplicationRule rule, String message) {
        unless(!text.isBlank(), field, rule, message);
        bounded(field, text, LONGEST_LINE);
    }

    private void bounded(String field, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        unless(length <= longest, field, ApplicationRule.TOO_LONG, "最多 " + longest + " 字，现有 " + length + " 字。请缩短。");
    }

    private void unless(boolean holds, String field, ApplicationRule rule, String message) {
        if (!holds) {
            objections.add(Objection.at(field, rule, message));
        }
    }
}
