package org.mingtang.organs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.regulation.Role;

/// What pages and exports show of the register: read straight from the tables.
public interface OrganViews {
    Optional<AgencyEntry> entry(AgencyId id);

    /// Every agency there is or was, by founding and key, with how it ended.
    List<Whole> wholeRegister();

    /// Everybody in the register, by staff number and name.
    List<Person> everybody();

    /// All agencies standing on that day, depth first, siblings by rank, with what hangs on them.
    List<Branch> tree(LocalDate day);

    List<Section> sections(AgencyId agency);

    /// Earlier names of an agency, latest first.
    List<FormerName> formerNames(AgencyId agency);

    Optional<Person> person(PersonId id);

    Optional<Person> personByStaffNumber(String staffNumber);

    PeoplePage people(PeopleQuery query);

    /// Posts in force on that day, by agency, role, name; either filter may be empty.
    List<PostRow> posts(Optional<AgencyId> agency, Optional<Role> role, LocalDate day);

    /// All posts of a person, past and coming ones too, latest first.
    List<PostRow> postsOf(PersonId person);

    /// Deputyships that touch this day or later, by first day.
    List<DeputyRow> deputies(AgencyId agency, LocalDate day);

    /// Units that publish in their own name and stand on that day, but lack a secrecy reviewer (SEC-03) or review rules
    /// (SEC-22).
    List<Vacancy> vacancies(LocalDate day);

    /// The unit's review rules, latest first.
    List<ReviewRules> reviewRules(AgencyId agency);

    /// All accounts, by login.
    List<AccountRow> accounts();

    /// The login log for the auditor, latest first.
    LoginPage logins(LoginQuery query);

    record Whole(AgencyEntry entry, Optional<Ending> ending) {}

    /// @param depth 0 for a root
    record Branch(AgencyEntry entry, int depth, int sections, int people, int posts) {}

    record FormerName(String name, String shortName, Instant renamedAt) {}

    /// @param text   part of name, staff number or phone; empty for all
    /// @param agency holds a post there on that day
    /// @param page   from 0
    /// @param size   1 to 200
    record PeopleQuery(
            String text,
            Optional<AgencyId> agency,
            Optional<Role> role,
            LocalDate day,
            PeopleSort sort,
            int page,
            int size) {
        public PeopleQuery {
            if (page < 0 || size < 1 || size > 200) {
                throw new IllegalArgumentException(
                        "page: " + page + ", size: " + size + " (expected: page >= 0, size 1 to 200)");
            }
        }
    }

    enum PeopleSort {
        NAME,
        STAFF_NUMBER,
        AGENCY
    }

    /// @param posts    in force on the day asked for
    /// @param hasLogin whether an account is open
    record PersonRow(Person person, List<PostRow> posts, boolean hasLogin) {}

    record PeoplePage(List<PersonRow> rows, int total) {}

    record PostRow(Appointment post, String personName, String agencyName, String sectionName) {}

    record DeputyRow(Deputy deputy, String deputyName, PostRow post) {}

    record Vacancy(Agency unit, List<RegisterIssue> missing) {}

    record AccountRow(Account account, String personName) {}

    /// @param login  exact; empty for all
    /// @param before key of the last row of the page before, empty for the first page
    /// @param size   1 to 500
    record LoginQuery(
            String login,
            Optional<LoginOutcome> outcome,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Long> before,
            int size) {
        public LoginQuery {
            if (size < 1 || size > 500) {
                throw new IllegalArgumentException("size: " + size + " (expected: 1 to 500)");
            }
        }
    }

    enum LoginOutcome {
        /// Begun and never finished: the node went down meanwhile. Counts as a failure.
        CHECKING("未完成"),
        WELCOME("成功"),
        WRONG("失败"),
        THROTTLED("已限流"),
        DISABLED("账号已停用"),
        LOOPBACK_ONLY("演示账号仅限本机");

        private final String chinese;

        LoginOutcome(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// @param login   unknown logins show as `?` and eight digits, since people type passwords into the wrong field
    /// @param refused how many further attempts were refused unseen until the delay after this one was over
    record LoginRow(
            long key,
            Instant at,
            String login,
            Optional<AccountId> account,
            String address,
            LoginOutcome outcome,
            int refused) {}

    /// @param next key to ask for the following page with, empty on the last
    record LoginPage(List<LoginRow> rows, Optional<Long> next) {}
}
