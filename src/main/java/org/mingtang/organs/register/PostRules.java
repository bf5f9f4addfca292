package org.mingtang.organs.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.organs.Account;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.Deputy;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.Section;

/// What must hold before a post is given or stood in for. The three administrators are kept apart from each other and
/// from business posts: who keeps the accounts must not decide cases, who audits must not act.
public final class PostRules {
    private PostRules() {}

    /// What the rules look at.
    ///
    /// @param account the person's account, if any
    /// @param posts   all posts of the person
    /// @param section the section named, if it exists
    public record Facts(
            Optional<Agency> agency, Optional<Section> section, Optional<Account> account, List<Appointment> posts) {}

    public static List<RegisterIssue> onGiving(Appointment post, Facts facts) {
        return Stream.of(
                        businessRole(post),
                        noAdministrator(facts.account()),
                        days(post, facts),
                        section(post, facts.section()),
                        notTwice(post, facts.posts()),
                        AgencyRules.optionalLine(OrganField.TITLE, post.title(), 50))
                .flatMap(issues -> issues)
                .toList();
    }

    /// @param section the section named, if it exists
    public static List<RegisterIssue> onAmending(Appointment post, Optional<Section> section) {
        return Stream.concat(section(post, section), AgencyRules.optionalLine(OrganField.TITLE, post.title(), 50))
                .toList();
    }

    /// @param account the deputy's account, if any
    public static List<RegisterIssue> onDeputising(
            Deputy deputy, Appointment post, Optional<Account> account, List<Deputy> others) {
        return Stream.of(
                        noAdministrator(account),
                        deputyDays(deputy, post),
                        deputy.person().equals(post.person())
                                ? Stream.of(RegisterIssue.of(OrganField.PERSON, "代理人不能是任职者本人。"))
                                : Stream.<RegisterIssue>of(),
                        others.stream().anyMatch(other -> overlap(deputy, other))
                                ? Stream.of(RegisterIssue.of(OrganField.FROM, "该岗位在这段时间内已有代理人，请调整日期。"))
                                : Stream.<RegisterIssue>of())
                .flatMap(issues -> issues)
                .toList();
    }

    private static Stream<RegisterIssue> businessRole(Appointment post) {
        return post.role().isAdministrator()
                ? Stream.of(RegisterIssue.of(OrganField.ROLE, post.role().chinese() + "不是业务岗位，请为此人另行开设管理员账号。"))
                : Stream.of();
    }

    private static Stream<RegisterIssue> noAdministrator(Optional<Account> account) {
        return account
                .flatMap(Account::administers)
                .map(role -> RegisterIssue.of(OrganField.PERSON, "此人持有" + role.chinese() + "账号，不得兼任业务岗位。"))
                .stream();
    }

    private static Stream<RegisterIssue> days(Appointment post, Facts facts) {
        if (post.lastDay().filter(post.from()::isAfter).isPresent()) {
            return Stream.of(RegisterIssue.of(OrganField.LAST_DAY, "卸任日期不能早于任职日期 " + post.from() + "。"));
        }
        if (facts.agency().isEmpty()) {
            return Stream.of(RegisterIssue.of(OrganField.AGENCY, "没有标识为 " + post.agency() + " 的机构。"));
        }
        Agency agency = facts.agency().get();
        if (post.from().isBefore(agency.founded())) {
            return Stream.of(RegisterIssue.of(
                    OrganField.FROM, "任职日期不能早于" + agency.shortName() + "的成立日期 " + agency.founded() + "。"));
        }
        boolean outlasts = agency.ended()
                .filter(end -> post.lastDay().map(end::isBefore).orElse(true))
                .isPresent();
        return outlasts
                ? Stream.of(RegisterIssue.under(
                        "ACT-14",
                        OrganField.LAST_DAY,
                        agency.shortName() + "已于 " + agency.ended().get() + " 撤并，任职不能晚于该日。"))
                : Stream.of();
    }

    private static Stream<RegisterIssue> section(Appointment post, Optional<Section> known) {
        if (post.section().isEmpty()) {
            return Stream.of();
        }
        return known.filter(section -> section.agency().equals(post.agency())).isPresent()
                ? Stream.of()
                : Stream.of(RegisterIssue.of(OrganField.SECTION, "该股室不属于所填机构，请重新选择。"));
    }

    private static Stream<RegisterIssue> notTwice(Appointment post, List<Appointment> posts) {
        return posts.stream()
                        .filter(other -> !other.id().equals(post.id()))
                        .filter(other -> other.agency().equals(post.agency()) && other.role() == post.role())
                        // of two sections somebody may be the head of both
                        .filter(other -> other.section().isEmpty()
                                || post.section().isEmpty()
                                || other.section().equals(post.section()))
                        .anyMatch(other -> overlap(post, other))
                ? Stream.of(RegisterIssue.of(
                        OrganField.ROLE, "此人在这段时间内已任该机构的" + post.role().chinese() + "，无需重复任职。"))
                : Stream.of();
    }

    private static Stream<RegisterIssue> deputyDays(Deputy deputy, Appointment post) {
        if (deputy.lastDay().isBefore(deputy.from())) {
            return Stream.of(RegisterIssue.of(OrganField.LAST_DAY, "代理结束日期不能早于开始日期 " + deputy.from() + "。"));
        }
        return post.inForceOn(deputy.from()) && post.inForceOn(deputy.lastDay())
                ? Stream.of()
                : Stream.of(RegisterIssue.of(OrganField.FROM, "代理日期应在该岗位的任职期间之内。"));
    }

    private static boolean overlap(Appointment one, Appointment other) {
        return !one.from().isAfter(end(other)) && !other.from().isAfter(end(one));
    }

    private static LocalDate end(Appointment post) {
        return post.lastDay().orElse(LocalDate.MAX);
    }

    private static boolean overlap(Deputy one, Deputy other) {
        return !one.from().isAfter(other.lastDay()) && !other.from().isAfter(one.lastDay());
    }
}
