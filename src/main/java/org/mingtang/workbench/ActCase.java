package org.mingtang.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.Signature;
import org.mingtang.organs.Signature.OnPaper;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.EarlierRequests;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.PaperRegister;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseDesk;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.CaseStanding;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.casefile.Sight;
import org.mingtang.requests.clock.ClockReading;
import org.springframework.web.multipart.MultipartFile;

/// A request on the officer's desk with one act to be done: what its form is made from, and what it is read with.
record ActCase(
        DeskAct act,
        RequestView view,
        Application application,
        Officer officer,
        CaseStanding standing,
        ActSheet sheet,
        Tools tools) {

    /// What belongs to no case.
    record Tools(
            RequestDesk desk,
            RequestRecords records,
            EarlierRequests earlier,
            PaperRegister paper,
            Organs organs,
            OrganViews register,
            DocumentDesk documents) {}

    CaseFile file() {
        return view.file();
    }

    LocalDate today() {
        return standing.today();
    }

    Law law() {
        return standing.packs().inForceOn(today());
    }

    ClockReading clock() {
        return file().clock(today(), standing);
    }

    /// The facts of one kind, oldest first.
    <F extends CaseFact> List<F> facts(Class<F> kind) {
        return file().facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <F extends CaseFact> Optional<F> last(Class<F> kind) {
        return facts(kind).reversed().stream().findFirst();
    }

    /// What comes by the portal comes when it is sent, whenever it is read.
    static LocalDate cameOn(Optional<CaseFact.ApplicantWrote> message, LocalDate today) {
        return message.map(CaseFact.ApplicantWrote::on).orElse(today);
    }

    /// All that the applicant wrote about it since it was asked.
    String words(Class<? extends CaseFact> asked, CaseFact.About about) {
        return file().messagesSince(asked, about).stream()
                .map(wrote -> text(wrote.commitment()))
                .collect(Collectors.joining("\n"));
    }

    static String cameByPortal(Optional<CaseFact.ApplicantWrote> message) {
        return message.map(wrote -> "申请人 " + Formats.date(wrote.on()) + "在门户上来信，当天就是收到之日。")
                .orElse("");
    }

    /// What an entry commits to; blank once erased.
    String text(String commitment) {
        return tools.records().text(view, commitment).orElse("");
    }

    int parts() {
        return last(CaseFact.Sorted.class).map(CaseFact.Sorted::parts).orElse(1);
    }

    /// What is asked in a part, as far as the application is divided in the same way.
    String asked(int part) {
        var asked = application.asked();
        return asked.size() == parts() ? asked.get(part - 1) : application.inOneLine();
    }

    List<Section> sections() {
        return tools.register().sections(file().agency());
    }

    /// The sections of the unit; of one in which nobody serves in one of these roles that is said. Whoever serves in
    /// the whole unit serves in each.
    List<Choice> sectionChoices(Role... roles) {
        var officers = Stream.of(roles)
                .flatMap(role -> tools.organs().holders(role, file().agency(), today()).stream())
                .toList();
        Predicate<SectionId> served = section -> officers.stream()
                .anyMatch(each ->
                        Stream.of(roles).anyMatch(role -> each.holdsIn(role, file().agency(), Set.of(section))));
        return sections().stream()
                .map(section -> new Choice(
                        section.id().toString(),
                        served.test(section.id())
                                ? section.name()
                                : section.name() + "（没有人任"
                                        + Stream.of(roles).map(Role::chinese).collect(Collectors.joining("、")) + "）"))
                .toList();
    }

    Optional<Section> section(String name) {
        return sections().stream()
                .filter(section -> section.id().toString().equals(sheet.text(name)))
                .findFirst();
    }

    LocalDate after(LocalDate from, int workingDays) {
        return standing.calendar().due(from, new WorkingDays(workingDays)).day();
    }

    LocalDate after(LocalDate from, PeriodKey period) {
        return after(from, law().period(period).workingDays().count());
    }

    /// Who else may do this act in the unit, and so may have signed it on paper.
    List<Officer> otherSigners() {
        Map<PersonId, Officer> signers = new LinkedHashMap<>();
        act.roles(law()).stream()
                .sorted()
                .flatMap(role -> tools.organs().holders(role, file().agency(), today()).stream())
                .filter(signer -> !signer.person().equals(officer.person()))
                .filter(signer -> CaseDesk.mayDo(signer, act, file(), law()))
                .forEach(signer -> signers.putIfAbsent(signer.person(), signer));
        return List.copyOf(signers.values());
    }

    ActField signature() {
        var field = ActField.signature(otherSigners().stream()
                .map(signer -> new Choice(signer.person().toString(), signer.name()))
                .toList());
        return CaseDesk.onlyRecords(file(), act, standing) ? field.standing(ActField.ON_PAPER) : field;
    }

    /// The day that was typed; where none can be read, that is told and today stands in for it.
    LocalDate day(String name, Clerk clerk) {
        return sheet.day(name).orElseGet(() -> {
            clerk.object(Objection.at(
                    name,
                    CaseRule.TEXT_MISSING,
                    sheet.text(name).isEmpty()
                            ? "请填写日期。"
                            : "“" + sheet.text(name) + "”不是日期，请按 " + today() + " 的样子填写。"));
            return today();
        });
    }

    /// A whole number; where none can be read, that is told and 0 stands in for it.
    int number(String name, Clerk clerk) {
        return sheet.number(name).orElseGet(() -> {
            clerk.object(
                    Objection.at(name, CaseRule.TEXT_MISSING, sheet.text(name).isEmpty() ? "请填写或者选择。" : "请填写整数。"));
            return 0;
        });
    }

    <E extends Enum<E>> E one(E[] constants, String name, E otherwise, Clerk clerk) {
        return sheet.choice(constants, name).orElseGet(() -> {
            unchosen(name, clerk);
            return otherwise;
        });
    }

    /// One of two answers, `yes` or `no`.
    boolean yes(String name, Clerk clerk) {
        if (!sheet.text(name).equals("yes") && !sheet.text(name).equals("no")) {
            unchosen(name, clerk);
        }
        return sheet.text(name).equals("yes");
    }

    private static void unchosen(String name, Clerk clerk) {
        clerk.object(Objection.at(name, CaseRule.TEXT_MISSING, "请选择一项。"));
    }

    /// Keeps every file of an input; the commitment is that of the last one.
    Kept keep(String name, Part part, Clerk clerk) {
        var kept = Kept.NOTHING;
        for (var file : sheet.files(name)) {
            kept = clerk.file(name, handedIn(file, part));
        }
        return kept;
    }

    static org.mingtang.requests.HandedIn handedIn(MultipartFile file, Part part) {
        try {
            return new org.mingtang.requests.HandedIn(part, PaperController.name(file), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The officer's own signature, or that of somebody who signed on paper and may do the act: then with the scan.
    Signature signature(Clerk clerk) {
        if (sheet.text("signer").isEmpty()) {
            return new Signature(officer.person(), officer.name(), today(), Optional.empty());
        }
        var on = day("signedOn", clerk);
        var signer = signer(on);
        if (signer.isEmpty()) {
            clerk.object(Objection.at(
                    "signer",
                    CaseRule.NOT_YOUR_ROLE,
                    "所选的人在签字那天没有办理“" + act.chinese() + "”的岗位" + (act == DeskAct.COUNTERSIGN ? "，或者不是这个股室的负责人。" : "。")));
        }
        var scan = keep("scan", Part.EVIDENCE, clerk);
        if (sheet.files("scan").isEmpty()) {
            clerk.object(Objection.at("scan", CaseRule.EVIDENCE_MISSING, "代录纸上签字，请附签字页的扫描件。"));
        }
        return signer.map(one -> new Signature(
                        one.person(), one.name(), on, Optional.of(new OnPaper(officer.name(), scan.commitment()))))
                .orElseGet(() -> new Signature(officer.person(), officer.name(), today(), Optional.empty()));
    }

    private Optional<Officer> signer(LocalDate on) {
        Predicate<Officer> may = signer -> CaseDesk.mayDo(signer, act, file(), law())
                && (act != DeskAct.COUNTERSIGN
                        || section("section")
                                .map(Section::id)
                                .filter(section -> Sight.heads(signer, section, file().agency()))
                                .isPresent());
        return person(sheet.text("signer"))
                .flatMap(person -> tools.organs().officer(person, on))
                .filter(may);
    }

    private static Optional<PersonId> person(String id) {
        return Stream.of(id)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(text -> new PersonId(UUID.fromString(text)))
                .findFirst();
    }
}
