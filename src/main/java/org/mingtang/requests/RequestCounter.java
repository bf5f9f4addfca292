package org.mingtang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mingtang.documents.FileHash;
import org.mingtang.holidays.InstalledCalendar;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal.Act;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.privacy.PersonalData;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.RequestStage;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.ValueKey;
import org.mingtang.requests.CaseFiles.Bringer;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.application.ApplicationRule;
import org.mingtang.requests.application.ApplicationRules;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseCommand.Arrive;
import org.mingtang.requests.casefile.CaseDecision;
import org.mingtang.requests.casefile.CaseDesk;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.store.Doors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Where requests and what applicants write to them come in (收件): from the portal, and over the counter by staff. A
/// form that is sent twice is taken once; the same form with something else in it is not taken for the first.
@Component
public class RequestCounter {
    /// Most files that come with one application.
    public static final int MOST_FILES = 20;
    /// Most bytes of one of them.
    public static final int LARGEST_FILE = 20 << 20;
    /// Most bytes of everything kept for one request.
    public static final long LARGEST_CASE = 400L << 20;

    static final int MOST_MESSAGES_A_DAY = 10;

    private final Packs packs;
    private final InstalledCalendar calendar;
    private final PersonalData data;
    private final CaseFiles caseFiles;
    private final CaseBooks books;
    private final RequestRecords records;
    private final Arrivals arrivals;
    private final Doors doors;
    private final QueryCodes codes;
    private final TransactionTemplate transactions;

    RequestCounter(
            Packs packs,
            InstalledCalendar calendar,
            PersonalData data,
            CaseFiles caseFiles,
            CaseBooks books,
            RequestRecords records,
            Arrivals arrivals,
            Doors doors,
            QueryCodes codes,
            TransactionTemplate transactions) {
        this.packs = packs;
        this.calendar = calendar;
        this.data = data;
        this.caseFiles = caseFiles;
        this.books = books;
        this.records = records;
        this.arrivals = arrivals;
        this.doors = doors;
        this.codes = codes;
        this.transactions = transactions;
    }

    /// An application from the portal. The same form sent twice gives the same number and code again,
    /// until another code was given.
    ///
    /// @param token made with the form, at least 16 characters
    public Submission submit(String token, Application application, AgencyId agency, List<HandedIn> files) {
        var objections = ApplicationRules.check(application, books.today());
        if (!objections.isEmpty()) {
            return new Submission.Refused(objections);
        }
        var code = codes.of(token);
        var submission = once(token, application, agency, files, () -> {
            var arrived = arrive(application, agency, Channel.ONLINE, books.today(), files, Actor.SYSTEM);
            if (arrived instanceof Submission.Taken taken) {
                codes.open(taken.receipt(), code);
            }
            return arrived;
        });
        return submission instanceof Submission.Taken taken
                ? new Submission.Taken(taken.id(), taken.receipt(), codes.opens(taken.receipt(), code) ? code : "")
                : submission;
    }

    /// An application that came another way, entered by staff. What it lacks in law is asked for by a correction; only
    /// what nobody could work with is refused.
    ///
    /// @param token made with the form, so that a form sent twice is one request
    public Submission take(
            Officer officer,
            String token,
            Application application,
            AgencyId agency,
            Channel channel,
            LocalDate on,
            List<HandedIn> files) {
        var objections = new ArrayList<Objection>();
        if (receivers().stream().noneMatch(role -> officer.holds(role, agency))) {
            objections.add(Objection.at(
                    Objection.CASE,
                    CaseRule.NOT_YOUR_ROLE,
                    "登记申请由" + receivers().stream().sorted().map(Role::chinese).collect(Collectors.joining("、"))
                            + "办理。"));
        }
        objections.addAll(unworkable(application));
        if (!objections.isEmpty()) {
            return new Submission.Refused(objections);
        }
        return once(
                token,
                application,
                agency,
                files,
                () -> arrive(application, agency, channel, on, files, Actors.of(officer, agency)));
    }

    /// Who takes in what did not come by the portal, by the district's order of today.
    public Set<Role> receivers() {
        return packs.inForceOn(books.today())
                .requests()
                .stage(RequestStage.Kind.RECEIPT)
                .roles();
    }

    private Submission once(
            String token,
            Application application,
            AgencyId agency,
            List<HandedIn> files,
            Supplier<Submission> arriving) {
        var form = data.lookup("submission", token);
        var content = content(CaseTexts.write(application) + agency, files);
        return transactions.execute(status -> {
            doors.holdSubmission(form);
            var before = doors.sent(form, content);
            if (before.isPresent()) {
                var receipt = records.receipt(before.get().id());
                return before.get().same()
                        ? new Submission.Taken(before.get().id(), receipt, "")
                        : new Submission.SentBefore(receipt);
            }
            var submission = arriving.get();
            if (submission instanceof Submission.Taken taken) {
                doors.remember(form, content, taken.id());
            } else {
                status.setRollbackOnly();
            }
            return submission;
        });
    }

    private byte[] content(String text, List<HandedIn> files) {
        var hashes = files.stream()
                .map(file -> file.part() + FileHash.of(file.bytes()).hex())
                .sorted()
                .collect(Collectors.joining());
        return data.lookup("submission content", text + hashes);
    }

    /// What nobody could work with, however it came.
    public List<Objection> unworkable(Application application) {
        var indispensable = EnumSet.of(
                ApplicationRule.NAME_MISSING,
                ApplicationRule.ASKED_MISSING,
                ApplicationRule.TOO_LONG,
                ApplicationRule.TOO_MANY);
        return ApplicationRules.check(application, books.today()).stream()
                .filter(objection -> indispensable.stream().anyMatch(objection.rule()::equals))
                .toList();
    }

    private Submission arrive(
            Application application,
            AgencyId agency,
            Channel channel,
            LocalDate on,
            List<HandedIn> files,
            Actor actor) {
        calendar.hold();
        var id = new CaseId(UUID.randomUUID());
        var objections = new ArrayList<Objection>();
        if (files.size() > MOST_FILES) {
            objections.add(Objection.at("files", ApplicationRule.TOO_MANY, "一份申请最多附 " + MOST_FILES + " 个文件。"));
        } else {
            var bringer = channel == Channel.ONLINE ? Bringer.APPLICANT : Bringer.OFFICER;
            files.forEach(file -> caseFiles.keep(id, "files", file, bringer, objections::add));
        }
        var kept = data.keep(id.stream(), RequestRecords.APPLICATION, CaseTexts.write(application));
        var arrive = new Arrive(
                agency,
                channel,
                on,
                application.applicant().kind(),
                new CaseCommand.Kept(application.inOneLine().length(), kept.commitment()),
                actor.equals(Actor.SYSTEM));
        var decision = CaseDesk.arrive(arrive, books.today());
        if (decision instanceof CaseDecision.Refused refused) {
            objections.addAll(refused.objections());
        }
        if (!objections.isEmpty()) {
            return new Submission.Refused(objections);
        }
        var receipt = arrivals.receipt(id);
        var acts = new ArrayList<>(((CaseDecision.Accepted) decision).acts());
        if (channel == Channel.ONLINE && actor.equals(Actor.SYSTEM) && portalConfirms()) {
            acts.add(new Act(CaseFact.Confirmed.byThePortal(on, receipt), List.of(new ClauseId("REQ-04"))));
        }
        arrivals.open(id, receipt, application.applicant(), acts, actor);
        return new Submission.Taken(id, receipt, "");
    }

    private boolean portalConfirms() {
        return packs.inForceOn(books.today())
                .value(ValueKey.ONLINE_CONFIRMED_BY)
                .text()
                .equals("portal");
    }

    /// As it is compared: without blanks, hyphens and small letters.
    static String normal(String value) {
        return value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /// What the applicant writes on the portal to a request found by number and code: kept, and shown to the officers.
    /// The same form sent twice is one message.
    public RequestOutcome write(String token, CaseId id, CaseFact.About about, String text, List<HandedIn> files) {
        var form = data.lookup("submission", token);
        var content = content(id + about.name() + text.strip(), files);
        return Again.whenOvertaken(() -> transactions.execute(status -> {
            doors.holdSubmission(form);
            var before = doors.sent(form, content);
            var outcome = before.isPresent() ? again(id, before.get()) : message(id, about, text.strip(), files);
            if (!(outcome instanceof RequestOutcome.Done)) {
                status.setRollbackOnly();
            } else if (before.isEmpty()) {
                doors.remember(form, content, id);
            }
            return outcome;
        }));
    }

    private long writtenToday(CaseId id, List<Entry> entries) {
        return CaseBooks.fold(id, entries).facts().stream()
                .filter(fact -> fact instanceof CaseFact.ApplicantWrote wrote
                        && wrote.on().equals(books.today()))
                .count();
    }

    private static RequestOutcome again(CaseId id, Doors.Sent before) {
        return before.same()
                ? new RequestOutcome.Done(id)
                : new RequestOutcome.Refused(
                        List.of(Objection.at("text", CaseRule.SENT_BEFORE, "这张表已经寄出过一次，内容与现在的不同。现在换成了新的一张，请核对后再寄。")));
    }

    private RequestOutcome message(CaseId id, CaseFact.About about, String text, List<HandedIn> files) {
        calendar.hold();
        var objections = new ArrayList<Objection>();
        var before = books.read(id);
        if (CaseBooks.fold(id, before).split().isPresent()) {
            objections.add(Objection.at("text", CaseRule.OTHER_STEP, "这件申请已经分为几件办理，请打开有关的一件再寄。您写的内容还在下面，可以复制过去。"));
        }
        if (writtenToday(id, before) >= MOST_MESSAGES_A_DAY) {
            objections.add(Objection.at(
                    "text", CaseRule.TOO_MANY_MESSAGES, "一件申请一天最多来信 " + MOST_MESSAGES_A_DAY + " 次，请明天再寄，或者电话联系。"));
        }
        var kept = text.isEmpty()
                ? CaseCommand.Kept.NOTHING
                : new CaseCommand.Kept(
                        text.codePointCount(0, text.length()),
                        data.keep(id.stream(), RequestRecords.MESSAGE + about.name(), text)
                                .commitment());
        if (files.size() > MOST_FILES) {
            objections.add(Objection.at("files", ApplicationRule.TOO_MANY, "一次最多附 " + MOST_FILES + " 个文件。"));
        } else {
            files.forEach(file -> caseFiles.keep(id, "files", file, Bringer.APPLICANT, objections::add));
        }
        var decision = CaseDesk.write(about, kept, books.today());
        if (decision instanceof CaseDecision.Refused refused) {
            objections.addAll(0, refused.objections());
        }
        if (!objections.isEmpty()) {
            return new RequestOutcome.Refused(objections);
        }
        books.append(id, before, ((CaseDecision.Accepted) decision).acts(), Actors.APPLICANT);
        return new RequestOutcome.Done(id);
    }

    /// The way of the applicant, where number and code belong together.
    Optional<RequestView> find(String receipt, String code) {
        var written = normal(code);
        return doors.find(normal(receipt).replaceAll("^(\\d{8})(\\d{8})$", "$1-$2"), codes.hash(written))
                .flatMap(records::find);
    }
}
