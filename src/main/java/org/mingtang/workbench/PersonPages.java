package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.organs.Account;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.AccountRow;
import org.mingtang.organs.OrganViews.DeputyRow;
import org.mingtang.organs.OrganViews.PeopleQuery;
import org.mingtang.organs.OrganViews.PeopleSort;
import org.mingtang.organs.OrganViews.PersonRow;
import org.mingtang.organs.OrganViews.PostRow;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Person;
import org.mingtang.organs.Person.Employment;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.regulation.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Pages about people: the list, and one person with posts and account.
@Component
public class PersonPages {
    private static final int ROWS = 30;

    private final OrganViews views;
    private final Organs organs;
    private final Frames frames;
    private final Clock clock;

    PersonPages(OrganViews views, Organs organs, Frames frames, Clock clock) {
        this.views = views;
        this.organs = organs;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param number from 1
    public record Listing(
            Frame frame,
            String text,
            String agency,
            List<Choice> agencies,
            List<PersonRow> rows,
            List<AccountRow> administrators,
            int total,
            int number,
            int last,
            boolean writes) {}

    /// @param standing  empty for a person to be added
    /// @param system    whether the system administrator reads
    /// @param security  whether the security administrator reads
    /// @param colleagues who may stand in
    public record Page(
            Frame frame,
            Filled form,
            Optional<Person> standing,
            Optional<Account> account,
            List<PostRow> posts,
            List<DeputyRow> deputies,
            List<Choice> agencies,
            List<Choice> sections,
            List<Choice> colleagues,
            LocalDate today,
            boolean system,
            boolean security) {
        public List<Choice> employments() {
            return Choice.of(Employment.values(), Employment::chinese);
        }

        public List<Choice> roles() {
            return roles(false);
        }

        public List<Choice> administratorRoles() {
            return roles(true);
        }

        private static List<Choice> roles(boolean administrators) {
            return Stream.of(Role.values())
                    .filter(role -> role.isAdministrator() == administrators)
                    .map(role -> new Choice(role.name(), role.chinese()))
                    .toList();
        }

        public boolean disabled() {
            return account.filter(held -> held.is(Mark.DISABLED)).isPresent();
        }
    }

    ModelAndView list(HttpServletRequest request, String text, String agency, int number) {
        var today = LocalDate.now(clock);
        var agencies = organs.standingOn(today);
        var unit = agencies.stream()
                .map(standing -> standing.id())
                .filter(id -> id.value().equals(agency))
                .findFirst();
        var query = new PeopleQuery(text.strip(), unit, Optional.empty(), today, PeopleSort.NAME, number - 1, ROWS);
        var found = views.people(query);
        var administrators = views.accounts().stream()
                .filter(row -> row.account().administers().isPresent())
                .toList();
        return new ModelAndView(
                "workbench/people",
                "page",
                new Listing(
                        frames.of(request, "人员", "register"),
                        text,
                        unit.map(Object::toString).orElse(""),
                        Choice.of(agencies),
                        found.rows(),
                        administrators,
                        found.total(),
                        number,
                        Math.max(1, (found.total() + ROWS - 1) / ROWS),
                        RegisterActs.holds(request, Role.SYSTEM_ADMINISTRATOR)));
    }

    ModelAndView adding(HttpServletRequest request, Filled form) {
        return view(new Page(
                frames.of(request, "添加人员", "register"),
                form,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.now(clock),
                true,
                false));
    }

    ModelAndView person(HttpServletRequest request, PersonId id, Filled form) {
        var person = views.person(id).orElseThrow(Keys::nowhere);
        var today = LocalDate.now(clock);
        var posts = views.postsOf(id);
        var security = RegisterActs.holds(request, Role.SECURITY_ADMINISTRATOR);
        return view(new Page(
                frames.of(request, person.name(), "register"),
                form,
                Optional.of(person),
                account(id),
                posts,
                deputies(posts, today),
                Choice.of(organs.standingOn(today)),
                security ? sections(today) : List.of(),
                security ? colleagues(id) : List.of(),
                today,
                RegisterActs.holds(request, Role.SYSTEM_ADMINISTRATOR),
                security));
    }

    Optional<Account> account(PersonId id) {
        return views.accounts().stream()
                .map(AccountRow::account)
                .filter(account -> account.person().equals(id))
                .findFirst();
    }

    boolean holds(PersonId person, PostId post) {
        return views.postsOf(person).stream().anyMatch(row -> row.post().id().equals(post));
    }

    private List<DeputyRow> deputies(List<PostRow> posts, LocalDate today) {
        var keys = posts.stream().map(row -> row.post().id()).toList();
        return posts.stream()
                .map(row -> row.post().agency())
                .distinct()
                .flatMap(agency -> views.deputies(agency, today).stream())
                .filter(row -> keys.contains(row.deputy().post()))
                .toList();
    }

    private List<Choice> sections(LocalDate today) {
        return organs.standingOn(today).stream()
                .flatMap(agency -> views.sections(agency.id()).stream()
                        .map(section ->
                                new Choice(section.id().toString(), agency.shortName() + " · " + section.name())))
                .toList();
    }

    private List<Choice> colleagues(PersonId id) {
        return views.everybody().stream()
                .filter(person -> !person.id().equals(id))
                .map(person -> new Choice(
                        person.id().toString(),
                        person.staffNumber().isEmpty()
                                ? person.name()
                                : person.name() + "（" + person.staffNumber() + "）"))
                .toList();
    }

    private static ModelAndView view(Page page) {
        var view = new ModelAndView("workbench/person", "page", page);
        if (page.form().refused()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
