package org.mingtang.organs.register;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingtang.organs.Agency;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.Person;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.ReviewRules;
import org.mingtang.organs.Section;

/// What must hold before a person, a section or a unit's review rules are entered.
public final class EntryRules {
    private static final Pattern FILE_HASH = Pattern.compile("[0-9a-f]{64}");

    private EntryRules() {}

    /// @param sameNumber who has the same staff number
    public static List<RegisterIssue> person(Person person, Optional<Person> sameNumber) {
        return Stream.of(
                        AgencyRules.line(OrganField.PERSON, person.name(), 50),
                        AgencyRules.optionalLine(OrganField.STAFF_NUMBER, person.staffNumber(), 30),
                        AgencyRules.optionalLine(OrganField.PERSON_PHONE, person.phone(), 50),
                        AgencyRules.optionalLine(OrganField.PERSON_EMAIL, person.email(), 100),
                        sameNumber
                                .filter(other -> !other.id().equals(person.id()))
                                .map(other -> RegisterIssue.of(
                                        OrganField.STAFF_NUMBER,
                                        "工号 " + person.staffNumber() + " 已由" + other.name() + "使用，请核对。"))
                                .stream())
                .flatMap(issues -> issues)
                .toList();
    }

    public static List<RegisterIssue> section(Section section, Optional<Agency> agency, List<Section> ofAgency) {
        return Stream.of(
                        agency(agency, section.agency().value()),
                        AgencyRules.line(OrganField.SECTION, section.name(), 50),
                        ofAgency.stream()
                                .filter(other -> !other.id().equals(section.id()))
                                .filter(other -> other.name().equals(section.name()))
                                .map(_ -> RegisterIssue.of(OrganField.SECTION, "该机构已有名为“" + section.name() + "”的股室。")))
                .flatMap(issues -> issues)
                .toList();
    }

    public static List<RegisterIssue> reviewRules(ReviewRules rules, Optional<Agency> agency) {
        return Stream.of(
                        agency(agency, rules.agency().value()),
                        AgencyRules.line(OrganField.RULES_TITLE, rules.title(), 200),
                        AgencyRules.optionalLine(OrganField.RULES_TITLE, rules.number(), 60),
                        FILE_HASH.matcher(rules.fileHash()).matches()
                                ? Stream.<RegisterIssue>of()
                                : Stream.of(RegisterIssue.under("SEC-22", OrganField.RULES_FILE, "请上传制度文件。")))
                .flatMap(issues -> issues)
                .toList();
    }

    private static Stream<RegisterIssue> agency(Optional<Agency> agency, String id) {
        return agency.isPresent()
                ? Stream.of()
                : Stream.of(RegisterIssue.of(OrganField.AGENCY, "没有标识为 " + id + " 的机构。"));
    }
}
