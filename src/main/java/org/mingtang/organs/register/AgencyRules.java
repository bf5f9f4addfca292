package org.mingtang.organs.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.RegisterIssue;

/// What must hold before an agency is founded or amended.
public final class AgencyRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHORT_NAME = 30;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_FUNCTIONS = 10_000;

    private AgencyRules() {}

    public static List<RegisterIssue> onFounding(AgencyEntry entry, AgencyTree tree) {
        return Stream.of(
                        idIsFree(entry.agency(), tree),
                        notYetEnded(entry.agency()),
                        names(entry.agency(), tree),
                        codes(entry.agency(), tree),
                        parent(entry.agency(), tree),
                        capacity(entry),
                        lengths(entry.profile()))
                .flatMap(issues -> issues)
                .toList();
    }

    public static List<RegisterIssue> onAmending(AgencyEntry entry, AgencyTree tree) {
        Optional<Agency> before = tree.agency(entry.agency().id());
        if (before.isEmpty()) {
            return List.of(unknown(entry.agency()));
        }
        return Stream.of(
                        endingUntouched(entry.agency(), before.get()),
                        names(entry.agency(), tree),
                        codes(entry.agency(), tree),
                        parent(entry.agency(), tree),
                        capacity(entry),
                        lengths(entry.profile()))
                .flatMap(issues -> issues)
                .toList();
    }

    /// Codes typed from old lists are often wrong in the last place; the office decides.
    public static List<RegisterIssue> warnings(Agency agency) {
        String code = agency.organisationCode();
        if (!OrganisationCode.hasForm(code) || OrganisationCode.checkCharacter(code) == code.charAt(8)) {
            return List.of();
        }
        return List.of(RegisterIssue.of(
                OrganField.ORGANISATION_CODE,
                "组织机构代码 " + code + " 的校验码应为 " + OrganisationCode.checkCharacter(code) + "，请核对。"));
    }

    static RegisterIssue unknown(Agency agency) {
        return RegisterIssue.of(OrganField.AGENCY, "没有标识为 " + agency.id() + " 的机构。");
    }

    private static Stream<RegisterIssue> idIsFree(Agency agency, AgencyTree tree) {
        return tree
                .agency(agency.id())
                .map(taken -> RegisterIssue.of(
                        OrganField.AGENCY, "机构标识 " + agency.id() + " 已由“" + taken.name() + "”使用，请换一个。"))
                .stream();
    }

    private static Stream<RegisterIssue> notYetEnded(Agency agency) {
        return agency.ended().isEmpty() && agency.successor().isEmpty()
                ? Stream.of()
                : Stream.of(RegisterIssue.of(OrganField.ENDED, "设立时不能填撤并日期和承继机构，请设立后再办理撤并。"));
    }

    private static Stream<RegisterIssue> endingUntouched(Agency agency, Agency before) {
        return agency.ended().equals(before.ended()) && agency.successor().equals(before.successor())
                ? Stream.of()
                : Stream.of(RegisterIssue.of(OrganField.ENDED, "撤并日期和承继机构不能在这里修改，请办理撤并。"));
    }

    private static Stream<RegisterIssue> names(Agency agency, AgencyTree tree) {
        return Stream.of(
                        line(OrganField.NAME, agency.name(), LONGEST_NAME),
                        line(OrganField.SHORT_NAME, agency.shortName(), LONGEST_SHORT_NAME),
                        others(agency, tree, other -> other.name().equals(agency.name()))
                                .map(other ->
                                        RegisterIssue.of(OrganField.NAME, "已有名称相同的机构（标识 " + other.id() + "），请核对是否重复。")))
                .flatMap(issues -> issues);
    }

    /// The organisation code opens index numbers: two standing agencies with one code would share their numbers.
    private static Stream<RegisterIssue> codes(Agency agency, AgencyTree tree) {
        String code = agency.organisationCode();
        Stream<RegisterIssue> form = code.isEmpty() || OrganisationCode.hasForm(code)
                ? Stream.of()
                : Stream.of(RegisterIssue.of(OrganField.ORGANISATION_CODE, "组织机构代码应为 9 位数字或大写字母（不含连字符）；没有代码可留空。"));
        Stream<RegisterIssue> taken = code.isEmpty()
                ? Stream.of()
                : others(agency, tree, other -> other.organisationCode().equals(code))
                        .map(other -> RegisterIssue.under(
                                "ACT-05",
                                OrganField.ORGANISATION_CODE,
                                "组织机构代码 " + code + " 已由“" + other.name() + "”使用，索引号会重复，请核对。"));
        Stream<RegisterIssue> word = agency.documentCode().isEmpty()
                ? Stream.of()
                : others(agency, tree, other -> other.documentCode().equals(agency.documentCode()))
                        .map(other -> RegisterIssue.of(
                                OrganField.DOCUMENT_CODE,
                                "机关代字 " + agency.documentCode() + " 已由“" + other.name() + "”使用，请核对。"));
        return Stream.of(form, taken, word, optionalLine(OrganField.DOCUMENT_CODE, agency.documentCode(), 20))
                .flatMap(issues -> issues);
    }

    private static Stream<RegisterIssue> parent(Agency agency, AgencyTree tree) {
        if (agency.parent().isEmpty()) {
            return Stream.of();
        }
        var id = agency.parent().get();
        var parent = tree.agency(id);
        if (parent.isEmpty()) {
            return Stream.of(RegisterIssue.of(OrganField.PARENT, "没有标识为 " + id + " 的上级机构。"));
        }
        if (tree.isBelow(id, agency.id())) {
            return Stream.of(RegisterIssue.of(OrganField.PARENT, "上级机构不能是本机构或它的下级。"));
        }
        return parent.get().ended().isPresent() && agency.ended().isEmpty()
                ? Stream.of(RegisterIssue.of(
                        OrganField.PARENT, "上级机构“" + parent.get().name() + "”已撤并，请改填它的承继机构。"))
                : Stream.of();
    }

    private static Stream<RegisterIssue> capacity(AgencyEntry entry) {
        return entry.profile().capacity() == Capacity.THROUGH_PARENT
                        && entry.agency().parent().isEmpty()
                ? Stream.of(RegisterIssue.under("ACT-26", OrganField.CAPACITY, "不以自己名义行使职权的机构由上级机构代为公开，请填写上级机构。"))
                : Stream.of();
    }

    private static Stream<RegisterIssue> lengths(AgencyProfile profile) {
        return Stream.of(
                        optionalLine(OrganField.ADDRESS, profile.address(), LONGEST_LINE),
                        optionalLine(OrganField.OFFICE_HOURS, profile.officeHours(), LONGEST_LINE),
                        optionalLine(OrganField.AGENCY_PHONE, profile.phone(), LONGEST_LINE),
                        optionalLine(OrganField.FAX, profile.fax(), LONGEST_LINE),
                        optionalLine(OrganField.AGENCY_EMAIL, profile.email(), LONGEST_LINE),
                        optionalLine(OrganField.HEAD, profile.head(), LONGEST_LINE),
                        profile.functions().length() > LONGEST_FUNCTIONS
                                ? Stream.of(RegisterIssue.of(
                                        OrganField.FUNCTIONS, "主要职能最多 " + LONGEST_FUNCTIONS + " 字，请精简。"))
                                : Stream.<RegisterIssue>of())
                .flatMap(issues -> issues);
    }

    private static Stream<Agency> others(Agency agency, AgencyTree tree, Predicate<Agency> alike) {
        return tree.all().stream()
                .filter(other ->
                        !other.id().equals(agency.id()) && other.ended().isEmpty())
                .filter(alike)
                .limit(1);
    }

    static Stream<RegisterIssue> line(OrganField field, String text, int longest) {
        return text.isBlank()
                ? Stream.of(RegisterIssue.of(field, "请填写" + field.chinese() + "。"))
                : optionalLine(field, text, longest);
    }

    static Stream<RegisterIssue> optionalLine(OrganField field, String text, int longest) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return Stream.of(RegisterIssue.of(field, field.chinese() + "不能含换行或控制字符。"));
        }
        return text.codePointCount(0, text.length()) > longest
                ? Stream.of(RegisterIssue.of(field, field.chinese() + "最多 " + longest + " 字。"))
                : Stream.of();
    }
}
