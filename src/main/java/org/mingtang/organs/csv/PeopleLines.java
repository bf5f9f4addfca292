package org.mingtang.organs.csv;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganImport.Table;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.PostRow;
import org.mingtang.organs.Person;
import org.mingtang.organs.Person.Employment;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.organs.Register;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.csv.Sheet.Line;
import org.mingtang.regulation.Role;

/// Takes the lines of people.csv into the register. A line is a post; a person with several posts has several lines, a
/// person without any has one whose post columns are empty. Posts are known by person, agency, role and first day.
final class PeopleLines {
    /// What a person is appointed to; administrators have accounts, not posts.
    private static final Role[] POSTS =
            Stream.of(Role.values()).filter(role -> !role.isAdministrator()).toArray(Role[]::new);

    private final Register register;
    private final OrganViews views;
    private final Tally tally;
    private final ActedBy by;

    /// Staff number to the person as the first line with it says.
    private final Map<String, FirstLine> met = new HashMap<>();

    private record FirstLine(int number, Optional<Person> person) {}

    PeopleLines(Register register, OrganViews views, Tally tally, ActedBy by) {
        this.register = register;
        this.views = views;
        this.tally = tally;
        this.by = by;
    }

    void take(List<Line> lines) {
        for (Line line : lines) {
            var cells = new CellReader(Table.PEOPLE, line, tally);
            person(line, cells).ifPresent(person -> post(line, cells, person));
        }
    }

    private Optional<Person> person(Line line, CellReader cells) {
        String number = line.cell(OrganField.STAFF_NUMBER);
        if (number.isEmpty()) {
            cells.fail(OrganField.STAFF_NUMBER, "请填写工号，重复导入时以工号识别人员。");
            return Optional.empty();
        }
        Optional<Person> before = views.personByStaffNumber(number);
        Optional<Employment> employment = cells.choice(OrganField.EMPLOYMENT, Employment.values(), Employment::chinese);
        if (!cells.isClean()) {
            return Optional.empty();
        }
        var person = new Person(
                before.map(Person::id).orElseGet(() -> new PersonId(UUID.randomUUID())),
                number,
                line.cell(OrganField.PERSON),
                cells.text(OrganField.PERSON_PHONE, before.map(Person::phone).orElse("")),
                cells.text(OrganField.PERSON_EMAIL, before.map(Person::email).orElse("")),
                employment.or(() -> before.map(Person::employment)).orElse(Employment.OTHER));
        FirstLine first = met.get(number);
        if (first == null) {
            Optional<Person> entered = enter(line, person, before);
            met.put(number, new FirstLine(line.number(), entered));
            return entered;
        }
        if (first.person().filter(earlier -> !earlier.equals(person)).isPresent()) {
            cells.fail(OrganField.PERSON, "与第 " + first.number() + " 行工号相同，但姓名、电话、邮箱或编制不一致。");
            return Optional.empty();
        }
        return first.person();
    }

    private Optional<Person> enter(Line line, Person person, Optional<Person> before) {
        if (before.equals(Optional.of(person))) {
            tally.people.leave();
            return before;
        }
        var result = before.isEmpty() ? register.addPerson(person, by) : register.amendPerson(person, by);
        if (!tally.took(Table.PEOPLE, line.number(), result)) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            tally.people.add();
        } else {
            tally.people.change();
        }
        return Optional.of(person);
    }

    private void post(Line line, CellReader cells, Person person) {
        boolean none = List.of(OrganField.AGENCY, OrganField.ROLE, OrganField.FROM, OrganField.SECTION).stream()
                .allMatch(column -> line.cell(column).isEmpty());
        if (none) {
            return;
        }
        Optional<AgencyId> agency = cells.needed(OrganField.AGENCY, cells.agency(OrganField.AGENCY));
        Optional<Role> role = cells.needed(OrganField.ROLE, cells.choice(OrganField.ROLE, POSTS, Role::chinese));
        Optional<LocalDate> from = cells.needed(OrganField.FROM, cells.day(OrganField.FROM));
        Optional<LocalDate> lastDay = cells.day(OrganField.LAST_DAY);
        if (agency.filter(id -> views.entry(id).isEmpty()).isPresent()) {
            cells.fail(OrganField.AGENCY, "没有标识为 " + agency.get() + " 的机构，请先在机构表中登记。");
        }
        if (!cells.isClean()) {
            return;
        }
        Optional<SectionId> section = line.cell(OrganField.SECTION).isEmpty()
                ? Optional.empty()
                : section(line, agency.orElseThrow(), line.cell(OrganField.SECTION));
        var post = new Appointment(
                new PostId(UUID.randomUUID()),
                person.id(),
                agency.orElseThrow(),
                section,
                role.orElseThrow(),
                line.cell(OrganField.TITLE),
                from.orElseThrow(),
                lastDay);
        Optional<Appointment> before = views.postsOf(person.id()).stream()
                .map(PostRow::post)
                .filter(known -> known.agency().equals(post.agency())
                        && known.role() == post.role()
                        && known.from().equals(post.from()))
                .findFirst();
        if (before.isPresent()) {
            update(line, cells, before.get(), post);
        } else if (tally.took(Table.PEOPLE, line.number(), register.givePost(post, by))) {
            tally.posts.add();
        }
    }

    private void update(Line line, CellReader cells, Appointment before, Appointment post) {
        Appointment wanted = before.with(
                line.cells().containsKey(OrganField.SECTION) ? post.section() : before.section(),
                cells.text(OrganField.TITLE, before.title()));
        boolean ends = post.lastDay().isPresent() && !post.lastDay().equals(before.lastDay());
        if (wanted.equals(before) && !ends) {
            tally.posts.leave();
            return;
        }
        boolean amended = wanted.equals(before)
                || tally.took(
                        Table.PEOPLE,
                        line.number(),
                        register.amendPost(before.id(), wanted.section(), wanted.title(), by));
        boolean ended = !ends
                || tally.took(
                        Table.PEOPLE,
                        line.number(),
                        register.takePost(before.id(), post.lastDay().orElseThrow(), by));
        if (amended && ended) {
            tally.posts.change();
        }
    }

    /// Sections are known by their name within the agency; one not yet known is entered.
    private Optional<SectionId> section(Line line, AgencyId agency, String name) {
        Optional<SectionId> known = views.sections(agency).stream()
                .filter(section -> section.name().equals(name))
                .map(Section::id)
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        var section = new Section(new SectionId(UUID.randomUUID()), agency, name);
        return tally.took(Table.PEOPLE, line.number(), register.enterSection(section, by))
                ? Optional.of(section.id())
                : Optional.empty();
    }
}
