package org.mingtang.organs.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.Deputy;
import org.mingtang.organs.Ending;
import org.mingtang.organs.OrganAct;
import org.mingtang.organs.OrganActs;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.RegisterResult.Refused;
import org.mingtang.organs.ReviewRules;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.register.AgencyRules;
import org.mingtang.organs.register.Changes;
import org.mingtang.organs.register.EndingRules;
import org.mingtang.organs.register.EntryRules;
import org.mingtang.organs.register.PostRules;

/// Writes the register: check, change the rows, record the act, in one transaction each. Writers go one after another,
/// so that what the rules saw still holds when the rows change.
final class JdbcRegister implements Register {
    private final RegisterLock lock;
    private final AgencyTable agencies;
    private final PeopleTable people;
    private final AccountTable accounts;
    private final OrganActs acts;

    JdbcRegister(RegisterLock lock, AgencyTable agencies, PeopleTable people, AccountTable accounts, OrganActs acts) {
        this.lock = lock;
        this.agencies = agencies;
        this.people = people;
        this.accounts = accounts;
        this.acts = acts;
    }

    @Override
    public RegisterResult found(AgencyEntry entry, ActedBy by) {
        return lock.alone(() -> {
            List<RegisterIssue> issues = AgencyRules.onFounding(entry, agencies.all());
            return whenFree(issues, AgencyRules.warnings(entry.agency()), () -> {
                agencies.insert(entry);
                acts.record(new OrganAct.AgencyFounded(by, entry.agency()));
            });
        });
    }

    @Override
    public RegisterResult amend(AgencyEntry entry, ActedBy by) {
        return lock.alone(() -> {
            var tree = agencies.all();
            List<RegisterIssue> issues = AgencyRules.onAmending(entry, tree);
            return whenFree(issues, AgencyRules.warnings(entry.agency()), () -> {
                AgencyEntry before = tree.find(entry.agency().id()).orElseThrow();
                recordChanges(before, entry, by);
            });
        });
    }

    private void recordChanges(AgencyEntry before, AgencyEntry after, ActedBy by) {
        Set<OrganField> changed = Changes.between(before, after);
        if (changed.isEmpty()) {
            return;
        }
        agencies.update(after);
        boolean renamed = changed.remove(OrganField.NAME) | changed.remove(OrganField.SHORT_NAME);
        if (renamed) {
            agencies.keepName(before.agency(), by.at());
            acts.record(new OrganAct.AgencyRenamed(
                    by,
                    after.agency().id(),
                    before.agency().name(),
                    after.agency().name()));
        }
        if (!changed.isEmpty()) {
            acts.record(new OrganAct.AgencyAmended(by, after.agency(), Set.copyOf(changed)));
        }
    }

    @Override
    public RegisterResult end(AgencyId agency, Ending ending, ActedBy by) {
        return lock.alone(() -> whenFree(EndingRules.check(agency, ending, agencies.all()), List.of(), () -> {
            List<Appointment> posts = people.postsAfter(agency, ending.lastDay());
            people.endPosts(posts, ending.lastDay());
            agencies.end(agency, ending);
            acts.record(new OrganAct.AgencyEnded(by, agency, ending, keys(posts)));
        }));
    }

    @Override
    public RegisterResult enterSection(Section section, ActedBy by) {
        return lock.alone(() -> {
            if (agencies.section(section.id())
                    .filter(known -> !known.agency().equals(section.agency()))
                    .isPresent()) {
                return refused(OrganField.SECTION, "该股室不属于所填机构，请重新选择。");
            }
            Optional<Agency> agency = agencies.find(section.agency());
            var issues = EntryRules.section(section, agency, agencies.sections(section.agency()));
            return whenFree(issues, List.of(), () -> {
                agencies.put(section);
                acts.record(new OrganAct.SectionEntered(by, section));
            });
        });
    }

    @Override
    public RegisterResult addPerson(Person person, ActedBy by) {
        return lock.alone(() -> {
            if (people.find(person.id()).isPresent()) {
                return refused(OrganField.PERSON, "此人已在名册中。");
            }
            var issues = EntryRules.person(person, people.byStaffNumber(person.staffNumber()));
            return whenFree(issues, List.of(), () -> {
                people.put(person);
                acts.record(new OrganAct.PersonEntered(by, person.id(), person.name()));
            });
        });
    }

    @Override
    public RegisterResult amendPerson(Person person, ActedBy by) {
        return lock.alone(() -> {
            Optional<Person> before = people.find(person.id());
            if (before.isEmpty()) {
                return refused(OrganField.PERSON, "名册中没有此人。");
            }
            var issues = EntryRules.person(person, people.byStaffNumber(person.staffNumber()));
            return whenFree(issues, List.of(), () -> {
                if (!before.get().equals(person)) {
                    people.put(person);
                    acts.record(new OrganAct.PersonAmended(by, person.id(), person.name()));
                }
            });
        });
    }

    @Override
    public RegisterResult givePost(Appointment post, ActedBy by) {
        return lock.alone(() -> {
            if (people.find(post.person()).isEmpty()) {
                return refused(OrganField.PERSON, "名册中没有此人，请先登记。");
            }
            var facts = new PostRules.Facts(
                    agencies.find(post.agency()),
                    post.section().flatMap(agencies::section),
                    accounts.of(post.person()),
                    people.postsOf(post.person()));
            return whenFree(PostRules.onGiving(post, facts), List.of(), () -> {
                people.insert(post);
                acts.record(new OrganAct.PostGiven(by, post));
            });
        });
    }

    @Override
    public RegisterResult amendPost(PostId id, Optional<SectionId> section, String title, ActedBy by) {
        return lock.alone(() -> {
            Optional<Appointment> before = people.post(id);
            if (before.isEmpty()) {
                return noSuchPost();
            }
            Appointment post = before.get().with(section, title);
            var issues = PostRules.onAmending(post, section.flatMap(agencies::section));
            return whenFree(issues, List.of(), () -> {
                if (!post.equals(before.get())) {
                    people.describe(post);
                    acts.record(new OrganAct.PostAmended(by, post));
                }
            });
        });
    }

    @Override
    public RegisterResult takePost(PostId id, LocalDate lastDay, ActedBy by) {
        return lock.alone(() -> {
            Optional<Appointment> post = people.post(id);
            if (post.isEmpty()) {
                return noSuchPost();
            }
            Optional<LocalDate> ended = post.get().lastDay().filter(last -> !last.isAfter(lastDay));
            if (ended.isPresent()) {
                return refused(OrganField.LAST_DAY, "该任职已于 " + ended.get() + " 结束，卸任日期只能提前。");
            }
            people.endPosts(List.of(post.get()), lastDay);
            acts.record(new OrganAct.PostTaken(by, post.get(), lastDay));
            return new Entered(List.of());
        });
    }

    @Override
    public RegisterResult appointDeputy(Deputy deputy, ActedBy by) {
        return lock.alone(() -> {
            Optional<Appointment> post = people.post(deputy.post());
            if (post.isEmpty()) {
                return noSuchPost();
            }
            if (people.find(deputy.person()).isEmpty()) {
                return refused(OrganField.PERSON, "名册中没有此人，请先登记。");
            }
            var issues = PostRules.onDeputising(
                    deputy, post.get(), accounts.of(deputy.person()), people.deputies(deputy.post()));
            return whenFree(issues, List.of(), () -> {
                people.insert(deputy);
                acts.record(new OrganAct.DeputyAppointed(by, deputy, post.get()));
            });
        });
    }

    @Override
    public RegisterResult leave(PersonId person, LocalDate lastDay, ActedBy by) {
        return lock.alone(() -> {
            if (people.find(person).isEmpty()) {
                return refused(OrganField.PERSON, "名册中没有此人。");
            }
            List<Appointment> posts = people.postsOf(person).stream()
                    .filter(post -> post.lastDay().map(lastDay::isBefore).orElse(true))
                    .toList();
            people.endPosts(posts, lastDay);
            people.endDeputyshipsOf(person, lastDay);
            accounts.close(person, lastDay);
            acts.record(new OrganAct.PersonLeft(by, person, lastDay, keys(posts)));
            return new Entered(List.of());
        });
    }

    @Override
    public RegisterResult attachReviewRules(ReviewRules rules, ActedBy by) {
        return lock.alone(() ->
                whenFree(EntryRules.reviewRules(rules, agencies.find(rules.agency())), List.of(), () -> {
                    agencies.insert(rules, by.at());
                    acts.record(new OrganAct.ReviewRulesAttached(by, rules));
                }));
    }

    private static RegisterResult whenFree(List<RegisterIssue> issues, List<RegisterIssue> warnings, Runnable change) {
        if (!issues.isEmpty()) {
            return new Refused(issues);
        }
        change.run();
        return new Entered(warnings);
    }

    private static Refused refused(OrganField field, String message) {
        return new Refused(List.of(RegisterIssue.of(field, message)));
    }

    private static Refused noSuchPost() {
        return refused(OrganField.POST, "没有这项任职，可能已被撤回。请刷新页面。");
    }

    private static List<PostId> keys(List<Appointment> posts) {
        return posts.stream().map(Appointment::id).toList();
    }
}
