package org.mingtang.workbench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.DeputyRow;
import org.mingtang.organs.OrganViews.PostRow;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.requests.casefile.DeskAct;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who handles requests in which unit, and how to reach them (REQ-19): today's holders of every role that today's law
/// lets act on a request, and who stands in for them. For officers only; what the public sees are the receiving
/// channels.
@Controller
public class ContactPages {
    static final String ADDRESS = "/workbench/requests/contacts";
    /// Whom one looks for first, then by what is done one after the other.
    private static final Comparator<Held> ORDER = Comparator.comparing(
                    (Held held) -> held.role() != Role.DISCLOSURE_OFFICER)
            .thenComparing(held -> held.role() != Role.DISCLOSURE_HEAD)
            .thenComparing(Held::role)
            .thenComparing(Held::name);
    /// Characters of a search that are looked at.
    private static final int LONGEST = 60;

    private final OrganViews views;
    private final Organs organs;
    private final Packs packs;
    private final RequestQueues queues;
    private final Frames frames;
    private final Clock clock;

    ContactPages(OrganViews views, Organs organs, Packs packs, RequestQueues queues, Frames frames, Clock clock) {
        this.views = views;
        this.organs = organs;
        this.packs = packs;
        this.queues = queues;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param text what was searched for; empty for all
    public record Page(Frame frame, RequestQueues.Side side, String text, List<Unit> units) {
        /// Where the table of what is shown can be had.
        public String export() {
            return Addresses.contacts(text);
        }

        public int total() {
            return units.stream().mapToInt(unit -> unit.contacts().size()).sum();
        }
    }

    /// @param phone of the unit; may be empty
    public record Unit(AgencyId id, String name, String shortName, String phone, List<Contact> contacts) {}

    /// @param sections where known, else empty
    /// @param roles    in Chinese, with whom it is stood in for
    /// @param phone    the person's own; may be empty
    public record Contact(String name, String sections, String roles, String phone) {}

    @GetMapping(ADDRESS)
    ModelAndView contacts(HttpServletRequest request) {
        var text = text(request);
        var side = queues.of(AccountGate.officer(request), Optional.empty());
        var page = new Page(frames.of(request, "承办人员通讯录", "requests"), side, text, units(text));
        return new ModelAndView("workbench/contacts", "page", page);
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        var sheet = new CsvSheet("单位", "姓名", "股室", "岗位", "电话", "单位电话");
        for (var unit : units(text(request))) {
            for (var contact : unit.contacts()) {
                sheet.add(
                        unit.name(),
                        contact.name(),
                        contact.sections(),
                        contact.roles(),
                        contact.phone(),
                        unit.phone());
            }
        }
        return ReportUpPages.csv(sheet, "承办人员通讯录 " + today());
    }

    private static String text(HttpServletRequest request) {
        var typed = Typed.of(request).text("q");
        return typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length()))));
    }

    /// In the order of the register; those in which nobody fits are left out.
    private List<Unit> units(String text) {
        var roles = roles();
        var phones = views.everybody().stream().collect(toMap(Person::id, Person::phone));
        var posts = views.posts(Optional.empty(), Optional.empty(), today()).stream()
                .filter(row -> roles.contains(row.post().role()))
                .collect(groupingBy(row -> row.post().agency()));
        return organs.standingOn(today()).stream()
                .filter(agency -> posts.containsKey(agency.id()))
                .flatMap(agency -> views.entry(agency.id()).stream())
                .map(entry -> unit(entry, posts.getOrDefault(entry.agency().id(), List.of()), roles, phones))
                .flatMap(unit -> narrowed(unit, text).stream())
                .toList();
    }

    /// Whoever can do anything with a request today.
    private Set<Role> roles() {
        var law = packs.inForceOn(today());
        return Stream.of(DeskAct.values())
                .flatMap(act -> act.roles(law).stream())
                .collect(toUnmodifiableSet());
    }

    private Unit unit(AgencyEntry entry, List<PostRow> posts, Set<Role> roles, Map<PersonId, String> phones) {
        var agency = entry.agency();
        var held = posts.stream()
                .map(row -> new Held(
                        row.post().person(),
                        row.personName(),
                        row.sectionName(),
                        row.post().role(),
                        ""));
        var stoodIn = views.deputies(agency.id(), today()).stream()
                .filter(row -> !row.deputy().from().isAfter(today()))
                .filter(row -> roles.contains(row.post().post().role()))
                .map(ContactPages::stoodIn);
        var contacts = Stream.concat(held, stoodIn)
                .sorted(ORDER)
                .collect(groupingBy(Held::person, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(all -> contact(all, phones.getOrDefault(all.getFirst().person(), "")))
                .toList();
        return new Unit(
                agency.id(), agency.name(), agency.shortName(), entry.profile().phone(), contacts);
    }

    /// @param forWhom who is stood in for; empty for one's own post
    private record Held(PersonId person, String name, String section, Role role, String forWhom) {
        String called() {
            return forWhom.isEmpty() ? role.chinese() : role.chinese() + "（代" + forWhom + "）";
        }
    }

    private static Held stoodIn(DeputyRow row) {
        return new Held(
                row.deputy().person(),
                row.deputyName(),
                row.post().sectionName(),
                row.post().post().role(),
                row.post().personName());
    }

    private static Contact contact(List<Held> all, String phone) {
        return new Contact(
                all.getFirst().name(),
                all.stream()
                        .map(Held::section)
                        .filter(section -> !section.isEmpty())
                        .distinct()
                        .collect(joining("、")),
                all.stream().map(Held::called).distinct().collect(joining("、")),
                phone);
    }

    /// Whole where the unit itself is meant, else with those people only who are.
    private static Optional<Unit> narrowed(Unit unit, String text) {
        if (unit.name().contains(text) || unit.shortName().contains(text)) {
            return Optional.of(unit);
        }
        var meant = unit.contacts().stream()
                .filter(contact -> contact.name().contains(text))
                .toList();
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unit(unit.id(), unit.name(), unit.shortName(), unit.phone(), meant));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
